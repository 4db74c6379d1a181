package org.twinrig.physics.zone;

/**
 * Exchange by radiation between the faces of one room over one mean radiant temperature: each face sees it over the
 * conductance that its own emissivity and the share of the room that is not itself leave.
 *
 * <pre>  q_i = σ (T_i⁴ − T_m⁴) / ((1 − ε_i)/ε_i + 1/F_i),   F_i = 1 / (1 − A_i F_i / Σ A_j F_j) </pre>
 *
 * <p>In rooms shaped like boxes within a few per cent of the exchange by view factors. For air that neither absorbs nor
 * emits; with smoke in it, {@link Enclosure}.
 *
 * @see "J. A. Carroll, An MRT method of computing radiant energy exchange in rooms, 1980; EnergyPlus Engineering
 *     Reference, Carroll's method"
 */
final class Star {
    private static final int ROUNDS = 40; // of the fixed point, which halves its distance each time

    private final double[] resistance;
    private final double[] area;

    Star(double[] area, double[] emissivity) {
        this.area = area.clone();
        this.resistance = new double[area.length];
        double[] f = shares(area, emissivity);
        for (int i = 0; i < area.length; i++) {
            resistance[i] = emissivity[i] > 0 ? (1 - emissivity[i]) / emissivity[i] + 1 / f[i] : 0;
        }
    }

    private static double[] shares(double[] area, double[] emissivity) {
        var f = new double[area.length];
        java.util.Arrays.fill(f, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (int i = 0; i < f.length; i++) {
                sum += emissivity[i] > 0 ? area[i] * f[i] : 0;
            }
            for (int i = 0; i < f.length; i++) {
                // a face of half the room or more sees mostly itself; then the law has no solution
                double own = Math.min(0.5, area[i] * f[i] / sum);
                f[i] = 0.5 * (f[i] + 1 / (1 - own));
            }
        }
        return f;
    }

    /** Conductance between face {@code i} at {@code own} and the mean radiant temperature {@code mean} [K] [W/(m²·K)]. */
    double conductance(int i, double own, double mean) {
        if (resistance[i] == 0) {
            return 0;
        }
        return Enclosure.SIGMA * (own * own + mean * mean) * (own + mean) / resistance[i];
    }

    /** Mean radiant temperature of faces at {@code surface} [K]; NaN for a room whose faces take no heat. */
    double mean(double[] surface) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < area.length; i++) {
            if (resistance[i] > 0) {
                sum += area[i] / resistance[i] * surface[i];
                weights += area[i] / resistance[i];
            }
        }
        return sum / weights;
    }
}
