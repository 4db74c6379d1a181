package org.twinrig.pipeline.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The functions of rule statements, by their names in AWS IoT Core (which are read in either case). */
final class SqlFunctions {
    /**
     * One function.
     *
     * @param fewest arguments that it needs
     * @param most arguments that it takes
     * @param body what it computes
     */
    record Definition(int fewest, int most, BiFunction<Incoming, List<JsonNode>, JsonNode> body) {}

    static final SortedMap<String, Definition> ALL = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        ALL.put("topic", new Definition(0, 1, SqlFunctions::topic));
        ALL.put("timestamp", new Definition(0, 0, (in, a) -> LongNode.valueOf(in.receivedMillis())));
        ALL.put("get_user_properties", new Definition(1, 1, SqlFunctions::userProperties));
        ALL.put("get", new Definition(2, 2, (in, a) -> get(a.get(0), a.get(1))));
        ALL.put("isUndefined", of(v -> BooleanNode.valueOf(v.isMissingNode())));
        ALL.put("isNull", of(v -> BooleanNode.valueOf(v.isNull())));
        ALL.put("abs", ofNumber(BigDecimal::abs));
        ALL.put("ceil", ofNumber(v -> v.setScale(0, RoundingMode.CEILING)));
        ALL.put("floor", ofNumber(v -> v.setScale(0, RoundingMode.FLOOR)));
        ALL.put("round", ofNumber(v -> v.setScale(0, RoundingMode.HALF_UP)));
        ALL.put("upper", ofText(v -> v.toUpperCase(Locale.ROOT)));
        ALL.put("lower", ofText(v -> v.toLowerCase(Locale.ROOT)));
        ALL.put("trim", ofText(String::strip));
        ALL.put("startswith", ofTexts((a, b) -> a.startsWith(b)));
        ALL.put("endswith", ofTexts((a, b) -> a.endsWith(b)));
        ALL.put("concat", new Definition(1, 16, (in, a) -> concat(a)));
    }

    private SqlFunctions() {}

    private static Definition of(UnaryOperator<JsonNode> body) {
        return new Definition(1, 1, (in, a) -> body.apply(a.get(0)));
    }

    private static Definition ofNumber(UnaryOperator<BigDecimal> body) {
        return of(v -> v.isNumber() ? DecimalNode.valueOf(body.apply(v.decimalValue())) : Operators.UNDEFINED);
    }

    private static Definition ofText(UnaryOperator<String> body) {
        return of(v -> v.isTextual() ? TextNode.valueOf(body.apply(v.textValue())) : Operators.UNDEFINED);
    }

    private static Definition ofTexts(BiFunction<String, String, Boolean> body) {
        return new Definition(2, 2, (in, a) -> {
            var left = a.get(0);
            var right = a.get(1);
            return left.isTextual() && right.isTextual()
                    ? BooleanNode.valueOf(body.apply(left.textValue(), right.textValue()))
                    : Operators.UNDEFINED;
        });
    }

    private static JsonNode topic(Incoming in, List<JsonNode> arguments) {
        if (arguments.isEmpty()) {
            return TextNode.valueOf(in.message().topic());
        }
        var levels = in.message().levels();
        int n = arguments.get(0).asInt(0); // levels are counted from 1
        return n >= 1 && n <= levels.size() ? TextNode.valueOf(levels.get(n - 1)) : Operators.UNDEFINED;
    }

    /** As in IoT Core the answer is a list, since MQTT 5 allows a name to occur more than once. */
    private static JsonNode userProperties(Incoming in, List<JsonNode> arguments) {
        var value = in.message().property(arguments.get(0).asText());
        return value == null
                ? Operators.UNDEFINED
                : JsonNodeFactory.instance.arrayNode().add(value);
    }

    static JsonNode get(JsonNode container, JsonNode key) {
        if (container.isArray() && key.isNumber()) {
            return container.path(key.intValue());
        }
        return container.isObject() && key.isTextual() ? container.path(key.textValue()) : Operators.UNDEFINED;
    }

    private static JsonNode concat(List<JsonNode> parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (part.isContainerNode() || part.isMissingNode()) {
                return Operators.UNDEFINED;
            }
            text.append(part.asText());
        }
        return TextNode.valueOf(text.toString());
    }
}
