package org.twinrig.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A figure that can be asked for by name.
 *
 * @param name as in an expectation, e.g. {@code p99(ack)}
 * @param key as in {@code result.json}, e.g. {@code ackP99Ms}
 * @param unit what it is measured in
 * @param value reads it, in SI units; NaN when it is not known
 */
public record Measure(String name, String key, Unit unit, ToDoubleFunction<LoadFigures> value) {
    /** Units of figures. */
    public enum Unit {
        /** [s]. */
        TIME,
        /** Messages per second [1/s]. */
        RATE,
        /** A number of messages, connections or alarms. */
        COUNT
    }

    private static final Map<String, ToDoubleFunction<LoadFigures>> COUNTS = counts();
    private static final List<Measure> ALL = Stream.of(
                    latencies("ack", LoadFigures::ack),
                    latencies("delivery", LoadFigures::delivery),
                    latencies("alarm", LoadFigures::alarm),
                    latencies("lateness", LoadFigures::lateness),
                    Stream.of(new Measure("rate", "ratePerSecond", Unit.RATE, LoadFigures::rate)),
                    COUNTS.entrySet().stream()
                            .map(count -> new Measure(count.getKey(), count.getKey(), Unit.COUNT, count.getValue())))
            .flatMap(measures -> measures)
            .toList();

    /** All there are. */
    public static List<Measure> all() {
        return ALL;
    }

    /** The value as JSON has it: times in milliseconds; null when it is not known. */
    public @org.jspecify.annotations.Nullable Double json(LoadFigures figures) {
        double known = value.applyAsDouble(figures);
        if (Double.isNaN(known)) {
            return null;
        }
        return unit == Unit.TIME ? Math.rint(known * 1e6) / 1e3 : Math.rint(known * 1000) / 1000;
    }

    /** {@code known} in the unit in which people read it. */
    public String text(double known) {
        return switch (unit) {
            case TIME -> time(known);
            case RATE -> String.format(Locale.ROOT, "%.5g/s", known);
            case COUNT -> String.format(Locale.ROOT, "%,.0f", known);
        };
    }

    /** A time with three digits. */
    public static String time(double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        double size = Math.abs(seconds);
        return size >= 1
                ? digits(seconds) + " s"
                : size >= 1e-3 || size == 0 ? digits(seconds * 1e3) + " ms" : digits(seconds * 1e6) + " µs";
    }

    private static String digits(double number) {
        int decimals = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    private interface Reader {
        Latency of(LoadFigures figures);
    }

    private static Stream<Measure> latencies(String of, Reader reader) {
        return Stream.of(
                latency("p50", "P50", of, figures -> reader.of(figures).p50()),
                latency("p90", "P90", of, figures -> reader.of(figures).p90()),
                latency("p99", "P99", of, figures -> reader.of(figures).p99()),
                latency("p999", "P999", of, figures -> reader.of(figures).p999()),
                latency("max", "Max", of, figures -> reader.of(figures).max()));
    }

    private static Measure latency(String which, String key, String of, ToDoubleFunction<LoadFigures> value) {
        return new Measure(which + "(" + of + ")", of + key + "Ms", Unit.TIME, value);
    }

    private static Map<String, ToDoubleFunction<LoadFigures>> counts() {
        var counts = new LinkedHashMap<String, ToDoubleFunction<LoadFigures>>();
        counts.put("loss", figures -> number(figures.lost()));
        counts.put("duplicates", figures -> number(figures.duplicates()));
        counts.put("due", LoadFigures::due);
        counts.put("sent", LoadFigures::sent);
        counts.put("acknowledged", LoadFigures::acknowledged);
        counts.put("received", figures -> number(figures.received()));
        counts.put("handled", figures -> number(figures.handled()));
        counts.put("unsent", LoadFigures::unsent);
        counts.put("unacknowledged", LoadFigures::unacknowledged);
        counts.put("refused", LoadFigures::refused);
        counts.put("reconnects", LoadFigures::reconnected);
        counts.put("alarms", LoadFigures::alarms);
        return counts;
    }

    private static double number(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : Double.NaN;
    }
}
