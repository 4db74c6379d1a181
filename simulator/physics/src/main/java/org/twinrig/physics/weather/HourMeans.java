package org.twinrig.physics.weather;

/**
 * A curve through hourly means: straight lines from half hour to half hour whose mean over every hour is the given one.
 *
 * <p>At the border of two hours the curve takes their average, but at most twice the lower of them; the value in the
 * middle of an hour is what its mean then asks for. So nothing is negative, night stays dark, and the curve is
 * continuous. An hour whose middle would fall below half its mean or rise above 1.2 times the highest of the three
 * neighbouring means (broken clouds) is kept flat instead and jumps at its borders.
 *
 * <p>The idea of a curve that keeps the means is that of M. Rymes and D. Myers, Mean preserving algorithm for smoothly
 * interpolating averaged data, Solar Energy 71, 2001; this local form and its limits are our own.
 */
final class HourMeans {
    private final double[] left;
    private final double[] middle;
    private final double[] right;

    /** A curve through {@code means}, not negative; {@code periodic} when the first hour follows the last. */
    HourMeans(double[] means, boolean periodic) {
        int n = means.length;
        left = new double[n];
        middle = new double[n];
        right = new double[n];
        for (int i = 0; i < n; i++) {
            double before = i > 0 ? means[i - 1] : periodic ? means[n - 1] : means[0];
            double after = i < n - 1 ? means[i + 1] : periodic ? means[0] : means[n - 1];
            double mean = means[i];
            left[i] = border(before, mean);
            right[i] = border(mean, after);
            middle[i] = 2 * mean - 0.5 * (left[i] + right[i]);
            double highest = 1.2 * Math.max(mean, Math.max(before, after));
            if (middle[i] < 0.5 * mean || middle[i] > highest) {
                left[i] = mean;
                middle[i] = mean;
                right[i] = mean;
            }
        }
    }

    private static double border(double a, double b) {
        return Math.min(0.5 * (a + b), 2 * Math.min(a, b));
    }

    /** Value in hour {@code i} at {@code part} [0..1] of it. */
    double at(int i, double part) {
        return part < 0.5
                ? left[i] + 2 * part * (middle[i] - left[i])
                : middle[i] + (2 * part - 1) * (right[i] - middle[i]);
    }
}
