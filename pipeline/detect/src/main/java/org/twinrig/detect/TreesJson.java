package org.twinrig.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import org.twinrig.core.UserError;

/**
 * {@link Trees} as compact JSON: one array per property, a column for each node, trees one after another. Floats are
 * written with the fewest digits that give the same bits back.
 */
final class TreesJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMAT = "twinrig-trees/1";

    private TreesJson() {}

    static byte[] write(Trees trees) {
        var text = new StringBuilder("{\n");
        text.append("\"format\": \"").append(FORMAT).append("\",\n");
        text.append("\"features\": ").append(trees.features()).append(",\n");
        text.append("\"outputs\": ").append(trees.outputs()).append(",\n");
        text.append("\"base\": ").append(trees.base()).append(",\n");
        ints(text, "roots", trees.roots());
        ints(text, "outputOf", trees.outputOf());
        ints(text, "feature", trees.feature());
        ints(text, "left", trees.left());
        ints(text, "right", trees.right());
        ints(text, "missing", trees.missing());
        text.append("\"value\": ")
                .append(Arrays.toString(trees.value()).replace(" ", ""))
                .append("\n}\n");
        return ModelFiles.utf8(text.toString());
    }

    private static void ints(StringBuilder text, String name, int[] values) {
        text.append('"')
                .append(name)
                .append("\": ")
                .append(Arrays.toString(values).replace(" ", ""))
                .append(",\n");
    }

    static Trees read(String name, byte[] bytes) {
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UserError(name + " is not JSON: " + e.getMessage());
        }
        if (!json.path("format").asText().equals(FORMAT)) {
            throw broken(name, "format", json.path("format").asText() + "; " + FORMAT + " is needed");
        }
        var trees = new Trees(
                json.path("features").asInt(),
                json.path("outputs").asInt(),
                (float) json.path("base").asDouble(),
                ints(name, json, "roots"),
                ints(name, json, "outputOf"),
                ints(name, json, "feature"),
                floats(name, json),
                ints(name, json, "left"),
                ints(name, json, "right"),
                ints(name, json, "missing"));
        validate(name, trees);
        return trees;
    }

    private static void validate(String name, Trees trees) {
        int nodes = trees.value().length;
        length(name, "feature", trees.feature().length, nodes);
        length(name, "left", trees.left().length, nodes);
        length(name, "right", trees.right().length, nodes);
        length(name, "missing", trees.missing().length, nodes);
        length(name, "outputOf", trees.outputOf().length, trees.roots().length);
        for (int t = 0; t < trees.roots().length; t++) {
            range(name, "roots", t, trees.roots()[t], 0, nodes);
            range(name, "outputOf", t, trees.outputOf()[t], 0, trees.outputs());
        }
        for (int node = 0; node < nodes; node++) {
            if (trees.left()[node] >= 0) { // children come after their parent, so that a walk always ends
                range(name, "left", node, trees.left()[node], node + 1, nodes);
                range(name, "right", node, trees.right()[node], node + 1, nodes);
                range(name, "missing", node, trees.missing()[node], node + 1, nodes);
                range(name, "feature", node, trees.feature()[node], 0, trees.features());
            }
        }
    }

    private static void length(String name, String field, int got, int want) {
        if (got != want) {
            throw broken(name, field, got + " entries; " + want + " are needed");
        }
    }

    private static void range(String name, String field, int index, int got, int from, int to) {
        if (got < from || got >= to) {
            throw broken(name, field + "[" + index + "]", got + "; " + from + " to " + (to - 1) + " is possible");
        }
    }

    private static int[] ints(String name, JsonNode json, String field) {
        var array = array(name, json, field);
        var values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            if (!array.get(i).canConvertToInt()) {
                throw broken(name, field + "[" + i + "]", array.get(i) + "; a whole number is needed");
            }
            values[i] = array.get(i).asInt();
        }
        return values;
    }

    private static float[] floats(String name, JsonNode json) {
        var array = array(name, json, "value");
        var values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            if (!array.get(i).isNumber()) {
                throw broken(name, "value[" + i + "]", array.get(i) + "; a number is needed");
            }
            values[i] = Float.parseFloat(array.get(i).asText());
        }
        return values;
    }

    private static JsonNode array(String name, JsonNode json, String field) {
        var array = json.path(field);
        if (!array.isArray()) {
            throw broken(name, field, (array.isMissingNode() ? "missing" : array.getNodeType()) + "; a list is needed");
        }
        return array;
    }

    private static UserError broken(String name, String field, String what) {
        return new UserError("%s: %s is %s; the model is broken, train it anew".formatted(name, field, what));
    }
}
