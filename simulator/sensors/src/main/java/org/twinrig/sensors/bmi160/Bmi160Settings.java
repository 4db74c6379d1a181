package org.twinrig.sensors.bmi160;

/**
 * How a BMI160 is set up, and how noisy it is.
 *
 * @param odrHz output data rate of all six axes [Hz]: 25 · 2ⁿ up to 1600
 * @param accelRangeG full scale of the accelerometer [g]: 2, 4, 8 or 16
 * @param gyroRangeDps full scale of the gyroscope [°/s]: 125, 250, 500, 1000 or 2000
 * @param accelNoise noise density of x, y and z [g/√Hz]
 * @param gyroNoise noise density of x, y and z [°/s/√Hz]
 */
public record Bmi160Settings(int odrHz, int accelRangeG, int gyroRangeDps, Axes accelNoise, Axes gyroNoise) {
    /** One number for each axis. */
    public record Axes(double x, double y, double z) {
        /** The same number for all axes. */
        public static Axes all(double value) {
            return new Axes(value, value, value);
        }

        double at(int axis) {
            return axis == 0 ? x : axis == 1 ? y : z;
        }
    }

    /** Typical noise density of the accelerometer, data sheet [g/√Hz]. */
    public static final double TYPICAL_ACCEL_NOISE = 180e-6;
    /** Typical noise density of the gyroscope, data sheet [°/s/√Hz]. */
    public static final double TYPICAL_GYRO_NOISE = 0.007;

    // −3 dB points in normal mode, data sheet [Hz]; index n is 25 · 2ⁿ Hz.
    private static final double[] ACCEL_XY_CORNER = {10.12, 20.25, 40.5, 80, 162, 324, 684};
    private static final double[] ACCEL_Z_CORNER = {10.12, 20.25, 40.5, 80, 155, 262, 353};
    private static final double[] GYRO_CORNER = {10.7, 20.8, 39.9, 74.6, 136.6, 254.6, 523.9};

    /** Counts per standard gravity [1/g]: 4096 at ±8 g. */
    public double accelLsbPerG() {
        return 32_768.0 / accelRangeG;
    }

    /** Counts per degree per second [s/°], as the data sheet rounds them: 16.4 at ±2000 °/s. */
    public double gyroLsbPerDps() {
        return 16.4 * (2000 / gyroRangeDps);
    }

    /** Frequency at which {@code axis} (0..5: acceleration x y z, rate x y z) has fallen to −3 dB [Hz]. */
    public double cornerHz(int axis) {
        int n = Integer.numberOfTrailingZeros(odrHz / 25);
        return axis >= 3 ? GYRO_CORNER[n] : axis == 2 ? ACCEL_Z_CORNER[n] : ACCEL_XY_CORNER[n];
    }
}
