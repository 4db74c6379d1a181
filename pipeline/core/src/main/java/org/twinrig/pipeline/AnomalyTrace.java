package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.detect.anomaly.AnomalyDetector;
import org.twinrig.pipeline.gateway.CloudDevice;
import org.twinrig.pipeline.payload.Moments;

/** The anomaly function's view of each value, for the recording: what every detector gave it. */
final class AnomalyTrace {
    private static final SampleSchema SCHEMA = new SampleSchema(
            "AnomalyScores",
            AnomalyDetector.Kind.all().stream()
                    .map(kind -> new SampleSchema.Field(kind.word(), "-"))
                    .toList());

    private AnomalyTrace() {}

    /** True when {@code answer} is the anomaly function's on a new value. */
    static boolean isIn(JsonNode answer) {
        return answer.has(AnomalyDetector.Kind.FOREST.word());
    }

    static Channel channel(JsonNode event) {
        String device = CloudDevice.device(event.path("device_id").asText());
        return new Channel(
                "/derived/" + device + "/anomaly", ChannelKind.DERIVED, device, "anomaly", new Content.Numbers(SCHEMA));
    }

    static Samples row(JsonNode event, JsonNode answer, Instant start) {
        double[] scores = AnomalyDetector.Kind.all().stream()
                .mapToDouble(kind -> answer.path(kind.word()).asDouble())
                .toArray();
        return new Samples(
                Moments.simulated(start, Instant.parse(event.path("time").asText())), scores);
    }
}
