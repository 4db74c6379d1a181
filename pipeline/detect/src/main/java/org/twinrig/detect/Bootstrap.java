package org.twinrig.detect;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.twinrig.core.random.RandomStreams;

/**
 * 95 % confidence intervals by drawing whole groups (episodes) with replacement.
 *
 * <p>Rows of one episode resemble one another; drawing rows would make the interval far too narrow.
 *
 * @see "B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13 (percentile interval)"
 */
final class Bootstrap {
    private static final int REPLICATES = 1000;

    private final int[][] weights;
    private final int[] once;

    /** Draws for {@code groups} groups, the same for the same {@code seed}. */
    Bootstrap(int groups, long seed) {
        var random = new RandomStreams(seed).stream("bootstrap");
        weights = new int[REPLICATES][groups];
        for (int[] replicate : weights) {
            for (int draw = 0; draw < groups; draw++) {
                replicate[random.below(groups)]++;
            }
        }
        once = new int[groups];
        Arrays.fill(once, 1);
    }

    /** The {@code statistic} of the data, with its interval; the statistic gets how often each group counts. */
    Metric metric(ToDoubleFunction<int[]> statistic) {
        double value = statistic.applyAsDouble(once);
        double[] sorted = Arrays.stream(weights)
                .mapToDouble(statistic)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (sorted.length < REPLICATES / 2) {
            return Metric.exact(value); // undefined in most draws: an interval would mislead
        }
        return Metric.between(quantile(sorted, 0.025), value, quantile(sorted, 0.975));
    }

    private static double quantile(double[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int rank = (int) position;
        int next = Math.min(rank + 1, sorted.length - 1);
        return sorted[rank] + (position - rank) * (sorted[next] - sorted[rank]);
    }
}
