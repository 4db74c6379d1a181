package org.twinrig.hil.capture;

import java.util.concurrent.TimeUnit;

/**
 * Notices samples that went missing without a trace, by holding their count against the clock.
 *
 * <p>What is still under way makes the count lag too, but only for a moment. So the smallest lag of each second counts:
 * when it has grown by a tenth of a second or more over that of the second before, that many samples are gone. The
 * head's own clock may be off by 1 %, a tenth of that. Smaller losses than that stay unseen.
 */
final class ArrivalWatch {
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);
    private static final double NOTICED = 0.1; // [s]

    private final double frequency;
    private long firstNanos = -1;
    private long windowEnd;
    private double before = Double.NaN;
    private double smallest = Double.POSITIVE_INFINITY;

    ArrivalWatch(double frequency) {
        this.frequency = frequency;
    }

    /**
     * The {@code count}-th sample, missing ones included, came at {@code nanos} [ns]. Returns how many samples have
     * gone missing unnoticed; mostly 0.
     */
    long arrived(long count, long nanos) {
        if (firstNanos < 0) {
            firstNanos = nanos;
            windowEnd = nanos + WINDOW;
        }
        long missing = 0;
        if (nanos > windowEnd) {
            missing = closeWindow();
            windowEnd = nanos + WINDOW;
        }
        smallest = Math.min(smallest, (nanos - firstNanos) * 1e-9 * frequency - (count + missing));
        return missing;
    }

    private long closeWindow() {
        double grown = smallest - before; // NaN at first: nothing to compare with
        long missing = grown >= NOTICED * frequency ? Math.round(grown) : 0;
        before = smallest - missing;
        smallest = Double.POSITIVE_INFINITY;
        return missing;
    }
}
