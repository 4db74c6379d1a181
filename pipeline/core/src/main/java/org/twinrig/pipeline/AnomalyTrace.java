package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.detect.anomaly.AnomalyDetector;

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
        return Traces.channel(event, "anomaly", SCHEMA);
    }

    static Samples row(JsonNode event, JsonNode answer, Instant start) {
        double[] scores = AnomalyDetector.Kind.all().stream()
                .mapToDouble(kind -> answer.path(kind.word()).asDouble())
                .toArray();
        return new Samples(Traces.moment(event, start), scores);
    }
}
