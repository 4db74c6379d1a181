package org.twinrig.pipeline.embedded.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.twinrig.pipeline.embedded.wire.Form;
import org.twinrig.pipeline.embedded.wire.Offer;
import org.twinrig.pipeline.embedded.wire.ServiceError;
import org.twinrig.pipeline.embedded.wire.WireRequest;
import org.twinrig.pipeline.embedded.wire.WireResponse;
import org.twinrig.pipeline.embedded.wire.WireService;
import org.twinrig.pipeline.embedded.wire.Xml;

/**
 * SNS over its Query/XML protocol, delivering to SQS queues of the same embedded services. Messages are not signed: the
 * envelope's signature says so.
 */
public final class SnsService implements WireService {
    private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";
    private static final String RAW = "RawMessageDelivery";
    private static final int MAX_MESSAGE = 256 * 1024; // bytes, SNS's limit
    private static final int MAX_SUBJECT = 100; // characters, SNS's limit
    private static final int PAGE = 100; // topics or subscriptions per answer, SNS's page
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern SUBJECT = Pattern.compile("[\\x20-\\x7E]{1," + MAX_SUBJECT + "}");
    private static final Offer OFFER = new Offer("SNS")
            .with("CreateTopic", "Name")
            .with("DeleteTopic", "TopicArn")
            .with("ListTopics", "NextToken")
            .with("Subscribe", "TopicArn", "Protocol", "Endpoint", "Attributes", "ReturnSubscriptionArn")
            .with("Unsubscribe", "SubscriptionArn")
            .with("ListSubscriptionsByTopic", "TopicArn", "NextToken")
            .with("Publish", "TopicArn", "Message", "Subject", "MessageAttributes");

    private final Topics topics;
    private final Queues queues;
    private final Clock clock;
    private final Map<String, BiConsumer<Form, Xml>> operations;

    /** A service over these topics that delivers to these queues. */
    SnsService(Topics topics, Queues queues, Clock clock) {
        this.topics = topics;
        this.queues = queues;
        this.clock = clock;
        operations = Map.of(
                "CreateTopic", this::create,
                "DeleteTopic", this::remove,
                "ListTopics", this::list,
                "Subscribe", this::subscribe,
                "Unsubscribe", this::unsubscribe,
                "ListSubscriptionsByTopic", this::subscriptions,
                "Publish", this::publish);
    }

    static ServiceError invalid(String message) {
        return new ServiceError(400, "InvalidParameter", "Invalid parameter: " + message);
    }

    @Override
    public WireResponse answer(WireRequest request) {
        try {
            var form = new Form(request, SnsService::invalid);
            String action = form.text("Action").orElse("(none)");
            BiConsumer<Form, Xml> operation = operations.get(action);
            if (operation == null) {
                throw new ServiceError(400, "InvalidAction", OFFER.refusal(action));
            }
            OFFER.check(action, form.names(), 400, "InvalidParameter");
            Consumer<Xml> result = xml -> xml.element(action + "Result", inner -> operation.accept(form, inner))
                    .element("ResponseMetadata", meta -> meta.element("RequestId", requestId()));
            return WireResponse.xml(200, Xml.document(action + "Response", NAMESPACE, result));
        } catch (ServiceError e) {
            return WireResponse.xml(
                    e.status(),
                    Xml.document(
                            "ErrorResponse",
                            NAMESPACE,
                            xml -> xml.element(
                                            "Error",
                                            error -> error.element("Type", "Sender")
                                                    .element("Code", e.code())
                                                    .element("Message", e.text()))
                                    .element("RequestId", requestId())));
        }
    }

    private static String requestId() {
        return UUID.randomUUID().toString();
    }

    private void create(Form form, Xml xml) {
        String name = form.required("Name");
        if (!NAME.matcher(name).matches()) {
            throw invalid(name.endsWith(".fifo") ? OFFER.refusal("CreateTopic", "Name ending in .fifo") : "Topic Name");
        }
        xml.element("TopicArn", topics.create(name));
    }

    private void remove(Form form, Xml xml) {
        topics.remove(form.required("TopicArn"));
    }

    private void list(Form form, Xml xml) {
        List<String> arns = topics.after(form.text("NextToken").orElse(""), PAGE + 1);
        List<String> page = arns.subList(0, Math.min(PAGE, arns.size()));
        xml.element("Topics", all -> page.forEach(arn -> all.element("member", one -> one.element("TopicArn", arn))));
        if (arns.size() > PAGE) {
            xml.element("NextToken", page.get(PAGE - 1));
        }
    }

    private String topic(Form form) {
        String arn = form.required("TopicArn");
        if (!topics.exists(arn)) {
            throw new ServiceError(404, "NotFound", "Topic does not exist");
        }
        return arn;
    }

    private void subscribe(Form form, Xml xml) {
        String topic = topic(form);
        String protocol = form.required("Protocol");
        if (!protocol.equals("sqs")) {
            throw invalid(
                    "Protocol %s is not offered by the embedded target, which has sqs. Use another target (localstack or aws)."
                            .formatted(protocol));
        }
        String endpoint = form.required("Endpoint");
        if (queue(endpoint).isEmpty()) {
            throw invalid("SQS endpoint ARN; there is no queue " + endpoint);
        }
        Map<String, String> attributes = form.entries("Attributes");
        if (!Set.of(RAW).containsAll(attributes.keySet())) {
            throw invalid("Attributes: the embedded target has " + RAW + "; got " + attributes.keySet()
                    + ". Use another target (localstack or aws).");
        }
        boolean raw = Boolean.parseBoolean(attributes.getOrDefault(RAW, "false"));
        Topics.Subscription subscription = topics.subscribe(topic, endpoint, raw);
        if (subscription.raw() != raw) {
            throw invalid("Attributes Reason: Subscription already exists with different attributes");
        }
        xml.element("SubscriptionArn", subscription.arn());
    }

    private Optional<Queue> queue(String arn) {
        return queues.named(arn.substring(arn.lastIndexOf(':') + 1))
                .filter(queue -> queue.arn().equals(arn));
    }

    private void unsubscribe(Form form, Xml xml) {
        topics.unsubscribe(form.required("SubscriptionArn"));
    }

    private void subscriptions(Form form, Xml xml) {
        List<Topics.Subscription> all = topics.of(topic(form));
        int from = Integer.parseInt(form.text("NextToken")
                .filter(token -> token.matches("\\d{1,9}"))
                .orElse("0"));
        int to = Math.min(all.size(), from + PAGE);
        xml.element(
                "Subscriptions",
                list -> all.subList(Math.min(from, to), to)
                        .forEach(one -> list.element(
                                "member",
                                member -> member.element("TopicArn", one.topicArn())
                                        .element("Protocol", "sqs")
                                        .element("SubscriptionArn", one.arn())
                                        .element("Owner", "000000000000")
                                        .element("Endpoint", one.queueArn()))));
        if (to < all.size()) {
            xml.element("NextToken", Integer.toString(to));
        }
    }

    private void publish(Form form, Xml xml) {
        String topic = topic(form);
        String message = form.text("Message").orElse("");
        if (message.isEmpty()) {
            throw invalid("Empty message");
        }
        if (message.getBytes(StandardCharsets.UTF_8).length > MAX_MESSAGE) {
            throw invalid("Message too long; at most " + MAX_MESSAGE + " bytes");
        }
        String subject = form.text("Subject").orElse("");
        if (form.text("Subject").isPresent() && !SUBJECT.matcher(subject).matches()) {
            throw invalid("Subject: 1 to " + MAX_SUBJECT + " printable ASCII characters are needed");
        }
        SortedMap<String, MessageAttribute> attributes = attributes(form);
        xml.element("MessageId", deliver(topic, subject, message, attributes));
    }

    /** Publishes for another service inside, as CloudWatch does; a topic that is gone gets nothing. */
    public void notify(String topicArn, String subject, String message) {
        if (topics.exists(topicArn)) {
            deliver(topicArn, subject, message, new TreeMap<>());
        }
    }

    private String deliver(
            String topic, String subject, String message, SortedMap<String, MessageAttribute> attributes) {
        String messageId = UUID.randomUUID().toString();
        for (Topics.Subscription subscription : topics.of(topic)) {
            // a queue that was deleted since gets nothing, as with SNS
            queue(subscription.queueArn()).ifPresent(queue -> {
                if (subscription.raw()) {
                    queues.send(queue, message, attributes, 0);
                } else {
                    String body = envelope(messageId, subscription, subject, message, attributes);
                    queues.send(queue, body, new TreeMap<>(), 0);
                }
            });
        }
        return messageId;
    }

    private static SortedMap<String, MessageAttribute> attributes(Form form) {
        var attributes = new TreeMap<String, MessageAttribute>();
        for (int i = 1; form.text("MessageAttributes.entry." + i + ".Name").isPresent(); i++) {
            String entry = "MessageAttributes.entry." + i;
            String value = form.text(entry + ".Value.StringValue")
                    .or(() -> form.text(entry + ".Value.BinaryValue"))
                    .orElseThrow(() -> invalid(entry + " has no value"));
            attributes.put(
                    form.required(entry + ".Name"),
                    new MessageAttribute(form.required(entry + ".Value.DataType"), value));
        }
        return attributes;
    }

    private String envelope(
            String messageId,
            Topics.Subscription subscription,
            String subject,
            String message,
            SortedMap<String, MessageAttribute> attributes) {
        ObjectNode envelope = MessagingJson.MAPPER.createObjectNode();
        envelope.put("Type", "Notification");
        envelope.put("MessageId", messageId);
        envelope.put("TopicArn", subscription.topicArn());
        if (!subject.isEmpty()) {
            envelope.put("Subject", subject);
        }
        envelope.put("Message", message);
        envelope.put("Timestamp", TIMESTAMP.format(clock.instant()));
        envelope.put("SignatureVersion", "1");
        envelope.put("Signature", "not signed by the embedded target");
        envelope.put("SigningCertURL", "");
        envelope.put(
                "UnsubscribeURL",
                "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=" + subscription.arn());
        if (!attributes.isEmpty()) {
            ObjectNode values = envelope.putObject("MessageAttributes");
            attributes.forEach((name, attribute) ->
                    values.putObject(name).put("Type", attribute.type()).put("Value", attribute.value()));
        }
        return envelope.toString();
    }
}
