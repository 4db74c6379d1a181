package org.twinrig.load.mqtt;

/**
 * The schedule of one feed: message k is due at {@code first + k · period}, whatever became of those before. So what
 * could not be sent yet is a number, not a queue.
 */
final class Stream implements Comparable<Stream> {
    final Device device;
    final Feed feed;
    private final long periodNanos;
    private final long firstNanos;
    private long due;
    private long sent;

    Stream(Device device, Feed feed, long periodNanos, long firstNanos) {
        this.device = device;
        this.feed = feed;
        this.periodNanos = periodNanos;
        this.firstNanos = firstNanos;
    }

    /** When the next message falls due [{@link System#nanoTime}]. */
    long nextDueNanos() {
        return firstNanos + due * periodNanos;
    }

    /** The next message is due now. */
    void fallDue() {
        due++;
    }

    boolean waiting() {
        return sent < due;
    }

    /** When the oldest message that is not sent was due. */
    long oldestDueNanos() {
        return firstNanos + sent * periodNanos;
    }

    void sentOldest() {
        sent++;
    }

    @Override
    public int compareTo(Stream other) {
        return Long.compare(nextDueNanos() - other.nextDueNanos(), 0); // nanoTime may wrap around
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
