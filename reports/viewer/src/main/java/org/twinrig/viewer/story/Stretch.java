package org.twinrig.viewer.story;

import java.util.Arrays;
import java.util.List;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;

/**
 * A stretch of vibration.
 *
 * @param endNanos moment of the last sample [ns since start]
 * @param rateHz samples per second [Hz]
 * @param accel acceleration x y z, or that of an accelerometer [g], each over the samples, its mean taken off
 */
public record Stretch(long endNanos, double rateHz, double[][] accel) {
    /** The last {@code samples} at or before {@code nanos} of blocks in order of time. */
    static Stretch of(List<MotionBlock> blocks, Content.Motion motion, long nanos, int samples) {
        var accel = new double[motion.accelerations()][samples];
        int free = samples;
        long end = nanos;
        for (int b = blocks.size() - 1; b >= 0 && free > 0; b--) {
            MotionBlock block = blocks.get(b);
            double late = SimTime.toSeconds(block.timeNanos() - nanos) * motion.sampleRateHz();
            int usable = block.length() - Math.max(0, (int) Math.ceil(late - 1e-6));
            if (free == samples && usable > 0) {
                end = Math.min(nanos, block.timeNanos());
            }
            int taken = Math.min(Math.max(0, usable), free);
            for (int a = 0; a < accel.length; a++) {
                for (int i = 0; i < taken; i++) {
                    accel[a][free - 1 - i] = block.axes()[a][usable - 1 - i] / motion.accelLsbPerG();
                }
            }
            free -= taken;
        }
        for (int a = 0; a < accel.length; a++) {
            accel[a] = withoutMean(Arrays.copyOfRange(accel[a], free, samples));
        }
        return new Stretch(end, motion.sampleRateHz(), accel);
    }

    private static double[] withoutMean(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    /** Samples of each axis. */
    public int length() {
        return accel[0].length;
    }

    /** Largest acceleration of any axis [g]. */
    public double peak() {
        double peak = 0;
        for (double[] axis : accel) {
            for (double value : axis) {
                peak = Math.max(peak, Math.abs(value));
            }
        }
        return peak;
    }

    /** Effective acceleration of all axes together [g]. */
    public double rms() {
        double sum = 0;
        for (double[] axis : accel) {
            for (double value : axis) {
                sum += value * value;
            }
        }
        return length() == 0 ? Double.NaN : Math.sqrt(sum / length());
    }
}
