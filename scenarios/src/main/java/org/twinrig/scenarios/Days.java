package org.twinrig.scenarios;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.twinrig.scenarios.language.Settings;

/** Spells of every day as moments of the run, in the local time of the scenario's site. */
final class Days {
    private static final long DAY = 86_400; // [s]

    private final long sinceMidnight; // local time at the start [s]
    private final DayOfWeek first;
    private final double seconds;

    private Days(Instant start, double utcOffset, double seconds) {
        var local = LocalDateTime.ofInstant(start.plusSeconds(Math.round(utcOffset)), ZoneOffset.UTC);
        this.sinceMidnight = local.toLocalTime().toSecondOfDay();
        this.first = local.getDayOfWeek();
        this.seconds = seconds;
    }

    /** The days of the scenario {@code root}. */
    static Days of(Settings root) {
        double offset = root.has("site") ? root.section("site").number("utc-offset") : 0;
        return new Days(root.moment("start"), offset, root.number("duration"));
    }

    /** A spell of the run [s since start]. */
    record Spell(double from, double until) {}

    /** All spells of {@code daily} in the run, in order; those that began before it begin with it. */
    List<Spell> spells(List<Settings> daily) {
        var spells = new ArrayList<Spell>();
        for (int day = -1; day * DAY - sinceMidnight < seconds; day++) {
            for (Settings each : daily) {
                if (!falls(each, first.plus(day))) {
                    continue;
                }
                double midnight = day * (double) DAY - sinceMidnight;
                double from = midnight + each.number("from");
                double until = midnight + each.number("until");
                until += until <= from ? DAY : 0;
                if (until > 0 && from < seconds) {
                    spells.add(new Spell(Math.max(0, from), until));
                }
            }
        }
        return spells;
    }

    private static boolean falls(Settings daily, DayOfWeek day) {
        if (!daily.has("days")) {
            return true;
        }
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return switch (daily.text("days")) {
            case "weekdays" -> !weekend;
            case "weekends" -> weekend;
            default -> true;
        };
    }
}
