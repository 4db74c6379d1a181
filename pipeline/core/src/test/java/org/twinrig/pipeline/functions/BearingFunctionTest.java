package org.twinrig.pipeline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinrig.detect.BearingDetector;
import org.twinrig.detect.BearingFeatures;
import org.twinrig.pipeline.embedded.EmbeddedServices;
import org.twinrig.pipeline.payload.PayloadError;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What becomes of the features of a bearing: a condition that counts after three blocks, one alarm for each change. */
class BearingFunctionTest {
    private static final Instant START = Instant.parse("2026-01-15T08:00:00Z");

    private final EmbeddedServices services = EmbeddedServices.inMemory();
    private BearingFunction function;

    @BeforeEach
    void deploy() {
        table(Names.SENSOR_DATA, Names.TIMESTAMP);
        table(Names.DETECTOR_STATE, Names.DETECTOR);
        String topic = services.sns().createTopic(create -> create.name("t")).topicArn();
        function = new BearingFunction(BearingDetector::shipped, services.dynamoDb(), services.sns(), topic);
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

    /** A block with a clear line of the outer race, or with nothing. */
    private Map<String, Object> send(int second, boolean pitted) {
        var features = new TreeMap<String, Object>();
        BearingFeatures.NAMES.forEach(name -> features.put(name, name.startsWith("log_kurtosis") ? 0.48 : 0.5));
        features.put("log_crest", 0.6);
        features.put("spectral_kurtosis_max", 0.1);
        features.put("spectral_kurtosis_median", 0.02);
        if (pitted) {
            features.put("log_kurtosis", 0.9);
            features.put("log_crest", 0.9);
            features.put("outer_max", 1.6);
            features.put("outer_mean", 1.4);
            features.put("spectral_kurtosis_max", 6);
            features.put("spectral_kurtosis_median", 3);
        }
        return handle(second, features);
    }

    private Map<String, Object> handle(int second, Map<String, Object> features) {
        var event = new HashMap<String, Object>();
        event.put("device_id", "motor-1");
        event.put("time", START.plusSeconds(second).toString());
        event.put("features", features);
        return function.handleRequest(event, new EmbeddedContext("test"));
    }

    @Test
    void theThirdBlockInARowAlarmsOnceAndThreeSoundOnesEndIt() {
        assertThat(send(1, false)).containsEntry("state", "HEALTHY").containsEntry("alarm", false);
        assertThat(send(2, true)).containsEntry("state", "OUTER_RACE").containsEntry("confirmed", "HEALTHY");
        assertThat(send(3, true)).containsEntry("alarm", false);
        assertThat(send(4, true)).containsEntry("alarm", true).containsEntry("confirmed", "OUTER_RACE");
        assertThat(send(5, true)).containsEntry("alarm", false);
        assertThat(send(6, false)).containsEntry("alarm", false);
        assertThat(send(7, false)).containsEntry("confirmed", "OUTER_RACE");
        assertThat(send(8, false)).containsEntry("alarm", true).containsEntry("confirmed", "HEALTHY");
        var kept = services.dynamoDb()
                .scan(scan -> scan.tableName(Names.SENSOR_DATA))
                .items();
        assertThat(kept)
                .extracting(item -> item.get("Message").s().replaceAll(" \\(.*", ""))
                .containsExactlyInAnyOrder(
                        "The bearing at motor-1 has a pit in its outer race",
                        "The bearing at motor-1 is healthy again");
    }

    @Test
    void aMessageThatComesTwiceCountsOnce() {
        send(1, true);
        assertThat(send(1, true)).containsOnlyKeys("repeated");
        assertThat(send(2, true)).containsEntry("confirmed", "HEALTHY");
        assertThat(send(3, true)).containsEntry("alarm", true);
    }

    @Test
    void aFeatureThatIsMissingIsNamed() {
        assertThatThrownBy(() -> handle(1, Map.of("log_kurtosis", 0.5)))
                .isInstanceOf(PayloadError.class)
                .hasMessageContaining("log_crest");
    }
}
