package org.twinrig.features.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.twinrig.core.reading.MotionBlock;

/**
 * What a calibration takes from frames of a running fan: how the shaft turns, each order's steady and wandering part on
 * each axis, in the shaft's angle, and the floor between the lines.
 *
 * <p>An order's phase is told from the shaft's, for which the first order on the first axis stands; it means something
 * where it is alike from frame to frame.
 *
 * @param followed order by whose phase the shaft was followed [-]
 * @param shaft median speed [rev/s]
 * @param spread robust standard deviation of the speed from moment to moment [rev/s]
 * @param restless standard deviation of the speed within a frame, as a share of {@code spread} [-]
 * @param angle mean of the phase by which an order leads the shaft, {@code [order][axis]} [rad]
 * @param alike length of the mean of unit vectors with these phases: 1 when all frames agree [-]
 * @param median of the amplitude [counts]
 * @param scatter robust standard deviation of the amplitude from frame to frame [counts]
 * @param floor one-sided density between the lines, {@code [axis][band]} of {@link QuietBands} [counts²/Hz]
 */
record FanPortrait(
        int followed,
        double shaft,
        double spread,
        double restless,
        double[][] angle,
        double[][] alike,
        double[][] median,
        double[][] scatter,
        double[][] floor) {
    private static final double NINETY =
            3.29; // how far apart 5 and 95 % of a normal distribution of standard deviation 1 are
    private static final double HALF = 1.349; // the same of 25 and 75 %

    /**
     * The portrait of {@code blocks} of {@code rate} samples a second, of a shaft near {@code speed} [rev/s], by the phase of
     * the order {@code followed}.
     */
    static FanPortrait of(List<MotionBlock> blocks, double rate, double speed, int followed) {
        var frames = new ShaftFrames(blocks, rate, speed, followed);
        var within = new double[frames.count()];
        var speeds = new ArrayList<double[]>();
        for (int i = 0; i < within.length; i++) {
            speeds.add(frames.speeds(i));
            within[i] = deviation(frames.speeds(i));
        }
        double[] all = speeds.stream().flatMapToDouble(DoubleStream::of).toArray();
        double spread = (Statistics.quantile(all, 0.75) - Statistics.quantile(all, 0.25)) / HALF; // not of a start
        int orders = ShaftFrames.ORDERS.size();
        var portrait = new FanPortrait(
                followed,
                Statistics.median(all),
                spread,
                Statistics.median(within) / spread,
                new double[orders][MotionBlock.AXES],
                new double[orders][MotionBlock.AXES],
                new double[orders][MotionBlock.AXES],
                new double[orders][MotionBlock.AXES],
                QuietBands.floor(blocks, rate));
        for (int k = 0; k < orders; k++) {
            for (int axis = 0; axis < MotionBlock.AXES; axis++) {
                portrait.take(frames, k, axis);
            }
        }
        return portrait;
    }

    private void take(ShaftFrames frames, int k, int c) {
        var sizes = new double[frames.count()];
        double re = 0;
        double im = 0;
        for (int i = 0; i < sizes.length; i++) {
            double[] z = frames.value(i, k, c);
            sizes[i] = frames.amplitude(i, k, c);
            re += sizes[i] > 0 ? z[0] / sizes[i] / sizes.length : 0;
            im += sizes[i] > 0 ? z[1] / sizes[i] / sizes.length : 0;
        }
        angle[k][c] = StrictMath.atan2(im, re);
        alike[k][c] = Math.hypot(re, im);
        median[k][c] = Statistics.median(sizes);
        scatter[k][c] = spread(sizes);
    }

    private static double spread(double[] values) {
        return (Statistics.quantile(values, 0.95) - Statistics.quantile(values, 0.05)) / NINETY;
    }

    private static double deviation(double[] values) {
        double mean = DoubleStream.of(values).average().orElse(0);
        return Math.sqrt(DoubleStream.of(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
    }
}
