package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Conditional writes and the language of expressions. */
abstract class DynamoDbConditionContract extends DynamoDbContract {
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
}
