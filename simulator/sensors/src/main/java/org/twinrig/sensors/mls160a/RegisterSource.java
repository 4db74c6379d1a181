package org.twinrig.sensors.mls160a;

import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.VibrationField;
import org.twinrig.sensors.bmi160.InertialCore;

/**
 * The registers of the BMI160 inside, as the head's microcontroller finds them. The temperature channel is taken to be the
 * BMI160's own, 1/512 K from 23 °C [A]; a sensor of humidity is not fitted: 0 [A].
 */
final class RegisterSource implements Mls160aDevice.Source {
    private static final int SETTLE = 32; // samples at 1600 Hz, 20 ms: filters of 353 Hz and more forget within 2 ms
    private static final double ZERO = 296.15; // [K]
    private static final double COUNTS_PER_KELVIN = 512;

    private final VibrationField machine;
    private final InertialCore core;
    private final short[][] axes = new short[MotionBlock.AXES][1];
    private long last = Long.MIN_VALUE / 2;
    private long feltNanos = Long.MIN_VALUE / 2;

    RegisterSource(VibrationField machine, InertialCore core) {
        this.machine = machine;
        this.core = core;
    }

    @Override
    public void pick(long timeNanos, short[] values) {
        if (timeNanos - feltNanos >= SimTime.SECOND) {
            core.feelTemperature();
            feltNanos = timeNanos;
        }
        long sample = core.sampleAt(timeNanos);
        if (sample > last + SETTLE) {
            core.skipTo(sample, SETTLE);
        }
        core.sample(sample, axes, 0);
        last = sample;
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            values[axis] = axes[axis][0];
        }
        double above = (machine.surfaceTemperature() - ZERO) * COUNTS_PER_KELVIN;
        values[HeadChannel.TEMP.ordinal()] =
                (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.rint(above)));
        values[HeadChannel.HUM.ordinal()] = 0;
    }
}
