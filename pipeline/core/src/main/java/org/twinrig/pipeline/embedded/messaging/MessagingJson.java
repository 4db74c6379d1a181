package org.twinrig.pipeline.embedded.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** JSON of queues and messages, on the wire and in the store. */
final class MessagingJson {
    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NO_ATTRIBUTES = "{}";

    private MessagingJson() {}

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is damaged: " + e.getOriginalMessage(), e);
        }
    }

    static Map<String, String> texts(String json) {
        var texts = new LinkedHashMap<String, String>();
        read(json)
                .properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    static String text(Map<String, String> texts) {
        ObjectNode object = MAPPER.createObjectNode();
        texts.forEach(object::put);
        return object.toString();
    }

    static String attributes(SortedMap<String, MessageAttribute> attributes) {
        return attributes.isEmpty() ? NO_ATTRIBUTES : toNode(attributes).toString();
    }

    /** Attributes as SQS writes them. */
    static ObjectNode toNode(SortedMap<String, MessageAttribute> attributes) {
        ObjectNode object = MAPPER.createObjectNode();
        attributes.forEach((name, attribute) -> object.putObject(name)
                .put("DataType", attribute.type())
                .put(attribute.isBinary() ? "BinaryValue" : "StringValue", attribute.value()));
        return object;
    }

    static SortedMap<String, MessageAttribute> attributes(String json) {
        return json.equals(NO_ATTRIBUTES) ? new TreeMap<>() : attributes(read(json));
    }

    static SortedMap<String, MessageAttribute> attributes(JsonNode object) {
        var attributes = new TreeMap<String, MessageAttribute>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            JsonNode content = value.has("BinaryValue") ? value.get("BinaryValue") : value.path("StringValue");
            attributes.put(
                    field.getKey(), new MessageAttribute(value.path("DataType").asText(), content.asText()));
        });
        return attributes;
    }
}
