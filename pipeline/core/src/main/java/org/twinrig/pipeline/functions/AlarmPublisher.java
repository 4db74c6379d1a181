package org.twinrig.pipeline.functions;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Fields;
import org.twinrig.pipeline.payload.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * Publishes alarms on SNS, with what a subscriber may filter by as message attributes, and keeps each beside the
 * readings in {@link Names#SENSOR_DATA}, under the instant and {@code #alarm-kind}.
 */
final class AlarmPublisher {
    static final String KIND = "kind";
    static final String LEVEL = "level";

    private final DynamoDbClient dynamoDb;
    private final SnsClient sns;
    private final String topicArn;

    AlarmPublisher(DynamoDbClient dynamoDb, SnsClient sns, String topicArn) {
        this.dynamoDb = dynamoDb;
        this.sns = sns;
        this.topicArn = topicArn;
    }

    /** Publishes {@code body}; {@code event} is the reading that caused it. */
    void publish(String kind, String level, String subject, Map<String, Object> body, Fields event) {
        keep(kind, level, body);
        Map<String, String> attributes = new TreeMap<>();
        attributes.put(KIND, kind);
        attributes.put(LEVEL, level);
        attributes.put(Message.DEVICE, event.text("device_id"));
        event.optionalText(Message.PUBLISHED).ifPresent(micros -> attributes.put(Message.PUBLISHED, micros));
        var typed = attributes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        attribute -> MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(attribute.getValue())
                                .build()));
        sns.publish(publish -> publish.topicArn(topicArn)
                .subject(subject)
                .message(new String(Json.bytes(body), StandardCharsets.UTF_8))
                .messageAttributes(typed));
    }

    private void keep(String kind, String level, Map<String, Object> body) {
        String time = String.valueOf(body.get("timestamp"));
        dynamoDb.putItem(put -> put.tableName(Names.SENSOR_DATA)
                .item(Map.of(
                        Names.DEVICE_ID,
                        AttributeValue.fromS(String.valueOf(body.get("device_id"))),
                        Names.TIMESTAMP,
                        AttributeValue.fromS(time + "#" + Names.ALARM_SENSOR + "-" + kind),
                        TelemetryFunction.SENSOR,
                        AttributeValue.fromS(Names.ALARM_SENSOR),
                        "RiskLabel",
                        AttributeValue.fromS(level),
                        "RiskScore",
                        AttributeValue.fromN(String.valueOf(body.get("risk_score"))),
                        "Message",
                        AttributeValue.fromS(String.valueOf(body.get("message"))))));
    }
}
