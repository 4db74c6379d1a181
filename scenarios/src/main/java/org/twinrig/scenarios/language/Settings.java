package org.twinrig.scenarios.language;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A checked section: values in SI units by key, fallbacks filled in, each with its place. */
public final class Settings {
    private final String path;
    private final At at;
    private final Map<String, Object> values;
    private final Map<String, At> places;

    Settings(String path, At at, Map<String, Object> values, Map<String, At> places) {
        this.path = path;
        this.at = at;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.places = Map.copyOf(places);
    }

    /** Where the section begins. */
    public At at() {
        return at;
    }

    /** Where {@code key} is written, or the section begins when it is not. */
    public At at(String key) {
        return places.getOrDefault(key, at);
    }

    /** Full name of {@code key} in the scenario, e.g. {@code fires.0.peak}. */
    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** True when {@code key} is written or has a fallback. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** True when {@code key} is written in the scenario. */
    public boolean isWritten(String key) {
        return places.containsKey(key);
    }

    /** Quantity [SI]. */
    public double number(String key) {
        return (Double) value(key);
    }

    /** Quantity [SI], or {@code otherwise}. */
    public double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** Whole number. */
    public long whole(String key) {
        return (Long) value(key);
    }

    /** Word, name or text. */
    public String text(String key) {
        return (String) value(key);
    }

    /** true or false. */
    public boolean flag(String key) {
        return (Boolean) value(key);
    }

    /** Date and time. */
    public Instant moment(String key) {
        return (Instant) value(key);
    }

    /** Three lengths [m]; a new array. */
    public double[] triple(String key) {
        return ((double[]) value(key)).clone();
    }

    /** The section at {@code key}. */
    public Settings section(String key) {
        return (Settings) value(key);
    }

    /** The sections of the list at {@code key}; empty when there is none. */
    @SuppressWarnings("unchecked") // only the checker fills the map, and it puts nothing else under a list's key
    public List<Settings> items(String key) {
        return has(key) ? (List<Settings>) value(key) : List.of();
    }

    /** Name to Double [SI], Boolean or String; empty when there is none. */
    @SuppressWarnings("unchecked") // as above
    public Map<String, Object> options(String key) {
        return has(key) ? (Map<String, Object>) value(key) : Map.of();
    }

    private Object value(String key) {
        @Nullable Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(path(key) + " has no value; ask has() first");
        }
        return value;
    }
}
