package org.twinrig.physics.zone;

/**
 * How far a step of {@link Calm} may be off: its two stages and the slope at the end of the step before make a method of
 * third order for linear equations, whose difference from the step itself is taken.
 *
 * <pre>  Δt·Σ b_i k_i:  b₀ + b₁ + b₂ = 1,  γ b₁ + b₂ = ½,  γ² b₁ + (γ (1 − γ) + γ) b₂ = 1/6 </pre>
 *
 * k slopes of each room's temperature and species fractions. That is right for what decays, and up to seven times too
 * much for what follows the weather. Where the slope before is not known (at the start, after layered air) that of the
 * first stage stands for it.
 */
final class CalmError {
    private static final double GAMMA = Calm.GAMMA;
    private static final double REACH = GAMMA * (2 - GAMMA);
    private static final double FIRST = (0.5 * REACH - 1.0 / 6) / (GAMMA * (REACH - GAMMA));
    private static final double SECOND = 0.5 - GAMMA * FIRST;
    private static final double BEFORE = 1 - FIRST - SECOND;

    private static final int VALUES = 1 + Mixture.SPECIES; // a room's temperature and fractions
    private static final double WARMTH = 0.05; // [K] difference that is accepted
    private static final double CONTENT = 5e-6; // of a fraction's own size
    private static final double MOISTURE = 1e-4; // of the water's, which the weather changes every hour
    private static final double TRACE = 1e-5; // [kg/kg] fractions below it count as it

    private final int n;
    private final double[] start;
    private final double[] first; // slopes [1/s] of the first stage
    private final double[] second; // and of the second
    private final double[] before; // at the end of the last step
    private double known = Double.NaN; // moment that these belong to

    CalmError(int rooms) {
        n = rooms;
        start = new double[n * VALUES];
        first = new double[n * VALUES];
        second = new double[n * VALUES];
        before = new double[n * VALUES];
    }

    /** Notes the state {@code y} that a stage starts from. */
    void begin(double[] y) {
        for (int i = 0; i < start.length; i++) {
            start[i] = value(y, i);
        }
    }

    /** Notes the state {@code y} at the end of the stage, {@code part} [s] later. */
    void end(double[] y, double part, boolean last) {
        double[] slope = last ? second : first;
        for (int i = 0; i < start.length; i++) {
            slope[i] = (value(y, i) - start[i]) / part;
        }
    }

    private static double value(double[] y, int i) {
        int r = i / VALUES;
        int up = Layout.upper(r);
        int down = Layout.lower(r);
        int k = i % VALUES;
        if (k == 0) {
            return Layout.mixed(y, r);
        }
        return (y[up + Layout.SPECIES + k - 1] + y[down + Layout.SPECIES + k - 1]) / (y[up] + y[down]);
    }

    /** The worst difference of the step from {@code time} over {@code dt} [s] to {@code y}, in units of what is accepted. */
    double worst(double[] y, double time, double dt) {
        double worst = 0;
        for (int i = 0; i < start.length; i++) {
            double earlier = known == time ? before[i] : first[i];
            double off =
                    dt * Math.abs(BEFORE * earlier + (FIRST - 1 + GAMMA) * first[i] + (SECOND - GAMMA) * second[i]);
            worst = Math.max(worst, off / accepted(y, i));
        }
        return worst;
    }

    private static double accepted(double[] y, int i) {
        int k = i % VALUES;
        if (k == 0) {
            return WARMTH;
        }
        return (k == 1 + Mixture.WATER ? MOISTURE : CONTENT) * Math.max(TRACE, value(y, i));
    }

    /** The step has been taken and ended at {@code time} [s]. */
    void accept(double time) {
        System.arraycopy(second, 0, before, 0, before.length);
        known = time;
    }
}
