package org.twinrig.sensors.fault;

import java.util.Map;
import java.util.TreeMap;

/**
 * One fault of one part.
 *
 * @param kind what goes wrong
 * @param fromNanos when it begins [ns since start]
 * @param untilNanos when it is over [ns since start], not included; {@link Long#MAX_VALUE} for never
 * @param amounts numbers by the key of the language: {@code share}, {@code density}, {@code sensitivity} [0..1],
 *     {@code by} and {@code per-hour} in the unit of the quantity, {@code factor}, {@code rattle} [-], {@code above}
 *     [Hz], {@code ppm}
 * @param words words by the key of the language: {@code quantity}, {@code end}, {@code position}
 */
public record SensorFault(
        FaultKind kind, long fromNanos, long untilNanos, Map<String, Double> amounts, Map<String, String> words) {
    public SensorFault {
        amounts = Map.copyOf(amounts);
        words = Map.copyOf(words);
        if (untilNanos <= fromNanos) {
            throw new IllegalArgumentException(kind.id() + " ends at " + untilNanos + " ns, not after its begin");
        }
        for (String key : kind.needs()) {
            if (!amounts.containsKey(key) && !words.containsKey(key)) {
                throw new IllegalArgumentException(kind.id() + " needs " + key);
            }
        }
    }

    /** A fault with one number. */
    public static SensorFault of(FaultKind kind, long fromNanos, long untilNanos, String key, double amount) {
        return new SensorFault(kind, fromNanos, untilNanos, Map.of(key, amount), Map.of());
    }

    /** A fault with one word. */
    public static SensorFault of(FaultKind kind, long fromNanos, long untilNanos, String key, String word) {
        return new SensorFault(kind, fromNanos, untilNanos, Map.of(), Map.of(key, word));
    }

    /** A fault that has no number. */
    public static SensorFault of(FaultKind kind, long fromNanos, long untilNanos) {
        return new SensorFault(kind, fromNanos, untilNanos, Map.of(), Map.of());
    }

    /** This fault with a word more. */
    public SensorFault with(String key, String word) {
        var more = new TreeMap<>(words);
        more.put(key, word);
        return new SensorFault(kind, fromNanos, untilNanos, amounts, more);
    }

    /** Whether it is there at {@code timeNanos}. */
    public boolean during(long timeNanos) {
        return timeNanos >= fromNanos && timeNanos < untilNanos;
    }

    /** The number {@code key}, or {@code otherwise}. */
    double amount(String key, double otherwise) {
        return amounts.getOrDefault(key, otherwise);
    }

    /** The number {@code key}, which is there. */
    double amount(String key) {
        return amount(key, Double.NaN);
    }

    /** The word {@code key}, or {@code otherwise}. */
    String word(String key, String otherwise) {
        return words.getOrDefault(key, otherwise);
    }

    /** Kind and amounts, for events. */
    Map<String, String> details() {
        var details = new TreeMap<String, String>(words);
        amounts.forEach((key, value) -> details.put(key, Double.toString(value)));
        details.put("fault", kind.id());
        return details;
    }
}
