package org.twinrig.scenarios.language;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.twinrig.scenarios.units.Kind;

/** What may stand at a place of a scenario; both the checker and the JSON Schema are made from it. */
public sealed interface Shape {
    /** A quantity with unit, between {@code low} and {@code high} [SI unit of {@code kind}]. */
    record Measure(Kind kind, double low, double high) implements Shape {}

    /** Three lengths between {@code low} and {@code high} [m]: a size {@code a x b x c} or a place {@code a, b, c}. */
    record Triple(boolean size, double low, double high) implements Shape {}

    /**
     * One word of a closed list.
     *
     * @param noun what the words are, e.g. {@code fuel}
     * @param words the list, asked for when needed: some lists are those of installed parts
     */
    record Word(String noun, Supplier<List<String>> words) implements Shape {}

    /** A name of letters, digits and hyphens; of small letters only, unless it may have {@code capitals}. */
    record Name(boolean capitals) implements Shape {
        /** What a name must match. */
        String pattern() {
            return capitals ? "[A-Za-z0-9][A-Za-z0-9-]*" : "[a-z0-9][a-z0-9-]*";
        }
    }

    /** One line for people. */
    record Text() implements Shape {}

    /** A whole number between {@code low} and {@code high}. */
    record Whole(long low, long high) implements Shape {}

    /** true or false. */
    record Flag() implements Shape {}

    /** Date and time, ISO 8601 with {@code Z}. */
    record Moment() implements Shape {}

    /** A mapping with these keys. */
    record Section(List<Key> keys) implements Shape {
        public Section {
            keys = List.copyOf(keys);
        }
    }

    /** A list of sections, each a {@code noun}. */
    record Items(String noun, Section item) implements Shape {}

    /** A mapping of names to plain values (quantity, number, true/false, word), which the named part itself checks. */
    record Options() implements Shape {}

    /**
     * One key of a section.
     *
     * @param name as written
     * @param shape what stands there
     * @param required true: an error when missing
     * @param fallback what counts when it is missing, as one would write it; null for nothing
     * @param doc one sentence for people
     */
    record Key(
            String name,
            Shape shape,
            boolean required,
            @Nullable String fallback,
            String doc) {}
}
