package org.twinrig.physics.zone;

import java.util.Arrays;

/**
 * Heat in a building at rest: the temperatures of all rooms, each one body of air, at the end of an implicit step.
 *
 * <pre>  cp/γ · (m T − m₀ T₀)/dt = Σ ṁ cp T_source − Σ ṁ cp T + Q − (what the faces take) </pre>
 */
final class CalmHeat {
    /** Temperatures found [K]. */
    final double[] temperature;
    /** Heat that the conditioner of each room gives [W]; negative when it cools. */
    final double[] conditioned;

    final CalmFaces[] faces;

    private static final int ROUNDS = 3; // in which conditioners find what they have to do, and one more for each room

    private final Balance balance;
    private final int n;
    private final double[] matrix;
    private final double[] factors;
    private final double[] right;
    private final Conditioner[] conditioner; // of each room; null for none
    private final Mode[] mode;
    private double time;

    /** What a conditioner is doing. */
    private enum Mode {
        OFF,
        HEATS,
        COOLS,
        /** With all its power, and not enough. */
        GIVES_ALL;

        boolean holds() {
            return this == HEATS || this == COOLS;
        }
    }

    CalmHeat(BuildingSpec spec, Balance balance) {
        this.balance = balance;
        this.n = spec.rooms().size();
        temperature = new double[n];
        conditioned = new double[n];
        faces = new CalmFaces[n];
        for (int r = 0; r < n; r++) {
            faces[r] = new CalmFaces(spec.rooms().get(r), r, balance.rooms[r]);
        }
        matrix = new double[n * n];
        factors = new double[n * n];
        right = new double[n];
        mode = new Mode[n];
        conditioner = new Conditioner[n];
        for (var each : spec.conditioners()) {
            conditioner[each.room()] = each;
        }
    }

    /** Begins a step that ends at {@code end} [s] and is {@code dt} [s] long. */
    void begin(Surfaces surfaces, double end, double dt) {
        time = end;
        for (int r = 0; r < n; r++) {
            faces[r].begin(surfaces, dt);
        }
    }

    /**
     * Solves once.
     *
     * @param dt step [s]
     * @param guess temperatures of the rooms as they were last found [K]
     * @param before heat of each room's air at the start, cp/γ·m₀·T₀ [J]
     * @param mass of air with as many molecules as each room has at the end [kg]
     * @param given convective heat of all sources in each room [W]
     * @param radiation radiant heat of all sources in each room [W]
     */
    void solve(double dt, double[] guess, double[] before, double[] mass, double[] given, double[] radiation) {
        Arrays.fill(matrix, 0);
        Arrays.fill(right, 0);
        for (int r = 0; r < n; r++) {
            faces[r].eliminate(guess[r], radiation[r]);
        }
        for (int r = 0; r < n; r++) {
            matrix[r * n + r] += Mixture.CP / Mixture.GAMMA * mass[r] / dt + faces[r].conductance;
            right[r] += before[r] / dt + given[r] + faces[r].offset;
            for (SharedWall wall : faces[r].shared()) {
                wall.couple(matrix, right, n);
            }
        }
        stream();
        condition();
        for (int r = 0; r < n; r++) {
            var delivery = delivery(r);
            faces[r].settle(temperature, conditioned[r] * (1 - delivery.convective()), delivery.face());
        }
    }

    /** Heat that the faces, the conditioner and whatever no face takes of {@code radiation} [W] give to a room's air [W]. */
    double toAir(int r, double radiation) {
        double part = delivery(r).convective();
        double sum = part * conditioned[r] + faces[r].toAir(radiation + (1 - part) * conditioned[r]);
        for (CalmFaces room : faces) {
            for (SharedWall wall : room.shared()) {
                sum += wall.next == r ? wall.heat : 0;
            }
        }
        return sum;
    }

    private void stream() {
        Streams s = balance.flows.streams;
        for (int k = 0; k < s.count; k++) {
            double carried = Mixture.CP * s.air[k];
            int from = s.from[k];
            int to = s.to[k];
            if (from != BuildingSpec.OUTSIDE) {
                matrix[from * n + from] += carried;
            }
            if (to != BuildingSpec.OUTSIDE && from != BuildingSpec.OUTSIDE) {
                matrix[to * n + from] -= carried;
            } else if (to != BuildingSpec.OUTSIDE) {
                right[to] += carried * balance.air.outdoors.temperature;
            }
        }
    }

    /** Solves with as much from each conditioner as holds its room, or as it can give. */
    private void condition() {
        Arrays.fill(conditioned, 0);
        Arrays.fill(mode, Mode.OFF);
        solveHeld();
        for (int round = 0; round < ROUNDS + n; round++) {
            boolean changed = false;
            for (int r = 0; r < n; r++) {
                changed |= conditioner[r] != null && decide(r, conditioner[r]);
            }
            if (!changed) {
                return;
            }
            solveHeld();
        }
    }

    /** Whether a room's conditioner has to do something else than in the last solution. */
    private boolean decide(int r, Conditioner c) {
        switch (mode[r]) {
            case OFF -> {
                double low = c.heatTo().at(time);
                double high = c.coolTo().at(time);
                if (temperature[r] >= low && temperature[r] <= high) {
                    return false;
                }
                mode[r] = temperature[r] < low ? Mode.HEATS : Mode.COOLS;
                temperature[r] = temperature[r] < low ? low : high;
            }
            case HEATS, COOLS -> {
                boolean heats = mode[r] == Mode.HEATS;
                double power = heats ? conditioned[r] : -conditioned[r];
                double limit = heats ? c.heatPower() : c.coolPower();
                if (power >= 0 && power <= limit) {
                    return false;
                }
                mode[r] = power < 0 ? Mode.OFF : Mode.GIVES_ALL; // not needed after all, or all that it has
                conditioned[r] = power < 0 ? 0 : heats ? limit : -limit;
            }
            case GIVES_ALL -> {
                return false;
            }
        }
        return true;
    }

    private void solveHeld() {
        System.arraycopy(matrix, 0, factors, 0, matrix.length);
        for (int r = 0; r < n; r++) {
            if (mode[r].holds()) {
                Arrays.fill(factors, r * n, r * n + n, 0);
                factors[r * n + r] = 1;
            } else {
                temperature[r] = right[r] + (conditioned[r] == 0 ? 0 : conditioned[r] * effect(r));
            }
        }
        Linear.solve(factors, temperature, n);
        for (int r = 0; r < n; r++) {
            if (mode[r].holds()) {
                double needed = -right[r];
                for (int c = 0; c < n; c++) {
                    needed += matrix[r * n + c] * temperature[c];
                }
                conditioned[r] = needed / effect(r);
            }
        }
    }

    /** Part of what the conditioner gives that reaches the air within the step [0..1]. */
    private double effect(int r) {
        var delivery = delivery(r);
        double part = delivery.convective();
        return part == 1 ? 1 : part + (1 - part) * faces[r].answer(delivery.face());
    }

    private Conditioner.Delivery delivery(int r) {
        Conditioner c = conditioner[r];
        if (c == null) {
            return Conditioner.Delivery.AIR;
        }
        boolean cools = mode[r] == Mode.COOLS || mode[r] == Mode.GIVES_ALL && conditioned[r] < 0;
        return cools ? c.cooling() : c.heating();
    }
}
