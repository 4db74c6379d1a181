package org.twinrig.core.reading;

/**
 * A run of equally spaced six-axis samples, as the sensor's raw counts; scale and rate are the channel's
 * {@link org.twinrig.core.recording.Content.Motion}.
 *
 * @param timeNanos moment of the last sample [ns since start]
 * @param axes {@code axes[a][i]}: sample i of axis a, in the order acceleration x y z, angular rate x y z [counts].
 *     The arrays are handed over: nobody changes them afterwards
 */
public record MotionBlock(long timeNanos, short[][] axes) implements Reading {
    /** Number of axes: three accelerations, then three angular rates. */
    public static final int AXES = 6;

    /** Number of samples of each axis. */
    public int length() {
        return axes[0].length;
    }
}
