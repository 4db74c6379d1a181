package org.twinrig.pipeline.embedded;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * What DynamoDB does for the pipeline, said with the SDK's client alone, so that it can be held against any target: what
 * the parts of the contract share.
 */
abstract class DynamoDbContract {
    static final String TABLE = "SensorData";
    static final int KILO = 1024;

    DynamoDbClient db;

    /** Clients of the target; each test starts without tables. */
    abstract AwsClients clients();

    @BeforeEach
    void createTable() {
        db = clients().dynamoDb();
        db.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        attribute("DeviceID", ScalarAttributeType.S), attribute("Timestamp", ScalarAttributeType.S))
                .keySchema(key("DeviceID", KeyType.HASH), key("Timestamp", KeyType.RANGE)));
        db.waiter().waitUntilTableExists(wait -> wait.tableName(TABLE));
    }

    @AfterEach
    void deleteTables() {
        db.listTables().tableNames().forEach(name -> db.deleteTable(table -> table.tableName(name)));
    }

    static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue n(String number) {
        return AttributeValue.fromN(number);
    }

    static Map<String, AttributeValue> reading(String device, int second, String temperature) {
        return Map.of("DeviceID", s(device), "Timestamp", s(stamp(second)), "Temperature", n(temperature));
    }

    static String stamp(int second) {
        return "2026-11-22T00:%02d:%02dZ".formatted(second / 60, second % 60);
    }

    static Map<String, AttributeValue> keyOf(String device, int second) {
        return Map.of("DeviceID", s(device), "Timestamp", s(stamp(second)));
    }

    void put(Map<String, AttributeValue> item) {
        db.putItem(put -> put.tableName(TABLE).item(item));
    }

    Map<String, AttributeValue> get(String device, int second) {
        return db.getItem(get -> get.tableName(TABLE).key(keyOf(device, second)))
                .item();
    }

    QueryRequest.Builder between(String device, int from, int to) {
        return QueryRequest.builder()
                .tableName(TABLE)
                .keyConditionExpression("DeviceID = :d AND #t BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#t", "Timestamp"))
                .expressionAttributeValues(Map.of(":d", s(device), ":from", s(stamp(from)), ":to", s(stamp(to))));
    }
}
