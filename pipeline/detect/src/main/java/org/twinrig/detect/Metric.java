package org.twinrig.detect;

/**
 * One figure with its 95 % confidence interval.
 *
 * @param value the figure
 * @param low lower end of the interval; NaN if there is none
 * @param high upper end of the interval; NaN if there is none
 */
public record Metric(double value, double low, double high) {
    /** A figure without an interval. */
    public static Metric exact(double value) {
        return new Metric(value, Double.NaN, Double.NaN);
    }
}
