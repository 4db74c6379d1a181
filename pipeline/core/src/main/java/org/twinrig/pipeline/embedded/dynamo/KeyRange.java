package org.twinrig.pipeline.embedded.dynamo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.embedded.wire.ServiceError;

/**
 * The stretch of one partition that a key condition asks for, as bytes that sort as DynamoDB sorts.
 *
 * @param partition the partition key
 * @param from lower bound of the sort key, if any
 * @param to upper bound of the sort key, if any
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record KeyRange(
        byte[] partition, byte @Nullable [] from, boolean fromInclusive, byte @Nullable [] to, boolean toInclusive) {

    /** Whether a sort key lies within the bounds. */
    boolean contains(byte[] sort) {
        int low = from == null ? 1 : Arrays.compareUnsigned(sort, from);
        int high = to == null ? -1 : Arrays.compareUnsigned(sort, to);
        return (low > 0 || (low == 0 && fromInclusive)) && (high < 0 || (high == 0 && toInclusive));
    }

    /** The rest of the stretch after this sort key, in the order of the query. */
    KeyRange after(byte[] sort, boolean forward) {
        return forward
                ? new KeyRange(partition, sort, false, to, toInclusive)
                : new KeyRange(partition, from, fromInclusive, sort, false);
    }

    /**
     * The stretch that a KeyConditionExpression describes:
     *
     * <pre>
     * keys     = equality [ "AND" sortKey ] | sortKey "AND" equality
     * equality = path "=" value
     * sortKey  = path ( "=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) value | path "BETWEEN" value "AND" value
     *          | "begins_with" "(" path "," value ")"
     * </pre>
     */
    static KeyRange of(Table table, Condition condition) {
        List<Condition> leaves = new ArrayList<>();
        collect(condition, leaves);
        Condition onPartition = null;
        Condition onSort = null;
        for (Condition leaf : leaves) {
            String attribute = attribute(leaf);
            if (attribute.equals(table.partition().name())) {
                requireSingle(onPartition);
                onPartition = leaf;
            } else if (table.sort() != null && attribute.equals(table.sort().name())) {
                requireSingle(onSort);
                onSort = leaf;
            } else {
                throw missing(onPartition == null || table.sort() == null ? table.partition() : table.sort());
            }
        }
        if (onPartition == null) {
            throw missing(table.partition());
        }
        if (!(onPartition instanceof Condition.Compare compare
                && compare.operator().equals("="))) {
            throw Failures.validation("Query key condition not supported");
        }
        byte[] partition = bytes(table.partition(), compare.right());
        Table.KeyAttribute sort = table.sort();
        return onSort == null || sort == null
                ? new KeyRange(partition, null, true, null, true)
                : bounded(partition, sort, onSort);
    }

    private static ServiceError missing(Table.KeyAttribute attribute) {
        return Failures.validation("Query condition missed key schema element: " + attribute.name());
    }

    private static void requireSingle(@Nullable Condition earlier) {
        if (earlier != null) {
            throw Failures.validation(
                    "Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key");
        }
    }

    private static void collect(Condition condition, List<Condition> leaves) {
        if (condition instanceof Condition.And and) {
            collect(and.left(), leaves);
            collect(and.right(), leaves);
        } else if (condition instanceof Condition.Parens parens) {
            collect(parens.inner(), leaves);
        } else if (condition instanceof Condition.Compare compare && compare.left() instanceof Operand.Literal) {
            Operand value = compare.left();
            leaves.add(new Condition.Compare(compare.right(), mirrored(compare.operator()), value));
        } else {
            leaves.add(condition);
        }
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    private static String attribute(Condition leaf) {
        Operand operand;
        if (leaf instanceof Condition.Compare compare && !compare.operator().equals("<>")) {
            operand = compare.left();
        } else if (leaf instanceof Condition.Between between) {
            operand = between.operand();
        } else if (leaf instanceof Condition.BeginsWith begins) {
            operand = begins.operand();
        } else {
            throw Failures.validation("Invalid operator used in KeyConditionExpression: " + operatorOf(leaf));
        }
        if (!(operand instanceof Path path)) {
            throw Failures.validation("Invalid KeyConditionExpression: a key attribute is needed on one side");
        }
        if (!path.isAttribute()) {
            throw Failures.validation(
                    "Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on "
                            + "nested attributes");
        }
        return path.attribute();
    }

    private static String operatorOf(Condition leaf) {
        if (leaf instanceof Condition.Compare compare) {
            return compare.operator();
        }
        if (leaf instanceof Condition.Not not) {
            return not.inner() instanceof Condition.Exists ? "attribute_not_exists" : "NOT";
        }
        return switch (leaf.getClass().getSimpleName()) {
            case "Or" -> "OR";
            case "In" -> "IN";
            case "Exists" -> "attribute_exists";
            case "HasType" -> "attribute_type";
            default -> "contains";
        };
    }

    private static KeyRange bounded(byte[] partition, Table.KeyAttribute sort, Condition condition) {
        if (condition instanceof Condition.Between between) {
            return new KeyRange(partition, bytes(sort, between.low()), true, bytes(sort, between.high()), true);
        }
        if (condition instanceof Condition.BeginsWith begins) {
            if (sort.type().equals("N")) {
                throw typeMismatch();
            }
            byte[] prefix = bytes(sort, begins.prefix());
            byte[] end = Decimals.successor(prefix);
            return new KeyRange(partition, prefix, true, end.length == 0 ? null : end, false);
        }
        var compare = (Condition.Compare) condition;
        byte[] bound = bytes(sort, compare.right());
        return switch (compare.operator()) {
            case "=" -> new KeyRange(partition, bound, true, bound, true);
            case "<" -> new KeyRange(partition, null, true, bound, false);
            case "<=" -> new KeyRange(partition, null, true, bound, true);
            case ">" -> new KeyRange(partition, bound, false, null, true);
            default -> new KeyRange(partition, bound, true, null, true);
        };
    }

    private static byte[] bytes(Table.KeyAttribute attribute, Operand operand) {
        if (!(operand instanceof Operand.Literal literal)) {
            throw Failures.validation(
                    "Invalid KeyConditionExpression: a value is needed to compare " + attribute.name() + " with");
        }
        if (!literal.value().type().equals(attribute.type())) {
            throw typeMismatch();
        }
        return Table.sortable(attribute, literal.value());
    }

    private static ServiceError typeMismatch() {
        return Failures.validation(
                "One or more parameter values were invalid: Condition parameter type does not match " + "schema type");
    }
}
