package org.twinrig.hil.play;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long after their moments the readings of one channel were handed to the line. */
public final class Lateness {
    private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);
    private static final int DIGITS = 3;

    private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
    private long late;
    private long previousDue = Long.MIN_VALUE;

    /**
     * Notes one reading.
     *
     * @param dueNanos when it was due, by any one clock [ns]
     * @param doneNanos when it was handed over, by the same clock [ns]
     */
    public void note(long dueNanos, long doneNanos) {
        long lateNanos = Math.max(0, doneNanos - dueNanos);
        micros.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(lateNanos)));
        if (previousDue != Long.MIN_VALUE && lateNanos > dueNanos - previousDue) {
            late++;
        }
        previousDue = dueNanos;
    }

    /** Readings noted. */
    public long count() {
        return micros.getTotalCount();
    }

    /** Readings handed over only when the next one was due already. */
    public long late() {
        return late;
    }

    /** Lateness that {@code percent} of the readings keep [ms]; 100 for the greatest. */
    public double millis(double percent) {
        return count() == 0 ? 0 : micros.getValueAtPercentile(percent) / 1000.0;
    }
}
