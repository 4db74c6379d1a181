package org.twinrig.scenarios.plant;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twinrig.core.NearestWord;
import org.twinrig.scenarios.language.At;
import org.twinrig.scenarios.language.Problem;
import org.twinrig.scenarios.language.ScenarioException;
import org.twinrig.scenarios.language.YamlNode;

/** A section of a plant file, with words for what is wrong in it. */
record PlantNode(YamlNode.Section node, String what) {
    /** {@code node}, which is {@code what}, as a section. */
    static PlantNode section(YamlNode node, String what) {
        if (node instanceof YamlNode.Section section) {
            return new PlantNode(section, what);
        }
        throw wrong(node.at(), "%s is %s; a section with keys is needed here".formatted(what, node.describe()));
    }

    /** Refuses keys that are not among {@code known}. */
    void allows(String... known) {
        node.entries().forEach((key, entry) -> {
            if (!List.of(known).contains(key)) {
                throw wrong(
                        entry.keyAt(),
                        "%s has no key \"%s\"%s; keys: %s"
                                .formatted(what, key, NearestWord.hint(key, List.of(known)), String.join(", ", known)));
            }
        });
    }

    private YamlNode value(String key) {
        YamlNode.Entry entry = node.entries().get(key);
        if (entry == null) {
            throw wrong(node.at(), "%s has no \"%s\"; it is needed".formatted(what, key));
        }
        return entry.value();
    }

    PlantNode section(String key) {
        return section(value(key), key);
    }

    List<PlantNode> items(String key) {
        if (value(key) instanceof YamlNode.Items list) {
            return list.items().stream()
                    .map(each -> section(each, "an item of " + key))
                    .toList();
        }
        throw wrong(
                value(key).at(),
                "%s is %s; a list is needed here".formatted(key, value(key).describe()));
    }

    double number(String key, double low, double high) {
        return number(value(key), key, low, high);
    }

    private static double number(YamlNode value, String key, double low, double high) {
        try {
            if (value instanceof YamlNode.Scalar scalar) {
                double number = Double.parseDouble(scalar.text());
                if (number >= low && number <= high) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of its range
        }
        throw wrong(
                value.at(),
                "%s is %s; a number from %s to %s is needed here".formatted(key, value.describe(), low, high));
    }

    double[] numbers(String key, int count, double low, double high) {
        YamlNode value = value(key);
        if (value instanceof YamlNode.Items list && list.items().size() == count) {
            return list.items().stream()
                    .mapToDouble(each -> number(each, key, low, high))
                    .toArray();
        }
        throw wrong(
                value.at(),
                "%s is %s; a list of %d numbers is needed here"
                        .formatted(
                                key,
                                value instanceof YamlNode.Items list
                                        ? "a list of " + list.items().size()
                                        : value.describe(),
                                count));
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        var words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), each -> each));
        if (value(key) instanceof YamlNode.Scalar scalar && words.containsKey(scalar.text())) {
            return words.get(scalar.text());
        }
        throw wrong(
                value(key).at(),
                "%s is %s; one of %s is needed here"
                        .formatted(
                                key,
                                value(key).describe(),
                                words.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }

    private static ScenarioException wrong(At at, String text) {
        return new ScenarioException(List.of(new Problem(at, text)));
    }
}
