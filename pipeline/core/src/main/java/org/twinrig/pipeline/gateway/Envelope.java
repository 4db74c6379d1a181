package org.twinrig.pipeline.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.Moments;

/**
 * What every message of a run has in common.
 *
 * @param run name of the run; may be empty
 * @param start date and time of simulated time 0
 */
record Envelope(String run, Instant start) {
    /** The cloud's name of {@code device}. */
    String cloudName(String device) {
        return CloudDevice.name(device, run);
    }

    /** User properties of a message of {@code device} at {@code timeNanos}. */
    Map<String, String> properties(String device, long timeNanos) {
        var moment = start.plusNanos(timeNanos);
        var properties = new HashMap<String, String>();
        properties.put(Message.RUN, run);
        properties.put(Message.DEVICE, cloudName(device));
        properties.put(Message.TIME, Moments.sortable(moment));
        properties.put(Message.TS, Moments.epochSeconds(moment).toPlainString());
        return properties;
    }

    /** A JSON object with {@code device_id} and {@code ts}. */
    ObjectNode body(String device, long timeNanos) {
        return Json.MAPPER
                .createObjectNode()
                .put("device_id", cloudName(device))
                .put("ts", Moments.epochSeconds(start.plusNanos(timeNanos)));
    }
}
