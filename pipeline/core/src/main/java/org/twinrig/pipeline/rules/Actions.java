package org.twinrig.pipeline.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.twinrig.pipeline.functions.FunctionRuntime;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.PayloadError;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** The actions that a rule can have. Topics and keys may hold {@code ${expression}} over the incoming message. */
public final class Actions {
    private Actions() {}

    private record Plain(String name, Step step) implements Action {
        interface Step {
            void run(Incoming incoming, JsonNode selected) throws Exception;
        }

        @Override
        public void run(Incoming incoming, JsonNode selected) throws Exception {
            step.run(incoming, selected);
        }
    }

    /** Calls function {@code function} with the selected JSON as its event. */
    public static Action lambda(FunctionRuntime functions, String function) {
        return new Plain("lambda " + function, (in, selected) -> functions.invoke(function, selected));
    }

    /** Puts the selected object into {@code table}, every attribute a column (IoT Core's dynamoDBv2). */
    public static Action dynamoDb(DynamoDbClient client, String table) {
        return new Plain("dynamoDB " + table, (in, selected) -> {
            if (!selected.isObject()) {
                throw new PayloadError("$", "a JSON object", PayloadError.kind(selected));
            }
            var item = new HashMap<String, AttributeValue>();
            selected.fields().forEachRemaining(field -> item.put(field.getKey(), attribute(field.getValue())));
            client.putItem(put -> put.tableName(table).item(item));
        });
    }

    /** Writes the selected JSON to {@code bucket} under {@code key}. */
    public static Action s3(S3Client client, String bucket, String key) {
        var template = Template.of(key);
        return new Plain(
                "s3 " + bucket + "/" + key,
                (in, selected) -> client.putObject(
                        put -> put.bucket(bucket).key(template.fill(in)).contentType("application/json"),
                        RequestBody.fromBytes(Json.bytes(selected))));
    }

    /** Publishes the selected JSON to SNS topic {@code topicArn}. */
    public static Action sns(SnsClient client, String topicArn) {
        return new Plain(
                "sns " + topicArn,
                (in, selected) ->
                        client.publish(publish -> publish.topicArn(topicArn).message(selected.toString())));
    }

    /** Publishes the selected JSON on MQTT topic {@code topic}, with the user properties of the message. */
    public static Action republish(MqttLink link, String topic) {
        var template = Template.of(topic);
        return new Plain("republish " + topic, (in, selected) -> {
            var properties = new HashMap<>(in.message().properties());
            properties.remove(Message.SEQUENCE); // it numbers what a gateway sent
            link.publish(new Message(template.fill(in), Json.bytes(selected), properties), () -> {});
        });
    }

    private static AttributeValue attribute(JsonNode value) {
        if (value.isTextual()) {
            return AttributeValue.fromS(value.textValue());
        }
        if (value.isNumber()) {
            return AttributeValue.fromN(value.decimalValue().toPlainString());
        }
        if (value.isBoolean()) {
            return AttributeValue.fromBool(value.booleanValue());
        }
        if (value.isArray()) {
            var list = new java.util.ArrayList<AttributeValue>();
            value.forEach(element -> list.add(attribute(element)));
            return AttributeValue.fromL(list);
        }
        if (value.isObject()) {
            Map<String, AttributeValue> map = new HashMap<>();
            value.fields().forEachRemaining(field -> map.put(field.getKey(), attribute(field.getValue())));
            return AttributeValue.fromM(map);
        }
        return AttributeValue.fromNul(true);
    }
}
