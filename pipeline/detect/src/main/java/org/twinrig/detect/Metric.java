package org.twinrig.detect;

import java.util.List;

/**
 * One figure with its 95 % confidence interval.
 *
 * @param value the figure
 * @param ci95 lower and upper end of the interval; empty if there is none
 */
public record Metric(double value, List<Double> ci95) {
    public Metric {
        ci95 = List.copyOf(ci95);
    }

    /** A figure without an interval. */
    public static Metric exact(double value) {
        return new Metric(value, List.of());
    }

    /** A figure between {@code low} and {@code high}. */
    static Metric between(double low, double value, double high) {
        return new Metric(value, List.of(low, high));
    }
}
