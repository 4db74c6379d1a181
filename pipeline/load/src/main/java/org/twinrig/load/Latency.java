package org.twinrig.load;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What a histogram of waits holds.
 *
 * @param count waits counted
 * @param p50 half were no longer [s]; NaN when there are none, as the others
 * @param p90 [s]
 * @param p99 [s]
 * @param p999 [s]
 * @param max the longest [s]
 * @param curve (share [0..1], wait [s]) from the shortest to the longest, for a chart
 */
public record Latency(long count, double p50, double p90, double p99, double p999, double max, List<Point> curve) {
    private static final double NANOS = 1e-9;
    private static final int STEPS_PER_HALVING = 5;

    /** One point of the curve. */
    public record Point(double share, double seconds) {}

    /** Reads {@code histogram}, whose values are in nanoseconds. */
    public static Latency of(Histogram histogram) {
        var curve = new ArrayList<Point>();
        for (var value : histogram.percentiles(STEPS_PER_HALVING)) {
            curve.add(new Point(value.getPercentileLevelIteratedTo() / 100, value.getValueIteratedTo() * NANOS));
        }
        return new Latency(
                histogram.getTotalCount(),
                at(histogram, 50),
                at(histogram, 90),
                at(histogram, 99),
                at(histogram, 99.9),
                at(histogram, 100),
                List.copyOf(curve));
    }

    private static double at(Histogram histogram, double percentile) {
        return histogram.getTotalCount() == 0 ? Double.NaN : histogram.getValueAtPercentile(percentile) * NANOS;
    }
}
