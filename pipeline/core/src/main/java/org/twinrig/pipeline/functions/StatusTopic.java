package org.twinrig.pipeline.functions;

/** A way back to MQTT for functions: in AWS the data endpoint of IoT Core, embedded a client of our broker. */
@FunctionalInterface
public interface StatusTopic {
    /** Publishes {@code text} on {@code topic} at QoS 1; {@code device} goes along as a user property. */
    void publish(String topic, String device, String text);
}
