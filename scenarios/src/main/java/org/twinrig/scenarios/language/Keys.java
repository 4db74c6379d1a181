package org.twinrig.scenarios.language;

import java.util.List;
import org.twinrig.scenarios.units.Kind;

/** Short ways to write the description of the language. */
final class Keys {
    private Keys() {}

    static Shape.Key required(String name, Shape shape, String doc) {
        return new Shape.Key(name, shape, true, null, doc);
    }

    static Shape.Key optional(String name, Shape shape, String fallback, String doc) {
        return new Shape.Key(name, shape, false, fallback, doc);
    }

    static Shape.Key optional(String name, Shape shape, String doc) {
        return new Shape.Key(name, shape, false, null, doc);
    }

    static Shape.Key items(String name, String noun, String doc, Shape.Section item) {
        return new Shape.Key(name, new Shape.Items(noun, item), false, null, doc);
    }

    static Shape.Section section(Shape.Key... keys) {
        return new Shape.Section(List.of(keys));
    }

    static Shape.Measure measure(Kind kind, double low, double high) {
        return new Shape.Measure(kind, low, high);
    }

    static Shape.Word word(String noun, List<String> words) {
        return new Shape.Word(noun, () -> words);
    }
}
