package org.twinrig.pipeline.embedded.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The attributes of a queue: those that can be set, and those that can be asked for. A policy is kept and given back; with
 * one account and no access rules it changes nothing here.
 */
final class QueueSettings {
    private static final Set<String> SETTABLE = Set.of(Queue.VISIBILITY, Queue.WAIT, "Policy");
    private static final long MILLIS = 1000L; // per second

    private QueueSettings() {}

    /** The attributes that a request sets. */
    static Map<String, String> of(JsonNode parameters) {
        var settings = new TreeMap<String, String>();
        parameters.path("Attributes").properties().forEach(field -> {
            if (!SETTABLE.contains(field.getKey())) {
                throw unknown(field.getKey(), SETTABLE);
            }
            settings.put(field.getKey(), field.getValue().asText());
        });
        requireRange(settings, Queue.VISIBILITY, SqsService.MAX_HIDE);
        requireRange(settings, Queue.WAIT, SqsService.MAX_WAIT);
        return settings;
    }

    private static void requireRange(Map<String, String> settings, String name, int most) {
        String value = settings.getOrDefault(name, "0");
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) > most) {
            throw SqsService.failure(
                    "InvalidAttributeValue",
                    "Invalid value for the parameter %s: %s; 0 to %d is needed.".formatted(name, value, most));
        }
    }

    private static RuntimeException unknown(String name, Set<String> offered) {
        return SqsService.failure(
                "InvalidAttributeName",
                "Unknown Attribute %s. The embedded target has %s; use another target (localstack or aws) for it."
                        .formatted(name, offered.stream().sorted().toList()));
    }

    /** The attributes that a request asks for. */
    static ObjectNode asked(Queue queue, Queues.Counts counts, JsonNode names) {
        var known = new TreeMap<>(queue.attributes());
        known.put("QueueArn", queue.arn());
        known.put(Queue.VISIBILITY, Integer.toString(queue.visibilitySeconds()));
        known.put(Queue.WAIT, Integer.toString(queue.waitSeconds()));
        known.put("ApproximateNumberOfMessages", Long.toString(counts.visible()));
        known.put("ApproximateNumberOfMessagesNotVisible", Long.toString(counts.hidden()));
        known.put("CreatedTimestamp", Long.toString(queue.createdMillis() / MILLIS));
        ObjectNode answer = MessagingJson.MAPPER.createObjectNode();
        ObjectNode found = answer.putObject("Attributes");
        for (JsonNode wanted : names) {
            String name = wanted.asText();
            if (name.equals("All")) {
                known.forEach(found::put);
            } else if (known.containsKey(name)) {
                found.put(name, known.get(name));
            } else if (!SETTABLE.contains(name)) {
                throw unknown(name, known.keySet());
            }
        }
        return answer;
    }
}
