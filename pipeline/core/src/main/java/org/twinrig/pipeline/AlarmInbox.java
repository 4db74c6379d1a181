package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.twinrig.pipeline.payload.Json;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Our own subscription to the alarms: an SQS queue behind the SNS topics, polled by one thread. What comes out is what
 * any subscriber would get.
 */
final class AlarmInbox implements AutoCloseable {
    private static final int WAIT_SECONDS = 1;
    private static final int BATCH = 10;

    /**
     * An alarm as it came.
     *
     * @param kind {@code fire}, {@code fan}, {@code bearing}, {@code anomaly} or {@code threshold}
     * @param publishedMicros when the reading was published [µs since 1970]; 0 if not told
     * @param body the message's JSON
     */
    record Delivery(String kind, long publishedMicros, JsonNode body) {}

    private final SqsClient sqs;
    private final SnsClient sns;
    private final List<String> subscriptions = new ArrayList<>();
    private final String queueUrl;
    private final Consumer<Delivery> consumer;
    private final Consumer<String> notices;
    private final Thread poller;
    private volatile boolean open = true;

    AlarmInbox(
            SqsClient sqs,
            SnsClient sns,
            List<String> topicArns,
            Consumer<Delivery> consumer,
            Consumer<String> notices) {
        this.sqs = sqs;
        this.sns = sns;
        this.consumer = consumer;
        this.notices = notices;
        var name = "twinrig-alarms-" + UUID.randomUUID().toString().substring(0, 8);
        this.queueUrl = sqs.createQueue(create -> create.queueName(name)).queueUrl();
        var arn = sqs.getQueueAttributes(get -> get.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        sqs.setQueueAttributes(set -> set.queueUrl(queueUrl)
                .attributes(Map.of(QueueAttributeName.POLICY, letIn(topicArns, String.valueOf(arn)))));
        for (var topic : topicArns) {
            subscriptions.add(sns.subscribe(subscribe -> subscribe
                            .topicArn(topic)
                            .protocol("sqs")
                            .endpoint(arn)
                            .returnSubscriptionArn(true))
                    .subscriptionArn());
        }
        this.poller = new Thread(this::poll, "twinrig-alarm-inbox");
        poller.setDaemon(true);
        poller.start();
    }

    /** Without this word of permission AWS delivers nothing from a topic into a queue. */
    private static String letIn(List<String> topicArns, String queueArn) {
        var statement = Map.of(
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "sns.amazonaws.com"),
                "Action",
                "sqs:SendMessage",
                "Resource",
                queueArn,
                "Condition",
                Map.of("ArnEquals", Map.of("aws:SourceArn", topicArns)));
        var policy = Map.of("Version", "2012-10-17", "Statement", List.of(statement));
        return new String(Json.bytes(policy), StandardCharsets.UTF_8);
    }

    private void poll() {
        while (open) {
            try {
                var messages = sqs.receiveMessage(receive -> receive.queueUrl(queueUrl)
                                .maxNumberOfMessages(BATCH)
                                .waitTimeSeconds(WAIT_SECONDS))
                        .messages();
                messages.forEach(this::deliver);
            } catch (SdkException e) {
                if (open) {
                    notices.accept("alarms cannot be fetched: " + e.getMessage());
                    pause();
                }
            }
        }
    }

    private void deliver(Message message) {
        try {
            var notification = Json.parse(message.body().getBytes(StandardCharsets.UTF_8));
            var attributes = notification.path("MessageAttributes");
            var body = Json.parse(notification.path("Message").asText().getBytes(StandardCharsets.UTF_8));
            if (ThresholdNotice.isIn(body)) {
                consumer.accept(new Delivery(ThresholdNotice.KIND, 0, ThresholdNotice.body(body)));
                return;
            }
            consumer.accept(new Delivery(
                    value(attributes, "kind"),
                    attributes.path("published").path("Value").asLong(0),
                    body));
        } catch (RuntimeException e) { // one bad message must not stop the next
            notices.accept("an alarm could not be read: " + e.getMessage());
        } finally {
            sqs.deleteMessage(delete -> delete.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
        }
    }

    private static String value(JsonNode attributes, String name) {
        return attributes.path(name).path("Value").asText("");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the subscription and removes the queue. */
    @Override
    public void close() {
        open = false;
        poller.interrupt();
        try {
            poller.join(1500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        subscriptions.forEach(arn -> sns.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn)));
        sqs.deleteQueue(delete -> delete.queueUrl(queueUrl));
    }
}
