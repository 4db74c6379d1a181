package org.twinrig.pipeline.rules;

import com.fasterxml.jackson.databind.JsonNode;
import org.twinrig.pipeline.mqtt.Message;

/**
 * A message that a rule looks at.
 *
 * @param message as it came
 * @param payload its payload read as JSON
 * @param receivedMillis wall-clock moment [ms since 1970]
 */
public record Incoming(Message message, JsonNode payload, long receivedMillis) {}
