package org.twinrig.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.twinrig.pipeline.functions.BoardFunction;
import org.twinrig.pipeline.functions.Names;
import org.twinrig.pipeline.functions.TelemetryFunction;
import org.twinrig.pipeline.gateway.CloudDevice;
import org.twinrig.pipeline.payload.Moments;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads the readings of one run back out of the table, page by page. */
public final class StoreQuery {
    private static final int TIME_LENGTH = Moments.sortable(Instant.EPOCH).length();
    private static final String AFTER_ALL_SENSORS = "~"; // sorts behind "#sensor" of the same instant

    private final DynamoDbClient dynamoDb;
    private final String run;

    StoreQuery(DynamoDbClient dynamoDb, String run) {
        this.dynamoDb = dynamoDb;
        this.run = run;
    }

    /** Readings of {@code device} from {@code from} to {@code to}, both inclusive, in order of time. */
    public List<StoredReading> readings(String device, Instant from, Instant to) {
        var readings = new ArrayList<StoredReading>();
        forEach(device, from, to, readings::add);
        return readings;
    }

    /** Hands over the readings of {@code device} from {@code from} to {@code to}, both inclusive, in order of time. */
    public void forEach(String device, Instant from, Instant to, Consumer<StoredReading> consumer) {
        items(device, from, to, item -> {
            var sensor = text(item, TelemetryFunction.SENSOR);
            if (!sensor.equals(Names.ALARM_SENSOR) && !sensor.equals(BoardFunction.BOARD)) {
                consumer.accept(reading(device, item));
            }
        });
    }

    /** Reports of the environmental board {@code device} from {@code from} to {@code to}, both inclusive, by time. */
    public List<StoredReport> reports(String device, Instant from, Instant to) {
        var reports = new ArrayList<StoredReport>();
        items(device, from, to, item -> {
            if (text(item, TelemetryFunction.SENSOR).equals(BoardFunction.BOARD)) {
                var reading = reading(device, item);
                reports.add(new StoredReport(device, reading.time(), text(item, "RiskLabel"), reading.values()));
            }
        });
        return reports;
    }

    private void items(String device, Instant from, Instant to, Consumer<Map<String, AttributeValue>> consumer) {
        var request = QueryRequest.builder()
                .tableName(Names.SENSOR_DATA)
                .keyConditionExpression("#device = :device AND #time BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#device", Names.DEVICE_ID, "#time", Names.TIMESTAMP))
                .expressionAttributeValues(Map.of(
                        ":device", AttributeValue.fromS(CloudDevice.name(device, run)),
                        ":from", AttributeValue.fromS(Moments.sortable(from)),
                        ":to", AttributeValue.fromS(Moments.sortable(to) + AFTER_ALL_SENSORS)))
                .consistentRead(true)
                .build();
        while (true) {
            var page = dynamoDb.query(request);
            page.items().stream().forEach(consumer);
            if (!page.hasLastEvaluatedKey() || page.lastEvaluatedKey().isEmpty()) {
                return;
            }
            request = request.toBuilder()
                    .exclusiveStartKey(page.lastEvaluatedKey())
                    .build();
        }
    }

    private static StoredReading reading(String device, Map<String, AttributeValue> item) {
        var key = text(item, Names.TIMESTAMP);
        SortedMap<String, BigDecimal> values = new TreeMap<>();
        item.forEach((name, value) -> {
            if (value.n() != null) {
                values.put(name, new BigDecimal(value.n()));
            }
        });
        var time = Instant.parse(key.substring(0, TIME_LENGTH));
        return new StoredReading(device, time, text(item, TelemetryFunction.SENSOR), key, values);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }
}
