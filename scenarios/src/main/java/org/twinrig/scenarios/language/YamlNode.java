package org.twinrig.scenarios.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One node of a YAML document, with its place; immutable. */
public sealed interface YamlNode {
    /** Where it begins. */
    At at();

    /** What it is, for messages. */
    String describe();

    /** A single value, as text; {@code text} is empty for YAML's null. */
    record Scalar(At at, String text) implements YamlNode {
        @Override
        public String describe() {
            return text.isEmpty() ? "empty" : "\"" + text + "\"";
        }
    }

    /** A list. */
    record Items(At at, List<YamlNode> items) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** A mapping, in the order written. */
    record Section(At at, Map<String, Entry> entries) implements YamlNode {
        public Section {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String describe() {
            return "a section with keys of its own";
        }
    }

    /**
     * One {@code key: value} of a {@link Section}.
     *
     * @param keyAt where the key is written
     * @param value what it maps to
     */
    record Entry(At keyAt, YamlNode value) {}
}
