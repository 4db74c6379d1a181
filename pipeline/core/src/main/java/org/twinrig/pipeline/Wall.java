package org.twinrig.pipeline;

import java.time.Instant;

/** The wall clock, for measuring how long messages take; nothing else of the pipeline reads it. */
final class Wall {
    private Wall() {}

    /** Microseconds since 1970. */
    static long micros() {
        var now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }

    /** Milliseconds from {@code micros} to now. */
    static double millisSince(long micros) {
        return (micros() - micros) / 1000.0;
    }
}
