package org.twinrig.pipeline;

import org.twinrig.pipeline.mqtt.MqttLink;

/** The MQTT side of one target, open. */
public interface IotFront extends AutoCloseable {
    /**
     * A connection to the broker.
     *
     * @param role what it is for, e.g. {@code gateway-run1}; makes the client identifier where that is free to choose
     */
    MqttLink link(String role);

    /** Where other clients can reach the broker, e.g. {@code tcp://127.0.0.1:1883}. */
    String uri();

    /**
     * Whether rules and functions run behind the broker itself, deployed there. What became of a message is then heard
     * on {@link org.twinrig.pipeline.functions.Names#HANDLED}; otherwise the rules run in this process.
     */
    boolean runsRules();

    @Override
    void close();
}
