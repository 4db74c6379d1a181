package org.twinrig.pipeline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinrig.pipeline.payload.Fields;
import org.twinrig.pipeline.payload.Moments;
import org.twinrig.pipeline.payload.PayloadError;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Stores one reading in {@link Names#SENSOR_DATA}.
 *
 * <p>Event: {@code data} (numbers or truth values by name), {@code device_id}, {@code ts} or {@code time}; and
 * {@code sensor}, {@code seq} if known. Item: {@code DeviceID}, {@code Timestamp} (ISO-8601 with nine decimals, then
 * {@code #sensor}, so that two sensors of a device never overwrite each other), all of {@code data} under its own
 * names, and {@code Temperature} [°C], {@code Humidity} [%], {@code GasLevel} when {@code data} has them.
 *
 * <p>An item is never overwritten: the same message once more is a repetition and changes nothing; another message of
 * the same sensor and instant is kept under {@code …#sensor#seq}. Answer: {@code stored}, {@code key}.
 */
public final class TelemetryFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    /** Attribute: sensor type. */
    public static final String SENSOR = "Sensor";
    /** Attribute: number of the message within its run. */
    public static final String SEQUENCE = "Seq";

    private static final Set<String> OWN_NAMES = Set.of(Names.DEVICE_ID, Names.TIMESTAMP, SENSOR, SEQUENCE);
    private static final Map<String, List<String>> COMMON = Map.of(
            "Temperature", List.of("tempC", "temp", "temperature"),
            "Humidity", List.of("humidityPct", "humidity"),
            "GasLevel", List.of("co2Ppm", "adcCounts", "gas", "smoke"));
    private static final MathContext DYNAMODB = new MathContext(38); // digits of a DynamoDB number

    private final DynamoDbClient dynamoDb;

    /** Makes the function. */
    public TelemetryFunction(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> input, Context context) {
        var event = Fields.of(input);
        var item = new HashMap<String, AttributeValue>();
        copy(event.object("data"), item);
        var sensor = event.optionalText("sensor");
        var sequence = event.optionalText("seq").orElse("0");
        item.put(Names.DEVICE_ID, AttributeValue.fromS(event.text("device_id")));
        sensor.ifPresent(name -> item.put(SENSOR, AttributeValue.fromS(name)));
        item.put(SEQUENCE, AttributeValue.fromS(sequence));
        var key = Moments.sortable(event.moment())
                + sensor.map(name -> "#" + name).orElse("");
        if (put(item, key)) {
            return Map.of("stored", true, "key", key);
        }
        if (sequence.equals(sequenceAt(item, key))) {
            return Map.of("stored", false, "key", key);
        }
        var other = key + "#" + sequence;
        return Map.of("stored", put(item, other), "key", other);
    }

    private boolean put(Map<String, AttributeValue> item, String timestamp) {
        item.put(Names.TIMESTAMP, AttributeValue.fromS(timestamp));
        try {
            dynamoDb.putItem(put -> put.tableName(Names.SENSOR_DATA)
                    .item(item)
                    .conditionExpression("attribute_not_exists(" + Names.DEVICE_ID + ")"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private String sequenceAt(Map<String, AttributeValue> item, String timestamp) {
        var key = Map.of(
                Names.DEVICE_ID, item.getOrDefault(Names.DEVICE_ID, AttributeValue.fromS("")),
                Names.TIMESTAMP, AttributeValue.fromS(timestamp));
        var found = dynamoDb.getItem(
                get -> get.tableName(Names.SENSOR_DATA).key(key).consistentRead(true));
        var sequence = found.item().get(SEQUENCE);
        return sequence == null ? "" : sequence.s();
    }

    private static void copy(Fields data, Map<String, AttributeValue> item) {
        if (data.names().isEmpty()) {
            throw new PayloadError("$.data", "at least one value", "an empty object");
        }
        for (var name : data.names()) {
            if (OWN_NAMES.contains(name)) {
                throw new PayloadError(
                        "$.data." + name, "another name: this one is the store's own", "\"" + name + "\"");
            }
            item.put(name, number(data.numberOrFlag(name)));
        }
        COMMON.forEach((common, names) -> names.stream()
                .filter(data::has)
                .findFirst()
                .ifPresent(name -> item.put(common, number(data.numberOrFlag(name)))));
    }

    private static AttributeValue number(BigDecimal value) {
        return AttributeValue.fromN(value.round(DYNAMODB).toPlainString());
    }
}
