package org.twinrig.load.mqtt;

import java.time.Instant;

/**
 * Ties the monotonic clock to the calendar, so that a moment can be written into a message.
 *
 * @param nanos a moment of {@link System#nanoTime}
 * @param micros the same [µs since 1970]
 */
record WallClock(long nanos, long micros) {
    static WallClock now() {
        var instant = Instant.now();
        return new WallClock(System.nanoTime(), instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000);
    }

    /** The moment {@code at} of {@link System#nanoTime} [µs since 1970]. */
    long micros(long at) {
        return micros + (at - nanos) / 1000;
    }
}
