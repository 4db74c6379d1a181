package org.twinrig.load.mqtt;

import org.HdrHistogram.Histogram;

/** What one event loop counted within an interval; written by that loop alone, read when it has been handed over. */
final class Counts {
    private static final int DIGITS = 3;
    private static final long HIGHEST_NANOS = 3_600_000_000_000L; // [ns] an hour; what is longer counts as an hour
    private static final long LOWEST_NANOS = 1000; // [ns] nothing is told finer than a microsecond

    final Histogram ack = histogram();
    final Histogram ackSinceSend = histogram();
    final Histogram lateness = histogram();
    long due;
    long sent;
    long acknowledged;
    long refused;
    long unacknowledged;
    long cutOff;
    long reconnected;

    static Histogram histogram() {
        return new Histogram(LOWEST_NANOS, HIGHEST_NANOS, DIGITS);
    }

    static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.max(0, Math.min(nanos, HIGHEST_NANOS)));
    }

    void add(Counts other) {
        ack.add(other.ack);
        ackSinceSend.add(other.ackSinceSend);
        lateness.add(other.lateness);
        due += other.due;
        sent += other.sent;
        acknowledged += other.acknowledged;
        refused += other.refused;
        unacknowledged += other.unacknowledged;
        cutOff += other.cutOff;
        reconnected += other.reconnected;
    }

    void clear() {
        ack.reset();
        ackSinceSend.reset();
        lateness.reset();
        due = 0;
        sent = 0;
        acknowledged = 0;
        refused = 0;
        unacknowledged = 0;
        cutOff = 0;
        reconnected = 0;
    }
}
