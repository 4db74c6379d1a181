package org.twinrig.pipeline.embedded.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.twinrig.pipeline.embedded.wire.Digests;
import org.twinrig.pipeline.embedded.wire.Offer;
import org.twinrig.pipeline.embedded.wire.ServiceError;
import org.twinrig.pipeline.embedded.wire.WireRequest;
import org.twinrig.pipeline.embedded.wire.WireResponse;
import org.twinrig.pipeline.embedded.wire.WireService;

/** SQS over its JSON 1.0 protocol: standard queues with visibility timeout and long polling; messages never expire. */
public final class SqsService implements WireService {
    private static final String TARGET = "AmazonSQS.";
    private static final String SPACE = "com.amazonaws.sqs#";
    private static final int MAX_MESSAGE = 1024 * 1024; // bytes of body and attributes, SQS's limit
    private static final int MAX_RECEIVED = 10; // messages per call, SQS's limit
    static final int MAX_WAIT = 20; // [s], SQS's limit
    static final int MAX_HIDE = 43_200; // [s], SQS's limit
    private static final int MAX_DELAY = 900; // [s], SQS's limit
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Offer OFFER = new Offer("SQS")
            .with("CreateQueue", "QueueName", "Attributes")
            .with("DeleteQueue", "QueueUrl")
            .with("ListQueues", "QueueNamePrefix")
            .with("GetQueueUrl", "QueueName")
            .with("GetQueueAttributes", "QueueUrl", "AttributeNames")
            .with("SetQueueAttributes", "QueueUrl", "Attributes")
            .with("SendMessage", "QueueUrl", "MessageBody", "MessageAttributes", "DelaySeconds")
            .with(
                    "ReceiveMessage",
                    "QueueUrl",
                    "MaxNumberOfMessages",
                    "WaitTimeSeconds",
                    "VisibilityTimeout",
                    "MessageAttributeNames",
                    "AttributeNames",
                    "MessageSystemAttributeNames")
            .with("DeleteMessage", "QueueUrl", "ReceiptHandle")
            .with("PurgeQueue", "QueueUrl");

    private final Queues queues;
    private final Map<String, Function<JsonNode, ObjectNode>> operations;

    /** A service over these queues. */
    SqsService(Queues queues) {
        this.queues = queues;
        operations = Map.ofEntries(
                Map.entry("CreateQueue", this::create),
                Map.entry("DeleteQueue", this::remove),
                Map.entry("ListQueues", this::list),
                Map.entry("GetQueueUrl", this::url),
                Map.entry("GetQueueAttributes", this::attributes),
                Map.entry("SetQueueAttributes", this::setAttributes),
                Map.entry("SendMessage", this::send),
                Map.entry("ReceiveMessage", this::receive),
                Map.entry("DeleteMessage", this::delete),
                Map.entry("PurgeQueue", this::purge));
    }

    static ServiceError failure(String code, String message) {
        return new ServiceError(400, SPACE + code, message);
    }

    private static ServiceError invalid(String name, String message) {
        return failure(
                "InvalidParameterValue", "Value for parameter %s is invalid. Reason: %s".formatted(name, message));
    }

    @Override
    public WireResponse answer(WireRequest request) {
        try {
            String target = request.header("X-Amz-Target").orElse("");
            String name = target.startsWith(TARGET) ? target.substring(TARGET.length()) : target;
            Function<JsonNode, ObjectNode> operation = operations.get(name);
            if (operation == null) {
                throw failure("UnsupportedOperation", OFFER.refusal(name));
            }
            JsonNode parameters = MessagingJson.MAPPER.readTree(request.bytes());
            Set<String> names = new HashSet<>();
            parameters.fieldNames().forEachRemaining(names::add);
            OFFER.check(name, names, 400, SPACE + "UnsupportedOperation");
            return answer(200, operation.apply(parameters), Map.of());
        } catch (IOException e) {
            return error(failure("InvalidMessageContents", "the request is not JSON: " + e.getMessage()));
        } catch (ServiceError e) {
            return error(e);
        }
    }

    private static WireResponse error(ServiceError error) {
        ObjectNode body = MessagingJson.MAPPER.createObjectNode();
        body.put("__type", error.code());
        body.put("message", error.text());
        boolean noQueue = error.code().endsWith("QueueDoesNotExist");
        return noQueue
                ? answer(
                        error.status(),
                        body,
                        Map.of("x-amzn-query-error", "AWS.SimpleQueueService.NonExistentQueue;Sender"))
                : answer(error.status(), body, Map.of());
    }

    private static WireResponse answer(int status, ObjectNode body, Map<String, String> more) {
        WireResponse plain = WireResponse.json(status, body.toString().getBytes(StandardCharsets.UTF_8));
        var headers = new LinkedHashMap<>(plain.headers());
        headers.putAll(more);
        return new WireResponse(status, headers, plain.body());
    }

    private static ObjectNode object() {
        return MessagingJson.MAPPER.createObjectNode();
    }

    private static String required(JsonNode parameters, String name) {
        if (!parameters.hasNonNull(name)) {
            throw failure("MissingParameter", "The request must contain the parameter " + name + ".");
        }
        return parameters.get(name).asText();
    }

    private static int number(JsonNode parameters, String name, int otherwise, int least, int most) {
        int number = parameters.path(name).asInt(otherwise);
        if (number < least || number > most) {
            throw invalid(name, "Must be >= %d and <= %d, if provided; got %d.".formatted(least, most, number));
        }
        return number;
    }

    private Queue queue(JsonNode parameters) {
        String url = required(parameters, "QueueUrl");
        return named(url.substring(url.lastIndexOf('/') + 1));
    }

    private Queue named(String name) {
        return queues.named(name)
                .orElseThrow(() -> failure("QueueDoesNotExist", "The specified queue does not exist."));
    }

    private ObjectNode create(JsonNode parameters) {
        String name = required(parameters, "QueueName");
        if (!NAME.matcher(name).matches()) {
            throw failure(
                    "InvalidParameterValue",
                    name.endsWith(".fifo")
                            ? OFFER.refusal("CreateQueue", "QueueName ending in .fifo")
                            : "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }
        Map<String, String> wanted = QueueSettings.of(parameters);
        Queue queue = queues.named(name).orElseGet(() -> queues.define(name, wanted));
        wanted.forEach((attribute, value) -> {
            if (!value.equals(queue.attributes().get(attribute))) {
                throw failure(
                        "QueueNameExists",
                        "A queue already exists with the same name and a different value for attribute " + attribute);
            }
        });
        return object().put("QueueUrl", queue.url());
    }

    private ObjectNode remove(JsonNode parameters) {
        queues.remove(queue(parameters));
        return object();
    }

    private ObjectNode list(JsonNode parameters) {
        String prefix = parameters.path("QueueNamePrefix").asText("");
        ObjectNode answer = object();
        ArrayNode urls = answer.putArray("QueueUrls");
        queues.all().stream().filter(queue -> queue.name().startsWith(prefix)).forEach(queue -> urls.add(queue.url()));
        return answer;
    }

    private ObjectNode url(JsonNode parameters) {
        return object().put("QueueUrl", named(required(parameters, "QueueName")).url());
    }

    private ObjectNode attributes(JsonNode parameters) {
        Queue queue = queue(parameters);
        return QueueSettings.asked(queue, queues.counts(queue), parameters.path("AttributeNames"));
    }

    private ObjectNode setAttributes(JsonNode parameters) {
        Queue queue = queue(parameters);
        var merged = new TreeMap<>(queue.attributes());
        merged.putAll(QueueSettings.of(parameters));
        queues.define(queue.name(), merged);
        return object();
    }

    private ObjectNode send(JsonNode parameters) {
        Queue queue = queue(parameters);
        String body = required(parameters, "MessageBody");
        if (body.isEmpty() || FORBIDDEN.matcher(body).find()) {
            throw failure(
                    "InvalidMessageContents",
                    body.isEmpty()
                            ? "The request must contain a message that is not empty."
                            : "Invalid characters found; XML 1.0 characters only.");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_MESSAGE) {
            throw invalid("MessageBody", "Message must be shorter than %d bytes.".formatted(MAX_MESSAGE));
        }
        SortedMap<String, MessageAttribute> attributes = MessagingJson.attributes(parameters.path("MessageAttributes"));
        int delay = number(parameters, "DelaySeconds", 0, 0, MAX_DELAY);
        ObjectNode answer = object();
        answer.put("MessageId", queues.send(queue, body, attributes, delay));
        answer.put("MD5OfMessageBody", Digests.hex("MD5", bytes));
        if (!attributes.isEmpty()) {
            answer.put("MD5OfMessageAttributes", MessageAttribute.md5(attributes));
        }
        return answer;
    }

    private ObjectNode receive(JsonNode parameters) {
        Queue queue = queue(parameters);
        int most = number(parameters, "MaxNumberOfMessages", 1, 1, MAX_RECEIVED);
        int wait = number(parameters, "WaitTimeSeconds", queue.waitSeconds(), 0, MAX_WAIT);
        int hide = number(parameters, Queue.VISIBILITY, queue.visibilitySeconds(), 0, MAX_HIDE);
        ObjectNode answer = object();
        try {
            ArrayNode messages = MessagingJson.MAPPER.createArrayNode();
            for (Queues.Received received : queues.receive(queue, most, wait, hide)) {
                messages.add(ReceivedJson.of(received, parameters));
            }
            if (!messages.isEmpty()) {
                answer.set("Messages", messages);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answer;
        }
    }

    private ObjectNode delete(JsonNode parameters) {
        queues.delete(queue(parameters), required(parameters, "ReceiptHandle"));
        return object();
    }

    private ObjectNode purge(JsonNode parameters) {
        queues.purge(queue(parameters));
        return object();
    }
}
