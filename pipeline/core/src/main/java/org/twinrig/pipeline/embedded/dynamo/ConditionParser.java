package org.twinrig.pipeline.embedded.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.twinrig.pipeline.embedded.wire.ServiceError;

/**
 * Parses condition, filter and key condition expressions.
 *
 * <pre>
 * condition   = conjunction { "OR" conjunction }
 * conjunction = negation { "AND" negation }
 * negation    = "NOT" negation | primary
 * primary     = "(" condition ")" | function | operand relation
 * relation    = ( "=" | "&lt;&gt;" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) operand
 *             | "BETWEEN" operand "AND" operand
 *             | "IN" "(" operand { "," operand } ")"
 * function    = "attribute_exists" "(" path ")" | "attribute_not_exists" "(" path ")"
 *             | "attribute_type" "(" path "," value ")"
 *             | "begins_with" "(" operand "," operand ")" | "contains" "(" operand "," operand ")"
 * operand     = path | value | "size" "(" path ")"
 * path        = segment { "." segment | "[" number "]" }
 * segment     = name | alias
 * </pre>
 * Keywords are written in any case, functions in lower case; a name that is a reserved word must be aliased.
 */
final class ConditionParser {
    private static final Set<String> ORDERING = Set.of("<", "<=", ">", ">=");
    private static final Set<String> TYPES = Set.of("S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS");
    private static final int MAX_CHOICES = 100; // of IN

    private final Tokens tokens;
    private final OperandParser operands;

    private ConditionParser(Tokens tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, placeholders);
    }

    /** The condition in {@code text}; {@code parameter} is its name in the request. */
    static Condition parse(String parameter, String text, Placeholders placeholders) {
        var parser = new ConditionParser(new Tokens(parameter, text), placeholders);
        Condition condition = parser.disjunction();
        parser.tokens.requireEnd();
        return condition;
    }

    private Condition disjunction() {
        Condition condition = conjunction();
        while (tokens.skipKeyword("OR")) {
            condition = new Condition.Or(condition, conjunction());
        }
        return condition;
    }

    private Condition conjunction() {
        Condition condition = negation();
        while (tokens.skipKeyword("AND")) {
            condition = new Condition.And(condition, negation());
        }
        return condition;
    }

    private Condition negation() {
        return tokens.skipKeyword("NOT") ? new Condition.Not(negation()) : primary();
    }

    private Condition primary() {
        if (tokens.skip("(")) {
            Condition inner = disjunction();
            tokens.require(")");
            if (inner instanceof Condition.Parens) {
                throw tokens.failure("The expression has redundant parentheses;");
            }
            return new Condition.Parens(inner);
        }
        boolean call = tokens.peek().kind() == Tokens.Kind.NAME
                && tokens.peekNext().text().equals("(");
        if (call && !tokens.peek().text().equals("size")) {
            return function(tokens.next().text());
        }
        return relation(operand());
    }

    private Condition relation(Operand left) {
        if (tokens.skipKeyword("BETWEEN")) {
            Operand low = ordering("BETWEEN", operand());
            if (!tokens.skipKeyword("AND")) {
                throw tokens.syntax();
            }
            return between(left, low, ordering("BETWEEN", operand()));
        }
        if (tokens.skipKeyword("IN")) {
            return in(left);
        }
        Tokens.Token operator = tokens.peek();
        boolean comparison = operator.kind() == Tokens.Kind.SYMBOL
                && (ORDERING.contains(operator.text()) || Set.of("=", "<>").contains(operator.text()));
        if (!comparison) {
            throw tokens.syntax();
        }
        tokens.next();
        Operand right = operand();
        if (ORDERING.contains(operator.text())) {
            ordering(operator.text(), left);
            ordering(operator.text(), right);
        }
        return new Condition.Compare(left, operator.text(), right);
    }

    private Condition between(Operand operand, Operand low, Operand high) {
        if (low instanceof Operand.Literal from && high instanceof Operand.Literal to) {
            if (!from.value().type().equals(to.value().type())) {
                throw tokens.failure("The BETWEEN operator requires same data type for lower and upper bounds; "
                        + "lower bound operand: type %s, upper bound operand: type %s"
                                .formatted(from.value().type(), to.value().type()));
            }
            if (Values.ORDER.compare(from.value(), to.value()) > 0) {
                throw tokens.failure("The BETWEEN operator requires upper bound to be greater than or equal to lower "
                        + "bound; lower bound operand: %s, upper bound operand: %s"
                                .formatted(Values.describe(from.value()), Values.describe(to.value())));
            }
        }
        return new Condition.Between(operand, low, high);
    }

    private Condition in(Operand left) {
        tokens.require("(");
        List<Operand> choices = new ArrayList<>();
        do {
            choices.add(operand());
        } while (tokens.skip(","));
        tokens.require(")");
        if (choices.size() > MAX_CHOICES) {
            throw tokens.failure("Invalid number of arguments; IN takes at most " + MAX_CHOICES);
        }
        return new Condition.In(left, choices);
    }

    private Operand operand() {
        boolean size =
                tokens.peek().text().equals("size") && tokens.peekNext().text().equals("(");
        if (!size) {
            return operands.pathOrValue();
        }
        tokens.next();
        tokens.require("(");
        Path path = operands.path();
        tokens.require(")");
        return new Operand.SizeOf(path);
    }

    private Condition function(String name) {
        tokens.require("(");
        Condition condition = switch (name) {
            case "attribute_exists" -> new Condition.Exists(operands.path());
            case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(operands.path()));
            case "attribute_type" -> attributeType();
            case "begins_with" -> {
                Operand whole = operand();
                tokens.require(",");
                yield new Condition.BeginsWith(whole, textual(operand()));
            }
            case "contains" -> {
                Operand whole = operand();
                tokens.require(",");
                yield new Condition.Contains(whole, operand());
            }
            default -> throw tokens.failure("Invalid function name; function: " + name);
        };
        if (!tokens.skip(")")) {
            throw tokens.syntax();
        }
        return condition;
    }

    private Condition attributeType() {
        Path path = operands.path();
        tokens.require(",");
        Value type = operands.value();
        if (!(type instanceof Value.Str str)) {
            throw wrongType("attribute_type", type);
        }
        if (!TYPES.contains(str.text())) {
            throw tokens.failure(
                    "Invalid attribute type name found; type: %s, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"
                            .formatted(str.text()));
        }
        return new Condition.HasType(path, str.text());
    }

    private Operand textual(Operand operand) {
        if (operand instanceof Operand.Literal literal
                && !(literal.value() instanceof Value.Str || literal.value() instanceof Value.Bin)) {
            throw wrongType("begins_with", literal.value());
        }
        return operand;
    }

    private Operand ordering(String operator, Operand operand) {
        if (operand instanceof Operand.Literal literal
                && !Set.of("S", "N", "B").contains(literal.value().type())) {
            throw wrongType(operator, literal.value());
        }
        return operand;
    }

    private ServiceError wrongType(String operator, Value value) {
        return tokens.failure(
                "Incorrect operand type for operator or function; operator or function: %s, operand type: %s"
                        .formatted(operator, value.type()));
    }
}
