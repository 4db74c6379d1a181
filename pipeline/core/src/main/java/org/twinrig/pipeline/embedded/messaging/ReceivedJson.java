package org.twinrig.pipeline.embedded.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinrig.pipeline.embedded.wire.Digests;

/** A received message as SQS answers it, with the attributes that were asked for. */
final class ReceivedJson {
    private ReceivedJson() {}

    static ObjectNode of(Queues.Received message, JsonNode parameters) {
        ObjectNode json = MessagingJson.MAPPER.createObjectNode();
        json.put("MessageId", message.messageId());
        json.put("ReceiptHandle", message.receipt());
        json.put("Body", message.body());
        json.put("MD5OfBody", Digests.hex("MD5", message.body().getBytes(StandardCharsets.UTF_8)));
        system(json, message, names(parameters, "AttributeNames", "MessageSystemAttributeNames"));
        SortedMap<String, MessageAttribute> wanted =
                wanted(message.attributes(), names(parameters, "MessageAttributeNames"));
        if (!wanted.isEmpty()) {
            json.set("MessageAttributes", MessagingJson.toNode(wanted));
            json.put("MD5OfMessageAttributes", MessageAttribute.md5(wanted));
        }
        return json;
    }

    private static void system(ObjectNode json, Queues.Received message, Set<String> wanted) {
        Map<String, String> known = Map.of(
                "SentTimestamp", Long.toString(message.sentMillis()),
                "ApproximateReceiveCount", Integer.toString(message.receiveCount()),
                "ApproximateFirstReceiveTimestamp", Long.toString(message.firstReceivedMillis()),
                "SenderId", "000000000000");
        boolean all = wanted.contains("All");
        if (!all && !known.keySet().containsAll(wanted)) {
            throw SqsService.failure(
                    "InvalidAttributeName",
                    "Unknown Attribute in %s. The embedded target has %s."
                            .formatted(wanted, new TreeMap<>(known).keySet()));
        }
        ObjectNode attributes = MessagingJson.MAPPER.createObjectNode();
        new TreeMap<>(known).forEach((name, value) -> {
            if (all || wanted.contains(name)) {
                attributes.put(name, value);
            }
        });
        if (!attributes.isEmpty()) {
            json.set("Attributes", attributes);
        }
    }

    /** Names are matched whole, by {@code All} or {@code .*}, or by a prefix that ends in {@code .*}. */
    private static SortedMap<String, MessageAttribute> wanted(
            SortedMap<String, MessageAttribute> attributes, Set<String> names) {
        var wanted = new TreeMap<String, MessageAttribute>();
        attributes.forEach((name, value) -> {
            boolean matches = names.stream()
                    .anyMatch(pattern -> pattern.equals("All")
                            || pattern.equals(name)
                            || (pattern.endsWith(".*") && name.startsWith(pattern.substring(0, pattern.length() - 2))));
            if (matches) {
                wanted.put(name, value);
            }
        });
        return wanted;
    }

    private static Set<String> names(JsonNode parameters, String... fields) {
        Set<String> names = new HashSet<>();
        for (String field : fields) {
            parameters.path(field).forEach(name -> names.add(name.asText()));
        }
        return names;
    }
}
