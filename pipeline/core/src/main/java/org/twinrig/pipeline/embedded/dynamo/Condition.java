package org.twinrig.pipeline.embedded.dynamo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A condition on an item, as parsed by {@link ConditionParser}. */
sealed interface Condition {

    /** Whether the item fulfils the condition. */
    boolean holds(Map<String, Value> item);

    /** Both hold. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            return left.holds(item) && right.holds(item);
        }
    }

    /** One of them holds. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            return left.holds(item) || right.holds(item);
        }
    }

    /** It does not hold. */
    record Not(Condition inner) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            return !inner.holds(item);
        }
    }

    /** A condition in parentheses. */
    record Parens(Condition inner) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            return inner.holds(item);
        }
    }

    /** A comparison; values of different types are unequal and have no order. */
    record Compare(Operand left, String operator, Operand right) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            Value a = left.of(item);
            Value b = right.of(item);
            if (operator.equals("<>")) {
                return a == null || !a.equals(b); // true for a missing attribute, as in DynamoDB
            }
            if (operator.equals("=")) {
                return a != null && a.equals(b);
            }
            if (!ordered(a, b)) {
                return false;
            }
            int order = Values.ORDER.compare(a, b);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }

    /** {@code low <= operand <= high}. */
    record Between(Operand operand, Operand low, Operand high) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            return new Compare(operand, ">=", low).holds(item) && new Compare(operand, "<=", high).holds(item);
        }
    }

    /** The operand equals one of the choices. */
    record In(Operand operand, List<Operand> choices) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            return choices.stream().anyMatch(choice -> new Compare(operand, "=", choice).holds(item));
        }
    }

    /** {@code attribute_exists(path)}. */
    record Exists(Path path) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            return path.of(item) != null;
        }
    }

    /** {@code attribute_type(path, :type)}. */
    record HasType(Path path, String type) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            Value value = path.of(item);
            return value != null && value.type().equals(type);
        }
    }

    /** {@code begins_with(operand, prefix)} of strings or bytes. */
    record BeginsWith(Operand operand, Operand prefix) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            Value whole = operand.of(item);
            Value start = prefix.of(item);
            if (whole instanceof Value.Str text && start instanceof Value.Str head) {
                return text.text().startsWith(head.text());
            }
            if (whole instanceof Value.Bin bytes && start instanceof Value.Bin head) {
                int length = head.bytes().length;
                return bytes.bytes().length >= length
                        && Arrays.equals(bytes.bytes(), 0, length, head.bytes(), 0, length);
            }
            return false;
        }
    }

    /** {@code contains(operand, part)}: a substring, a member of a set, an element of a list. */
    record Contains(Operand operand, Operand part) implements Condition {
        @Override
        public boolean holds(Map<String, Value> item) {
            Value whole = operand.of(item);
            Value member = part.of(item);
            if (member == null) {
                return false;
            }
            if (whole instanceof Value.Str text && member instanceof Value.Str piece) {
                return text.text().contains(piece.text());
            }
            if (whole instanceof Value.Group group) {
                return group.memberType().equals(member.type())
                        && group.members().contains(member);
            }
            return whole instanceof Value.Seq seq && seq.elements().contains(member);
        }
    }

    private static boolean ordered(@Nullable Value a, @Nullable Value b) {
        return a != null
                && b != null
                && a.type().equals(b.type())
                && (a instanceof Value.Num || a instanceof Value.Str || a instanceof Value.Bin);
    }
}
