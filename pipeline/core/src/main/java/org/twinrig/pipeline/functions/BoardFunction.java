package org.twinrig.pipeline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.twinrig.detect.BoardFeatures;
import org.twinrig.detect.BoardReport;
import org.twinrig.detect.PowerModel;
import org.twinrig.detect.RiskDetector;
import org.twinrig.pipeline.payload.Fields;
import org.twinrig.pipeline.payload.Moments;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Takes the report of an environmental board: keeps it in {@link Names#SENSOR_DATA} with the risk to people there and the
 * power that the air lets one expect, and sends its values to CloudWatch, whose alarms watch their limits.
 *
 * <p>Event: {@code device_id}, {@code ts} or {@code time}, {@code Temperature} [°C], {@code Humidity} [%], {@code GasLevel}
 * [counts], {@code GasResistance} [Ω], {@code PowerConsumption} [W], each a number or a number as text. Item:
 * {@code DeviceID}, {@code Timestamp} (ISO-8601 with nine decimals), those values, and {@code RiskLabel} (LOW, HIGH),
 * {@code RiskScore}, {@code ExpectedPower} [W] once the board's gas sensor is calibrated. A second report of the same
 * instant overwrites the values of the first and nothing else. Answer: {@code risk}, {@code label}, {@code expected_power},
 * or {@code calibrating: true}, or {@code repeated: true}.
 */
public final class BoardFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    /** Sensor of the items that are reports of whole boards. */
    public static final String BOARD = "board";

    private static final String TEMPERATURE = "Temperature";
    private static final String HUMIDITY = "Humidity";
    private static final String GAS_LEVEL = "GasLevel";
    private static final String GAS_RESISTANCE = "GasResistance";
    private static final String POWER = "PowerConsumption";
    private static final String STATE = "State";
    private static final MathContext DYNAMODB = new MathContext(38); // digits of a DynamoDB number

    private final Supplier<RiskDetector> risk;
    private final Supplier<PowerModel> power;
    private final DynamoDbClient dynamoDb;
    private final DetectorMemory memory;
    private final ThresholdAlarms alarms;

    /** Makes the function; the models are asked for at every call. */
    public BoardFunction(
            Supplier<RiskDetector> risk,
            Supplier<PowerModel> power,
            DynamoDbClient dynamoDb,
            CloudWatchClient cloudWatch,
            String topicArn) {
        this.risk = risk;
        this.power = power;
        this.dynamoDb = dynamoDb;
        this.memory = new DetectorMemory(dynamoDb, BOARD);
        this.alarms = new ThresholdAlarms(cloudWatch, topicArn);
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> input, Context context) {
        var event = Fields.of(input);
        var device = event.text("device_id");
        var moment = event.moment();
        var time = Moments.sortable(moment);
        var item = new TreeMap<String, AttributeValue>();
        for (String name : new String[] {TEMPERATURE, HUMIDITY, GAS_LEVEL, GAS_RESISTANCE, POWER}) {
            item.put(name, number(event.numberOrText(name)));
        }
        item.put(TelemetryFunction.SENSOR, AttributeValue.fromS(BOARD));
        var before = memory.recall(device);
        if (DetectorMemory.repeats(before, time)) {
            store(device, time, item);
            return Map.of("repeated", true);
        }
        var state = before.get(STATE);
        var features = state == null ? new BoardFeatures() : BoardFeatures.resume(state);
        var report = new BoardReport(
                value(item, TEMPERATURE),
                value(item, HUMIDITY),
                value(item, GAS_LEVEL),
                value(item, GAS_RESISTANCE),
                value(item, POWER));
        var answer = new LinkedHashMap<String, Object>();
        features.next(report).ifPresentOrElse(row -> judge(row, item, answer), () -> answer.put("calibrating", true));
        memory.remember(device, Map.of(DetectorMemory.TIME, time, STATE, features.written()));
        store(device, time, item);
        if (before.isEmpty()) {
            alarms.watch(device);
        }
        alarms.send(
                device,
                moment,
                Map.of(
                        TEMPERATURE, report.temperature(),
                        HUMIDITY, report.humidity(),
                        GAS_LEVEL, report.gasLevel(),
                        POWER, report.power()));
        return answer;
    }

    private void judge(double[] row, Map<String, AttributeValue> item, Map<String, Object> answer) {
        double probability = risk.get().probability(row);
        double watts = power.get().watts(row);
        String label = RiskDetector.label(probability);
        item.put("RiskLabel", AttributeValue.fromS(label));
        item.put("RiskScore", number(BigDecimal.valueOf(probability)));
        item.put("ExpectedPower", number(BigDecimal.valueOf(watts)));
        answer.put("risk", probability);
        answer.put("label", label);
        answer.put("expected_power", watts);
    }

    /** Sets the attributes of the item with this key, which is made if it is not there. */
    private void store(String device, String time, Map<String, AttributeValue> item) {
        dynamoDb.updateItem(update -> update.tableName(Names.SENSOR_DATA)
                .key(Map.of(Names.DEVICE_ID, AttributeValue.fromS(device), Names.TIMESTAMP, AttributeValue.fromS(time)))
                .updateExpression(item.keySet().stream()
                        .map(name -> "#" + name + " = :" + name)
                        .collect(Collectors.joining(", ", "SET ", "")))
                .expressionAttributeNames(
                        item.keySet().stream().collect(Collectors.toMap(name -> "#" + name, name -> name)))
                .expressionAttributeValues(item.entrySet().stream()
                        .collect(Collectors.toMap(entry -> ":" + entry.getKey(), Map.Entry::getValue))));
    }

    private static double value(Map<String, AttributeValue> item, String name) {
        var attribute = item.get(name);
        return attribute == null ? Double.NaN : Double.parseDouble(attribute.n());
    }

    private static AttributeValue number(BigDecimal value) {
        return AttributeValue.fromN(value.round(DYNAMODB).toPlainString());
    }
}
