package org.twinrig.pipeline.embedded.dynamo;

import java.util.ArrayList;
import java.util.List;

/** Parses what all expressions share: document paths and values. */
final class OperandParser {
    private final Tokens tokens;
    private final Placeholders placeholders;

    OperandParser(Tokens tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.placeholders = placeholders;
    }

    /** {@code path = segment { "." segment | "[" number "]" }}. */
    Path path() {
        List<Path.Segment> segments = new ArrayList<>();
        segments.add(segment());
        while (true) {
            if (tokens.skip(".")) {
                segments.add(segment());
            } else if (tokens.skip("[")) {
                segments.add(index());
            } else {
                return new Path(List.copyOf(segments));
            }
        }
    }

    private Path.Segment segment() {
        Tokens.Token token = tokens.peek();
        if (token.kind() == Tokens.Kind.ALIAS) {
            tokens.next();
            String name = placeholders.name(token.text());
            if (name == null) {
                throw tokens.failure("An expression attribute name used in the document path is not defined; "
                        + "attribute name: " + token.text());
            }
            return new Path.Segment(name, 0);
        }
        if (token.kind() != Tokens.Kind.NAME) {
            throw tokens.syntax();
        }
        if (ReservedWords.contains(token.text())) {
            throw tokens.failure("Attribute name is a reserved keyword; reserved keyword: " + token.text());
        }
        tokens.next();
        return new Path.Segment(token.text(), 0);
    }

    private Path.Segment index() {
        if (tokens.peek().kind() != Tokens.Kind.NUMBER) {
            throw tokens.syntax();
        }
        String digits = tokens.next().text();
        tokens.require("]");
        try {
            return new Path.Segment(null, Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            throw tokens.failure("List index is not within the allowable range; index: [" + digits + "]");
        }
    }

    /** {@code value}: a placeholder that the request gives a value for. */
    Value value() {
        if (tokens.peek().kind() != Tokens.Kind.VALUE) {
            throw tokens.syntax();
        }
        String name = tokens.next().text();
        Value value = placeholders.value(name);
        if (value == null) {
            throw tokens.failure(
                    "An expression attribute value used in expression is not defined; attribute value: " + name);
        }
        return value;
    }

    /** {@code value | path}. */
    Operand pathOrValue() {
        return tokens.peek().kind() == Tokens.Kind.VALUE ? new Operand.Literal(value()) : path();
    }
}
