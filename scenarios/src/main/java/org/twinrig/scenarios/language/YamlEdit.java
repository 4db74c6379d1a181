package org.twinrig.scenarios.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;

/**
 * Changes a YAML tree at a path such as {@code room.co2}, {@code fires.0.peak} or {@code fires.basket.peak}: a part of a
 * list is named by its number from 0, or by its {@code name}, {@code type} or {@code at}. The tree given stays as it is.
 */
public final class YamlEdit {
    private YamlEdit() {}

    /** The tree with {@code value} at {@code path}; the last key may be new. */
    public static YamlNode set(YamlNode root, String path, YamlNode value) {
        return change(root, path, split(path), 0, Optional.of(value));
    }

    /** The tree without what is at {@code path}. */
    public static YamlNode remove(YamlNode root, String path) {
        return change(root, path, split(path), 0, Optional.empty());
    }

    /** The tree with {@code item} at the end of the list at {@code path}; the list is made when there is none. */
    public static YamlNode append(YamlNode root, String path, YamlNode item) {
        List<String> steps = split(path);
        YamlNode there = root;
        for (String step : steps) {
            there = step(there, step);
        }
        var items = new ArrayList<YamlNode>();
        if (there instanceof YamlNode.Items list) {
            items.addAll(list.items());
        } else if (!isEmpty(there)) {
            throw new UserError("%s is no list, so nothing can be added to it".formatted(path));
        }
        items.add(item);
        return set(root, path, new YamlNode.Items(item.at(), items));
    }

    private static YamlNode step(YamlNode node, String step) {
        if (node instanceof YamlNode.Section section && section.entries().containsKey(step)) {
            return section.entries().get(step).value();
        }
        if (node instanceof YamlNode.Items list) {
            Optional<Integer> index = index(list, step);
            if (index.isPresent()) {
                return list.items().get(index.get());
            }
        }
        return new YamlNode.Scalar(node.at(), "");
    }

    private static YamlNode change(
            YamlNode node, String path, List<String> steps, int depth, Optional<YamlNode> value) {
        String step = steps.get(depth);
        boolean last = depth == steps.size() - 1;
        if (node instanceof YamlNode.Items list) {
            int index = index(list, step).orElseThrow(() -> noSuchItem(list, path, steps.subList(0, depth), step));
            var items = new ArrayList<>(list.items());
            if (!last) {
                items.set(index, change(items.get(index), path, steps, depth + 1, value));
            } else if (value.isPresent()) {
                items.set(index, value.get());
            } else {
                items.remove(index);
            }
            return new YamlNode.Items(list.at(), items);
        }
        if (!(node instanceof YamlNode.Section) && !isEmpty(node)) {
            throw new UserError("%s: %s is the value %s and has no part \"%s\""
                    .formatted(path, String.join(".", steps.subList(0, depth)), node.describe(), step));
        }
        var entries = new LinkedHashMap<String, YamlNode.Entry>();
        if (node instanceof YamlNode.Section section) {
            entries.putAll(section.entries());
        }
        var old = entries.get(step);
        if (!last) {
            YamlNode inner = old == null ? new YamlNode.Scalar(At.of("--set " + path), "") : old.value();
            YamlNode changed = change(inner, path, steps, depth + 1, value);
            entries.put(step, new YamlNode.Entry(old == null ? changed.at() : old.keyAt(), changed));
        } else if (value.isPresent()) {
            entries.put(step, new YamlNode.Entry(value.get().at(), value.get()));
        } else {
            entries.remove(step);
        }
        return new YamlNode.Section(node.at(), entries);
    }

    private static Optional<Integer> index(YamlNode.Items list, String step) {
        if (step.matches("[0-9]{1,6}")) {
            int index = Integer.parseInt(step);
            return index < list.items().size() ? Optional.of(index) : Optional.empty();
        }
        int found = names(list).indexOf(step);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    private static List<String> names(YamlNode.Items list) {
        var names = new ArrayList<String>();
        for (YamlNode item : list.items()) {
            String name = "";
            for (String key : List.of("type", "name")) { // the name counts before the type
                if (step(item, key) instanceof YamlNode.Scalar scalar
                        && !scalar.text().isEmpty()) {
                    name = scalar.text();
                }
            }
            names.add(name);
        }
        return names;
    }

    private static UserError noSuchItem(YamlNode.Items list, String path, List<String> before, String step) {
        List<String> names = names(list);
        String known = switch (names.size()) {
            case 0 -> "it is empty";
            case 1 -> "there is 0 (" + names.get(0) + ")";
            default -> "there are 0 to " + (names.size() - 1) + " (" + String.join(", ", names) + ")";
        };
        return new UserError("%s: %s has no part \"%s\"%s; %s"
                .formatted(path, String.join(".", before), step, NearestWord.hint(step, names), known));
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty();
    }

    private static List<String> split(String path) {
        List<String> steps = List.of(path.split("\\.", -1));
        if (steps.stream().anyMatch(String::isBlank)) {
            throw new UserError("\"" + path + "\" is no path; write it like room.co2 or fires.0.peak");
        }
        return steps;
    }
}
