package org.twinrig.report.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Dates for the abscissa of a chart that spans hours to years; UTC. */
final class Calendar {
    private static final List<Integer> HOURS =
            List.of(1, 2, 6, 12, 24, 48, 7 * 24, 14 * 24, 28 * 24, 91 * 24, 365 * 24);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Calendar() {}

    /** Round dates between {@code from} and {@code to} [s since {@code start}], at most {@code most}, with their names. */
    static Map<Double, String> ticks(Instant start, double from, double to, int most) {
        int step = HOURS.stream()
                .filter(hours -> (to - from) / 3600 / hours <= most)
                .findFirst()
                .orElse(3650 * 24);
        Instant first = start.plusSeconds((long) from).truncatedTo(ChronoUnit.DAYS);
        var ticks = new LinkedHashMap<Double, String>();
        for (Instant at = first; !at.isAfter(start.plusSeconds((long) to)); at = at.plus(Duration.ofHours(step))) {
            double seconds = Duration.between(start, at).toSeconds();
            if (seconds >= from) {
                ticks.put(seconds, name(at, step >= 24));
            }
        }
        return ticks;
    }

    /** A date, with the hour unless only the {@code day} counts. */
    static String name(Instant moment, boolean day) {
        return (day ? DAY : HOUR).format(moment);
    }
}
