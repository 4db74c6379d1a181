package org.twinrig.features.fan;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.reading.MotionBlock;

/**
 * Parts a recording where the machine sits differently from there on: at the frame that parts the logarithms of the
 * orders' amplitudes best, as long as most of them change by far more than they wander from frame to frame.
 *
 * @see "L. Vostrikova, Detecting disorder in multidimensional random processes, Soviet Mathematics Doklady 24, 1981: binary
 *     segmentation"
 */
final class Seatings {
    private static final int SHORTEST = 10; // frames of a part
    private static final double CLEAR = 7; // of chance; half of the amplitudes change so much. Wander comes to 4

    private static final double MAD = 0.6745; // median of |x| of a normal distribution of standard deviation 1

    private Seatings() {}

    /** The parts of {@code blocks}, in order of time; see {@link ShaftFrames} for the rest. */
    static List<List<MotionBlock>> parts(List<MotionBlock> blocks, double rate, double speed, int followed) {
        var frames = new ShaftFrames(blocks, rate, speed, followed);
        var logs = new double[frames.count()][];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logs(frames, i);
        }
        var parts = new ArrayList<List<MotionBlock>>();
        part(blocks, logs, 0, blocks.size(), parts);
        return parts;
    }

    private static double[] logs(ShaftFrames frames, int i) {
        var logs = new ArrayList<Double>();
        for (int k = 0; k < ShaftFrames.ORDERS.size(); k++) {
            for (int axis = 0; axis < MotionBlock.AXES; axis++) {
                logs.add(Math.log(Math.max(Double.MIN_NORMAL, frames.amplitude(i, k, axis))));
            }
        }
        return logs.stream().mapToDouble(each -> each).toArray();
    }

    private static void part(
            List<MotionBlock> blocks, double[][] logs, int from, int to, List<List<MotionBlock>> parts) {
        double[] jitter = jitter(logs, from, to);
        int best = -1;
        double most = 0;
        double typical = 0;
        for (int cut = from + SHORTEST; cut <= to - SHORTEST; cut++) {
            double[] change = change(logs, from, cut, to, jitter);
            double mean = java.util.Arrays.stream(change).average().orElse(0);
            typical = Math.max(typical, Statistics.median(change));
            if (mean > most) {
                most = mean;
                best = cut;
            }
        }
        if (typical > CLEAR) {
            part(blocks, logs, from, best, parts);
            part(blocks, logs, best, to, parts);
        } else {
            parts.add(blocks.subList(from, to));
        }
    }

    /** Variance of each logarithm from frame to frame, by the median of the differences. */
    private static double[] jitter(double[][] logs, int from, int to) {
        var jitter = new double[logs[0].length];
        for (int f = 0; f < jitter.length; f++) {
            var steps = new double[to - from - 1];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = Math.abs(logs[from + i + 1][f] - logs[from + i][f]);
            }
            double deviation = Statistics.median(steps) / MAD;
            jitter[f] = 0.5 * deviation * deviation;
        }
        return jitter;
    }

    /** Square of the change of each logarithm's mean at {@code cut} over what jitter alone leads one to expect. */
    private static double[] change(double[][] logs, int from, int cut, int to, double[] jitter) {
        var change = new double[jitter.length];
        double n = to - from;
        for (int f = 0; f < change.length; f++) {
            double step = mean(logs, f, from, cut) - mean(logs, f, cut, to);
            change[f] = step * step / jitter[f] * (cut - from) * (to - cut) / n;
        }
        return change;
    }

    private static double mean(double[][] logs, int f, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += logs[i][f];
        }
        return sum / (to - from);
    }
}
