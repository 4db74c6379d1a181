package org.twinrig.sensors.bmi160;

import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.bmi160.Bmi160Settings.Axes;

/**
 * One BMI160 as it was made. Figures that no primary source states are parameters with a stated default.
 *
 * @param errors its errors
 * @param accelNoise noise density [g/√Hz]; 180 µg/√Hz is quoted by several projects for the data sheet
 * @param gyroNoise noise density [°/s/√Hz]; 0.007 likewise
 * @param clockPpm how much its own clock runs fast [ppm]; 0 keeps nominal time exactly
 * @param accelStartNanos from suspend to normal [ns]; 3.8 ms in the maker's driver
 * @param gyroStartNanos from suspend to normal or fast start-up [ns]; typically 55 ms (recalled), the driver allows 80
 * @param gyroResumeNanos from fast start-up to normal [ns]; 10 ms in the maker's driver
 * @param focNanos fast offset compensation [ns]; the driver allows 250 ms, 240 is an estimate
 * @param nvmNanos writing the non-volatile memory [ns]; the driver allows 25 ms, 20 is an estimate
 * @param gyroSelfTestNanos self-test of the gyroscope [ns]; the driver looks after 66 ms, 50 is an estimate
 * @param deflection what the accelerometer's self-test adds at its high amplitude [g]; both signs together must exceed
 *     2 g in the maker's driver, so ±1.3 g is an estimate
 * @param powerUpNanos after power came back until the bus answers [ns]; 10 ms is an estimate
 * @param writeGapNanos in suspend and low power, time between writes below which the later one is lost [ns]; 0 loses
 *     none. The driver waits 1 ms; the sheet asks for 450 µs (recalled)
 */
public record Bmi160Part(
        InertialErrors errors,
        Axes accelNoise,
        Axes gyroNoise,
        int clockPpm,
        long accelStartNanos,
        long gyroStartNanos,
        long gyroResumeNanos,
        long focNanos,
        long nvmNanos,
        long gyroSelfTestNanos,
        double deflection,
        long powerUpNanos,
        long writeGapNanos) {
    private static final long MILLI = SimTime.MILLISECOND;

    /** A part with errors from the stream {@code part} and the typical noise. */
    public static Bmi160Part draw(RandomStreams random) {
        return typical(InertialErrors.draw(random.stream("part")), 1);
    }

    /** A part without errors and noise. */
    public static Bmi160Part ideal() {
        return typical(InertialErrors.none(), 0);
    }

    /** This part with a clock that runs fast by {@code ppm} [ppm]. */
    public Bmi160Part withClock(int ppm) {
        return new Bmi160Part(
                errors,
                accelNoise,
                gyroNoise,
                ppm,
                accelStartNanos,
                gyroStartNanos,
                gyroResumeNanos,
                focNanos,
                nvmNanos,
                gyroSelfTestNanos,
                deflection,
                powerUpNanos,
                writeGapNanos);
    }

    /** This part, losing writes in suspend that follow one another within {@code gapNanos} [ns]. */
    public Bmi160Part withWriteGap(long gapNanos) {
        return new Bmi160Part(
                errors,
                accelNoise,
                gyroNoise,
                clockPpm,
                accelStartNanos,
                gyroStartNanos,
                gyroResumeNanos,
                focNanos,
                nvmNanos,
                gyroSelfTestNanos,
                deflection,
                powerUpNanos,
                gapNanos);
    }

    double noise(int axis) {
        return axis < 3 ? accelNoise.at(axis) : gyroNoise.at(axis - 3);
    }

    private static Bmi160Part typical(InertialErrors errors, double noise) {
        return new Bmi160Part(
                errors,
                Axes.all(noise * Bmi160Settings.TYPICAL_ACCEL_NOISE),
                Axes.all(noise * Bmi160Settings.TYPICAL_GYRO_NOISE),
                0,
                3_800_000,
                55 * MILLI,
                10 * MILLI,
                240 * MILLI,
                20 * MILLI,
                50 * MILLI,
                1.3,
                10 * MILLI,
                0);
    }
}
