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
 * <p>An order's phase is told from the shaft's, for which the first order on the first axis stands. Its steady part is
 * the mean over frames of the complex amplitude so turned, the wandering part what is left of the mean square.
 *
 * @param shaft median speed [rev/s]
 * @param spread robust standard deviation of the speed from frame to frame [rev/s]
 * @param real part of the steady amplitude, {@code [order][axis]} [counts]
 * @param imaginary part
 * @param wander rms of the rest [counts]
 * @param median of the amplitude [counts]
 * @param floor one-sided density between the lines, {@code [axis][band]} [counts²/Hz]
 */
record FanPortrait(
        double shaft,
        double spread,
        double[][] real,
        double[][] imaginary,
        double[][] wander,
        double[][] median,
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
    private static final double TRIM = 6; // medians beyond which a square does not count: starts and stops

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
        var real = new double[orders][MotionBlock.AXES];
        var imaginary = new double[orders][MotionBlock.AXES];
        var wander = new double[orders][MotionBlock.AXES];
        var median = new double[orders][MotionBlock.AXES];
        for (int k = 0; k < orders; k++) {
            for (int c = 0; c < MotionBlock.AXES; c++) {
                moments(found, k, c, real, imaginary, wander, median);
            }
        }
        double middle = Statistics.median(shafts);
        double spread = (Statistics.quantile(shafts, 0.84) - Statistics.quantile(shafts, 0.16)) / 2;
        return new FanPortrait(middle, spread, real, imaginary, wander, median, floor(blocks, rate));
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

    private static void moments(
            List<double[][][]> found,
            int k,
            int c,
            double[][] real,
            double[][] imaginary,
            double[][] wander,
            double[][] median) {
        double[] sizes = found.stream()
                .mapToDouble(frame -> Math.hypot(frame[k][c][0], frame[k][c][1]))
                .toArray();
        median[k][c] = Statistics.median(sizes);
        double re = 0;
        double im = 0;
        double squares = 0;
        int count = 0;
        for (double[][][] frame : found) {
            double square = frame[k][c][0] * frame[k][c][0] + frame[k][c][1] * frame[k][c][1];
            if (square <= TRIM * median[k][c] * median[k][c]) {
                re += frame[k][c][0];
                im += frame[k][c][1];
                squares += square;
                count++;
            }
        }
        real[k][c] = re / count;
        imaginary[k][c] = im / count;
        double steady = real[k][c] * real[k][c] + imaginary[k][c] * imaginary[k][c];
        wander[k][c] = Math.sqrt(Math.max(0, squares / count - steady));
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

    /** Size of the steady amplitude of order number {@code k} on axis {@code c} [counts]. */
    double steady(int k, int c) {
        return Math.hypot(real[k][c], imaginary[k][c]);
    }

    /** By how much the steady part of order number {@code k} on axis {@code c} leads the shaft [rad]. */
    double angle(int k, int c) {
        return StrictMath.atan2(imaginary[k][c], real[k][c]);
    }
}
