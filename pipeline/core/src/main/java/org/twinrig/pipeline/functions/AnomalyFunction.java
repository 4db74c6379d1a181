package org.twinrig.pipeline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.twinrig.detect.anomaly.AnomalyAlarmLogic;
import org.twinrig.detect.anomaly.AnomalyDetector;
import org.twinrig.detect.anomaly.AnomalyLevel;
import org.twinrig.pipeline.payload.Fields;
import org.twinrig.pipeline.payload.Moments;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Scores one value of one metric with every detector, and tells SNS when the random cut forest finds that an anomaly
 * begins.
 *
 * <p>Event: {@code device_id}, {@code ts} or {@code time}, {@code value}. Answer: the scores by the detectors' names,
 * {@code alarm} (whether one was sent), or {@code repeated: true} for a message that came before.
 *
 * <p>What the detectors have learnt of a device is kept in this object. Where an environment of the function is given
 * up, the next one learns anew; a device that two environments serve at once is learnt twice.
 */
public final class AnomalyFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final AlarmPublisher alarms;
    private final Map<String, Watch> watches = new HashMap<>();

    /** Makes the function. */
    public AnomalyFunction(DynamoDbClient dynamoDb, SnsClient sns, String topicArn) {
        this.alarms = new AlarmPublisher(dynamoDb, sns, topicArn);
    }

    /** What is known of one device. */
    private static final class Watch {
        private final AnomalyDetector zScore = AnomalyDetector.Kind.Z_SCORE.fresh();
        private final AnomalyDetector forest = AnomalyDetector.Kind.FOREST.fresh();
        private final AnomalyAlarmLogic logic = new AnomalyAlarmLogic();
        private String latest = "";
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> input, Context context) {
        var event = Fields.of(input);
        var device = event.text("device_id");
        var time = Moments.sortable(event.moment());
        double value = event.number("value").doubleValue();
        var watch = watches.computeIfAbsent(device, name -> new Watch());
        if (watch.latest.compareTo(time) >= 0) {
            return Map.of("repeated", true);
        }
        watch.latest = time;
        double zScore = watch.zScore.score(value);
        double forest = watch.forest.score(value);
        boolean alarm = watch.logic.raises(forest);
        if (alarm) {
            send(event, time, value, zScore, forest);
        }
        return Map.of(
                AnomalyDetector.Kind.Z_SCORE.word(),
                zScore,
                AnomalyDetector.Kind.FOREST.word(),
                forest,
                "alarm",
                alarm);
    }

    private void send(Fields event, String time, double value, double zScore, double forest) {
        var device = event.text("device_id");
        var level = AnomalyLevel.of(forest).name();
        var body = new LinkedHashMap<String, Object>();
        body.put("timestamp", time);
        body.put("device_id", device);
        body.put("alert_level", level);
        body.put("risk_score", forest);
        body.put("sensor_data", Map.of("value", value, AnomalyDetector.Kind.Z_SCORE.word(), zScore));
        body.put(
                "message",
                String.format(
                        Locale.ROOT,
                        "Anomaly of %s: the value %.6g is unlike the ones before (forest %.2f, z-score %.2f)",
                        device,
                        value,
                        forest,
                        zScore));
        alarms.publish("anomaly", level, "Anomaly Alert - " + level, body, event);
    }
}
