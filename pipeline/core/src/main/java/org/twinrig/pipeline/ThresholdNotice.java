package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.twinrig.pipeline.functions.Names;
import org.twinrig.pipeline.payload.Json;

/** What CloudWatch says of a change of an alarm's state, turned into what our own alarms say. */
final class ThresholdNotice {
    /** Kind of these alarms. */
    static final String KIND = "threshold";

    private ThresholdNotice() {}

    /** True when {@code body} is CloudWatch's. */
    static boolean isIn(JsonNode body) {
        return body.has("AlarmName") && body.has("NewStateValue");
    }

    /** The fields of our own alarms; the score is 1 for ALARM, else 0. */
    static JsonNode body(JsonNode notice) {
        String state = notice.path("NewStateValue").asText();
        String device = "";
        for (JsonNode dimension : notice.at("/Trigger/Dimensions")) {
            device = dimension.path("name").asText().equals(Names.DEVICE_ID)
                    ? dimension.path("value").asText()
                    : device;
        }
        JsonNode trigger = notice.path("Trigger");
        return Json.MAPPER
                .createObjectNode()
                .put("timestamp", notice.path("StateChangeTime").asText())
                .put("device_id", device)
                .put("alert_level", state)
                .put("risk_score", state.equals("ALARM") ? 1 : 0)
                .put(
                        "message",
                        String.format(
                                Locale.ROOT,
                                "%s of %s: %s, limit %s (was %s)",
                                trigger.path("MetricName").asText(),
                                device,
                                state,
                                trigger.path("Threshold").asText(),
                                notice.path("OldStateValue").asText()));
    }
}
