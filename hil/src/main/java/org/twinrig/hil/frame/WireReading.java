package org.twinrig.hil.frame;

import org.twinrig.core.reading.MotionBlock;

/** Host: what a sensor says; the frame's time is the reading's. */
public sealed interface WireReading extends Message {
    /** Number of the channel, as declared by {@link WireChannel}. */
    int channel();

    @Override
    default int type() {
        return FrameType.READING;
    }

    static WireReading parse(PayloadReader in) throws BadPayload {
        int channel = in.u8();
        return switch (ReadingKind.of(in.u8())) {
            case NUMBERS -> {
                var values = new float[in.u8()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.f32();
                }
                yield new Numbers(channel, values);
            }
            case THERMAL -> {
                int row = in.u16();
                int rows = in.u16();
                int width = in.u16();
                yield new Band(channel, row, rows, in.shorts(rows, width));
            }
            case MOTION -> new Motion(channel, in.shorts(in.u16(), MotionBlock.AXES));
        };
    }

    private static PayloadWriter head(int channel, ReadingKind kind) {
        return new PayloadWriter().u8(channel).u8(kind.code());
    }

    /** A row of numbers in the order of the channel's fields; NaN where the sensor gave none. */
    record Numbers(int channel, float[] values) implements WireReading {
        @Override
        public byte[] payload() {
            var out = head(channel, ReadingKind.NUMBERS).u8(values.length);
            for (float value : values) {
                out.f32(value);
            }
            return out.done();
        }
    }

    /**
     * Whole rows of a thermal image, top first; the image is complete with the band that reaches its last row.
     *
     * @param row first row
     * @param rows number of rows
     * @param centikelvin row by row, unsigned counts of 0.01 K
     */
    record Band(int channel, int row, int rows, short[] centikelvin) implements WireReading {
        /** Bytes of payload before the pixels. */
        public static final int HEAD_BYTES = 8;

        @Override
        public byte[] payload() {
            return head(channel, ReadingKind.THERMAL)
                    .u16(row)
                    .u16(rows)
                    .u16(rows == 0 ? 0 : centikelvin.length / rows)
                    .shorts(centikelvin)
                    .done();
        }
    }

    /**
     * Consecutive six-axis samples; the frame's time is that of the last one.
     *
     * @param counts sample by sample: acceleration x y z, angular rate x y z
     */
    record Motion(int channel, short[] counts) implements WireReading {
        /** Bytes of payload before the samples. */
        public static final int HEAD_BYTES = 4;
        /** Bytes of one sample. */
        public static final int SAMPLE_BYTES = 2 * MotionBlock.AXES;

        @Override
        public byte[] payload() {
            return head(channel, ReadingKind.MOTION)
                    .u16(counts.length / MotionBlock.AXES)
                    .shorts(counts)
                    .done();
        }
    }
}
