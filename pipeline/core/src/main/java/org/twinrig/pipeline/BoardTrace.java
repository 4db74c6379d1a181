package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.pipeline.gateway.CloudDevice;
import org.twinrig.pipeline.payload.Moments;

/** The board function's view of each report, for the recording: the risk, and the power beside the expected one. */
final class BoardTrace {
    private static final SampleSchema SCHEMA =
            SampleSchema.of("BoardFindings", "risk", "-", "expectedPowerW", "W", "powerW", "W");

    private BoardTrace() {}

    /** True when {@code answer} is the board function's on a new report. */
    static boolean isIn(JsonNode answer) {
        return answer.has("expected_power");
    }

    static Channel channel(JsonNode event) {
        String device = CloudDevice.device(event.path("device_id").asText());
        return new Channel(
                "/derived/" + device + "/board", ChannelKind.DERIVED, device, "board", new Content.Numbers(SCHEMA));
    }

    static Samples row(JsonNode event, JsonNode answer, Instant start) {
        double[] values = {
            answer.path("risk").asDouble(),
            answer.path("expected_power").asDouble(),
            event.path("PowerConsumption").asDouble()
        };
        return new Samples(
                Moments.simulated(start, Instant.parse(event.path("time").asText())), values);
    }
}
