package org.twinrig.core.recording;

import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;

/** What a channel carries, and the facts one needs to read it. */
public sealed interface Content {
    /** Rows of numbers ({@link org.twinrig.core.reading.Samples}). */
    record Numbers(SampleSchema schema) implements Content {}

    /** Thermal images ({@link org.twinrig.core.reading.ThermalFrame}). */
    record Thermal(int width, int height, double framesPerSecond) implements Content {}

    /**
     * Blocks of motion ({@link org.twinrig.core.reading.MotionBlock}).
     *
     * @param sampleRateHz samples per second of each axis [Hz]
     * @param accelLsbPerG counts per standard gravity [1/g]
     * @param gyroLsbPerDps counts per degree per second [s/°]; 0 for an accelerometer, which has one axis and no gyroscope
     */
    record Motion(double sampleRateHz, double accelLsbPerG, double gyroLsbPerDps) implements Content {
        /** Blocks of an accelerometer of one axis. */
        public static Motion along(double sampleRateHz, double accelLsbPerG) {
            return new Motion(sampleRateHz, accelLsbPerG, 0);
        }

        /** Number of axes of each block: 6 or 1. */
        public int axes() {
            return gyroLsbPerDps > 0 ? MotionBlock.AXES : 1;
        }

        /** Number of these that are accelerations: 3 or 1. */
        public int accelerations() {
            return Math.min(3, axes());
        }
    }

    /** {@link Event}s. */
    record Events() implements Content {}

    /** {@link Alarm}s. */
    record Alarms() implements Content {}
}
