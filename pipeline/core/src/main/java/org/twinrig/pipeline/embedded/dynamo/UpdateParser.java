package org.twinrig.pipeline.embedded.dynamo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parses update expressions.
 *
 * <pre>
 * update = clause { clause }                     each clause at most once
 * clause = "SET" set { "," set } | "REMOVE" path { "," path }
 *        | "ADD" path value { "," path value } | "DELETE" path value { "," path value }
 * set    = path "=" term [ ( "+" | "-" ) term ]
 * term   = path | value | "if_not_exists" "(" path "," term ")" | "list_append" "(" term "," term ")"
 * </pre>
 */
final class UpdateParser {
    private final Tokens tokens;
    private final OperandParser operands;
    private final List<Update.Change> changes = new ArrayList<>();

    private UpdateParser(Tokens tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, placeholders);
    }

    /** The update in {@code text}; refuses to change the table's key. */
    static Update parse(String text, Table table, Placeholders placeholders) {
        var parser = new UpdateParser(new Tokens("UpdateExpression", text), placeholders);
        Set<String> clauses = new HashSet<>();
        do {
            String clause = parser.tokens.peek().text().toUpperCase(Locale.ROOT);
            if (!clauses.add(clause)) {
                throw parser.tokens.failure(
                        "The \"" + clause + "\" section can only be used once in an update expression;");
            }
            parser.clause(clause);
        } while (parser.tokens.peek().kind() != Tokens.Kind.END);
        parser.check(table);
        return new Update(parser.changes);
    }

    private void clause(String clause) {
        if (!Set.of("SET", "REMOVE", "ADD", "DELETE").contains(clause)) {
            throw tokens.syntax();
        }
        tokens.next();
        do {
            Path path = operands.path();
            changes.add(
                    switch (clause) {
                        case "SET" -> set(path);
                        case "REMOVE" -> new Update.Remove(path);
                        case "ADD" -> add(path);
                        default -> delete(path);
                    });
        } while (tokens.skip(","));
    }

    private Update.Change set(Path path) {
        tokens.require("=");
        Update.Term term = term();
        boolean minus = tokens.skip("-");
        if (minus || tokens.skip("+")) {
            term = new Update.Sum(term, minus, term());
        }
        return new Update.Set(path, term);
    }

    private Update.Term term() {
        boolean call = tokens.peek().kind() == Tokens.Kind.NAME
                && tokens.peekNext().text().equals("(");
        if (!call) {
            return new Update.Plain(operands.pathOrValue());
        }
        String function = tokens.next().text();
        tokens.require("(");
        Update.Term term = switch (function) {
            case "if_not_exists" -> {
                Path path = operands.path();
                tokens.require(",");
                yield new Update.IfNotExists(path, term());
            }
            case "list_append" -> {
                Update.Term first = term();
                tokens.require(",");
                yield new Update.Append(first, term());
            }
            default -> throw tokens.failure("Invalid function name; function: " + function);
        };
        tokens.require(")");
        return term;
    }

    private Update.Change add(Path path) {
        Value value = operands.value();
        if (value instanceof Value.Num || value instanceof Value.Group) {
            return new Update.Add(path, value);
        }
        throw wrongType("ADD", value);
    }

    private Update.Change delete(Path path) {
        Value value = operands.value();
        if (value instanceof Value.Group group) {
            return new Update.Delete(path, group);
        }
        throw wrongType("DELETE", value);
    }

    private RuntimeException wrongType(String operator, Value value) {
        return tokens.failure("Incorrect operand type for operator or function; operator: %s, operand type: %s"
                .formatted(operator, value.type()));
    }

    private void check(Table table) {
        for (int i = 0; i < changes.size(); i++) {
            Path path = changes.get(i).path();
            if (table.isKey(path.attribute())) {
                throw Failures.validation(
                        "One or more parameter values were invalid: Cannot update attribute %s. This attribute is part of the key"
                                .formatted(path.attribute()));
            }
            for (int j = 0; j < i; j++) {
                Path other = changes.get(j).path();
                if (path.overlaps(other)) {
                    throw tokens.failure(
                            "Two document paths overlap with each other; must remove or rewrite one of these paths; "
                                    + "path one: " + other + ", path two: " + path);
                }
            }
        }
    }
}
