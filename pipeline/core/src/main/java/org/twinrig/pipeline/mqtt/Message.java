package org.twinrig.pipeline.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One MQTT application message.
 *
 * @param topic topic name
 * @param payload bytes, handed over
 * @param properties MQTT 5 user properties, one value a name
 */
public record Message(String topic, byte[] payload, Map<String, String> properties) {
    /** User property: number of the message within its run, from 1. */
    public static final String SEQUENCE = "seq";
    /** User property: the run it belongs to; empty when a store holds one run only. */
    public static final String RUN = "run";
    /** User property: the device that it speaks of, as it is called in the cloud. */
    public static final String DEVICE = "device_id";
    /** User property: moment of the reading, ISO-8601 with nine decimals, UTC. */
    public static final String TIME = "time";
    /** User property: wall-clock moment of publication [microseconds since 1970], for measuring latency. */
    public static final String PUBLISHED = "published";
    /** User property: epoch seconds of the reading, as the seeds' {@code ts}. */
    public static final String TS = "ts";

    public Message {
        properties = Map.copyOf(properties);
    }

    /** A message of text without user properties. */
    public static Message text(String topic, String payload) {
        return new Message(topic, payload.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** The value of user property {@code name}. */
    public @Nullable String property(String name) {
        return properties.get(name);
    }

    /** The payload read as UTF-8. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** The levels of the topic. */
    public List<String> levels() {
        return List.of(topic.split("/", -1));
    }
}
