package org.twinrig.pipeline.embedded.dynamo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which attributes a condition looks at. */
final class FilterAttributes {
    private final Set<String> attributes = new TreeSet<>();

    private FilterAttributes() {}

    static Set<String> of(Condition condition) {
        var found = new FilterAttributes();
        found.visit(condition);
        return found.attributes;
    }

    private void visit(Condition condition) {
        if (condition instanceof Condition.And and) {
            visit(and.left());
            visit(and.right());
        } else if (condition instanceof Condition.Or or) {
            visit(or.left());
            visit(or.right());
        } else if (condition instanceof Condition.Not not) {
            visit(not.inner());
        } else if (condition instanceof Condition.Parens parens) {
            visit(parens.inner());
        } else {
            operands(condition).forEach(this::visit);
        }
    }

    private static List<Operand> operands(Condition leaf) {
        if (leaf instanceof Condition.Compare compare) {
            return List.of(compare.left(), compare.right());
        }
        if (leaf instanceof Condition.Between between) {
            return List.of(between.operand(), between.low(), between.high());
        }
        if (leaf instanceof Condition.In in) {
            return Stream.concat(Stream.of(in.operand()), in.choices().stream()).toList();
        }
        if (leaf instanceof Condition.Exists exists) {
            return List.of(exists.path());
        }
        if (leaf instanceof Condition.HasType type) {
            return List.of(type.path());
        }
        if (leaf instanceof Condition.BeginsWith begins) {
            return List.of(begins.operand(), begins.prefix());
        }
        var contains = (Condition.Contains) leaf;
        return List.of(contains.operand(), contains.part());
    }

    private void visit(Operand operand) {
        if (operand instanceof Path path) {
            attributes.add(path.attribute());
        } else if (operand instanceof Operand.SizeOf size) {
            attributes.add(size.path().attribute());
        }
    }
}
