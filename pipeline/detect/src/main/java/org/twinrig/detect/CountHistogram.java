package org.twinrig.detect;

/**
 * Exact statistics of the 16-bit counts of one thermal frame, by counting how often each value occurs.
 *
 * <p>All sums are whole numbers, so the results do not depend on any order of addition. One instance is filled again
 * and again without allocating; it is not thread-safe.
 */
final class CountHistogram {
    private static final int VALUES = 1 << 16;

    private final int[] tally = new int[VALUES];
    private int low;
    private int high = -1;
    private int total;

    /** Counts the values of {@code counts}, which are unsigned; forgets the earlier ones. */
    void fill(short[] counts) {
        java.util.Arrays.fill(tally, low, high + 1, 0);
        int min = VALUES - 1;
        int max = 0;
        for (short count : counts) {
            int value = count & 0xFFFF;
            tally[value]++;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        low = min;
        high = max;
        total = counts.length;
    }

    /** Largest count. */
    int max() {
        return high;
    }

    /** Smallest count. */
    int min() {
        return low;
    }

    /** Mean [counts]. */
    double mean() {
        return sum() / (double) total;
    }

    /** Population standard deviation, divisor N [counts]. */
    double standardDeviation() {
        long centre = Math.round(mean()); // keeps the squares small enough to stay exact
        long first = 0;
        long second = 0;
        for (int value = low; value <= high; value++) {
            long offset = value - centre;
            first += tally[value] * offset;
            second += tally[value] * offset * offset;
        }
        double shift = first / (double) total;
        return Math.sqrt(Math.max(0, second / (double) total - shift * shift));
    }

    /** Number of pixels strictly above {@code count}. */
    int above(int count) {
        int pixels = 0;
        for (int value = Math.max(low, count + 1); value <= high; value++) {
            pixels += tally[value];
        }
        return pixels;
    }

    /** The {@code fraction} quantile [0..1], linear between order statistics (NumPy's default) [counts]. */
    double quantile(double fraction) {
        double position = fraction * (total - 1);
        int rank = (int) position;
        int below = atRank(rank);
        double rest = position - rank;
        if (rest == 0) {
            return below;
        }
        return below + rest * (atRank(rank + 1) - below);
    }

    /** Mean of the pixels at or above the {@code fraction} quantile [counts]. */
    double meanFrom(double fraction) {
        int threshold = (int) Math.ceil(quantile(fraction)); // counts are whole numbers
        long sum = 0;
        int pixels = 0;
        for (int value = Math.max(low, threshold); value <= high; value++) {
            sum += (long) tally[value] * value;
            pixels += tally[value];
        }
        return sum / (double) pixels;
    }

    /** The value at {@code rank}, counted from 0 at the smallest; walks down from the top, where our quantiles are. */
    private int atRank(int rank) {
        int pixelsFromHere = 0;
        int value = high + 1;
        while (total - pixelsFromHere > rank) {
            value--;
            pixelsFromHere += tally[value];
        }
        return value;
    }

    private long sum() {
        long sum = 0;
        for (int value = low; value <= high; value++) {
            sum += (long) tally[value] * value;
        }
        return sum;
    }
}
