package org.twinrig.pipeline.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Compiles a statement to closures, by operator precedence (Pratt).
 *
 * <pre>
 *  statement = "SELECT" item { "," item } "FROM" text [ "WHERE" expr ]
 *  item      = "*" | expr [ "AS" name ]
 *  expr      = primary | "-" expr | "NOT" expr | expr operator expr
 *  operator  = "OR" | "AND" | "=" "&lt;&gt;" "!=" "&lt;" "&lt;=" "&gt;" "&gt;=" | "IN" | "+" "-" | "*" "/" "%"   (weakest first)
 *  primary   = number | text | "TRUE" | "FALSE" | "NULL" | path | call | "(" expr ")" | "[" [ expr { "," expr } ] "]"
 *  path      = name { "." name | "[" expr "]" }
 *  call      = name "(" [ expr { "," expr } ] ")" { "[" expr "]" } | "encode" "(" "*" "," "'base64'" ")"
 * </pre>
 * All of it means what it means in AWS IoT Core. Whatever else that language has is refused here, when the rule is made.
 */
final class RuleParser {
    /** One column of the answer; name "*" spreads the payload's own attributes. */
    record Item(String name, Expression value) {}

    private static final String EVERYTHING = "*";
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");
    private static final int NOT_POWER = 3;
    private static final int SIGN_POWER = 8;
    private static final int DEEPEST = 200;

    private final String sql;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private RuleParser(String sql) {
        this.sql = sql;
        this.tokens = Lexer.tokens(sql);
    }

    static RuleStatement parse(String sql) {
        return new RuleParser(sql).statement();
    }

    /** Compiles a lone expression, for the {@code ${…}} of action parameters. */
    static Expression parseExpression(String text) {
        var parser = new RuleParser(text);
        var expression = parser.expression(0);
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected("an operator or the end");
        }
        return expression;
    }

    private RuleStatement statement() {
        expect("SELECT");
        var items = new ArrayList<Item>();
        do {
            items.add(item());
        } while (accept(","));
        expect("FROM");
        if (peek().kind() != Token.Kind.TEXT) {
            throw unexpected("a topic filter in single quotes, e.g. 'iot-device-data'");
        }
        var filter = TopicFilter.of(next().text());
        Expression where = accept("WHERE") ? expression(0) : in -> BooleanNode.TRUE;
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("an operator, WHERE or the end");
        }
        return new RuleStatement(sql, items, filter, where);
    }

    private Item item() {
        if (accept(EVERYTHING)) {
            return new Item(EVERYTHING, Incoming::payload);
        }
        int first = at;
        var value = expression(0);
        if (accept("AS")) {
            return new Item(name(), value);
        }
        var last = tokens.get(at - 1);
        boolean path = tokens.get(first).kind() == Token.Kind.NAME
                && tokens.subList(first, at).stream().allMatch(t -> t.kind() == Token.Kind.NAME || t.is("."));
        if (!path) {
            throw new RuleSyntaxError(sql, tokens.get(first).position(), "a computed column needs a name: AS name");
        }
        return new Item(last.text(), value);
    }

    private String name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected("a name");
        }
        return next().text();
    }

    private Expression expression(int minimumPower) {
        if (++depth > DEEPEST) {
            throw new RuleSyntaxError(sql, peek().position(), "an expression nested deeper than " + DEEPEST);
        }
        var left = prefix();
        while (true) {
            var operator = peek();
            int power = power(operator);
            if (power <= minimumPower) {
                depth--;
                return left;
            }
            next();
            left = infix(operator.text(), left, expression(power));
        }
    }

    private static int power(Token token) {
        if (token.kind() != Token.Kind.KEYWORD && token.kind() != Token.Kind.SYMBOL) {
            return 0;
        }
        return switch (token.text()) {
            case "OR" -> 1;
            case "AND" -> 2;
            case "=", "<>", "!=", "<", "<=", ">", ">=" -> 4;
            case "IN" -> 5;
            case "+", "-" -> 6;
            case "*", "/", "%" -> 7;
            default -> 0;
        };
    }

    private static Expression infix(String operator, Expression left, Expression right) {
        if (COMPARISONS.contains(operator)) {
            return in -> Operators.compare(operator, left.evaluate(in), right.evaluate(in));
        }
        return switch (operator) {
            case "AND" -> in -> Operators.and(left.evaluate(in), right.evaluate(in));
            case "OR" -> in -> Operators.or(left.evaluate(in), right.evaluate(in));
            case "IN" -> in -> Operators.in(left.evaluate(in), right.evaluate(in));
            default -> in -> Operators.arithmetic(operator, left.evaluate(in), right.evaluate(in));
        };
    }

    private Expression prefix() {
        var token = next();
        switch (token.kind()) {
            case NUMBER:
                return constant(DecimalNode.valueOf(new BigDecimal(token.text())));
            case TEXT:
                return constant(TextNode.valueOf(token.text()));
            case NAME:
                return named(token);
            case END:
                at--;
                throw unexpected("a value");
            default:
                return symbol(token);
        }
    }

    private Expression symbol(Token token) {
        switch (token.text()) {
            case "NOT":
                var negated = expression(NOT_POWER);
                return in -> Operators.not(negated.evaluate(in));
            case "-":
                var positive = expression(SIGN_POWER);
                return in -> Operators.negative(positive.evaluate(in));
            case "(":
                var inner = expression(0);
                expect(")");
                return inner;
            case "[":
                return list(values("]"));
            case "TRUE":
                return constant(BooleanNode.TRUE);
            case "FALSE":
                return constant(BooleanNode.FALSE);
            case "NULL":
                return constant(NullNode.getInstance());
            default:
                at--;
                throw unexpected("a value");
        }
    }

    private Expression named(Token token) {
        Expression value = accept("(") ? called(token) : in -> in.payload().path(token.text());
        while (true) {
            var inner = value;
            if (accept(".")) {
                var attribute = name();
                value = in -> inner.evaluate(in).path(attribute);
            } else if (accept("[")) {
                var index = expression(0);
                expect("]");
                value = in -> SqlFunctions.get(inner.evaluate(in), index.evaluate(in));
            } else {
                return value;
            }
        }
    }

    private Expression called(Token name) {
        return name.text().equalsIgnoreCase("encode") ? encoded() : call(name);
    }

    /** {@code encode(*, 'base64')}: the payload as it came, for what is not an object. */
    private Expression encoded() {
        if (accept(EVERYTHING)) {
            expect(",");
            if (peek().kind() == Token.Kind.TEXT && peek().text().equals("base64")) {
                next();
                expect(")");
                return in -> TextNode.valueOf(
                        Base64.getEncoder().encodeToString(in.message().payload()));
            }
        }
        throw unexpected("encode(*, 'base64'), the one form that is offered");
    }

    private Expression call(Token name) {
        var definition = SqlFunctions.ALL.get(name.text());
        if (definition == null) {
            var offered = String.join(", ", SqlFunctions.ALL.keySet());
            throw new RuleSyntaxError(
                    sql, name.position(), "the function " + name.text() + " is not offered; there are " + offered);
        }
        var arguments = values(")");
        if (arguments.size() < definition.fewest() || arguments.size() > definition.most()) {
            throw new RuleSyntaxError(
                    sql,
                    name.position(),
                    "%s takes %d to %d arguments, not %d"
                            .formatted(name.text(), definition.fewest(), definition.most(), arguments.size()));
        }
        return in -> definition
                .body()
                .apply(in, arguments.stream().map(a -> a.evaluate(in)).toList());
    }

    private List<Expression> values(String close) {
        var values = new ArrayList<Expression>();
        if (accept(close)) {
            return values;
        }
        do {
            values.add(expression(0));
        } while (accept(","));
        expect(close);
        return values;
    }

    private static Expression list(List<Expression> elements) {
        return in -> {
            var array = JsonNodeFactory.instance.arrayNode();
            for (var element : elements) {
                var value = element.evaluate(in);
                if (!value.isMissingNode()) {
                    array.add(value);
                }
            }
            return array;
        };
    }

    private static Expression constant(JsonNode value) {
        return in -> value;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }

    private boolean accept(String word) {
        if (!peek().is(word)) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(String word) {
        if (!accept(word)) {
            throw unexpected("\"" + word + "\"");
        }
    }

    private RuleSyntaxError unexpected(String wanted) {
        return new RuleSyntaxError(sql, peek().position(), "found " + peek().shown() + ", expected " + wanted);
    }
}
