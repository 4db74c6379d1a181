package org.twinrig.sensors.dht22;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.time.SimTime;

/**
 * A DHT22 on its wire, in simulated time: the host pulls the wire low and lets go, and gets the transitions that the part
 * makes. It does not answer in its first two seconds, within two seconds of its last answer, or to a start that is too
 * short or too long.
 *
 * <p>Bad reads are made on the wire as they come about: of ones that get lost only short pulses arrive; of a read that
 * fails the end is missing.
 *
 * @see "Aosong, AM2302 product manual: start 0.8 to 20 ms, typically 1 ms; sensing period 2 s"
 */
public final class Dht22Device {
    private static final long LEAST_START = SimTime.toNanos(0.8e-3);
    private static final long MOST_START = SimTime.toNanos(20e-3);
    private static final long SENSING = 2 * SimTime.SECOND;

    private final Dht22Signal signal;
    private final Dht22Part part;
    private final RandomStream line;
    private long busyUntil = SENSING;
    private long lastNanos;

    Dht22Device(Dht22Signal signal, Dht22Part part, RandomStream line) {
        this.signal = signal;
        this.part = part;
        this.line = line;
    }

    /**
     * The host has held the wire low from {@code lowNanos} to {@code releaseNanos}; what the part then does with the wire,
     * nothing when it does not answer.
     *
     * @throws IllegalArgumentException when a start ends before it begins or begins before the one before ended
     */
    public List<Edge> start(long lowNanos, long releaseNanos) {
        if (lowNanos < lastNanos || releaseNanos < lowNanos) {
            throw new IllegalArgumentException("a start from %d to %d ns; the one before ended at %d ns"
                    .formatted(lowNanos, releaseNanos, lastNanos));
        }
        lastNanos = releaseNanos;
        long held = releaseNanos - lowNanos;
        if (held < LEAST_START || held > MOST_START || releaseNanos < busyUntil) {
            return List.of();
        }
        busyUntil = releaseNanos + SENSING;
        return disturbed(signal.at(releaseNanos), releaseNanos);
    }

    private List<Edge> disturbed(Dht22Frame sent, long releaseNanos) {
        double fate = line.uniform();
        boolean lost = fate >= part.failProbability() && fate < part.failProbability() + part.glitchProbability();
        var losses = lost ? sent.unnoticedLosses() : List.<Long>of();
        var frame = losses.isEmpty() ? sent : sent.without(losses.get(line.below(losses.size())));
        var edges = Dht22Wire.edges(frame, releaseNanos, line);
        if (fate < part.failProbability()) {
            return new ArrayList<>(edges.subList(0, line.below(2 * Dht22Wire.BITS)));
        }
        return edges;
    }
}
