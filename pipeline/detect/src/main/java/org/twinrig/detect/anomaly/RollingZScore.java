package org.twinrig.detect.anomaly;

/**
 * Rolling z-score: how far a value, or its step from the value before, lies from the mean of the latest 2000, in
 * standard deviations; the greater of both counts.
 *
 * <pre>  score = z / (z + 5) </pre>
 * z greater of the two deviations [-]. 0.5 is five standard deviations; the Gaussian tail probability itself would round
 * to the same number for everything beyond eight. The first 100 values are learnt from and score 0.
 */
public final class RollingZScore implements AnomalyDetector {
    private static final int WINDOW = 2000; // values; the best of 500, 1000, 2000, 4000, 8000 on the tuning folders
    private static final double HALF = 5; // [standard deviations]

    private final Deviation level = new Deviation(WINDOW);
    private final Deviation steps = new Deviation(WINDOW);
    private double before = Double.NaN;

    @Override
    public double score(double value) {
        double step = Double.isNaN(before) ? 0 : value - before;
        before = value;
        double z = Math.max(Math.abs(level.of(value)), Math.abs(steps.of(step)));
        return score(z, HALF);
    }

    /** {@code z} on a scale from 0 to 1, 0.5 at {@code half}. */
    static double score(double z, double half) {
        return z <= 0 ? 0 : z / (z + half);
    }
}
