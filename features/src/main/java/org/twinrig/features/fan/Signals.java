package org.twinrig.features.fan;

import java.util.Arrays;
import org.twinrig.core.reading.MotionBlock;

/** What a frame shows in the time domain, axis by axis. */
final class Signals {
    private Signals() {}

    /** Samples of an axis less their mean [counts]. */
    static double[] centred(MotionBlock block, int axis) {
        short[] counts = block.axes()[axis];
        double mean = mean(block, axis);
        var x = new double[counts.length];
        Arrays.setAll(x, i -> counts[i] - mean);
        return x;
    }

    /** The same under a Hann window. */
    static double[] windowed(MotionBlock block, int axis) {
        double[] x = centred(block, axis);
        for (int i = 0; i < x.length; i++) {
            x[i] *= 0.5 * (1 - StrictMath.cos(2 * Math.PI * (i + 0.5) / x.length));
        }
        return x;
    }

    /** What all axes are to be multiplied by to count alike: the inverse of each one's rms [1/counts]. */
    static double[] alike(MotionBlock block) {
        var weight = new double[MotionBlock.AXES];
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            weight[axis] = 1 / Math.max(1, rms(block, axis));
        }
        return weight;
    }

    /** Mean of an axis [counts]. */
    static double mean(MotionBlock block, int axis) {
        double sum = 0;
        for (short count : block.axes()[axis]) {
            sum += count;
        }
        return sum / block.length();
    }

    /** Root mean square around the mean [counts]. */
    static double rms(MotionBlock block, int axis) {
        return Math.sqrt(moment(centred(block, axis), 2));
    }

    /** Fourth moment over the square of the second [-]; 3 for Gaussian noise, 1.5 for a sine. */
    static double kurtosis(MotionBlock block, int axis) {
        double[] x = centred(block, axis);
        double variance = moment(x, 2);
        return moment(x, 4) / (variance * variance);
    }

    /** Third moment over the 3/2 power of the second [-]; 0 for what is symmetric. */
    static double skewness(MotionBlock block, int axis) {
        double[] x = centred(block, axis);
        double variance = moment(x, 2);
        return moment(x, 3) / (variance * Math.sqrt(variance));
    }

    private static double moment(double[] x, int order) {
        double sum = 0;
        for (double v : x) {
            double power = 1;
            for (int i = 0; i < order; i++) {
                power *= v;
            }
            sum += power;
        }
        return sum / x.length;
    }
}
