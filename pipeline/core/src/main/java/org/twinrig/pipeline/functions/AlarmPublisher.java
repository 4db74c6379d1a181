package org.twinrig.pipeline.functions;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Fields;
import org.twinrig.pipeline.payload.Json;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Publishes alarms on SNS, with what a subscriber may filter by as message attributes. */
final class AlarmPublisher {
    static final String KIND = "kind";
    static final String LEVEL = "level";

    private final SnsClient sns;
    private final String topicArn;

    AlarmPublisher(SnsClient sns, String topicArn) {
        this.sns = sns;
        this.topicArn = topicArn;
    }

    /** Publishes {@code body}; {@code event} is the reading that caused it. */
    void publish(String kind, String level, String subject, Map<String, Object> body, Fields event) {
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
}
