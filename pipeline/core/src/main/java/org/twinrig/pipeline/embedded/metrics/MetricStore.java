package org.twinrig.pipeline.embedded.metrics;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The values of all metrics by minute, and how far each sender has come; the caller keeps threads apart. */
final class MetricStore {
    /** Shortest period of a metric of standard resolution [s]. */
    static final int MINUTE = 60;

    private final Map<Metric, Series> series = new HashMap<>();
    private final Map<Metric.Sender, Instant> newest = new HashMap<>();

    /** The minutes of one metric, by their first second since 1970, and the unit of its values. */
    private record Series(String unit, NavigableMap<Long, Statistics> minutes) {}

    /** The unit that values of this metric have come in; empty for a new metric. */
    Optional<String> unit(Metric metric) {
        return Optional.ofNullable(series.get(metric)).map(Series::unit);
    }

    void add(Metric metric, Instant time, double value, String unit) {
        long minute = Math.floorDiv(time.getEpochSecond(), MINUTE) * MINUTE;
        series.computeIfAbsent(metric, key -> new Series(unit, new TreeMap<>()))
                .minutes()
                .merge(minute, Statistics.of(value), Statistics::plus);
        newest.merge(metric.sender(), time, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Time of the newest value of this sender, of whatever metric. */
    Optional<Instant> newest(Metric.Sender sender) {
        return Optional.ofNullable(newest.get(sender));
    }

    /** What lies from second {@code from} to {@code to}, not included; empty without values. */
    Optional<Statistics> between(Metric metric, long from, long to) {
        var found = series.get(metric);
        return found == null
                ? Optional.empty()
                : found.minutes().subMap(from, to).values().stream().reduce(Statistics::plus);
    }
}
