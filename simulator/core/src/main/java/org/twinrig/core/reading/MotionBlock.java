package org.twinrig.core.reading;

/**
 * A run of equally spaced samples of motion, as the sensor's raw counts; scale and rate are the channel's
 * {@link org.twinrig.core.recording.Content.Motion}.
 *
 * @param timeNanos moment of the last sample [ns since start]
 * @param axes {@code axes[a][i]}: sample i of axis a [counts]. Six axes of an inertial part, in the order acceleration
 *     x y z, angular rate x y z; or one, the acceleration along an accelerometer. The arrays are handed over: nobody
 *     changes them afterwards
 */
public record MotionBlock(long timeNanos, short[][] axes) implements Reading {
    /** Number of axes of an inertial part: three accelerations, then three angular rates. */
    public static final int AXES = 6;

    /** Number of samples of each axis. */
    public int length() {
        return axes[0].length;
    }
}
