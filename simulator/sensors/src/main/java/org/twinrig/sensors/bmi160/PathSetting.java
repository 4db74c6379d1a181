package org.twinrig.sensors.bmi160;

import org.jspecify.annotations.Nullable;

/**
 * How the signal of one sensor, accelerometer or gyroscope, becomes its output.
 *
 * <p>Output data rate {@code 0.78125 · 2ⁿ⁻¹ Hz}, n from the register's low nibble. Filtered: a low-pass whose −3 dB point
 * is that of the data sheet in normal mode, half of it with oversampling 2, a quarter with 4. Undersampled
 * (accelerometer, low power): the mean of 2^bwp samples at 1600 Hz, the rest of the period is slept through.
 *
 * @param decimation steps of 3200 Hz for one output, a power of two
 * @param averaged samples at 1600 Hz that are averaged; 0 when filtered
 * @param corners −3 dB points of the three axes [Hz]; empty when averaged
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, registers 0x40 ACC_CONF and 0x42 GYR_CONF"
 */
@SuppressWarnings("ArrayRecordComponent") // private to the package, never changed
record PathSetting(int decimation, int averaged, double[] corners) {
    private static final int NORMAL = 2; // bwp of the normal bandwidth; 1 is oversampling 2, 0 is 4
    private static final int FASTEST = 13; // n of 3200 Hz
    private static final int ACCEL_FIRST = 5; // 12.5 Hz, lowest rate without undersampling
    private static final int ACCEL_LAST = 12;
    private static final int GYRO_FIRST = 6;
    private static final double[] ACCEL_XY = {5.06, 10.12, 20.25, 40.5, 80, 162, 324, 684}; // [Hz] from n = 5
    private static final double[] ACCEL_Z = {5.06, 10.12, 20.25, 40.5, 80, 155, 262, 353}; // [Hz]
    private static final double[] GYRO = {10.7, 20.8, 39.9, 74.6, 136.6, 254.6, 523.9, 890}; // [Hz] from n = 6

    /** What ACC_CONF says, or null when the part calls it an error. */
    static @Nullable PathSetting accel(int conf) {
        int n = conf & 0x0F;
        int bwp = conf >> 4 & 0x07;
        if (n > ACCEL_LAST) {
            return null;
        }
        if ((conf & 0x80) != 0) {
            boolean possible = n >= 1 && bwp <= ACCEL_LAST - n; // no more samples than there are in a period
            return possible ? new PathSetting(1 << FASTEST - n, 1 << bwp, new double[0]) : null;
        }
        if (n < ACCEL_FIRST || bwp > NORMAL) {
            return null;
        }
        double share = 1.0 / (1 << NORMAL - bwp);
        double xy = share * ACCEL_XY[n - ACCEL_FIRST];
        return new PathSetting(1 << FASTEST - n, 0, new double[] {xy, xy, share * ACCEL_Z[n - ACCEL_FIRST]});
    }

    /** What GYR_CONF says, or null when the part calls it an error. */
    static @Nullable PathSetting gyro(int conf) {
        int n = conf & 0x0F;
        int bwp = conf >> 4 & 0x03;
        if (n < GYRO_FIRST || n > FASTEST || bwp > NORMAL) {
            return null;
        }
        double corner = GYRO[n - GYRO_FIRST] / (1 << NORMAL - bwp);
        return new PathSetting(1 << FASTEST - n, 0, new double[] {corner, corner, corner});
    }

    /** Output data rate [Hz]. */
    double rate() {
        return 3200.0 / decimation;
    }

    /** Steps after which the past no longer shows in the output: a filter has then forgotten all but a thousandth. */
    int memory() {
        if (averaged > 0) {
            return decimation + 2 * averaged;
        }
        int outputs = (int) Math.ceil(3.2 * rate() / corners[0]); // 8 in normal mode
        return decimation * (outputs + 1);
    }
}
