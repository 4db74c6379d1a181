package org.twinrig.pipeline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;
import org.twinrig.detect.FanDetector;
import org.twinrig.detect.FanState;
import org.twinrig.detect.FanVerdict;
import org.twinrig.pipeline.payload.Fields;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.Moments;
import org.twinrig.pipeline.payload.PayloadError;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Judges the spectra of one block of a fan's vibration; publishes the class as text, and tells SNS of every change of
 * state, the first included.
 *
 * <p>Event: {@code device_id}, {@code ts} or {@code time}, {@code spectra} (six rows of amplitudes [counts], as
 * JSON or as the Base64 of JSON), and as texts {@code rate_hz}, {@code accel_lsb_per_g}, {@code gyro_lsb_per_dps}, which default to the MLS/160A's. Answer:
 * {@code class} (0 running, 1 stopped, 2 fault), {@code state}, {@code probability}, {@code alarm}, or
 * {@code repeated: true}.
 */
public final class FanFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final String STATE = "State";
    private static final Content.Motion MLS160A = new Content.Motion(300, 4096, 16.4);

    private final Supplier<FanDetector> detector;
    private final DetectorMemory memory;
    private final AlarmPublisher alarms;
    private final StatusTopic status;

    /** Makes the function; {@code detector} is asked for at every call. */
    public FanFunction(
            Supplier<FanDetector> detector,
            DynamoDbClient dynamoDb,
            SnsClient sns,
            String topicArn,
            StatusTopic status) {
        this.detector = detector;
        this.memory = new DetectorMemory(dynamoDb, "fan");
        this.alarms = new AlarmPublisher(dynamoDb, sns, topicArn);
        this.status = status;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> input, Context context) {
        var event = Fields.of(input);
        var device = event.text("device_id");
        var time = Moments.sortable(event.moment());
        var spectra = spectra(event);
        var before = memory.recall(device);
        if (DetectorMemory.repeats(before, time)) {
            return Map.of("repeated", true);
        }
        var verdict = detector.get().classify(spectra, motion(event));
        var state = verdict.state();
        memory.remember(device, Map.of(DetectorMemory.TIME, time, STATE, state.name()));
        status.publish(Names.FAN_STATUS, device, String.valueOf(state.code()));
        boolean alarm = !state.name().equals(before.get(STATE));
        if (alarm) {
            send(event, time, verdict);
        }
        return Map.of(
                "class", state.code(), "state", state.name(), "probability", verdict.probability(), "alarm", alarm);
    }

    private void send(Fields event, String time, FanVerdict verdict) {
        var state = verdict.state();
        var device = event.text("device_id");
        var body = new LinkedHashMap<String, Object>();
        body.put("timestamp", time);
        body.put("device_id", device);
        body.put("alert_level", state.name());
        body.put("risk_score", verdict.probability());
        body.put("sensor_data", Map.of("class", state.code(), "probabilities", verdict.probabilities()));
        body.put("message", sentence(device, state, verdict.probability()));
        alarms.publish("fan", state.name(), "Fan Condition Alert - " + state.name(), body, event);
    }

    private static String sentence(String device, FanState state, double probability) {
        var what = switch (state) {
            case RUNNING -> "runs as it should";
            case STOPPED -> "stands still";
            case FAULT -> "has a fault";
        };
        return String.format(Locale.ROOT, "The fan at %s %s (probability %.2f)", device, what, probability);
    }

    private static double[][] spectra(Fields event) {
        var spectra = table(event).table("spectra");
        if (spectra.length != MotionBlock.AXES || spectra[0].length < 2) {
            throw new PayloadError(
                    "$.spectra", "6 rows of at least 2 amplitudes", spectra.length + " rows of " + spectra[0].length);
        }
        return spectra;
    }

    /** The event, or what its Base64 text holds: so IoT Core passes a payload that is a bare list. */
    private static Fields table(Fields event) {
        if (!event.isText("spectra")) {
            return event;
        }
        try {
            var payload = Json.parse(Base64.getDecoder().decode(event.text("spectra")));
            return Fields.of(Map.of("spectra", Json.MAPPER.convertValue(payload, Object.class)));
        } catch (IllegalArgumentException e) {
            throw new PayloadError("$.spectra", "a two-dimensional JSON array, or one in Base64", "another text");
        }
    }

    private static Content.Motion motion(Fields event) {
        return new Content.Motion(
                event.has("rate_hz") ? event.numberText("rate_hz") : MLS160A.sampleRateHz(),
                event.has("accel_lsb_per_g") ? event.numberText("accel_lsb_per_g") : MLS160A.accelLsbPerG(),
                event.has("gyro_lsb_per_dps") ? event.numberText("gyro_lsb_per_dps") : MLS160A.gyroLsbPerDps());
    }
}
