package org.twinrig.features.fan;

import java.util.Arrays;
import java.util.List;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.detect.FanSpectra;

/** Bands of a frame's spectrum, and the floor between the lines in each: what its quiet bins tell of noise. */
final class QuietBands {
    private static final double[] EDGES = {0.5, 3, 6, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150
    }; // [Hz] up to half of 300 Hz

    /** How many there are. */
    static final int COUNT = EDGES.length - 1;

    private static final double QUIET = 0.2; // quantile of a band that lines do not reach
    private static final double EXPONENTIAL = 0.2231435513142097; // the same quantile of an exponential distribution

    private QuietBands() {}

    /** Number of the band in which {@code hertz} lies; the nearest for what is outside. */
    static int of(double hertz) {
        int band = 0;
        while (band < COUNT - 1 && hertz >= EDGES[band + 1]) {
            band++;
        }
        return band;
    }

    /** Where a band begins [Hz]. */
    static double low(int band) {
        return EDGES[band];
    }

    /** Width of a band [Hz]. */
    static double width(int band) {
        return EDGES[band + 1] - EDGES[band];
    }

    /** One-sided density between the lines of {@code blocks}, {@code [axis][band]} [counts²/Hz]. */
    static double[][] floor(List<MotionBlock> blocks, double rate) {
        var spectra = blocks.stream().map(FanSpectra::amplitudes).toList();
        double binHz = rate / 2 / spectra.get(0)[0].length;
        var floor = new double[MotionBlock.AXES][COUNT];
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            for (int band = 0; band < COUNT; band++) {
                int first = (int) Math.ceil(EDGES[band] / binHz);
                int last = Math.min(spectra.get(0)[axis].length, (int) Math.ceil(EDGES[band + 1] / binHz));
                var powers = new double[spectra.size() * (last - first)];
                int n = 0;
                for (double[][] spectrum : spectra) {
                    for (int k = first; k < last; k++) {
                        powers[n++] = spectrum[axis][k] * spectrum[axis][k] / 2;
                    }
                }
                floor[axis][band] = Statistics.quantile(Arrays.copyOf(powers, n), QUIET) / EXPONENTIAL / binHz;
            }
        }
        return floor;
    }
}
