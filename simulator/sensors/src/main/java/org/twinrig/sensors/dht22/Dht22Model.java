package org.twinrig.sensors.dht22;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Event;
import org.twinrig.sensors.Sensor;

/**
 * One DHT22 and the host that asks it: what the part measures ({@link Dht22Signal}) and what the host makes of it.
 *
 * <p>A read that fails gives NaN, one that is wrong but passes its checksum gives the wrong value; both leave a {@code
 * bad-read} event. A host that tries again instead ({@link Dht22Host}) says nothing of failed reads, its readings come
 * later.
 */
final class Dht22Model implements Sensor {
    private static final double TENTHS = 10; // [1/K] and [1/%] quantum 0.1

    private final Channel channel;
    private final Dht22Part part;
    private final Dht22Signal signal;
    private final RandomStream noise;
    private final Dht22Host host;
    private final List<Event> events = new ArrayList<>();
    private long untilNextRead; // [moments of the schedule]

    /** {@code noise} is what {@code signal} draws from as well. */
    Dht22Model(Channel channel, Dht22Part part, Dht22Signal signal, RandomStream noise, Dht22Host host) {
        this.channel = channel;
        this.part = part;
        this.signal = signal;
        this.noise = noise;
        this.host = host;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(host.periodNanos(), host.periodNanos(), 1);
    }

    @Override
    public Reading read(long timeNanos) {
        return received(timeNanos, signal.at(timeNanos));
    }

    @Override
    public List<Reading> readings(long timeNanos) {
        var frame = signal.at(timeNanos);
        if (untilNextRead > 1) {
            untilNextRead--;
            return List.of();
        }
        var samples = received(timeNanos, frame);
        if (host.triesAgain() && Double.isNaN(samples.values()[0])) {
            return List.of();
        }
        untilNextRead = host.momentsPerLoop();
        return List.of(samples);
    }

    @Override
    public List<Event> drainEvents() {
        if (events.isEmpty()) {
            return List.of();
        }
        var drained = List.copyOf(events);
        events.clear();
        return drained;
    }

    private Samples received(long timeNanos, Dht22Frame sent) {
        double fate = noise.uniform();
        if (fate < part.failProbability()) {
            if (!host.triesAgain()) {
                report(timeNanos, "the read failed", Map.of("cause", "failed"));
            }
            return new Samples(timeNanos, new double[] {Double.NaN, Double.NaN});
        }
        var frame = sent;
        if (fate < part.failProbability() + part.glitchProbability()) {
            var losses = sent.unnoticedLosses();
            if (!losses.isEmpty()) {
                frame = sent.without(losses.get(noise.below(losses.size())));
                report(timeNanos, "bits were lost that the checksum did not miss", Map.of("cause", "lost-bits"));
            }
        }
        return new Samples(timeNanos, new double[] {frame.temperature() / TENTHS, frame.humidity() / TENTHS});
    }

    private void report(long timeNanos, String text, Map<String, String> details) {
        events.add(new Event(timeNanos, "bad-read", channel.source(), channel.source() + "/dht22: " + text, details));
    }
}
