package org.twinrig.pipeline.functions;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a detector has to remember of a device between two calls, kept in a table: a Lambda environment may vanish at
 * any moment. Each memory carries the moment of the reading it was made of, so that a repeated message changes nothing.
 */
final class DetectorMemory {
    static final String TIME = "Time";

    private final DynamoDbClient dynamoDb;
    private final String detector;

    DetectorMemory(DynamoDbClient dynamoDb, String detector) {
        this.dynamoDb = dynamoDb;
        this.detector = detector;
    }

    /** What is remembered of {@code device}; nothing of one that is new. */
    Map<String, String> recall(String device) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(Names.DETECTOR_STATE).key(key(device)).consistentRead(true));
        if (!answer.hasItem() || answer.item().isEmpty()) {
            return Map.of();
        }
        Map<String, String> memory = new TreeMap<>();
        answer.item().forEach((name, value) -> memory.put(name, value.s()));
        return memory;
    }

    /** True when {@code memory} was made of a reading of {@code time}, as {@code Moments.sortable} writes it, or of a later one. */
    static boolean repeats(Map<String, String> memory, String time) {
        return memory.getOrDefault(TIME, "").compareTo(time) >= 0;
    }

    void remember(String device, Map<String, String> memory) {
        var item = new HashMap<>(key(device));
        memory.forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
        dynamoDb.putItem(put -> put.tableName(Names.DETECTOR_STATE).item(item));
    }

    private Map<String, AttributeValue> key(String device) {
        return Map.of(Names.DEVICE_ID, AttributeValue.fromS(device), Names.DETECTOR, AttributeValue.fromS(detector));
    }
}
