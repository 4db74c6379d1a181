package org.twinrig.pipeline.mqtt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.twinrig.core.UserError;

/** The link of the Eclipse Paho v5 client; it acknowledges a message to the broker when its consumer returns. */
final class PahoLink implements MqttLink {
    private static final System.Logger LOG = System.getLogger("org.twinrig.pipeline.mqtt");
    private static final int QOS = 1;

    private final MqttAsyncClient client;
    private final Duration patience;
    private final AckWindow window;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Consumer<Message> consumer = message -> {};

    private PahoLink(MqttAsyncClient client, AckWindow window, Duration patience) {
        this.client = client;
        this.window = window;
        this.patience = patience;
    }

    static PahoLink connect(String uri, String clientId, int window, Duration patience) {
        try {
            var client = new MqttAsyncClient(uri, clientId, new MemoryPersistence());
            var link = new PahoLink(client, new AckWindow(uri, window, patience), patience);
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

    @Override
    public void publish(Message message, Runnable onAcknowledged) {
        window.enter();
        try {
            client.publish(message.topic(), paho(message), null, new Acknowledgement(onAcknowledged));
        } catch (MqttException e) {
            window.leave();
            throw window.gone(reason(e));
        }
    }

    @Override
    public void subscribe(String topicFilter, Consumer<Message> consumer) {
        try {
            this.consumer = consumer;
            client.subscribe(topicFilter, QOS).waitForCompletion(patience.toMillis());
        } catch (MqttException e) {
            throw window.gone(reason(e));
        }
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
        boolean polite = alive();
        window.lost("the connection was closed by us");
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
            window.lost("it closed the connection" + (text == null ? "" : " (" + text + ")"));
        }

        @Override
        public void mqttErrorOccurred(MqttException error) {
            window.lost(reason(error));
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
            window.leave();
            onAcknowledged.run();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            window.leave();
            window.lost("a message was refused: " + cause.getMessage());
        }
    }
}
