package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Tables and items: what is put comes back, is changed, and is refused where it cannot be kept. */
abstract class DynamoDbItemContract extends DynamoDbContract {
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
