package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;

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
        return Traces.channel(event, "board", SCHEMA);
    }

    static Samples row(JsonNode event, JsonNode answer, Instant start) {
        double[] values = {
            answer.path("risk").asDouble(),
            answer.path("expected_power").asDouble(),
            event.path("PowerConsumption").asDouble()
        };
        return new Samples(Traces.moment(event, start), values);
    }
}
