package org.twinrig.pipeline.payload;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twinrig.core.time.SimTime;

/** Moments as they are written in payloads and keys. */
public final class Moments {
    /** Always nine decimals, so that the order of texts is the order of time. */
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    /** ISO-8601 in UTC with nine decimals, e.g. {@code 2026-01-01T08:00:00.000000000Z}; sorts as text. */
    public static String sortable(Instant moment) {
        return SORTABLE.format(moment);
    }

    /** Seconds since 1970, exact, without trailing zeros. */
    public static BigDecimal epochSeconds(Instant moment) {
        var exact = BigDecimal.valueOf(moment.getEpochSecond()).add(BigDecimal.valueOf(moment.getNano(), 9));
        return exact.signum() == 0 ? BigDecimal.ZERO : plain(exact.stripTrailingZeros());
    }

    /** Simulated time [ns since {@code start}] of {@code moment}. */
    public static long simulated(Instant start, Instant moment) {
        return Math.addExact(
                Math.multiplyExact(moment.getEpochSecond() - start.getEpochSecond(), SimTime.SECOND),
                (long) moment.getNano() - start.getNano());
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
