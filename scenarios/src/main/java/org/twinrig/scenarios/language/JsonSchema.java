package org.twinrig.scenarios.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Unit;

/** Writes the language as JSON Schema 2020-12, for completion and checks in editors. */
public final class JsonSchema {
    private static final String NUMBER = "[+\\-\u2212]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonSchema() {}

    /** The schema as text, with a line feed at its end. */
    public static String text() {
        var root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "TwinRig scenario");
        section(root, Language.root());
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void section(ObjectNode node, Shape.Section section) {
        node.put("type", "object");
        node.put("additionalProperties", false);
        var properties = node.putObject("properties");
        for (Shape.Key key : section.keys()) {
            var property = properties.putObject(key.name());
            property.put("description", key.doc());
            if (key.fallback() != null && !key.fallback().isEmpty()) {
                fallback(property, key.shape(), key.fallback());
            }
            shape(property, key.shape());
        }
        List<String> required = section.keys().stream()
                .filter(Shape.Key::required)
                .map(Shape.Key::name)
                .toList();
        if (!required.isEmpty()) {
            required.forEach(node.putArray("required")::add);
        }
    }

    private static void fallback(ObjectNode property, Shape shape, String text) {
        if (shape instanceof Shape.Whole) {
            property.put("default", Long.parseLong(text));
        } else if (shape instanceof Shape.Flag) {
            property.put("default", Boolean.parseBoolean(text));
        } else {
            property.put("default", text);
        }
    }

    private static void shape(ObjectNode node, Shape shape) {
        if (shape instanceof Shape.Section section) {
            section(node, section);
        } else if (shape instanceof Shape.Items items) {
            node.put("type", "array");
            section(node.putObject("items"), items.item());
        } else if (shape instanceof Shape.Measure measure) {
            measure(node, measure.kind());
        } else if (shape instanceof Shape.Triple triple) {
            triple(node, triple);
        } else if (shape instanceof Shape.Word word) {
            word.words().get().forEach(node.putArray("enum")::add);
        } else if (shape instanceof Shape.Whole whole) {
            node.put("type", "integer").put("minimum", whole.low()).put("maximum", whole.high());
        } else if (shape instanceof Shape.Flag) {
            node.put("type", "boolean");
        } else if (shape instanceof Shape.Name name) {
            node.put("type", "string").put("pattern", "^" + name.pattern() + "$");
        } else if (shape instanceof Shape.Moment) {
            node.put("type", "string").put("format", "date-time");
        } else if (shape instanceof Shape.Options) {
            node.put("type", "object");
            var types = node.putObject("additionalProperties").putArray("type");
            List.of("string", "number", "boolean").forEach(types::add);
        } else {
            node.put("type", "string");
        }
    }

    private static void measure(ObjectNode node, Kind kind) {
        if (kind == Kind.NUMBER) {
            List.of("number", "string").forEach(node.putArray("type")::add);
        } else {
            node.put("type", "string");
        }
        node.put("pattern", "^\\s*" + NUMBER + "\\s*" + units(kind) + "\\s*$");
        node.putArray("examples").add(kind.example());
    }

    private static void triple(ObjectNode node, Shape.Triple triple) {
        String length = NUMBER + "\\s*" + units(Kind.LENGTH) + "?";
        String separator = triple.size() ? "\\s*[x×,]\\s*" : "\\s*,\\s*";
        var forms = node.putArray("oneOf");
        forms.addObject()
                .put("type", "string")
                .put(
                        "pattern",
                        "^\\s*" + length + separator + length + separator + NUMBER + "\\s*" + units(Kind.LENGTH)
                                + "\\s*$");
        var list = forms.addObject().put("type", "array").put("minItems", 3).put("maxItems", 3);
        List.of("string", "number").forEach(list.putObject("items").putArray("type")::add);
        node.putArray("examples").add(triple.size() ? "6 m x 4 m x 2.7 m" : "1 m, 2 m, 0.5 m");
    }

    private static String units(Kind kind) {
        return Unit.of(kind).stream()
                .flatMap(u -> u.spellings().stream())
                .map(JsonSchema::literal)
                .collect(Collectors.joining("|", "(", ")"));
    }

    private static String literal(String text) {
        return Pattern.compile("[.\\\\+*?\\[^\\]$(){}|/]").matcher(text).replaceAll(m -> "\\\\" + m.group());
    }
}
