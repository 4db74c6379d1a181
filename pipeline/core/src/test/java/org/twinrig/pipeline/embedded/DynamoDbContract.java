package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What DynamoDB does for the pipeline, said with the SDK's client alone, so that it can be held against any target. */
abstract class DynamoDbContract {
    static final String TABLE = "SensorData";
    private static final int KILO = 1024;

    private DynamoDbClient db;

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

    private static Map<String, AttributeValue> reading(String device, int second, String temperature) {
        return Map.of("DeviceID", s(device), "Timestamp", s(stamp(second)), "Temperature", n(temperature));
    }

    private static String stamp(int second) {
        return "2026-11-22T00:%02d:%02dZ".formatted(second / 60, second % 60);
    }

    private static Map<String, AttributeValue> keyOf(String device, int second) {
        return Map.of("DeviceID", s(device), "Timestamp", s(stamp(second)));
    }

    private void put(Map<String, AttributeValue> item) {
        db.putItem(put -> put.tableName(TABLE).item(item));
    }

    private Map<String, AttributeValue> get(String device, int second) {
        return db.getItem(get -> get.tableName(TABLE).key(keyOf(device, second)))
                .item();
    }

    private QueryRequest.Builder between(String device, int from, int to) {
        return QueryRequest.builder()
                .tableName(TABLE)
                .keyConditionExpression("DeviceID = :d AND #t BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#t", "Timestamp"))
                .expressionAttributeValues(Map.of(":d", s(device), ":from", s(stamp(from)), ":to", s(stamp(to))));
    }

    @Test
    void anItemComesBackAsItWasPut() {
        var item = new java.util.HashMap<>(reading("ESP32-001", 1, "21.5"));
        item.put("Raw", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 7})));
        item.put("Ok", AttributeValue.fromBool(true));
        item.put("Gone", AttributeValue.fromNul(true));
        item.put("Tags", AttributeValue.fromSs(List.of("a", "b")));
        item.put("Levels", AttributeValue.fromNs(List.of("1", "2.5")));
        item.put("Nested", AttributeValue.fromM(Map.of("list", AttributeValue.fromL(List.of(n("1"), s("ü𝄞"))))));
        put(item);

        assertThat(get("ESP32-001", 1)).isEqualTo(item);
    }

    @Test
    void theSameKeyIsOverwritten() {
        put(reading("ESP32-001", 1, "21.5"));
        put(reading("ESP32-001", 1, "22"));

        assertThat(get("ESP32-001", 1)).containsEntry("Temperature", n("22"));
        assertThat(db.query(between("ESP32-001", 0, 9).build()).count()).isEqualTo(1);
    }

    @Test
    void aNowhereItemIsNoItem() {
        assertThat(db.getItem(get -> get.tableName(TABLE).key(keyOf("nobody", 1)))
                        .hasItem())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} is answered as {1}")
    @CsvSource({
        "1.50, 1.5",
        "100, 100",
        "1E2, 100",
        "-0, 0",
        "0.000, 0",
        "12345678901234567890123456789012345678, 12345678901234567890123456789012345678",
        "0.1234567890123456789012345678901234567, 0.1234567890123456789012345678901234567"
    })
    void decimalsAreExact(String sent, String answered) {
        put(reading("ESP32-001", 1, sent));

        assertThat(get("ESP32-001", 1)).containsEntry("Temperature", n(answered));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "123456789012345678901234567890123456789, more than 38 significant digits",
        "1E126, Number overflow",
        "1E-131, Number underflow",
        "warm, The parameter cannot be converted to a numeric value: warm",
        "NaN, The parameter cannot be converted to a numeric value: NaN"
    })
    void numbersThatCannotBeKeptAreRefused(String number, String message) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> put(reading("ESP32-001", 1, number)))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }

    @Test
    void aQueryIsInclusiveAscendingAndOfOneDevice() {
        for (int second : new int[] {5, 1, 9, 3, 7}) {
            put(reading("ESP32-001", second, Integer.toString(second)));
            put(reading("ESP32-002", second, "99"));
        }

        assertThat(db.query(between("ESP32-001", 3, 7).build()).items())
                .extracting(item -> item.get("Temperature").n())
                .containsExactly("3", "5", "7");
        assertThat(db.query(between("ESP32-001", 3, 7).scanIndexForward(false).build())
                        .items())
                .extracting(item -> item.get("Temperature").n())
                .containsExactly("7", "5", "3");
    }

    @ParameterizedTest(name = "Timestamp {0}")
    @CsvSource({
        "= :t,                  3",
        "< :t,                  1 2",
        "<= :t,                 1 2 3",
        "> :t,                  4 5",
        ">= :t,                 3 4 5",
    })
    void sortKeysAreCompared(String comparison, String expected) {
        for (int second = 1; second <= 5; second++) {
            put(reading("ESP32-001", second, Integer.toString(second)));
        }

        QueryResponse found = db.query(query -> query.tableName(TABLE)
                .keyConditionExpression("DeviceID = :d AND #t " + comparison)
                .expressionAttributeNames(Map.of("#t", "Timestamp"))
                .expressionAttributeValues(Map.of(":d", s("ESP32-001"), ":t", s(stamp(3)))));

        assertThat(found.items())
                .extracting(item -> item.get("Temperature").n())
                .containsExactly(expected.split(" "));
    }

    @Test
    void sortKeysAreFoundByPrefix() {
        put(reading("ESP32-001", 59, "59"));
        put(reading("ESP32-001", 60, "60"));
        put(reading("ESP32-001", 61, "61"));

        QueryResponse found = db.query(query -> query.tableName(TABLE)
                .keyConditionExpression("DeviceID = :d AND begins_with(#t, :p)")
                .expressionAttributeNames(Map.of("#t", "Timestamp"))
                .expressionAttributeValues(Map.of(":d", s("ESP32-001"), ":p", s("2026-11-22T00:01:"))));

        assertThat(found.items())
                .extracting(item -> item.get("Temperature").n())
                .containsExactly("60", "61");
    }

    @Test
    void aPageEndsAtOneMegabyteAndTheNextBeginsThere() {
        String padding = "x".repeat(100 * KILO);
        for (int second = 0; second < 25; second++) {
            var item = new java.util.HashMap<>(reading("ESP32-001", second, Integer.toString(second)));
            item.put("Padding", s(padding));
            put(item);
        }

        QueryResponse first = db.query(between("ESP32-001", 0, 99).build());
        assertThat(first.count()).isEqualTo(10); // eleven items of a little over 100 KB would be more than 1 MB
        assertThat(first.lastEvaluatedKey()).isEqualTo(keyOf("ESP32-001", 9));

        List<String> all = new ArrayList<>();
        int pages = 0;
        for (QueryResponse page : db.queryPaginator(between("ESP32-001", 0, 99).build())) {
            page.items().forEach(item -> all.add(item.get("Temperature").n()));
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(all)
                .isEqualTo(IntStream.range(0, 25).mapToObj(Integer::toString).toList());
    }

    @Test
    void aLimitCountsWhatIsReadBeforeTheFilter() {
        for (int second = 0; second < 6; second++) {
            put(reading("ESP32-001", second, Integer.toString(second)));
        }

        QueryResponse page = db.query(between("ESP32-001", 0, 9)
                .limit(4)
                .filterExpression("Temperature >= :two")
                .expressionAttributeValues(
                        Map.of(":d", s("ESP32-001"), ":from", s(stamp(0)), ":to", s(stamp(9)), ":two", n("2.0")))
                .build());

        assertThat(page.scannedCount()).isEqualTo(4);
        assertThat(page.items()).extracting(item -> item.get("Temperature").n()).containsExactly("2", "3");
        assertThat(page.lastEvaluatedKey()).isEqualTo(keyOf("ESP32-001", 3));
    }

    @Test
    void aCountHasNoItems() {
        put(reading("ESP32-001", 1, "1"));

        QueryResponse counted =
                db.query(between("ESP32-001", 0, 9).select(Select.COUNT).build());

        assertThat(counted.count()).isEqualTo(1);
        assertThat(counted.hasItems()).isFalse();
    }

    @Test
    void aProjectionTakesParts() {
        var item = new java.util.HashMap<>(reading("ESP32-001", 1, "1"));
        item.put(
                "Room",
                AttributeValue.fromM(
                        Map.of("door", s("open"), "people", AttributeValue.fromL(List.of(s("a"), s("b"), s("c"))))));
        put(item);

        var found = db.query(query -> query.tableName(TABLE)
                        .keyConditionExpression("DeviceID = :d")
                        .projectionExpression("Room.people[2], #t, Absent")
                        .expressionAttributeNames(Map.of("#t", "Timestamp"))
                        .expressionAttributeValues(Map.of(":d", s("ESP32-001"))))
                .items();

        assertThat(found)
                .containsExactly(Map.of(
                        "Timestamp", s(stamp(1)),
                        "Room", AttributeValue.fromM(Map.of("people", AttributeValue.fromL(List.of(s("c")))))));
    }

    @Test
    void aReservedWordNeedsAnAlias() {
        assertThatThrownBy(() -> db.query(query -> query.tableName(TABLE)
                        .keyConditionExpression("DeviceID = :d AND Timestamp > :t")
                        .expressionAttributeValues(Map.of(":d", s("ESP32-001"), ":t", s("2026")))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Invalid KeyConditionExpression: Attribute name is a reserved keyword; "
                        + "reserved keyword: Timestamp");
    }

    @Test
    void aConditionalPutHappensOnce() {
        var once = reading("ESP32-001", 1, "1");
        db.putItem(put -> put.tableName(TABLE).item(once).conditionExpression("attribute_not_exists(DeviceID)"));

        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(() -> db.putItem(put -> put.tableName(TABLE)
                        .item(reading("ESP32-001", 1, "2"))
                        .conditionExpression("attribute_not_exists(DeviceID)")))
                .withMessageContaining("The conditional request failed");
        assertThat(get("ESP32-001", 1)).isEqualTo(once);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "attribute_exists(Temperature)",
                "attribute_not_exists(Nowhere)",
                "Temperature = :five AND NOT Temperature <> :five",
                "Temperature < :nine OR Nowhere = :five",
                "Nowhere <> :five",
                "Temperature BETWEEN :five AND :nine",
                "Temperature IN (:nine, :five)",
                "(Temperature > :nine OR Temperature >= :five) AND attribute_type(Temperature, :type)",
                "begins_with(Label, :la) AND contains(Label, :be) AND size(Label) = :five",
                "contains(Tags, :la) and size(Tags) < :five"
            })
    void conditionsThatHold(String condition) {
        assertThat(holds(condition)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "attribute_not_exists(Temperature)",
                "Nowhere = :five",
                "Nowhere < :five",
                "Label = :five",
                "Label > :five",
                "NOT Temperature = :five",
                "Temperature = :five AND Temperature = :nine",
                "Temperature = :nine OR Temperature = :nine AND Temperature = :five",
                "contains(Label, :five)"
            })
    void conditionsThatDoNotHold(String condition) {
        assertThat(holds(condition)).isFalse();
    }

    private boolean holds(String condition) {
        Map<String, AttributeValue> item = Map.of(
                "DeviceID", s("d"),
                "Timestamp", s("t"),
                "Temperature", n("5"),
                "Label", s("label"),
                "Tags", AttributeValue.fromSs(List.of("la", "x")));
        put(item);
        var values = new java.util.HashMap<String, AttributeValue>();
        Map.of(":five", n("5.0"), ":nine", n("9"), ":type", s("N"), ":la", s("la"), ":be", s("be"))
                .forEach((name, value) -> {
                    if (condition.contains(name)) {
                        values.put(name, value);
                    }
                });
        try {
            db.putItem(put -> put.tableName(TABLE)
                    .item(item)
                    .conditionExpression(condition)
                    .expressionAttributeValues(values.isEmpty() ? null : values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Temperature = = :v        | Syntax error; token: \"=\", near: \"= = :v\"",
                "Temperature = :v AND      | Syntax error; token: \"<EOF>\"",
                "Temperature = :other      | An expression attribute value used in expression is not defined; attribute value: :other",
                "#t = :v                   | An expression attribute name used in the document path is not defined; attribute name: #t",
                "Level = :v                | Attribute name is a reserved keyword; reserved keyword: Level",
                "sqrt(Temperature) = :v    | Invalid function name; function: sqrt",
                "((Temperature = :v))      | The expression has redundant parentheses",
                "begins_with(Label, :v)    | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N"
            })
    void wrongConditionsAreRefusedInDynamoDbsWords(String condition, String message) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> db.putItem(put -> put.tableName(TABLE)
                        .item(reading("ESP32-001", 1, "1"))
                        .conditionExpression(condition)
                        .expressionAttributeValues(Map.of(":v", n("1")))))
                .withMessageContaining("Invalid ConditionExpression: " + message);
    }

    @Test
    void unusedPlaceholdersAreRefused() {
        assertThatThrownBy(() -> db.putItem(put -> put.tableName(TABLE)
                        .item(reading("ESP32-001", 1, "1"))
                        .conditionExpression("attribute_not_exists(DeviceID)")
                        .expressionAttributeValues(Map.of(":v", n("1")))))
                .hasMessageContaining("Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Temperature = :d                  | Query condition missed key schema element: DeviceID",
                "DeviceID > :d                     | Query key condition not supported",
                "DeviceID = :d OR DeviceID = :d    | Invalid operator used in KeyConditionExpression: OR",
                "DeviceID = :d AND Temperature = :d| Query condition missed key schema element: Timestamp",
                "DeviceID = :d AND DeviceID = :d   | KeyConditionExpressions must only contain one condition per key"
            })
    void wrongKeyConditionsAreRefused(String condition, String message) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> db.query(query -> query.tableName(TABLE)
                        .keyConditionExpression(condition)
                        .expressionAttributeValues(Map.of(":d", s("ESP32-001")))))
                .withMessageContaining(message);
    }

    @Test
    void itemsMustHaveTheKeyAndFit() {
        assertThatThrownBy(() -> put(Map.of("DeviceID", s("x"))))
                .hasMessageContaining(
                        "One or more parameter values were invalid: Missing the key Timestamp in the item");
        assertThatThrownBy(() -> put(Map.of("DeviceID", n("1"), "Timestamp", s("t"))))
                .hasMessageContaining("Type mismatch for key DeviceID expected: S actual: N");
        assertThatThrownBy(() -> put(Map.of("DeviceID", s(""), "Timestamp", s("t"))))
                .hasMessageContaining("cannot contain an empty string value. Key: DeviceID");
        assertThatThrownBy(() -> put(Map.of("DeviceID", s("x"), "Timestamp", s("t"), "Big", s("x".repeat(400 * KILO)))))
                .hasMessageContaining("Item size has exceeded the maximum allowed size");
        assertThatThrownBy(() -> db.getItem(get -> get.tableName(TABLE).key(Map.of("DeviceID", s("x")))))
                .hasMessageContaining("The provided key element does not match the schema");
    }

    @Test
    void deletedItemsAreGone() {
        put(reading("ESP32-001", 1, "1"));

        var deleted = db.deleteItem(delete -> delete.tableName(TABLE)
                .key(keyOf("ESP32-001", 1))
                .conditionExpression("Temperature = :one")
                .expressionAttributeValues(Map.of(":one", n("1")))
                .returnValues(ReturnValue.ALL_OLD));

        assertThat(deleted.attributes()).isEqualTo(reading("ESP32-001", 1, "1"));
        assertThat(get("ESP32-001", 1)).isEmpty();
    }

    @Test
    void updatesSetAddAndRemove() {
        put(reading("ESP32-001", 1, "1.5"));

        var updated = db.updateItem(update -> update.tableName(TABLE)
                .key(keyOf("ESP32-001", 1))
                .updateExpression("SET Temperature = Temperature + :half, Seen = if_not_exists(Seen, :half) "
                        + "ADD Times :half REMOVE Absent")
                .expressionAttributeValues(Map.of(":half", n("0.5")))
                .returnValues(ReturnValue.ALL_NEW));

        assertThat(updated.attributes())
                .containsEntry("Temperature", n("2"))
                .containsEntry("Seen", n("0.5"))
                .containsEntry("Times", n("0.5"));
        assertThat(get("ESP32-001", 1)).isEqualTo(updated.attributes());
        assertThatThrownBy(() -> db.updateItem(update -> update.tableName(TABLE)
                        .key(keyOf("ESP32-001", 1))
                        .updateExpression("SET DeviceID = :d")
                        .expressionAttributeValues(Map.of(":d", s("x")))))
                .hasMessageContaining("Cannot update attribute DeviceID. This attribute is part of the key");
    }

    @Test
    void batchesWriteUpTo25Items() {
        List<WriteRequest> writes = IntStream.range(0, 25)
                .mapToObj(second -> write(reading("ESP32-001", second, "1")))
                .toList();
        assertThat(db.batchWriteItem(batch -> batch.requestItems(Map.of(TABLE, writes)))
                        .unprocessedItems())
                .isEmpty();
        assertThat(db.query(between("ESP32-001", 0, 99).build()).count()).isEqualTo(25);

        List<WriteRequest> tooMany = new ArrayList<>(writes);
        tooMany.add(write(reading("ESP32-001", 30, "1")));
        assertThatThrownBy(() -> db.batchWriteItem(batch -> batch.requestItems(Map.of(TABLE, tooMany))))
                .isInstanceOf(DynamoDbException.class);
        assertThatThrownBy(() -> db.batchWriteItem(
                        batch -> batch.requestItems(Map.of(TABLE, List.of(writes.get(0), writes.get(0))))))
                .hasMessageContaining("Provided list of item keys contains duplicates");
        db.batchWriteItem(batch -> batch.requestItems(Map.of(
                TABLE,
                List.of(WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(keyOf("ESP32-001", 3)))
                        .build()))));
        assertThat(get("ESP32-001", 3)).isEmpty();
    }

    private static WriteRequest write(Map<String, AttributeValue> item) {
        return WriteRequest.builder()
                .putRequest(PutRequest.builder().item(item).build())
                .build();
    }

    @Test
    void aScanSeesEveryItemOnceAcrossPages() {
        for (int second = 0; second < 7; second++) {
            put(reading("ESP32-00" + second % 2, second, Integer.toString(second)));
        }

        List<String> seen = new ArrayList<>();
        for (ScanResponse page : db.scanPaginator(scan -> scan.tableName(TABLE).limit(3))) {
            page.items().forEach(item -> seen.add(item.get("Temperature").n()));
        }

        assertThat(seen).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6");
    }

    @Test
    void numberKeysAreInTheOrderOfNumbers() {
        db.createTable(table -> table.tableName("Numbers")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("P", ScalarAttributeType.N), attribute("S", ScalarAttributeType.N))
                .keySchema(key("P", KeyType.HASH), key("S", KeyType.RANGE)));
        List<String> inOrder =
                List.of("-1000", "-10.5", "-10.25", "-9", "-0.001", "0", "0.001", "9", "10", "10.25", "1000");
        for (int i = 0; i < inOrder.size(); i++) {
            String number = inOrder.get(i * 7 % inOrder.size()); // 7 and 11 have no common divisor: every one once
            db.putItem(put -> put.tableName("Numbers").item(Map.of("P", n("1"), "S", n(number))));
        }

        var found = db.query(query -> query.tableName("Numbers")
                .keyConditionExpression("P = :p")
                .expressionAttributeValues(Map.of(":p", n("1.0"))));

        assertThat(found.items()).extracting(item -> item.get("S").n()).isEqualTo(inOrder);
    }

    @Test
    void tablesAreDescribedAndListed() {
        put(reading("ESP32-001", 1, "1"));
        var table = db.describeTable(describe -> describe.tableName(TABLE)).table();
        assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(table.keySchema()).containsExactly(key("DeviceID", KeyType.HASH), key("Timestamp", KeyType.RANGE));
        assertThat(db.listTables().tableNames()).containsExactly(TABLE);
        assertThatExceptionOfType(ResourceInUseException.class).isThrownBy(this::createTable);
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> db.describeTable(describe -> describe.tableName("Nothing")));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> db.putItem(put -> put.tableName("Nothing").item(reading("x", 1, "1"))));
    }
}
