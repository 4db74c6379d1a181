package org.twinrig.pipeline.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What the operators mean. An operand of another type than the operator wants, or an Undefined one, makes the result
 * Undefined, and an Undefined WHERE does not hold; numbers are decimal, 34 digits.
 */
final class Operators {
    static final JsonNode UNDEFINED = MissingNode.getInstance();
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private Operators() {}

    static JsonNode arithmetic(String operator, JsonNode left, JsonNode right) {
        if (operator.equals("+") && left.isTextual() && right.isTextual()) {
            return TextNode.valueOf(left.textValue() + right.textValue());
        }
        if (!left.isNumber() || !right.isNumber()) {
            return UNDEFINED;
        }
        var a = left.decimalValue();
        var b = right.decimalValue();
        if (b.signum() == 0 && (operator.equals("/") || operator.equals("%"))) {
            return UNDEFINED;
        }
        return DecimalNode.valueOf(
                switch (operator) {
                    case "+" -> a.add(b, DIGITS);
                    case "-" -> a.subtract(b, DIGITS);
                    case "*" -> a.multiply(b, DIGITS);
                    case "/" -> a.divide(b, DIGITS);
                    default -> remainder(a, b);
                });
    }

    private static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        return a.subtract(a.divideToIntegralValue(b).multiply(b));
    }

    static JsonNode compare(String operator, JsonNode left, JsonNode right) {
        if (left.isMissingNode() || right.isMissingNode()) {
            return UNDEFINED;
        }
        if (operator.equals("=")) {
            return BooleanNode.valueOf(same(left, right));
        }
        if (operator.equals("<>") || operator.equals("!=")) {
            return BooleanNode.valueOf(!same(left, right));
        }
        int order;
        if (left.isNumber() && right.isNumber()) {
            order = left.decimalValue().compareTo(right.decimalValue());
        } else if (left.isTextual() && right.isTextual()) {
            order = left.textValue().compareTo(right.textValue());
        } else {
            return UNDEFINED;
        }
        return BooleanNode.valueOf(
                switch (operator) {
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                });
    }

    static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        return left.equals(right);
    }

    static JsonNode in(JsonNode value, JsonNode list) {
        if (value.isMissingNode() || !list.isArray()) {
            return UNDEFINED;
        }
        for (var element : list) {
            if (same(value, element)) {
                return BooleanNode.TRUE;
            }
        }
        return BooleanNode.FALSE;
    }

    static JsonNode and(JsonNode left, JsonNode right) {
        if (isFalse(left) || isFalse(right)) {
            return BooleanNode.FALSE;
        }
        return left.isBoolean() && right.isBoolean() ? BooleanNode.TRUE : UNDEFINED;
    }

    static JsonNode or(JsonNode left, JsonNode right) {
        if (isTrue(left) || isTrue(right)) {
            return BooleanNode.TRUE;
        }
        return left.isBoolean() && right.isBoolean() ? BooleanNode.FALSE : UNDEFINED;
    }

    static JsonNode not(JsonNode value) {
        return value.isBoolean() ? BooleanNode.valueOf(!value.booleanValue()) : UNDEFINED;
    }

    static JsonNode negative(JsonNode value) {
        return value.isNumber() ? DecimalNode.valueOf(value.decimalValue().negate()) : UNDEFINED;
    }

    static boolean isTrue(JsonNode value) {
        return value.isBoolean() && value.booleanValue();
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }
}
