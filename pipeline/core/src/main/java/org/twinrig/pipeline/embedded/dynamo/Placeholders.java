package org.twinrig.pipeline.embedded.dynamo;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names and values that a request's expressions may refer to, and which of them were used. */
final class Placeholders {
    private final Map<String, String> names;
    private final Map<String, Value> values;
    private final Set<String> used = new HashSet<>();

    Placeholders(Map<String, String> names, Map<String, Value> values) {
        this.names = names;
        this.values = values;
    }

    /** The attribute name behind {@code #alias}; null if there is none. */
    @Nullable
    String name(String alias) {
        used.add(alias);
        return names.get(alias);
    }

    /** The value behind {@code :name}; null if there is none. */
    @Nullable
    Value value(String name) {
        used.add(name);
        return values.get(name);
    }

    /** Refuses names and values that no expression used, as DynamoDB does. */
    void checkAllUsed(boolean anyExpression) {
        check("ExpressionAttributeNames", names.keySet(), anyExpression);
        check("ExpressionAttributeValues", values.keySet(), anyExpression);
    }

    private void check(String parameter, Set<String> given, boolean anyExpression) {
        if (given.isEmpty()) {
            return;
        }
        if (!anyExpression) {
            throw Failures.validation(parameter + " can only be specified when using expressions");
        }
        var unused = new TreeSet<>(given);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw Failures.validation("Value provided in %s unused in expressions: keys: {%s}"
                    .formatted(parameter, String.join(", ", unused)));
        }
    }
}
