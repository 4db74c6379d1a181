package org.twinrig.pipeline.gateway;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.FireFeatures;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Json;

/**
 * What a fire board computes itself: the 18 features of its thermal camera and CO2 sensor, at every whole second of
 * simulated time, from everything up to and including that instant.
 */
final class FireEdge {
    private static final String CAMERA = "lepton35";
    private static final String GAS = "scd41";

    private final Envelope envelope;
    private final Consumer<Message> outlet;
    private final Map<String, FireFeatures> boards = new TreeMap<>();
    private long nextNanos = SimTime.SECOND;

    FireEdge(Envelope envelope, Consumer<Message> outlet) {
        this.envelope = envelope;
        this.outlet = outlet;
    }

    void accept(Channel channel, Entry entry) {
        if (entry instanceof ThermalFrame frame && channel.type().equals(CAMERA)) {
            board(channel).frame(frame);
        } else if (entry instanceof Samples samples
                && channel.type().equals(GAS)
                && channel.content() instanceof Content.Numbers numbers) {
            int column = numbers.schema().indexOf("co2Ppm");
            if (column >= 0) {
                board(channel).co2(samples.timeNanos(), samples.values()[column]);
            }
        }
    }

    /** Publishes the seconds that lie before {@code timeNanos}: nothing that belongs to them can still come. */
    void before(long timeNanos) {
        while (nextNanos < timeNanos) {
            publish(nextNanos);
            nextNanos += SimTime.SECOND;
        }
    }

    private FireFeatures board(Channel channel) {
        return boards.computeIfAbsent(channel.source(), device -> new FireFeatures());
    }

    private void publish(long timeNanos) {
        boards.forEach((device, features) ->
                features.extract().ifPresent(values -> outlet.accept(message(device, timeNanos, values))));
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
