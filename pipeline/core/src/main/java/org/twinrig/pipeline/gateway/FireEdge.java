package org.twinrig.pipeline.gateway;

import java.util.function.Consumer;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.Entry;
import org.twinrig.detect.FireSeconds;
import org.twinrig.pipeline.mqtt.Message;

/**
 * What a fire board computes itself: the 18 features of its thermal camera and CO2 sensor, at every whole second of
 * simulated time, from everything up to and including that instant.
 */
final class FireEdge {
    private final FireSeconds seconds;

    FireEdge(BoardMessages messages, Consumer<Message> outlet) {
        this.seconds = new FireSeconds(
                (device, timeNanos, features) -> outlet.accept(messages.fire(device, timeNanos, features)));
    }

    void accept(Channel channel, Entry entry) {
        seconds.accept(channel, entry);
    }

    /** Publishes the seconds that lie before {@code timeNanos}: nothing that belongs to them can still come. */
    void before(long timeNanos) {
        seconds.before(timeNanos);
    }
}
