package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Queries and scans: order, limits, pages, parts of items. */
abstract class DynamoDbQueryContract extends DynamoDbContract {
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
}
