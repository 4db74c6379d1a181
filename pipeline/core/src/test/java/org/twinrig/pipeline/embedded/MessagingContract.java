package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Topic;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** What SNS and SQS do for the pipeline, said with the SDK's clients alone. */
abstract class MessagingContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SnsClient sns;
    private SqsClient sqs;
    private String queueUrl;
    private String queueArn;

    /** Clients of the target; each test starts without topics and queues. */
    abstract AwsClients clients();

    @BeforeEach
    void createQueue() {
        sns = clients().sns();
        sqs = clients().sqs();
        queueUrl = queue("alarms");
        queueArn = arn(queueUrl);
    }

    @AfterEach
    void deleteAll() {
        sqs.listQueues().queueUrls().forEach(url -> sqs.deleteQueue(delete -> delete.queueUrl(url)));
        sns.listTopics().topics().stream()
                .map(Topic::topicArn)
                .forEach(arn -> sns.deleteTopic(delete -> delete.topicArn(arn)));
    }

    private String queue(String name) {
        return sqs.createQueue(create -> create.queueName(name)).queueUrl();
    }

    private String arn(String url) {
        return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    private String topic() {
        return sns.createTopic(create -> create.name("fire-detection-alerts")).topicArn();
    }

    private List<Message> receive(String url) {
        return sqs.receiveMessage(receive -> receive.queueUrl(url)
                        .maxNumberOfMessages(10)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private void send(String body) {
        sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(body));
    }

    @Test
    void aMessageIsReceivedHiddenAndDeleted() {
        SendMessageResponse sent =
                sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("fire ü𝄞"));
        assertThat(sent.md5OfMessageBody()).hasSize(32);

        List<Message> received = receive(queueUrl);
        assertThat(received).hasSize(1);
        assertThat(received.get(0).body()).isEqualTo("fire ü𝄞");
        assertThat(received.get(0).messageId()).isEqualTo(sent.messageId());
        assertThat(received.get(0).attributes())
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
        assertThat(receive(queueUrl)).as("hidden for 30 s").isEmpty();

        sqs.deleteMessage(delete ->
                delete.queueUrl(queueUrl).receiptHandle(received.get(0).receiptHandle()));
        assertThat(sqs.getQueueAttributes(get -> get.queueUrl(queueUrl).attributeNames(QueueAttributeName.ALL))
                        .attributes())
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0");
    }

    @Test
    void aMessageThatWasNotDeletedComesAgain() {
        send("again");

        for (int times = 1; times <= 3; times++) {
            Message message = sqs.receiveMessage(receive -> receive.queueUrl(queueUrl)
                            .visibilityTimeout(0)
                            .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                    .messages()
                    .get(0);
            assertThat(message.attributesAsStrings()).containsEntry("ApproximateReceiveCount", Integer.toString(times));
        }
    }

    @Test
    void aReceiverWaitsForAMessage() throws Exception {
        CompletableFuture<List<Message>> waiting = CompletableFuture.supplyAsync(
                () -> sqs.receiveMessage(receive -> receive.queueUrl(queueUrl).waitTimeSeconds(20))
                        .messages());
        Thread.sleep(200); // lets the receiver begin to wait; the test holds as well if it has not yet
        assertThat(waiting).isNotDone();
        send("now");

        assertThat(waiting.get(10, TimeUnit.SECONDS)).extracting(Message::body).containsExactly("now");
    }

    @Test
    void aReceiverGivesUpAfterItsTime() {
        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(queueUrl).waitTimeSeconds(1))
                        .messages())
                .isEmpty();
    }

    @Test
    void attributesTravelWithAMessage() {
        var attributes = Map.of(
                "level",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("ALERT")
                                .build(),
                "score",
                        MessageAttributeValue.builder()
                                .dataType("Number")
                                .stringValue("0.7")
                                .build(),
                "frame",
                        MessageAttributeValue.builder()
                                .dataType("Binary")
                                .binaryValue(SdkBytes.fromByteArray(new byte[] {1, -1}))
                                .build());
        // the client compares the MD5 of body and attributes with its own
        sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("b").messageAttributes(attributes));

        assertThat(receive(queueUrl).get(0).messageAttributes()).isEqualTo(attributes);
    }

    @Test
    void messagesComeInOrderAndAreTakenOnce() {
        for (int i = 0; i < 25; i++) {
            send(Integer.toString(i));
        }

        assertThat(receive(queueUrl))
                .extracting(Message::body)
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(receive(queueUrl)).hasSize(10).extracting(Message::body).startsWith("10");
        sqs.purgeQueue(purge -> purge.queueUrl(queueUrl));
        assertThat(receive(queueUrl)).isEmpty();
    }

    @Test
    void queuesAreFoundByName() {
        assertThat(sqs.getQueueUrl(get -> get.queueName("alarms")).queueUrl()).isEqualTo(queueUrl);
        assertThat(queue("alarms")).isEqualTo(queueUrl);
        assertThatExceptionOfType(QueueDoesNotExistException.class)
                .isThrownBy(() -> sqs.getQueueUrl(get -> get.queueName("nothing")));
    }

    @Test
    void aTopicFansOutToItsQueuesInTheEnvelope() throws Exception {
        String other = queue("archive");
        String topic = topic();
        for (String arn : List.of(queueArn, arn(other))) {
            sns.subscribe(subscribe -> subscribe.topicArn(topic).protocol("sqs").endpoint(arn));
        }

        String messageId = sns.publish(publish -> publish.topicArn(topic)
                        .subject("Fire Detection Alert - ALERT")
                        .message("{\"risk_score\": 0.71, \"room\": \"Küche & <Bad>\"}")
                        .messageAttributes(Map.of(
                                "level",
                                software.amazon.awssdk.services.sns.model.MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue("ALERT")
                                        .build())))
                .messageId();

        for (String url : List.of(queueUrl, other)) {
            JsonNode envelope = JSON.readTree(receive(url).get(0).body());
            assertThat(envelope.get("Type").asText()).isEqualTo("Notification");
            assertThat(envelope.get("MessageId").asText()).isEqualTo(messageId);
            assertThat(envelope.get("TopicArn").asText()).isEqualTo(topic);
            assertThat(envelope.get("Subject").asText()).isEqualTo("Fire Detection Alert - ALERT");
            assertThat(envelope.get("Message").asText())
                    .isEqualTo("{\"risk_score\": 0.71, \"room\": \"Küche & <Bad>\"}");
            assertThat(envelope.at("/MessageAttributes/level/Value").asText()).isEqualTo("ALERT");
        }
    }

    @Test
    void rawDeliveryHasNoEnvelope() {
        String topic = topic();
        sns.subscribe(subscribe -> subscribe
                .topicArn(topic)
                .protocol("sqs")
                .endpoint(queueArn)
                .attributes(Map.of("RawMessageDelivery", "true")));

        sns.publish(publish -> publish.topicArn(topic).message("as it is"));

        assertThat(receive(queueUrl)).extracting(Message::body).containsExactly("as it is");
    }

    @Test
    void subscriptionsAreListedAndEnded() {
        String topic = topic();
        String subscription = sns.subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol("sqs")
                        .endpoint(queueArn)
                        .returnSubscriptionArn(true))
                .subscriptionArn();
        assertThat(sns.listSubscriptionsByTopic(list -> list.topicArn(topic)).subscriptions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subscriptionArn()).isEqualTo(subscription);
                    assertThat(one.endpoint()).isEqualTo(queueArn);
                });

        sns.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(subscription));
        sns.publish(publish -> publish.topicArn(topic).message("to nobody"));

        assertThat(receive(queueUrl)).isEmpty();
    }

    @Test
    void wrongTopicsAndMessagesAreRefused() {
        String topic = topic();
        assertThat(topic()).as("creating again finds the same").isEqualTo(topic);
        assertThat(sns.listTopics().topics()).extracting(Topic::topicArn).containsExactly(topic);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        sns.publish(publish -> publish.topicArn(topic + "x").message("m")));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> sns.publish(publish -> publish.topicArn(topic).message("")));
        assertThatThrownBy(() -> sns.publish(
                        publish -> publish.topicArn(topic).message("m").subject("two\nlines")))
                .hasMessageContaining("Invalid parameter: Subject");
    }
}
