package org.twinrig.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.broker.MqttBroker;
import org.twinrig.pipeline.embedded.EmbeddedServices;
import org.twinrig.pipeline.functions.FunctionRuntime;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.PayloadError;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class ActionsTest {
    private final EmbeddedServices services = EmbeddedServices.inMemory();

    @AfterEach
    void close() {
        services.close();
    }

    private static void run(Action action, String payload) throws Exception {
        var message = new Message("a/hall-1", payload.getBytes(StandardCharsets.UTF_8), Map.of(Message.SEQUENCE, "5"));
        var incoming = new Incoming(message, Json.parse(message.payload()), 0);
        action.run(incoming, incoming.payload());
    }

    @Test
    void dynamoDbTakesEveryAttributeWithItsType() throws Exception {
        services.dynamoDb()
                .createTable(create -> create.tableName("Table")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                define -> define.attributeName("id").attributeType(ScalarAttributeType.S))
                        .keySchema(key -> key.attributeName("id").keyType(KeyType.HASH)));
        run(
                Actions.dynamoDb(services.dynamoDb(), "Table"),
                "{\"id\":\"x\",\"n\":1.50,\"b\":true,\"l\":[1,\"two\"],\"z\":null}");
        var item = services.dynamoDb()
                .getItem(get -> get.tableName("Table").key(Map.of("id", AttributeValue.fromS("x"))))
                .item();
        assertThat(item)
                .containsEntry("b", AttributeValue.fromBool(true))
                .containsEntry("z", AttributeValue.fromNul(true))
                .containsEntry(
                        "l", AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromS("two"))));
        assertThat(Double.parseDouble(item.get("n").n())).isEqualTo(1.5);
        assertThatThrownBy(() -> run(Actions.dynamoDb(services.dynamoDb(), "Table"), "[1]"))
                .isInstanceOf(PayloadError.class)
                .hasMessage("at $: expected a JSON object, found a JSON array");
    }

    @Test
    void s3KeysAreMadeOfTheMessage() throws Exception {
        services.s3().createBucket(create -> create.bucket("bucket"));
        run(Actions.s3(services.s3(), "bucket", "spectra/${topic(2)}/${ts}.json"), "{\"ts\":17}");
        var text = services.s3()
                .getObjectAsBytes(get -> get.bucket("bucket").key("spectra/hall-1/17.json"))
                .asUtf8String();
        assertThat(text).isEqualTo("{\"ts\":17}");
        assertThatThrownBy(() -> run(Actions.s3(services.s3(), "bucket", "x/${ts}"), "{}"))
                .isInstanceOf(PayloadError.class)
                .hasMessage("at x/${ts}: expected a text or number, found nothing");
        assertThatThrownBy(() -> Actions.s3(services.s3(), "bucket", "x/${ts"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not closed");
    }

    @Test
    void snsIsPublishedTo() throws Exception {
        var arn = services.sns().createTopic(create -> create.name("t")).topicArn();
        run(Actions.sns(services.sns(), arn), "{\"a\":1}");
        assertThatThrownBy(() -> run(Actions.sns(services.sns(), arn + "x"), "{\"a\":1}"))
                .hasMessageContaining("x");
    }

    @Test
    void anUnknownFunctionIsNamed() {
        assertThatThrownBy(() -> run(Actions.lambda(new FunctionRuntime((f, e, a) -> {}), "nobody"), "{}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no function \"nobody\"");
    }

    /** One action that breaks must neither stop the other actions nor the next message. */
    @Test
    void aBrokenActionIsToldAndTheRestGoesOn() throws Exception {
        List<String> republished = Collections.synchronizedList(new ArrayList<>());
        List<RuleEngine.Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        List<RuleEngine.Fault> faults = Collections.synchronizedList(new ArrayList<>());
        var listener = new RuleEngine.Listener() {
            @Override
            public void fault(Message message, RuleEngine.Fault fault) {
                faults.add(fault);
            }

            @Override
            public void handled(Message message, RuleEngine.Outcome outcome) {
                outcomes.add(outcome);
            }
        };
        var patience = Duration.ofSeconds(10);
        try (var broker = MqttBroker.start(0, 1000);
                var in = MqttLink.connect(broker.uri(), "in", 8, patience);
                var out = MqttLink.connect(broker.uri(), "out", 8, patience);
                var client = MqttLink.connect(broker.uri(), "client", 8, patience)) {
            var broken = Actions.lambda(new FunctionRuntime((f, e, a) -> {}), "nobody");
            var rule = new Rule(
                    "r",
                    "SELECT n * 2 AS m FROM 'in/+' WHERE n > 1",
                    broken,
                    Actions.republish(out, "out/${topic(2)}"));
            new RuleEngine(List.of(rule), out, listener).listenOn(in);
            client.subscribe("out/#", message -> republished.add(message.topic() + message.text()));
            for (int n = 1; n <= 3; n++) {
                client.publish(Message.text("in/x", "{\"n\":" + n + "}"), () -> {});
            }
            for (int i = 0; i < 500 && (republished.size() < 2 || outcomes.size() < 5); i++) {
                Thread.sleep(10);
            }
        }
        assertThat(republished).containsExactly("out/x{\"m\":4}", "out/x{\"m\":6}");
        assertThat(faults).hasSize(2).allSatisfy(fault -> {
            assertThat(fault.rule()).isEqualTo("r");
            assertThat(fault.action()).isEqualTo("lambda nobody");
            assertThat(fault.outcome()).isEqualTo(RuleEngine.Outcome.FAILED);
        });
        // n = 1 is not chosen; the two republished messages come by as well and are not chosen either
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        RuleEngine.Outcome.UNMATCHED,
                        RuleEngine.Outcome.FAILED,
                        RuleEngine.Outcome.FAILED,
                        RuleEngine.Outcome.UNMATCHED,
                        RuleEngine.Outcome.UNMATCHED);
    }
}
