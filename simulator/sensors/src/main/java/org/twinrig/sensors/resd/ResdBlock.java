package org.twinrig.sensors.resd;

import java.util.Arrays;
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
     * @param counts its numbers in counts of the type's unit; empty for {@link ResdType#BINARY} and {@link ResdType#IMAGE}
     * @param bytes the bytes of these; empty for others. The array is handed over: nobody changes it afterwards
     */
    public record Sample(long afterNanos, List<Long> counts, byte[] bytes) {
        private static final byte[] NONE = {};

        public Sample {
            counts = List.copyOf(counts);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sample sample
                    && afterNanos == sample.afterNanos
                    && counts.equals(sample.counts)
                    && Arrays.equals(bytes, sample.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Long.hashCode(afterNanos) + counts.hashCode()) + Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return afterNanos + " ns: " + counts + (bytes.length == 0 ? "" : " " + bytes.length + " bytes");
        }

        /** A sample of numbers. */
        public static Sample of(long afterNanos, Long... counts) {
            return new Sample(afterNanos, List.of(counts), NONE);
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

    /** The same block with this said of it. */
    ResdBlock with(Map<String, ResdValue> newMetadata) {
        return new ResdBlock(type, channel, startNanos, periodNanos, newMetadata, samples);
    }

    /** Number {@code index} of each sample in the type's unit. */
    public double[] column(int index) {
        return samples.stream()
                .mapToDouble(sample -> type.value(sample.counts().get(index)))
                .toArray();
    }

    private static void check(ResdType type, Sample sample) {
        if (sample.counts().size() != type.numbers() || !type.isBytes() && sample.bytes().length > 0) {
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
