package org.twinrig.pipeline.mqtt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;

/**
 * One connection of the Eclipse Paho v5 client, with QoS 1 and a window of unacknowledged messages.
 *
 * <p>A publisher waits while the window is full, but never for longer than the patience given at connecting: a broker
 * that does not answer becomes a {@link UserError} with status 3. It does not reconnect by itself: on a loopback
 * broker a lost connection means a lost broker, and that is told rather than hidden.
 */
public final class MqttLink implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.twinrig.pipeline.mqtt");
    private static final int QOS = 1;

    private final MqttAsyncClient client;
    private final String uri;
    private final int window;
    private final Duration patience;
    private final Semaphore free;
    private final AtomicReference<@Nullable String> broken = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Consumer<Message> consumer = message -> {};

    private MqttLink(MqttAsyncClient client, String uri, int window, Duration patience) {
        this.client = client;
        this.uri = uri;
        this.window = window;
        this.patience = patience;
        this.free = new Semaphore(window);
    }

    /**
     * Connects.
     *
     * @param uri e.g. {@code tcp://127.0.0.1:1883}
     * @param clientId MQTT client identifier
     * @param window most messages published and not yet acknowledged, 1..65535
     * @param patience longest wait for an answer of the broker
     */
    public static MqttLink connect(String uri, String clientId, int window, Duration patience) {
        try {
            var client = new MqttAsyncClient(uri, clientId, new MemoryPersistence());
            var link = new MqttLink(client, uri, window, patience);
            client.setCallback(link.new Events());
            var options = new MqttConnectionOptions();
            options.setCleanStart(true);
            options.setAutomaticReconnect(false);
            options.setConnectionTimeout((int) Math.max(1, patience.toSeconds()));
            options.setKeepAliveInterval(30);
            client.connect(options).waitForCompletion(patience.toMillis());
            return link;
        } catch (MqttException e) {
            throw new UserError(
                    ("no MQTT broker answers at %s (%s). Start one there, or leave the choice of broker to the embedded"
                                    + " target.")
                            .formatted(uri, reason(e)),
                    UserError.MACHINE_LACKS);
        }
    }

    /**
     * Publishes at QoS 1; waits while the window is full.
     *
     * @param onAcknowledged called from the client's thread when the broker has taken the message
     * @throws UserError with status 3 if the broker is gone or silent
     */
    public void publish(Message message, Runnable onAcknowledged) {
        requireAlive();
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw gone("it acknowledged nothing for " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw gone("publishing was interrupted");
        }
        requireAlive();
        try {
            client.publish(message.topic(), paho(message), null, new Acknowledgement(onAcknowledged));
        } catch (MqttException e) {
            free.release();
            throw gone(reason(e));
        }
    }

    /**
     * Subscribes at QoS 1; {@code consumer} is called from the client's thread, one message after the other, and a
     * message is acknowledged to the broker when it returns.
     */
    public void subscribe(String topicFilter, Consumer<Message> consumer) {
        try {
            this.consumer = consumer;
            client.subscribe(topicFilter, QOS).waitForCompletion(patience.toMillis());
        } catch (MqttException e) {
            throw gone(reason(e));
        }
    }

    /** Messages published and not yet acknowledged. */
    public int unacknowledged() {
        return window - free.availablePermits();
    }

    /** True while the connection stands. */
    public boolean alive() {
        return broken.get() == null;
    }

    /** Throws a {@link UserError} with status 3 if the connection is lost. */
    public void requireAlive() {
        var why = broken.get();
        if (why != null) {
            throw gone(why);
        }
    }

    /** Ends the connection at once; may be called twice. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        boolean polite = alive();
        broken.compareAndSet(null, "the connection was closed by us");
        try {
            client.disconnectForcibly(0, 200, polite);
        } catch (MqttException e) {
            // the connection is already gone, which is what was wanted
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            // as above
        }
    }

    private void lost(String why) {
        if (broken.compareAndSet(null, why)) {
            free.release(window); // whoever waits for the window learns of it at once
        }
    }

    private UserError gone(String why) {
        lost(why);
        return new UserError(
                ("the MQTT broker at %s is gone: %s. What was recorded so far is kept; start the run again, and look"
                                + " whether something ends the broker.")
                        .formatted(uri, why),
                UserError.MACHINE_LACKS);
    }

    private static String reason(MqttException e) {
        var cause = e.getCause();
        return "MQTT reason %d, %s%s"
                .formatted(e.getReasonCode(), e.getMessage(), cause == null ? "" : ", " + cause.getMessage());
    }

    private static MqttMessage paho(Message message) {
        var properties = new MqttProperties();
        var list = new ArrayList<UserProperty>();
        message.properties().forEach((name, value) -> list.add(new UserProperty(name, value)));
        properties.setUserProperties(list);
        var result = new MqttMessage(message.payload());
        result.setQos(QOS);
        result.setProperties(properties);
        return result;
    }

    private static Message ours(String topic, MqttMessage message) {
        Map<String, String> properties = new HashMap<>();
        List<UserProperty> list = message.getProperties() == null
                ? List.of()
                : message.getProperties().getUserProperties();
        for (var property : list) {
            properties.putIfAbsent(property.getKey(), property.getValue());
        }
        return new Message(topic, message.getPayload(), properties);
    }

    /** What Paho tells of the connection. */
    private final class Events implements MqttCallback {
        @Override
        public void disconnected(MqttDisconnectResponse response) {
            var text = response.getReasonString();
            lost("it closed the connection" + (text == null ? "" : " (" + text + ")"));
        }

        @Override
        public void mqttErrorOccurred(MqttException error) {
            lost(reason(error));
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            try {
                consumer.accept(ours(topic, message));
            } catch (RuntimeException | Error e) { // Paho would drop the connection and say nothing
                LOG.log(System.Logger.Level.ERROR, "a message on " + topic + " was not handled", e);
            }
        }

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String server) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }

    /** Opens the window by one when the broker has taken a message. */
    private final class Acknowledgement implements MqttActionListener {
        private final Runnable onAcknowledged;

        Acknowledgement(Runnable onAcknowledged) {
            this.onAcknowledged = onAcknowledged;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            free.release();
            onAcknowledged.run();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            free.release();
            lost("a message was refused: " + cause.getMessage());
        }
    }
}
