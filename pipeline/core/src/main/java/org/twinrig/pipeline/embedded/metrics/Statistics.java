package org.twinrig.pipeline.embedded.metrics;

import java.util.Optional;

/**
 * What is kept of the values of one stretch of time.
 *
 * @param count number of values
 * @param sum of the values, in the metric's unit
 * @param minimum smallest value
 * @param maximum largest value
 */
record Statistics(double count, double sum, double minimum, double maximum) {
    static Statistics of(double value) {
        return new Statistics(1, value, value, value);
    }

    Statistics plus(Statistics other) {
        return new Statistics(
                count + other.count,
                sum + other.sum,
                Math.min(minimum, other.minimum),
                Math.max(maximum, other.maximum));
    }

    /** The statistic of this name as CloudWatch calls it; empty for another name. */
    Optional<Double> named(String name) {
        return switch (name) {
            case "SampleCount" -> Optional.of(count);
            case "Sum" -> Optional.of(sum);
            case "Average" -> Optional.of(sum / count);
            case "Minimum" -> Optional.of(minimum);
            case "Maximum" -> Optional.of(maximum);
            default -> Optional.empty();
        };
    }
}
