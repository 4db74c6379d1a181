package org.twinrig.pipeline.mqtt;

import java.time.Duration;
import java.util.function.Consumer;
import org.twinrig.core.UserError;

/**
 * One MQTT 5 connection with QoS 1 and a window of unacknowledged messages.
 *
 * <p>A publisher waits while the window is full, but never for longer than the patience given at connecting: a broker
 * that does not answer becomes a {@link UserError} with status 3. A link does not reconnect by itself: a lost
 * connection is told rather than hidden.
 */
public interface MqttLink extends AutoCloseable {
    /**
     * Connects without TLS or accounts, by the Eclipse Paho v5 client.
     *
     * @param uri e.g. {@code tcp://127.0.0.1:1883}
     * @param clientId MQTT client identifier
     * @param window most messages published and not yet acknowledged, 1..65535
     * @param patience longest wait for an answer of the broker
     */
    static MqttLink connect(String uri, String clientId, int window, Duration patience) {
        return PahoLink.connect(uri, clientId, window, patience);
    }

    /**
     * Publishes at QoS 1; waits while the window is full.
     *
     * @param onAcknowledged called from the client's thread when the broker has taken the message
     * @throws UserError with status 3 if the broker is gone or silent
     */
    void publish(Message message, Runnable onAcknowledged);

    /** Subscribes at QoS 1; {@code consumer} is called from one thread, one message after the other. */
    void subscribe(String topicFilter, Consumer<Message> consumer);

    /** True while the connection stands. */
    boolean alive();

    /** Throws a {@link UserError} with status 3 if the connection is lost. */
    void requireAlive();

    /** Ends the connection at once; may be called twice. */
    @Override
    void close();
}
