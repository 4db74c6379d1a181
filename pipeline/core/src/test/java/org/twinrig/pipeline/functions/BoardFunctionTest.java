package org.twinrig.pipeline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinrig.detect.PowerModel;
import org.twinrig.detect.RiskDetector;
import org.twinrig.pipeline.embedded.EmbeddedServices;
import org.twinrig.pipeline.payload.PayloadError;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What becomes of a board's report: an item, metrics, a risk. */
class BoardFunctionTest {
    private static final Instant START = Instant.parse("2026-01-15T08:00:00Z");
    private static final String DEVICE = "ESP32-001";

    private final EmbeddedServices services = EmbeddedServices.inMemory();
    private BoardFunction function;

    @BeforeEach
    void deploy() {
        table(Names.SENSOR_DATA, Names.TIMESTAMP);
        table(Names.DETECTOR_STATE, Names.DETECTOR);
        String topic = services.sns().createTopic(create -> create.name("t")).topicArn();
        function = new BoardFunction(
                RiskDetector::shipped, PowerModel::shipped, services.dynamoDb(), services.cloudWatch(), topic);
    }

    private void table(String name, String sort) {
        services.dynamoDb()
                .createTable(create -> create.tableName(name)
                        .billingMode("PAY_PER_REQUEST")
                        .attributeDefinitions(
                                a -> a.attributeName(Names.DEVICE_ID).attributeType(ScalarAttributeType.S),
                                a -> a.attributeName(sort).attributeType(ScalarAttributeType.S))
                        .keySchema(
                                k -> k.attributeName(Names.DEVICE_ID).keyType(KeyType.HASH),
                                k -> k.attributeName(sort).keyType(KeyType.RANGE)));
    }

    @AfterEach
    void close() {
        services.close();
    }

    private Map<String, Object> send(int second, Object temperature) {
        var event = new HashMap<String, Object>();
        event.put("device_id", DEVICE);
        event.put("time", START.plusSeconds(second).toString());
        event.put("Temperature", temperature);
        event.put("Humidity", "45.5");
        event.put("GasLevel", 51);
        event.put("GasResistance", 98039.2);
        event.put("PowerConsumption", " 84.3 ");
        return function.handleRequest(event, new EmbeddedContext("test"));
    }

    private Map<String, AttributeValue> item(int second) {
        var key = Map.of(
                Names.DEVICE_ID, AttributeValue.fromS(DEVICE),
                Names.TIMESTAMP,
                        AttributeValue.fromS("2026-01-15T08:%02d:%02d.000000000Z".formatted(second / 60, second % 60)));
        return services.dynamoDb()
                .getItem(get -> get.tableName(Names.SENSOR_DATA).key(key))
                .item();
    }

    @Test
    void numbersMayComeAsTextAndAreKeptExactly() {
        assertThat(send(20, "23.40")).containsEntry("calibrating", true);
        assertThat(item(20).get("Temperature").n()).isEqualTo("23.4");
        assertThat(item(20).get("Humidity").n()).isEqualTo("45.5");
        assertThat(item(20).get("PowerConsumption").n()).isEqualTo("84.3");
    }

    @Test
    void badValuesAreRejectedWithTheirPlace() {
        assertThatThrownBy(() -> send(20, "warm"))
                .isInstanceOf(PayloadError.class)
                .hasMessageContaining("$.Temperature")
                .hasMessageContaining("a number")
                .hasMessageContaining("warm");
        assertThatThrownBy(() -> send(20, null))
                .hasMessageContaining("$.Temperature")
                .hasMessageContaining("nothing");
        assertThat(item(20)).isEmpty();
    }

    @Test
    void afterTheCalibrationReportsCarryRiskAndExpectedPowerAndTheSameKeyOverwrites() {
        Map<String, Object> answer = Map.of();
        for (int second = 20; second <= 340; second += 20) {
            answer = send(second, 21);
        }
        assertThat(answer).containsKeys("risk", "expected_power").containsEntry("label", "LOW");
        assertThat(item(340).get("RiskLabel").s()).isEqualTo("LOW");
        assertThat(item(340)).containsKeys("RiskScore", "ExpectedPower");
        assertThat(send(340, 22.5)).containsEntry("repeated", true);
        assertThat(item(340).get("Temperature").n()).isEqualTo("22.5");
        assertThat(item(340).get("RiskLabel").s()).isEqualTo("LOW");
    }

    @Test
    void threeHotMinutesRaiseTheAlarmOfTheBoard() {
        for (int second = 20; second <= 420; second += 20) {
            send(second, second < 120 ? 22 : 61);
        }
        var alarms = services.cloudWatch()
                .describeAlarms(ask -> ask.alarmNames(ThresholdAlarms.names(DEVICE)))
                .metricAlarms();
        assertThat(alarms)
                .extracting(alarm -> alarm.alarmName())
                .containsExactly("GasLevel-high-ESP32-001", "Temperature-high-ESP32-001");
        assertThat(alarms).extracting(alarm -> alarm.stateValue()).containsExactly(StateValue.OK, StateValue.ALARM);
    }
}
