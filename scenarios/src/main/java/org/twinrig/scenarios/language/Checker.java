package org.twinrig.scenarios.language;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;

/** Checks a YAML tree against a {@link Shape}, converts it to {@link Settings}, and collects every problem on the way. */
public final class Checker {
    private final List<Problem> problems = new ArrayList<>();

    /** What is wrong so far, in order of appearance. */
    public List<Problem> problems() {
        return problems;
    }

    /** Adds a problem that the shapes alone do not show. */
    public void report(At at, String text) {
        problems.add(new Problem(at, text));
    }

    /** Converts {@code node} to the section {@code shape}; problems are collected, what is wrong is left out. */
    public Settings section(YamlNode node, Shape.Section shape, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, At> places = new LinkedHashMap<>();
        if (node instanceof YamlNode.Section section) {
            section.entries().forEach((key, entry) -> {
                Optional<Shape.Key> known = find(shape, key);
                if (known.isEmpty()) {
                    unknownKey(entry.keyAt(), join(path, key), key, shape);
                    return;
                }
                places.put(key, entry.value().at());
                put(values, known.get(), entry.value(), join(path, key));
            });
        } else if (!(node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty())) {
            report(
                    node.at(),
                    "%s is %s; a section with keys is needed here: %s"
                            .formatted(name(path), node.describe(), keys(shape)));
            return new Settings(path, node.at(), values, places);
        }
        for (Shape.Key key : shape.keys()) {
            if (places.containsKey(key.name())) {
                continue;
            }
            if (key.required()) {
                report(node.at(), "%s is missing: %s".formatted(join(path, key.name()), key.doc()));
            } else if (key.fallback() != null) {
                put(values, key, new YamlNode.Scalar(node.at(), key.fallback()), join(path, key.name()));
            }
        }
        return new Settings(path, node.at(), values, places);
    }

    private void put(Map<String, Object> values, Shape.Key key, YamlNode node, String path) {
        Object value;
        if (key.shape() instanceof Shape.Section section) {
            value = section(node, section, path);
        } else if (key.shape() instanceof Shape.Items items) {
            value = items(node, items, path);
        } else if (key.shape() instanceof Shape.Options) {
            value = options(node, path);
        } else {
            value = plain(node, key.shape(), path);
        }
        if (value != null) {
            values.put(key.name(), value);
        }
    }

    private List<Settings> items(YamlNode node, Shape.Items shape, String path) {
        var list = new ArrayList<Settings>();
        if (node instanceof YamlNode.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                list.add(section(items.items().get(i), shape.item(), path + "." + i));
            }
        } else if (!(node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty())) {
            report(
                    node.at(),
                    "%s is %s; a list is needed here, each %s after a \"- \""
                            .formatted(path, node.describe(), shape.noun()));
        }
        return list;
    }

    private Map<String, Object> options(YamlNode node, String path) {
        var options = new LinkedHashMap<String, Object>();
        if (!(node instanceof YamlNode.Section section)) {
            report(node.at(), path + " is " + node.describe() + "; names with values are needed here");
            return options;
        }
        section.entries().forEach((name, entry) -> {
            if (entry.value() instanceof YamlNode.Scalar scalar
                    && !scalar.text().isEmpty()) {
                options.put(name, option(scalar.text()));
            } else {
                report(
                        entry.keyAt(),
                        "%s.%s is %s; a value is needed here"
                                .formatted(path, name, entry.value().describe()));
            }
        });
        return options;
    }

    private static Object option(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?")) {
            return Double.valueOf(text);
        }
        try {
            return Quantity.parse(text, "option").si();
        } catch (UserError e) {
            return text; // a word; the part that takes the option knows whether it may be one
        }
    }

    private @Nullable Object plain(YamlNode node, Shape shape, String path) {
        try {
            if (shape instanceof Shape.Triple triple) {
                return Triples.read(node, triple, path);
            }
            if (!(node instanceof YamlNode.Scalar scalar) || scalar.text().isEmpty()) {
                throw new UserError("%s is %s; %s is needed here".formatted(path, node.describe(), needed(shape)));
            }
            return scalar(scalar.text(), shape, path);
        } catch (UserError e) {
            report(node.at(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static Object scalar(String text, Shape shape, String path) {
        if (shape instanceof Shape.Measure measure) {
            return inRange(Quantity.parse(text, measure.kind(), path), text, measure.low(), measure.high(), path);
        }
        if (shape instanceof Shape.Word word) {
            List<String> words = word.words().get();
            if (words.contains(text)) {
                return text;
            }
            throw new UserError("%s is \"%s\", an unknown %s%s; known: %s"
                    .formatted(path, text, word.noun(), NearestWord.hint(text, words), String.join(", ", words)));
        }
        if (shape instanceof Shape.Name name && text.matches(name.pattern())) {
            return text;
        }
        if (shape instanceof Shape.Text) {
            return text.strip();
        }
        if (shape instanceof Shape.Whole whole && text.matches("[+-]?[0-9]{1,18}")) {
            long value = Long.parseLong(text);
            if (value >= whole.low() && value <= whole.high()) {
                return value;
            }
        }
        if (shape instanceof Shape.Flag && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        if (shape instanceof Shape.Moment) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new UserError("%s is \"%s\"; %s is needed here".formatted(path, text, needed(shape)));
            }
        }
        throw new UserError("%s is \"%s\"; %s is needed here".formatted(path, text, needed(shape)));
    }

    static double inRange(Quantity quantity, String text, double low, double high, String path) {
        double si = quantity.si();
        double slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high)); // rounding of the unit conversion
        if (si >= low - slack && si <= high + slack) {
            return si;
        }
        String symbol = quantity.unit().symbol();
        Kind kind = quantity.unit().kind();
        throw new UserError("%s is \"%s\"; it must be from %s to %s"
                .formatted(path, text, Quantity.print(low, kind, symbol), Quantity.print(high, kind, symbol)));
    }

    private static String needed(Shape shape) {
        if (shape instanceof Shape.Measure m) {
            return m.kind().phrase() + ", e.g. \"" + m.kind().example() + "\",";
        }
        if (shape instanceof Shape.Word w) {
            return "one of " + String.join(", ", w.words().get());
        }
        if (shape instanceof Shape.Name name) {
            return "a name of " + (name.capitals() ? "" : "small ") + "letters, digits and hyphens, e.g. \"hall-1\",";
        }
        if (shape instanceof Shape.Whole w) {
            return "a whole number from " + w.low() + " to " + w.high();
        }
        if (shape instanceof Shape.Flag) {
            return "true or false";
        }
        return shape instanceof Shape.Moment ? "a date and time, e.g. \"2026-01-15T08:00:00Z\"," : "a text";
    }

    private void unknownKey(At at, String path, String key, Shape.Section shape) {
        List<String> names = shape.keys().stream().map(Shape.Key::name).toList();
        report(at, "%s is an unknown key%s; keys here: %s".formatted(path, NearestWord.hint(key, names), keys(shape)));
    }

    private static String keys(Shape.Section shape) {
        return String.join(", ", shape.keys().stream().map(Shape.Key::name).toList());
    }

    private static Optional<Shape.Key> find(Shape.Section shape, String key) {
        return shape.keys().stream().filter(k -> k.name().equals(key)).findFirst();
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String name(String path) {
        return path.isEmpty() ? "the scenario" : path;
    }
}
