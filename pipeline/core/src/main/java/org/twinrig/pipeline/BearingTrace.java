package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.detect.BearingState;
import org.twinrig.pipeline.gateway.CloudDevice;
import org.twinrig.pipeline.payload.Moments;

/** The bearing function's view of each block, for the recording: how probable each kind of pit is, and any of them. */
final class BearingTrace {
    private static final SampleSchema SCHEMA =
            SampleSchema.of("BearingVerdict", "pit", "-", "innerRace", "-", "ball", "-", "outerRace", "-");

    private BearingTrace() {}

    /** True when {@code answer} is the bearing function's on a new block. */
    static boolean isIn(JsonNode answer) {
        return answer.has("confirmed");
    }

    static Channel channel(JsonNode event) {
        String device = CloudDevice.device(event.path("device_id").asText());
        return new Channel(
                "/derived/" + device + "/bearing", ChannelKind.DERIVED, device, "bearing", new Content.Numbers(SCHEMA));
    }

    static Samples row(JsonNode event, JsonNode answer, Instant start) {
        var probabilities = answer.path("probabilities");
        return new Samples(
                Moments.simulated(start, Instant.parse(event.path("time").asText())), new double[] {
                    1 - probabilities.path(BearingState.HEALTHY.code()).asDouble(),
                    probabilities.path(BearingState.INNER_RACE.code()).asDouble(),
                    probabilities.path(BearingState.BALL.code()).asDouble(),
                    probabilities.path(BearingState.OUTER_RACE.code()).asDouble()
                });
    }
}
