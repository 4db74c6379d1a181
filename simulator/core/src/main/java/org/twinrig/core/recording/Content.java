package org.twinrig.core.recording;

import org.twinrig.core.reading.SampleSchema;

/** What a channel carries, and the facts one needs to read it. */
public sealed interface Content {
    /** Rows of numbers ({@link org.twinrig.core.reading.Samples}). */
    record Numbers(SampleSchema schema) implements Content {}

    /** Thermal images ({@link org.twinrig.core.reading.ThermalFrame}). */
    record Thermal(int width, int height, double framesPerSecond) implements Content {}

    /**
     * Six-axis blocks ({@link org.twinrig.core.reading.MotionBlock}).
     *
     * @param sampleRateHz samples per second of each axis [Hz]
     * @param accelLsbPerG counts per standard gravity [1/g]
     * @param gyroLsbPerDps counts per degree per second [s/°]
     */
    record Motion(double sampleRateHz, double accelLsbPerG, double gyroLsbPerDps) implements Content {}

    /** {@link Event}s. */
    record Events() implements Content {}

    /** {@link Alarm}s. */
    record Alarms() implements Content {}
}
