package org.twinrig.scenarios.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML text into {@link YamlNode}s. */
public final class YamlTree {
    // A scenario is a page of text; anything deeper or longer is a mistake or an attack.
    private static final int CODE_POINT_LIMIT = 1_000_000;

    private final String source;

    private YamlTree(String source) {
        this.source = source;
    }

    /**
     * Reads {@code text}.
     *
     * @param source its file name, for messages
     * @throws ScenarioException when it is not YAML, or has a key twice
     */
    public static YamlNode read(String text, String source) {
        return new YamlTree(source).tree(text);
    }

    /** Reads {@code text} as the value given by {@code source}, e.g. an option; its nodes have no line. */
    public static YamlNode readValue(String text, String source) {
        return relocate(read(text.isBlank() ? "''" : text, source), At.of(source));
    }

    private YamlNode tree(String text) {
        var settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(CODE_POINT_LIMIT)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return convert(
                    root.orElseThrow(() -> error(At.of(source), "it is empty; a scenario starts with \"title:\"")));
        } catch (MarkedYamlEngineException e) {
            At at = e.getProblemMark().map(this::at).orElse(At.of(source));
            String context = e.getContext() == null ? "" : " " + e.getContext();
            throw error(
                    at,
                    "this is not YAML" + context + ": " + e.getProblem()
                            + "; look at this line and the one above it for a missing quote, colon or indent");
        } catch (YamlEngineException e) {
            throw error(
                    At.of(source),
                    "this is not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private YamlNode convert(Node node) {
        At at = node.getStartMark().map(this::at).orElse(At.of(source));
        if (node.isRecursive()) {
            throw error(at, "an alias refers to the section that it stands in; write the section out");
        }
        if (node instanceof ScalarNode scalar) {
            return new YamlNode.Scalar(at, node.getTag().equals(Tag.NULL) ? "" : scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            return new YamlNode.Items(
                    at, sequence.getValue().stream().map(this::convert).toList());
        }
        var entries = new LinkedHashMap<String, YamlNode.Entry>();
        for (var tuple : ((MappingNode) node).getValue()) {
            At keyAt = tuple.getKeyNode().getStartMark().map(this::at).orElse(at);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw error(keyAt, "a key is a list or a section; a key is one word");
            }
            var entry = new YamlNode.Entry(keyAt, convert(tuple.getValueNode()));
            if (entries.put(key.getValue(), entry) != null) {
                throw error(keyAt, "the key \"" + key.getValue() + "\" is here for the second time; keep one of them");
            }
        }
        return new YamlNode.Section(at, entries);
    }

    private At at(Mark mark) {
        return new At(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static YamlNode relocate(YamlNode node, At at) {
        if (node instanceof YamlNode.Scalar scalar) {
            return new YamlNode.Scalar(at, scalar.text());
        }
        if (node instanceof YamlNode.Items items) {
            return new YamlNode.Items(
                    at, items.items().stream().map(i -> relocate(i, at)).toList());
        }
        var entries = new LinkedHashMap<String, YamlNode.Entry>();
        ((YamlNode.Section) node)
                .entries()
                .forEach((key, e) -> entries.put(key, new YamlNode.Entry(at, relocate(e.value(), at))));
        return new YamlNode.Section(at, entries);
    }

    private static ScenarioException error(At at, String text) {
        return new ScenarioException(List.of(new Problem(at, text)));
    }
}
