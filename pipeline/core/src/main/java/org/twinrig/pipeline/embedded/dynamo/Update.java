package org.twinrig.pipeline.embedded.dynamo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.embedded.wire.ServiceError;

/** What an UpdateExpression does to an item; every value it reads is the one before the update. */
record Update(List<Change> changes) {

    /** One change at a path. */
    sealed interface Change {
        Path path();
    }

    /** {@code SET path = term}. */
    record Set(Path path, Term term) implements Change {}

    /** {@code REMOVE path}. */
    record Remove(Path path) implements Change {}

    /** {@code ADD path value}: adds a number, or members to a set. */
    record Add(Path path, Value value) implements Change {}

    /** {@code DELETE path value}: takes members out of a set. */
    record Delete(Path path, Value.Group value) implements Change {}

    /** Something that gives the value to set. */
    sealed interface Term {}

    /** A path or a value. */
    record Plain(Operand operand) implements Term {}

    /** {@code left + right} or {@code left - right}. */
    record Sum(Term left, boolean minus, Term right) implements Term {}

    /** {@code if_not_exists(path, otherwise)}. */
    record IfNotExists(Path path, Term otherwise) implements Term {}

    /** {@code list_append(first, second)}. */
    record Append(Term first, Term second) implements Term {}

    /** The paths that change. */
    List<Path> paths() {
        return changes.stream().map(Change::path).toList();
    }

    /** A copy of the item with all changes. */
    Map<String, Value> appliedTo(Map<String, Value> item) {
        Map<String, Value> updated = new LinkedHashMap<>(item);
        // removals of list elements come last and from the end, so that indexes mean the list before the update
        List<Path> removals = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Set set) {
                updated = set.path().with(updated, value(set.term(), item));
            } else if (change instanceof Add add) {
                updated = add.path().with(updated, added(add.path().of(item), add.value()));
            } else if (change instanceof Delete delete) {
                updated = deleted(delete, item, updated);
            } else {
                removals.add(change.path());
            }
        }
        removals.sort((a, b) -> Integer.compare(lastIndex(b), lastIndex(a)));
        for (Path path : removals) {
            updated = path.without(updated);
        }
        return updated;
    }

    private static int lastIndex(Path path) {
        return path.segments().get(path.segments().size() - 1).index();
    }

    private static Value value(Term term, Map<String, Value> item) {
        if (term instanceof Plain plain) {
            Value value = plain.operand().of(item);
            if (value == null) {
                throw Failures.validation(
                        "The provided expression refers to an attribute that does not exist in the item");
            }
            return value;
        }
        if (term instanceof IfNotExists choice) {
            Value value = choice.path().of(item);
            return value == null ? value(choice.otherwise(), item) : value;
        }
        if (term instanceof Append append) {
            if (value(append.first(), item) instanceof Value.Seq first
                    && value(append.second(), item) instanceof Value.Seq second) {
                List<Value> elements = new ArrayList<>(first.elements());
                elements.addAll(second.elements());
                return new Value.Seq(elements);
            }
            throw wrongType();
        }
        var sum = (Sum) term;
        BigDecimal left = number(value(sum.left(), item));
        BigDecimal right = number(value(sum.right(), item));
        return new Value.Num(Decimals.normal(sum.minus() ? left.subtract(right) : left.add(right)));
    }

    private static BigDecimal number(Value value) {
        if (value instanceof Value.Num num) {
            return num.number();
        }
        throw wrongType();
    }

    private static Value added(@Nullable Value before, Value value) {
        if (before == null) {
            return value;
        }
        if (value instanceof Value.Num num) {
            return new Value.Num(Decimals.normal(number(before).add(num.number())));
        }
        if (before instanceof Value.Group group && group.type().equals(value.type())) {
            SortedSet<Value> members = new TreeSet<>(group.members());
            members.addAll(((Value.Group) value).members());
            return new Value.Group(group.type(), members);
        }
        throw wrongType();
    }

    private static Map<String, Value> deleted(Delete delete, Map<String, Value> item, Map<String, Value> updated) {
        Value before = delete.path().of(item);
        if (before == null) {
            return updated;
        }
        if (!(before instanceof Value.Group group)
                || !group.type().equals(delete.value().type())) {
            throw wrongType();
        }
        SortedSet<Value> members = new TreeSet<>(group.members());
        members.removeAll(delete.value().members());
        return members.isEmpty()
                ? delete.path().without(updated)
                : delete.path().with(updated, new Value.Group(group.type(), members));
    }

    private static ServiceError wrongType() {
        return Failures.validation("An operand in the update expression has an incorrect data type");
    }
}
