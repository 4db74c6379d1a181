package org.twinrig.pipeline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.twinrig.detect.BearingAlarmLogic;
import org.twinrig.detect.BearingDetector;
import org.twinrig.detect.BearingFeatures;
import org.twinrig.detect.BearingState;
import org.twinrig.detect.BearingVerdict;
import org.twinrig.pipeline.payload.Fields;
import org.twinrig.pipeline.payload.Moments;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Judges the features of one block of a bearing's vibration, and tells SNS of every change of the confirmed condition, of
 * the first when it is no healthy one.
 *
 * <p>Event: {@code device_id}, {@code ts} or {@code time}, {@code features} with the 22 names of {@link BearingFeatures}.
 * Answer: {@code state} of this block, {@code probabilities} of all, {@code confirmed} state, {@code alarm} (whether one was
 * sent), or {@code repeated: true} for a message that came before.
 */
public final class BearingFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final String CONFIRMED = "Confirmed";
    private static final String LATEST = "Latest";
    private static final String TIMES = "Times";

    private final Supplier<BearingDetector> detector;
    private final DetectorMemory memory;
    private final AlarmPublisher alarms;

    /** Makes the function; {@code detector} is asked for at every call. */
    public BearingFunction(
            Supplier<BearingDetector> detector, DynamoDbClient dynamoDb, SnsClient sns, String topicArn) {
        this.detector = detector;
        this.memory = new DetectorMemory(dynamoDb, "bearing");
        this.alarms = new AlarmPublisher(dynamoDb, sns, topicArn);
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> input, Context context) {
        var event = Fields.of(input);
        var device = event.text("device_id");
        var time = Moments.sortable(event.moment());
        var features = features(event.object("features"));
        var known = memory.recall(device);
        if (DetectorMemory.repeats(known, time)) {
            return Map.of("repeated", true);
        }
        var verdict = detector.get().classify(features);
        var before = resume(known);
        var now = before.next(verdict.state());
        memory.remember(
                device,
                Map.of(
                        DetectorMemory.TIME,
                        time,
                        CONFIRMED,
                        now.confirmed().name(),
                        LATEST,
                        now.latest().name(),
                        TIMES,
                        String.valueOf(now.times())));
        boolean alarm = now.confirmed() != before.confirmed();
        if (alarm) {
            send(event, time, verdict);
        }
        return Map.of(
                "state",
                verdict.state().name(),
                "probabilities",
                verdict.probabilities(),
                "confirmed",
                now.confirmed().name(),
                "alarm",
                alarm);
    }

    private void send(Fields event, String time, BearingVerdict verdict) {
        var state = verdict.state();
        double probability = verdict.probabilities().get(state.code());
        var device = event.text("device_id");
        var body = new LinkedHashMap<String, Object>();
        body.put("timestamp", time);
        body.put("device_id", device);
        body.put("alert_level", state.name());
        body.put("risk_score", probability);
        body.put("sensor_data", Map.of("class", state.code(), "probabilities", verdict.probabilities()));
        body.put("message", sentence(device, state, probability));
        alarms.publish("bearing", state.name(), "Bearing Condition Alert - " + state.name(), body, event);
    }

    private static String sentence(String device, BearingState state, double probability) {
        var what = switch (state) {
            case HEALTHY -> "is healthy again";
            case INNER_RACE -> "has a pit in its inner race";
            case BALL -> "has a pit in a ball";
            case OUTER_RACE -> "has a pit in its outer race";
        };
        return String.format(Locale.ROOT, "The bearing at %s %s (probability %.2f)", device, what, probability);
    }

    private static double[] features(Fields fields) {
        var values = new double[BearingFeatures.NAMES.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.number(BearingFeatures.NAMES.get(i)).doubleValue();
        }
        return values;
    }

    private static BearingAlarmLogic resume(Map<String, String> memory) {
        var confirmed = memory.get(CONFIRMED);
        var latest = memory.get(LATEST);
        var times = memory.get(TIMES);
        return confirmed == null || latest == null || times == null
                ? BearingAlarmLogic.START
                : new BearingAlarmLogic(
                        BearingState.valueOf(confirmed), BearingState.valueOf(latest), Integer.parseInt(times));
    }
}
