package org.twinrig.aws;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.mqtt.AckWindow;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;
import org.twinrig.pipeline.rules.TopicFilter;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.crt.mqtt5.Mqtt5Client;
import software.amazon.awssdk.crt.mqtt5.Mqtt5ClientOptions;
import software.amazon.awssdk.crt.mqtt5.PublishResult;
import software.amazon.awssdk.crt.mqtt5.QOS;
import software.amazon.awssdk.crt.mqtt5.packets.ConnectPacket;
import software.amazon.awssdk.crt.mqtt5.packets.PubAckPacket.PubAckReasonCode;
import software.amazon.awssdk.crt.mqtt5.packets.PublishPacket;
import software.amazon.awssdk.crt.mqtt5.packets.SubscribePacket;
import software.amazon.awssdk.crt.mqtt5.packets.UserProperty;
import software.amazon.awssdk.iot.AwsIotMqtt5ClientBuilder;

/**
 * The link of the AWS IoT device SDK, over mutual TLS. Messages are taken by a thread of its own: the SDK's event loop
 * must stay free to read the acknowledgements that a consumer may wait for.
 */
final class DeviceLink implements MqttLink {
    private static final System.Logger LOG = System.getLogger("org.twinrig.aws");
    private static final long KEEP_ALIVE_SECONDS = 30;
    private static final long NEVER_MILLIS = 86_400_000;

    private final URI broker;
    private final DeviceIdentity identity;
    private final AckWindow window;
    private final Duration patience;
    private final Mqtt5Client client;
    private final DeviceEvents events;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final ExecutorService consumers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private record Subscription(TopicFilter filter, Consumer<Message> consumer) {}

    private DeviceLink(URI broker, DeviceIdentity identity, int size, Duration patience) {
        this.broker = broker;
        this.identity = identity;
        this.window = new AckWindow(broker.toString(), size, patience);
        this.patience = patience;
        this.events = new DeviceEvents(window);
        this.consumers = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "twinrig-device-link");
            thread.setDaemon(true);
            return thread;
        });
        this.client = client();
    }

    /**
     * Connects.
     *
     * @param broker {@code ssl://host:port}
     * @param window most messages published and not yet acknowledged
     * @param patience longest wait for an answer of the broker
     */
    static DeviceLink connect(URI broker, DeviceIdentity identity, int window, Duration patience) {
        var link = new DeviceLink(broker, identity, window, patience);
        link.client.start();
        try {
            var failure = link.events.connected().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (failure.isEmpty()) {
                return link;
            }
            link.close();
            throw DeviceRefusal.of(failure.get(), broker, identity);
        } catch (TimeoutException | ExecutionException e) {
            link.close();
            throw DeviceRefusal.silent(broker, patience);
        } catch (InterruptedException e) {
            link.close();
            Thread.currentThread().interrupt();
            throw DeviceRefusal.silent(broker, patience);
        }
    }

    private Mqtt5Client client() {
        var files = identity.files();
        try (var builder = AwsIotMqtt5ClientBuilder.newDirectMqttBuilderWithMtlsFromPath(
                broker.getHost(),
                files.certificate().toString(),
                files.privateKey().toString())) {
            files.authority().ifPresent(path -> builder.withCertificateAuthorityFromPath(null, path.toString()));
            var head = new ConnectPacket.ConnectPacketBuilder()
                    .withClientId(identity.thing())
                    .withKeepAliveIntervalSeconds(KEEP_ALIVE_SECONDS);
            return builder.withPort((long) broker.getPort())
                    .withConnectProperties(head)
                    .withSessionBehavior(Mqtt5ClientOptions.ClientSessionBehavior.CLEAN)
                    .withOfflineQueueBehavior(Mqtt5ClientOptions.ClientOfflineQueueBehavior.FAIL_ALL_ON_DISCONNECT)
                    .withConnackTimeoutMs(patience.toMillis())
                    .withMinReconnectDelayMs(NEVER_MILLIS) // a lost connection is told; nobody waits for its return
                    .withMaxReconnectDelayMs(NEVER_MILLIS)
                    .withLifeCycleEvents(events)
                    .withPublishEvents((from, arrived) -> take(arrived.getPublishPacket()))
                    .build();
        } catch (CrtRuntimeException e) {
            throw new UserError("the files of %s cannot be used for TLS: %s; are certificate, key and --ca PEM files?"
                    .formatted(identity.described(), e.getMessage()));
        }
    }

    @Override
    public void publish(Message message, Runnable onAcknowledged) {
        window.enter();
        client.publish(packet(message)).whenComplete((result, failure) -> {
            window.leave();
            var refusal = failure == null ? refusal(result) : String.valueOf(failure.getMessage());
            if (refusal.isEmpty()) {
                onAcknowledged.run();
            } else {
                window.lost("a message on " + message.topic() + " was refused: " + refusal);
            }
        });
    }

    /** Why the broker did not take a message; empty if it did. */
    private String refusal(PublishResult result) {
        var answer = result.getResultPubAck();
        if (answer == null
                || answer.getReasonCode() == PubAckReasonCode.SUCCESS
                || answer.getReasonCode() == PubAckReasonCode.NO_MATCHING_SUBSCRIBERS) {
            return "";
        }
        return answer.getReasonCode() == PubAckReasonCode.NOT_AUTHORIZED
                ? "NOT_AUTHORIZED; thing %s must be allowed to publish there (iot:Publish)".formatted(identity.thing())
                : answer.getReasonCode().name();
    }

    @Override
    public void subscribe(String topicFilter, Consumer<Message> consumer) {
        subscriptions.add(new Subscription(TopicFilter.of(topicFilter), consumer));
        var packet = new SubscribePacket.SubscribePacketBuilder(topicFilter, QOS.AT_LEAST_ONCE).build();
        var answer = await(client.subscribe(packet));
        for (var code : answer.getReasonCodes()) {
            if (code.getValue() >= 0x80) { // MQTT 5.0, 3.9.3: failures
                throw window.gone("it refuses the subscription to %s for thing %s: %s (iot:Subscribe and iot:Receive)"
                        .formatted(topicFilter, identity.thing(), code));
            }
        }
    }

    private <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw window.gone(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            throw window.gone("it answered nothing for " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw window.gone("waiting for it was interrupted");
        }
    }

    private void take(PublishPacket packet) {
        var message = message(packet);
        consumers.execute(() -> subscriptions.stream()
                .filter(subscription -> subscription.filter().matches(message.topic()))
                .forEach(subscription -> hand(message, subscription.consumer())));
    }

    private static void hand(Message message, Consumer<Message> consumer) {
        try {
            consumer.accept(message);
        } catch (RuntimeException | Error e) { // must not end the thread
            LOG.log(System.Logger.Level.ERROR, "a message on " + message.topic() + " was not handled", e);
        }
    }

    private static Message message(PublishPacket packet) {
        Map<String, String> properties = new HashMap<>();
        if (packet.getUserProperties() != null) { // null when there are none
            packet.getUserProperties().forEach(property -> properties.putIfAbsent(property.key, property.value));
        }
        byte[] payload = packet.getPayload() == null ? new byte[0] : packet.getPayload();
        return new Message(packet.getTopic(), payload, properties);
    }

    private static PublishPacket packet(Message message) {
        var properties = message.properties().entrySet().stream()
                .map(property -> new UserProperty(property.getKey(), property.getValue()))
                .toList();
        return new PublishPacket.PublishPacketBuilder(message.topic(), QOS.AT_LEAST_ONCE, message.payload())
                .withUserProperties(properties)
                .build();
    }

    String uri() {
        return broker.toString();
    }

    @Override
    public boolean alive() {
        return window.alive();
    }

    @Override
    public void requireAlive() {
        window.requireAlive();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        window.lost("the connection was closed by us");
        client.stop();
        events.awaitStopped();
        client.close();
        consumers.shutdownNow();
    }
}
