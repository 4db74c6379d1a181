package org.twinrig.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.PayloadError;

class RuleStatementTest {
    private static final String READING =
            "{\"data\":{\"tempC\":21.50,\"co2Ppm\":450,\"ok\":true,\"none\":null,\"list\":[10,20,30]},"
                    + "\"device_id\":\"hall-1\",\"ts\":1767254400.25}";

    private static Optional<JsonNode> select(String sql, String payload) {
        var message = new Message(
                "fire-detection/hall-1/features",
                payload.getBytes(StandardCharsets.UTF_8),
                Map.of("time", "2026-01-01T08:00:00Z"));
        return RuleParser.parse(sql).select(new Incoming(message, Json.parse(message.payload()), 1234));
    }

    private static JsonNode value(String expression) {
        return select("SELECT " + expression + " AS x FROM '#'", READING)
                .orElseThrow()
                .path("x");
    }

    @Test
    void everythingIsThePayloadItself() {
        assertThat(select("SELECT * FROM 'a'", READING)).contains(Json.parse(READING.getBytes(StandardCharsets.UTF_8)));
        assertThat(select("select * from 'a'", "[[1,2],[3]]").orElseThrow()).hasToString("[[1,2],[3]]");
    }

    @Test
    void columnsAreAddedToThePayload() {
        assertThat(select("SELECT *, topic(2) AS where_, data.co2Ppm FROM 'a'", "{\"data\":{\"co2Ppm\":7}}"))
                .hasValueSatisfying(answer ->
                        assertThat(answer).hasToString("{\"data\":{\"co2Ppm\":7},\"where_\":\"hall-1\",\"co2Ppm\":7}"));
        assertThat(select("SELECT encode(*, 'base64') AS spectra, topic(2) AS place FROM 'a'", "[[1]]")
                        .orElseThrow())
                .hasToString("{\"spectra\":\"W1sxXV0=\",\"place\":\"hall-1\"}");
    }

    @Test
    void anArrayHasNoColumnsToBeAddedTo() {
        assertThatThrownBy(() -> select("SELECT *, 1 AS one FROM 'a'", "[1]"))
                .isInstanceOf(PayloadError.class)
                .hasMessage("at $: expected a JSON object, found a JSON array");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "10 - 4 - 3 | 3",
                "7 % 4 * 2 | 6",
                "-2 * -3 | 6",
                "1 / 8 | 0.125",
                "0.1 + 0.2 | 0.3",
                "data.tempC * 9 / 5 + 32 | 70.70",
                "data.list[1] | 20",
                "get(data.list, 2) | 30",
                "get(get_user_properties('time'), 0) | \"2026-01-01T08:00:00Z\"",
                "data.co2Ppm > 400 AND NOT data.tempC > 30 | true",
                "1 > 2 OR 2 > 1 AND 3 > 4 | false",
                "device_id IN ['hall-1', 'hall-2'] | true",
                "450 = data.co2Ppm | true",
                "450.0 = data.co2Ppm | true",
                "'it''s' + ' me' | \"it's me\"",
                "concat(upper(device_id), '-', 3) | \"HALL-1-3\"",
                "isUndefined(data.nothing) | true",
                "isNull(data.none) | true",
                "topic() | \"fire-detection/hall-1/features\"",
                "timestamp() | 1234",
                "round(2.5) | 3",
                "startswith(device_id, 'hall') | true",
                "NOT true = false | true",
            })
    void computes(String expression, String expected) {
        assertThat(value(expression)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data.nothing > 3",
                "NOT data.nothing > 3",
                "data.tempC > 'x'",
                "data.nothing = data.nothing",
                "1 / 0 > 1",
                "'text'",
                "data.ok AND data.nothing"
            })
    void whatIsUndefinedDoesNotHold(String condition) {
        assertThat(select("SELECT * FROM '#' WHERE " + condition, READING)).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("SELECT * FROM 'a' LIMIT 3", "LIMIT is not supported"),
                Arguments.of("SELECT VALUE x FROM 'a'", "VALUE is not supported"),
                Arguments.of("SELECT CASE x WHEN 1 THEN 2 END AS y FROM 'a'", "CASE is not supported"),
                Arguments.of("SELECT * FROM iot", "found \"iot\", expected a topic filter in single quotes"),
                Arguments.of("SELECT * FROM 'a/#/b'", "\"#\" for the rest, at the end only"),
                Arguments.of(
                        "SELECT aws_lambda('x') AS y FROM 'a'",
                        "the function aws_lambda is not offered; there are abs,"),
                Arguments.of("SELECT topic(1, 2) AS y FROM 'a'", "topic takes 0 to 1 arguments, not 2"),
                Arguments.of("SELECT a + b FROM 'a'", "a computed column needs a name"),
                Arguments.of("SELECT * FROM 'a' WHERE", "found the end of the statement, expected a value"),
                Arguments.of("SELECT * FROM 'a", "a text that is not closed"),
                Arguments.of("SELECT a; FROM 'a'", "the character \";\" has no meaning here"),
                Arguments.of("INSERT", "found \"INSERT\", expected \"SELECT\""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void whatIsNotSupportedIsRefusedWhenTheRuleIsMade(String sql, String problem) {
        assertThatThrownBy(() -> new Rule("r", sql))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(problem);
    }

    /** Random arithmetic, written with all its brackets and with as few as precedence allows, is the same number. */
    @Test
    void precedenceAgreesWithBrackets() {
        var random = new Random(42);
        for (int i = 0; i < 500; i++) {
            var tree = tree(random, 4);
            assertThat(value(tree.sparse(0))).as(tree.sparse(0)).isEqualTo(value(tree.full()));
        }
    }

    /** Whatever the bytes, the parser either takes a statement or refuses it with its own error. */
    @Test
    void noInputBreaksTheParser() {
        var random = new Random(7);
        var words = new String[] {
            "SELECT", "FROM", "WHERE", "*", ",", "'a'", "x", ".", "(", ")", "[", "]", "=", "AND", "NOT", "1e5", "-",
            "AS", "IN", "get", "1", "<>", "ü", "'", "$", "NULL"
        };
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            var sql = new StringBuilder(random.nextBoolean() ? "SELECT * FROM 'a' WHERE " : "");
            for (int n = random.nextInt(12); n > 0; n--) {
                sql.append(words[random.nextInt(words.length)]).append(random.nextInt(4) > 0 ? " " : "");
            }
            try {
                RuleParser.parse(sql.toString());
                taken++;
            } catch (UserError e) {
                assertThat(e).hasMessageMatching("(?s)(rule statement, character \\d+: |topic filter ).*");
            }
        }
        assertThat(taken).as("statements taken").isPositive();
    }

    @Test
    void deepNestingIsRefusedRatherThanOverflowing() {
        assertThatThrownBy(() -> RuleParser.parse("SELECT " + "(".repeat(50_000) + " FROM 'a'"))
                .isInstanceOf(RuleSyntaxError.class)
                .hasMessageContaining("nested deeper");
    }

    private interface Tree {
        String full();

        String sparse(int outerPower);
    }

    private record Leaf(int value) implements Tree {
        @Override
        public String full() {
            return String.valueOf(value);
        }

        @Override
        public String sparse(int outerPower) {
            return full();
        }
    }

    private record Node(char operator, Tree left, Tree right) implements Tree {
        @Override
        public String full() {
            return "(" + left.full() + operator + right.full() + ")";
        }

        @Override
        public String sparse(int outerPower) {
            int power = operator == '*' ? 2 : 1;
            // left-associative: the right operand needs brackets already at equal power
            var text = left.sparse(power - 1) + " " + operator + " " + right.sparse(power);
            return power <= outerPower ? "(" + text + ")" : text;
        }
    }

    private static Tree tree(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return new Leaf(random.nextInt(20));
        }
        char operator = "+-*".charAt(random.nextInt(3));
        return new Node(operator, tree(random, depth - 1), tree(random, depth - 1));
    }
}
