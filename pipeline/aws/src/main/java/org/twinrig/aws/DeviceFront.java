package org.twinrig.aws;

import java.util.function.Consumer;
import org.twinrig.pipeline.IotFront;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;

/**
 * A broker that knows this gateway as one thing: everything goes over one connection, since a thing has one client
 * identifier and a second connection would end the first.
 */
final class DeviceFront implements IotFront {
    private final DeviceLink link;
    private final boolean deployed;

    /** A front on {@code link}; {@code deployed} if rules and functions run behind the broker. */
    DeviceFront(DeviceLink link, boolean deployed) {
        this.link = link;
        this.deployed = deployed;
    }

    @Override
    public MqttLink link(String role) {
        return new Shared(link);
    }

    @Override
    public String uri() {
        return link.uri();
    }

    @Override
    public boolean runsRules() {
        return deployed;
    }

    @Override
    public void close() {
        link.close();
    }

    /** The connection as one of its users sees it: closing it leaves it to the others. */
    private record Shared(DeviceLink link) implements MqttLink {
        @Override
        public void publish(Message message, Runnable onAcknowledged) {
            link.publish(message, onAcknowledged);
        }

        @Override
        public void subscribe(String topicFilter, Consumer<Message> consumer) {
            link.subscribe(topicFilter, consumer);
        }

        @Override
        public boolean alive() {
            return link.alive();
        }

        @Override
        public void requireAlive() {
            link.requireAlive();
        }

        @Override
        public void close() {
            // the front ends the connection
        }
    }
}
