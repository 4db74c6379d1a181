package org.twinrig.physics.zone;

import java.util.Arrays;

/** Mixing of the species between the rooms of a building at rest, implicit over a step: sums stay what they are. */
final class CalmMatter {
    private final int n;
    private final Balance balance;
    private final double[] matrix;
    private final double[] fraction;

    CalmMatter(int rooms, Balance balance) {
        this.n = rooms;
        this.balance = balance;
        this.matrix = new double[n * n];
        this.fraction = new double[n];
    }

    /**
     * Mixes all species of {@code y}, whose layers of a room are one body.
     *
     * @param dt step [s]
     * @param mass of air with as many molecules as each room has at the end [kg]
     * @param source of each species in each room, row by row [kg/s]
     */
    void mix(double[] y, double dt, double[] mass, double[] source) {
        Streams s = balance.flows.streams;
        Arrays.fill(matrix, 0);
        for (int r = 0; r < n; r++) {
            matrix[r * n + r] = mass[r];
        }
        for (int i = 0; i < s.count; i++) {
            int from = s.from[i];
            if (from != BuildingSpec.OUTSIDE) {
                matrix[from * n + from] += dt * s.air[i];
                if (s.to[i] != BuildingSpec.OUTSIDE) {
                    matrix[s.to[i] * n + from] -= dt * s.air[i];
                }
            }
        }
        Linear.eliminate(matrix, n);
        for (int k = 0; k < Mixture.SPECIES; k++) {
            species(y, k, dt, mass, source);
        }
    }

    private void species(double[] y, int k, double dt, double[] mass, double[] source) {
        Streams s = balance.flows.streams;
        double outside = balance.air.outdoors.fractions[k];
        int crossed = balance.crossed() + Layout.SPECIES + k;
        for (int r = 0; r < n; r++) {
            double given = dt * source[r * Mixture.SPECIES + k];
            fraction[r] = y[Layout.upper(r) + Layout.SPECIES + k] + y[Layout.lower(r) + Layout.SPECIES + k] + given;
            y[crossed] += given;
        }
        for (int i = 0; i < s.count; i++) {
            if (s.from[i] == BuildingSpec.OUTSIDE && s.to[i] != BuildingSpec.OUTSIDE) {
                double brought = dt * s.air[i] * outside;
                fraction[s.to[i]] += brought;
                y[crossed] += brought;
            }
        }
        Linear.substitute(matrix, fraction, n);
        for (int i = 0; i < s.count; i++) {
            if (s.to[i] == BuildingSpec.OUTSIDE && s.from[i] != BuildingSpec.OUTSIDE) {
                y[crossed] -= dt * s.air[i] * fraction[s.from[i]];
            }
        }
        for (int r = 0; r < n; r++) {
            double amount = mass[r] * fraction[r];
            y[Layout.upper(r) + Layout.SPECIES + k] = Air.THINNEST * amount;
            y[Layout.lower(r) + Layout.SPECIES + k] = (1 - Air.THINNEST) * amount;
        }
    }
}
