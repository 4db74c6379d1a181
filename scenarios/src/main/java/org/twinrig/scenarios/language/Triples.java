package org.twinrig.scenarios.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinrig.core.UserError;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;

/** Reads three lengths in one: {@code 6 m x 4 m x 2.7 m}, {@code 6 x 4 x 2.7 m}, {@code 1 m, 2 m, 0.5 m} or a list. */
final class Triples {
    private Triples() {}

    static double[] read(YamlNode node, Shape.Triple shape, String path) {
        List<String> parts = parts(node, shape, path);
        String last = parts.get(parts.size() - 1).strip();
        // "6 x 4 x 2.7 m": the unit of the last stands for all
        String unit = last.replaceFirst("^[-+\u22120-9.eE]+\\s*", "");
        if (parts.size() != 3) {
            Quantity.parse(last, Kind.LENGTH, path); // a wrong unit is the better message: "2 hours" is no length
            throw wrong(node, shape, path);
        }
        var lengths = new double[3];
        for (int i = 0; i < 3; i++) {
            String part = parts.get(i).strip();
            String text = part.matches("[-+\u22120-9.eE]+") ? part + " " + unit : part;
            lengths[i] =
                    Checker.inRange(Quantity.parse(text, Kind.LENGTH, path), text, shape.low(), shape.high(), path);
        }
        return lengths;
    }

    private static List<String> parts(YamlNode node, Shape.Triple shape, String path) {
        if (node instanceof YamlNode.Scalar scalar) {
            return Arrays.asList(scalar.text().split(shape.size() ? "\\s*[x×]\\s*|," : ",", -1));
        }
        if (!(node instanceof YamlNode.Items items)) {
            throw wrong(node, shape, path);
        }
        var parts = new ArrayList<String>();
        for (YamlNode item : items.items()) {
            if (!(item instanceof YamlNode.Scalar scalar)) {
                throw wrong(node, shape, path);
            }
            parts.add(scalar.text());
        }
        if (parts.isEmpty()) {
            throw wrong(node, shape, path);
        }
        return parts;
    }

    private static UserError wrong(YamlNode node, Shape.Triple shape, String path) {
        return new UserError("%s is %s; %s is needed here"
                .formatted(
                        path,
                        node.describe(),
                        shape.size()
                                ? "length, width and height, e.g. \"6 m x 4 m x 2.7 m\","
                                : "a place, e.g. \"1 m, 2 m, 0.5 m\" (along the length, along the width, up),"));
    }
}
