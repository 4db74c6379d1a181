package org.twinrig.pipeline.gateway;

import java.util.function.Consumer;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.Entry;
import org.twinrig.detect.FireFeatures;
import org.twinrig.detect.FireSeconds;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Json;

/**
 * What a fire board computes itself: the 18 features of its thermal camera and CO2 sensor, at every whole second of
 * simulated time, from everything up to and including that instant.
 */
final class FireEdge {
    private final Envelope envelope;
    private final FireSeconds seconds;

    FireEdge(Envelope envelope, Consumer<Message> outlet) {
        this.envelope = envelope;
        this.seconds =
                new FireSeconds((device, timeNanos, features) -> outlet.accept(message(device, timeNanos, features)));
    }

    void accept(Channel channel, Entry entry) {
        seconds.accept(channel, entry);
    }

    /** Publishes the seconds that lie before {@code timeNanos}: nothing that belongs to them can still come. */
    void before(long timeNanos) {
        seconds.before(timeNanos);
    }

    private Message message(String device, long timeNanos, double[] values) {
        var body = envelope.body(device, timeNanos);
        var named = body.putObject("features");
        for (int i = 0; i < values.length; i++) {
            named.put(FireFeatures.NAMES.get(i), values[i]);
        }
        return new Message(
                Topics.fire(envelope.cloudName(device)), Json.bytes(body), envelope.properties(device, timeNanos));
    }
}
