package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.detect.BearingState;

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
        return Traces.channel(event, "bearing", SCHEMA);
    }

    static Samples row(JsonNode event, JsonNode answer, Instant start) {
        var probabilities = answer.path("probabilities");
        return new Samples(Traces.moment(event, start), new double[] {
            1 - probabilities.path(BearingState.HEALTHY.code()).asDouble(),
            probabilities.path(BearingState.INNER_RACE.code()).asDouble(),
            probabilities.path(BearingState.BALL.code()).asDouble(),
            probabilities.path(BearingState.OUTER_RACE.code()).asDouble()
        });
    }
}
