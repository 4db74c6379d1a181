package org.twinrig.core.recording;

import java.time.Instant;
import org.twinrig.core.UserError;
import org.twinrig.core.time.SimTime;

/** Dates as MCAP writes them: whole nanoseconds since 1970. */
final class EpochNanos {
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private EpochNanos() {}

    /** The moment {@code start} [ns since 1970]. */
    static long of(Instant start) {
        if (start.isBefore(Instant.EPOCH) || start.isAfter(LATEST)) {
            throw new UserError("the run starts at " + start + "; a recording can start from 1970 to 2200");
        }
        return start.getEpochSecond() * SimTime.SECOND + start.getNano();
    }
}
