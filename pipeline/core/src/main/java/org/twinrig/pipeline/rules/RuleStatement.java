package org.twinrig.pipeline.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.twinrig.pipeline.payload.PayloadError;

/**
 * A compiled {@code SELECT … FROM … WHERE …}.
 *
 * @param sql as it was written
 * @param items columns
 * @param from topics that it listens to
 * @param where condition
 */
record RuleStatement(String sql, List<RuleParser.Item> items, TopicFilter from, Expression where) {
    RuleStatement {
        items = List.copyOf(items);
    }

    /** The answer for {@code incoming}, or nothing if the condition does not hold. */
    Optional<JsonNode> select(Incoming incoming) {
        if (!Operators.isTrue(where.evaluate(incoming))) {
            return Optional.empty();
        }
        var only = items.get(0);
        if (items.size() == 1 && only.name().equals("*")) {
            return Optional.of(incoming.payload());
        }
        var answer = JsonNodeFactory.instance.objectNode();
        for (var item : items) {
            var value = item.value().evaluate(incoming);
            if (item.name().equals("*")) {
                if (!value.isObject()) {
                    throw new PayloadError("$", "a JSON object", PayloadError.kind(value));
                }
                value.fields().forEachRemaining(field -> answer.set(field.getKey(), field.getValue()));
            } else if (!value.isMissingNode()) {
                answer.set(item.name(), value);
            }
        }
        return Optional.of(answer);
    }
}
