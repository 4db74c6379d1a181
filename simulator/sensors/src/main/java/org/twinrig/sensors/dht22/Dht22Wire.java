package org.twinrig.sensors.dht22;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStream;

/**
 * Frames as transitions of the wire and back.
 *
 * <pre>
 *  host    low ≥ 1 ms, then lets go
 *  part    after 20–40 µs: low 80 µs, high 80 µs; 40 bits, each low 50 µs and high 26–28 µs (zero) or 70 µs (one);
 *          low 50 µs, then lets go
 * </pre>
 *
 * @see "Aosong, AM2302 product manual, single-bus communication"
 */
public final class Dht22Wire {
    static final int BITS = 40;
    static final long MICRO = 1_000; // [ns]

    private static final long LET_GO = 30 * MICRO; // [ns] from the host's release to the answer: 20 to 40 µs
    private static final long RESPONSE = 80 * MICRO; // [ns] low, and high
    private static final long BIT_LOW = 50 * MICRO; // [ns]
    private static final long ZERO = 27 * MICRO; // [ns] high of a zero: 26 to 28 µs
    private static final long ZERO_SPREAD = MICRO; // [ns]
    private static final long ONE = 70 * MICRO; // [ns] high of a one
    private static final long LONGER_IS_ONE = (ZERO + ONE) / 2; // [ns] hosts' usual border

    private Dht22Wire() {}

    /**
     * What a host got.
     *
     * @param failure why there is no reading; empty when there is
     * @param tempC [°C]; NaN when there is none
     * @param humidityPct [%]; NaN when there is none
     */
    public record Decoded(String failure, double tempC, double humidityPct) {
        private static Decoded failed(String why) {
            return new Decoded(why, Double.NaN, Double.NaN);
        }

        /** Whether there is a reading. */
        public boolean isReading() {
            return failure.isEmpty();
        }
    }

    /** What the part does with the wire when the host lets go at {@code releaseNanos}; zeros vary by {@code random}. */
    static List<Edge> edges(Dht22Frame frame, long releaseNanos, RandomStream random) {
        var edges = new ArrayList<Edge>();
        long now = releaseNanos + LET_GO;
        now = pulse(edges, now, RESPONSE, RESPONSE);
        for (int i = BITS - 1; i >= 0; i--) {
            boolean one = (frame.bits() >> i & 1) == 1;
            long zero = ZERO + Math.round(random.uniform(-ZERO_SPREAD, ZERO_SPREAD));
            now = pulse(edges, now, BIT_LOW, one ? ONE : zero);
        }
        pulse(edges, now, BIT_LOW, 0);
        return edges;
    }

    private static long pulse(List<Edge> edges, long from, long low, long high) {
        edges.add(new Edge(from, false));
        edges.add(new Edge(from + low, true));
        return from + low + high;
    }

    /**
     * What a host makes of the {@code edges} that follow its release, in order of time: it measures how long the wire is
     * high and takes the last 40 of these times as bits.
     */
    public static Decoded decode(List<Edge> edges) {
        var highs = new ArrayList<Long>();
        for (int i = 1; i < edges.size(); i++) {
            if (edges.get(i - 1).high() && !edges.get(i).high()) {
                highs.add(edges.get(i).timeNanos() - edges.get(i - 1).timeNanos());
            }
        }
        if (highs.isEmpty()) {
            return Decoded.failed("no answer");
        }
        if (highs.size() < BITS) {
            return Decoded.failed("%d pulses; a reading has %d".formatted(highs.size(), BITS));
        }
        long bits = 0;
        for (long high : highs.subList(highs.size() - BITS, highs.size())) {
            bits = bits << 1 | (high > LONGER_IS_ONE ? 1 : 0);
        }
        var frame = new Dht22Frame(bits);
        return frame.sumIsRight()
                ? new Decoded("", frame.temperature() / 10.0, frame.humidity() / 10.0)
                : Decoded.failed("the checksum is wrong");
    }
}
