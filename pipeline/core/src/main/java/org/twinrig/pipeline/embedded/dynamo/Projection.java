package org.twinrig.pipeline.embedded.dynamo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an item that an answer shall have.
 *
 * <pre>projection = path { "," path }</pre>
 */
final class Projection {
    /** What is wanted below a name or an index; nothing below means all of it. */
    private static final class Node {
        private final Map<String, Node> members = new LinkedHashMap<>();
        private final Map<Integer, Node> elements = new TreeMap<>();
    }

    private final Node root = new Node();

    private Projection() {}

    /** The projection in {@code text}. */
    static Projection parse(String text, Placeholders placeholders) {
        var tokens = new Tokens("ProjectionExpression", text);
        var operands = new OperandParser(tokens, placeholders);
        List<Path> paths = new ArrayList<>();
        do {
            Path path = operands.path();
            for (Path other : paths) {
                if (path.overlaps(other)) {
                    throw tokens.failure(
                            "Two document paths overlap with each other; must remove or rewrite one of these paths; "
                                    + "path one: " + other + ", path two: " + path);
                }
            }
            paths.add(path);
        } while (tokens.skip(","));
        tokens.requireEnd();
        return of(paths);
    }

    /** The projection on these paths. */
    static Projection of(List<Path> paths) {
        var projection = new Projection();
        for (Path path : paths) {
            Node node = projection.root;
            for (Path.Segment segment : path.segments()) {
                node = segment.name() != null
                        ? node.members.computeIfAbsent(segment.name(), name -> new Node())
                        : node.elements.computeIfAbsent(segment.index(), index -> new Node());
            }
        }
        return projection;
    }

    /** The wanted parts of the item; elements of lists move together. */
    Map<String, Value> of(Map<String, Value> item) {
        return members(root, item);
    }

    private static Map<String, Value> members(Node node, Map<String, Value> members) {
        var wanted = new LinkedHashMap<String, Value>();
        node.members.forEach((name, below) -> {
            Value part = members.containsKey(name) ? part(below, Objects.requireNonNull(members.get(name))) : null;
            if (part != null) {
                wanted.put(name, part);
            }
        });
        return wanted;
    }

    private static @Nullable Value part(Node node, Value value) {
        if (node.members.isEmpty() && node.elements.isEmpty()) {
            return value;
        }
        if (value instanceof Value.Doc doc && node.elements.isEmpty()) {
            Map<String, Value> below = members(node, doc.members());
            return below.isEmpty() ? null : new Value.Doc(below);
        }
        if (value instanceof Value.Seq seq && node.members.isEmpty()) {
            List<Value> below = new ArrayList<>();
            node.elements.forEach((index, wanted) -> {
                Value part = index < seq.elements().size()
                        ? part(wanted, seq.elements().get(index))
                        : null;
                if (part != null) {
                    below.add(part);
                }
            });
            return below.isEmpty() ? null : new Value.Seq(below);
        }
        return null;
    }
}
