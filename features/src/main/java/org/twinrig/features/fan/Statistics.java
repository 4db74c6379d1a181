package org.twinrig.features.fan;

import java.util.Arrays;

/** Robust statistics of a few numbers. */
final class Statistics {
    private Statistics() {}

    /** The value below which {@code share} [0..1] of {@code values} lie, linear between neighbours. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = share * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    /** Half lie below it. */
    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /**
     * Slope of y against x that outliers do not bend: the median of the slopes between all pairs of points.
     *
     * @see "P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, JASA 63, 1968"
     */
    static double slope(double[] x, double[] y) {
        int n = x.length;
        var slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (x[i] != x[j]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        return count == 0 ? Double.NaN : median(Arrays.copyOf(slopes, count));
    }
}
