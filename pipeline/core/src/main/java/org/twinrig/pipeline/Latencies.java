package org.twinrig.pipeline;

/**
 * Counts latencies in classes that are 1 % wide, so that quantiles of any number of them take little room. Thread-safe.
 */
final class Latencies {
    private static final double LOWEST_MILLIS = 1e-3;
    private static final double STEP = 1.01;
    private static final int CLASSES = 2100; // up to 1.01^2100 µs, about 20 minutes

    private final long[] counts = new long[CLASSES];
    private long total;

    synchronized void add(double millis) {
        double steps = Math.log(Math.max(millis, LOWEST_MILLIS) / LOWEST_MILLIS) / Math.log(STEP);
        counts[(int) Math.min(CLASSES - 1, steps)]++;
        total++;
    }

    /** The latency [ms] that the share {@code q} [0..1] does not exceed; NaN if there is none. */
    synchronized double quantile(double q) {
        if (total == 0) {
            return Double.NaN;
        }
        long wanted = Math.max(1, (long) Math.ceil(q * total));
        long seen = 0;
        for (int i = 0; i < CLASSES; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return LOWEST_MILLIS * Math.pow(STEP, i + 1);
            }
        }
        return Double.NaN;
    }
}
