package org.twinrig.features.fan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.detect.FanSpectra;

/**
 * What a calibration takes from frames of a running fan: the shaft, each order's steady and wandering part on each axis,
 * and the floor between the lines.
 *
 * <p>An order's phase is told from the shaft's, for which the first order on the first axis stands; it means something
 * where it is alike from frame to frame. Amplitudes are told by their median and the range of their middle 90 %.
 *
 * @param shaft median speed [rev/s]
 * @param spread robust standard deviation of the speed from frame to frame [rev/s]
 * @param angle mean of the phase by which an order leads the shaft, {@code [order][axis]} [rad]
 * @param alike length of the mean of unit vectors with these phases: 1 when all frames agree [-]
 * @param median of the amplitude [counts]
 * @param scatter robust standard deviation of the amplitude from frame to frame [counts]
 * @param floor one-sided density between the lines, {@code [axis][band]} [counts²/Hz]
 */
record FanPortrait(
        double shaft,
        double spread,
        double[][] angle,
        double[][] alike,
        double[][] median,
        double[][] scatter,
        double[][] floor) {
    /** Orders that are looked at; those that fold onto others or onto images of the motor's are left out. */
    static final List<Double> ORDERS = List.of(
            0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 16.0, 18.0);

    /** Bands of the floor, of 10 Hz. */
    static final int BANDS = 15;

    private static final int FIRST = 1; // place of order 1 in ORDERS
    private static final double REACH = 0.75; // [Hz] within which an order is looked for
    private static final double WINDOW = 0.06; // of the speed, within which the shaft is looked for
    private static final double QUIET = 0.2; // quantile of a band that lines do not reach
    private static final double EXPONENTIAL = 0.2231435513142097; // the same quantile of an exponential distribution
    private static final double NINETY =
            3.29; // how far apart 5 and 95 % of a normal distribution of standard deviation 1 are

    /** The portrait of {@code blocks} of {@code rate} samples a second, of a shaft near {@code speed} [rev/s]. */
    static FanPortrait of(List<MotionBlock> blocks, double rate, double speed) {
        int orders = ORDERS.size();
        var found = new ArrayList<double[][][]>();
        var shafts = new double[blocks.size()];
        for (int i = 0; i < shafts.length; i++) {
            var spectrum = new LineSpectrum(blocks.get(i), rate);
            double[] weight = weights(blocks.get(i));
            shafts[i] = spectrum.strongest(speed * (1 - WINDOW), speed * (1 + WINDOW), weight);
            found.add(turned(spectrum, shafts[i], weight));
        }
        var portrait = new FanPortrait(
                Statistics.median(shafts),
                (Statistics.quantile(shafts, 0.95) - Statistics.quantile(shafts, 0.05)) / NINETY,
                new double[orders][MotionBlock.AXES],
                new double[orders][MotionBlock.AXES],
                new double[orders][MotionBlock.AXES],
                new double[orders][MotionBlock.AXES],
                floor(blocks, rate));
        for (int k = 0; k < orders; k++) {
            for (int c = 0; c < MotionBlock.AXES; c++) {
                portrait.take(found, k, c);
            }
        }
        return portrait;
    }

    private void take(List<double[][][]> found, int k, int c) {
        var sizes = new double[found.size()];
        double re = 0;
        double im = 0;
        for (int i = 0; i < sizes.length; i++) {
            double[] z = found.get(i)[k][c];
            sizes[i] = Math.hypot(z[0], z[1]);
            re += sizes[i] > 0 ? z[0] / sizes[i] / sizes.length : 0;
            im += sizes[i] > 0 ? z[1] / sizes[i] / sizes.length : 0;
        }
        angle[k][c] = StrictMath.atan2(im, re);
        alike[k][c] = Math.hypot(re, im);
        median[k][c] = Statistics.median(sizes);
        scatter[k][c] = (Statistics.quantile(sizes, 0.95) - Statistics.quantile(sizes, 0.05)) / NINETY;
    }

    private static double[] weights(MotionBlock block) {
        var weight = new double[MotionBlock.AXES];
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            weight[axis] = 1 / Math.max(1, Signals.rms(block, axis));
        }
        return weight;
    }

    /** Complex amplitudes {@code [order][axis]} of a frame, turned back by the shaft's angle times the order. */
    private static double[][][] turned(LineSpectrum spectrum, double shaft, double[] weight) {
        var values = new double[ORDERS.size()][MotionBlock.AXES][];
        for (int k = 0; k < values.length; k++) {
            double wanted = ORDERS.get(k) * shaft;
            double folded = spectrum.folded(wanted);
            double at = k == FIRST ? shaft : spectrum.strongest(folded - REACH, folded + REACH, weight);
            for (int c = 0; c < MotionBlock.AXES; c++) {
                values[k][c] = spectrum.value(c, at);
                if (spectrum.reversed(wanted)) {
                    values[k][c][1] = -values[k][c][1];
                }
            }
        }
        double angle = StrictMath.atan2(values[FIRST][0][1], values[FIRST][0][0]);
        for (int k = 0; k < values.length; k++) {
            double cos = StrictMath.cos(ORDERS.get(k) * angle);
            double sin = StrictMath.sin(ORDERS.get(k) * angle);
            for (double[] z : values[k]) {
                double turned = z[0] * cos + z[1] * sin;
                z[1] = z[1] * cos - z[0] * sin;
                z[0] = turned;
            }
        }
        return values;
    }

    private static double[][] floor(List<MotionBlock> blocks, double rate) {
        var spectra = blocks.stream().map(FanSpectra::amplitudes).toList();
        int bins = spectra.get(0)[0].length;
        double binHz = rate / 2 / bins;
        int each = bins / BANDS;
        var floor = new double[MotionBlock.AXES][BANDS];
        for (int c = 0; c < MotionBlock.AXES; c++) {
            for (int band = 0; band < BANDS; band++) {
                var powers = new double[spectra.size() * each];
                int n = 0;
                for (double[][] spectrum : spectra) {
                    for (int k = Math.max(1, band * each); k < (band + 1) * each; k++) {
                        powers[n++] = spectrum[c][k] * spectrum[c][k] / 2;
                    }
                }
                double quiet = Statistics.quantile(Arrays.copyOf(powers, n), QUIET);
                floor[c][band] = quiet / EXPONENTIAL / binHz;
            }
        }
        return floor;
    }
}
