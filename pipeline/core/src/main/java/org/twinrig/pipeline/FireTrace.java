package org.twinrig.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.detect.FireFeatures;
import org.twinrig.pipeline.payload.Fields;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.Moments;

/** The fire function's view of each second, for the recording: the 18 features it got and the risk it found. */
final class FireTrace {
    private static final String RISK = "probability";
    private static final SampleSchema SCHEMA = schema();

    private FireTrace() {}

    /** True when {@code event} and {@code answer} are those of the fire function on a new second. */
    static boolean isIn(JsonNode event, JsonNode answer) {
        return event.has("features") && answer.has("level");
    }

    static Channel channel(JsonNode event) {
        return Traces.channel(event, "fire", SCHEMA);
    }

    static Samples row(JsonNode event, JsonNode answer, Instant start) {
        var values = new double[1 + FireFeatures.NAMES.size()];
        values[0] = answer.path(RISK).asDouble();
        for (int i = 1; i < values.length; i++) {
            values[i] =
                    event.path("features").path(FireFeatures.NAMES.get(i - 1)).asDouble(Double.NaN);
        }
        return new Samples(Moments.simulated(start, moment(event)), values);
    }

    private static Instant moment(JsonNode event) {
        Map<String, Object> fields = Json.MAPPER.convertValue(event, new TypeReference<>() {});
        return Fields.of(fields).moment();
    }

    private static SampleSchema schema() {
        List<SampleSchema.Field> fields = new ArrayList<>();
        fields.add(new SampleSchema.Field("risk", "-"));
        FireFeatures.NAMES.forEach(name -> fields.add(new SampleSchema.Field(camelCase(name), unit(name))));
        return new SampleSchema("FireFeatures", fields);
    }

    /** {@code t_hot_area_pct} as {@code tHotAreaPct}. */
    private static String camelCase(String name) {
        var out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean joint = name.charAt(i) == '_';
            out.append(joint ? Character.toUpperCase(name.charAt(++i)) : name.charAt(i));
        }
        return out.toString();
    }

    private static String unit(String feature) {
        return switch (feature) {
            case "t_hot_area_pct", "t_hot_largest_blob_pct" -> "%";
            case "flow_mag_mean", "flow_mag_std" -> "px/frame";
            case "gas_val" -> "ppm";
            case "gas_delta" -> "ppm/sample";
            case "gas_vel" -> "ppm/s";
            case "tproxy_vel" -> "°C/s";
            default -> feature.contains("diff") || feature.contains("delta") ? "°C/frame" : "°C";
        };
    }
}
