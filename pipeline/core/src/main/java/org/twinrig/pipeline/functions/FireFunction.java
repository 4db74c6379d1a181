package org.twinrig.pipeline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.twinrig.detect.FireAlarmLogic;
import org.twinrig.detect.FireDetector;
import org.twinrig.detect.FireFeatures;
import org.twinrig.detect.FireLevel;
import org.twinrig.pipeline.payload.Fields;
import org.twinrig.pipeline.payload.Moments;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Judges the fire features of one second of one device, and tells SNS when the confirmed level changes to another
 * level than none.
 *
 * <p>Event: {@code device_id}, {@code ts} or {@code time}, {@code features} with the 18 names of {@link FireFeatures}.
 * Answer: {@code probability}, {@code level}, {@code alarm} (whether one was sent), or {@code repeated: true} for a
 * message that came before.
 */
public final class FireFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final String LEVEL = "Level";
    private static final String RECENT = "Recent";

    private final Supplier<FireDetector> detector;
    private final DetectorMemory memory;
    private final AlarmPublisher alarms;

    /** Makes the function; {@code detector} is asked for at every call. */
    public FireFunction(Supplier<FireDetector> detector, DynamoDbClient dynamoDb, SnsClient sns, String topicArn) {
        this.detector = detector;
        this.memory = new DetectorMemory(dynamoDb, "fire");
        this.alarms = new AlarmPublisher(dynamoDb, sns, topicArn);
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> input, Context context) {
        var event = Fields.of(input);
        var device = event.text("device_id");
        var time = Moments.sortable(event.moment());
        var features = features(event.object("features"));
        var before = memory.recall(device);
        if (DetectorMemory.repeats(before, time)) {
            return Map.of("repeated", true);
        }
        double probability = detector.get().probability(features);
        var logic = resume(before);
        var changed = logic.second(probability);
        memory.remember(
                device, Map.of(DetectorMemory.TIME, time, LEVEL, logic.level().name(), RECENT, written(logic)));
        boolean alarm = changed.isPresent() && changed.get() != FireLevel.NONE;
        if (alarm) {
            send(event, time, logic.level(), probability, features);
        }
        return Map.of("probability", probability, "level", logic.level().name(), "alarm", alarm);
    }

    private void send(Fields event, String time, FireLevel level, double probability, double[] features) {
        var data = new LinkedHashMap<String, Object>();
        for (int i = 0; i < features.length; i++) {
            data.put(FireFeatures.NAMES.get(i), features[i]);
        }
        var device = event.text("device_id");
        var body = new LinkedHashMap<String, Object>();
        body.put("timestamp", time);
        body.put("device_id", device);
        body.put("alert_level", level.name());
        body.put("risk_score", probability);
        body.put("sensor_data", data);
        body.put(
                "message",
                String.format(
                        Locale.ROOT,
                        "Fire risk %.2f at %s: hottest pixel %.1f °C, CO2 %.0f ppm",
                        probability,
                        device,
                        features[2],
                        features[15]));
        alarms.publish("fire", level.name(), "Fire Detection Alert - " + level.name(), body, event);
    }

    private static double[] features(Fields fields) {
        var values = new double[FireFeatures.NAMES.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.number(FireFeatures.NAMES.get(i)).doubleValue();
        }
        return values;
    }

    private static FireAlarmLogic resume(Map<String, String> memory) {
        var level = memory.get(LEVEL);
        var recent = memory.get(RECENT);
        if (level == null || recent == null) {
            return new FireAlarmLogic();
        }
        var levels = recent.chars()
                .mapToObj(digit -> FireLevel.values()[digit - '0'])
                .toList();
        return new FireAlarmLogic(levels, FireLevel.valueOf(level));
    }

    /** One digit a second, oldest first. */
    private static String written(FireAlarmLogic logic) {
        return logic.recent().stream()
                .map(level -> String.valueOf(level.ordinal()))
                .collect(Collectors.joining());
    }
}
