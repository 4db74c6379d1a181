package org.twinrig.sensors.resd;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples of one kind and channel.
 *
 * @param type what they are
 * @param channel which of several alike, 0..65535
 * @param startNanos start of the block [ns]
 * @param periodNanos time from one sample to the next [ns]; 0 when each has its own time
 * @param metadata what else is said, in the file's order
 * @param samples in order of time
 */
public record ResdBlock(
        ResdType type,
        int channel,
        long startNanos,
        long periodNanos,
        Map<String, ResdValue> metadata,
        List<Sample> samples) {
    /**
     * One sample.
     *
     * @param afterNanos since the block's start [ns]
     * @param counts its numbers in counts of the type's unit; empty for {@link ResdType#BINARY}
     * @param bytes the bytes of {@link ResdType#BINARY}; empty for others
     */
    public record Sample(long afterNanos, List<Long> counts, List<Byte> bytes) {
        public Sample {
            counts = List.copyOf(counts);
            bytes = List.copyOf(bytes);
        }

        /** A sample of numbers. */
        public static Sample of(long afterNanos, Long... counts) {
            return new Sample(afterNanos, List.of(counts), List.of());
        }
    }

    public ResdBlock {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        samples = List.copyOf(samples);
        if (channel < 0 || channel > 0xFFFF || startNanos < 0 || periodNanos < 0) {
            throw new IllegalArgumentException("channel " + channel + ", start " + startNanos + " ns, period "
                    + periodNanos + " ns; the channel has 16 bits and times are not negative");
        }
        long before = -1;
        for (var sample : samples) {
            check(type, sample);
            long expected = periodNanos == 0 ? before + 1 : before < 0 ? 0 : before + periodNanos;
            boolean right = periodNanos == 0 ? sample.afterNanos() >= expected : sample.afterNanos() == expected;
            if (!right) {
                throw new IllegalArgumentException("a sample at " + sample.afterNanos() + " ns; expected "
                        + (periodNanos == 0 ? "later than " + before : "" + expected) + " ns");
            }
            before = sample.afterNanos();
        }
    }

    /** Number {@code index} of each sample in the type's unit. */
    public double[] column(int index) {
        return samples.stream()
                .mapToDouble(sample -> sample.counts().get(index) / type.countsPerUnit())
                .toArray();
    }

    private static void check(ResdType type, Sample sample) {
        if (sample.counts().size() != type.numbers()
                || type != ResdType.BINARY && !sample.bytes().isEmpty()) {
            throw new IllegalArgumentException(
                    sample.counts().size() + " numbers in a sample; " + type + " has " + type.numbers());
        }
        for (long count : sample.counts()) {
            if (count < type.least() || count > type.most()) {
                throw new IllegalArgumentException(
                        type + " holds " + type.least() + " to " + type.most() + " counts, got " + count);
            }
        }
    }
}
