package org.twinrig.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers that a bearing detector looks at, from the acceleration of a housing at a known shaft speed.
 *
 * <p>All come from {@value #LOW_HZ} to {@value #HIGH_HZ} Hz, so that the sampling rate does not matter, and none depends
 * on the scale. Of the signal: kurtosis and crest factor. Of each of the bands {@link #BANDS_HZ}, with a the analytic
 * signal of the band and e = |a|² its squared envelope: the spectral kurtosis ⟨e²⟩/⟨e⟩² − 2, 0 for Gaussian noise, of
 * which the largest and the median count; and how far the amplitude spectrum of e stands out at the orders of the
 * bearing,
 *
 * <pre>  s(o) = mean over h = 1…H of log₁₀( max |E| within ±2 % of h·o·f₀ / median |E| around it ),  </pre>
 *
 * with H = 3 for the orders themselves and 1 for their sidebands, of which the largest and the mean over the bands count.
 *
 * @see "J. Antoni, The spectral kurtosis: a useful tool for characterising non-stationary signals, MSSP 20, 2006"
 * @see "R. B. Randall, J. Antoni, Rolling element bearing diagnostics: a tutorial, MSSP 25, 2011 (squared envelope)"
 */
public final class BearingFeatures {
    /** Names and definitions together have this version; a model trained on another one is refused. */
    public static final String VERSION = "bearing-22/1";

    /** Lowest sampling rate that holds all bands [Hz]. */
    public static final double LOWEST_RATE_HZ = 11_500;

    /** Shortest stretch: ten turns of a cage at 0.38 of 50 rev/s, or it has no line of its own [s]. */
    public static final double SHORTEST_SECONDS = 0.5;

    private static final double LOW_HZ = 20;
    private static final double HIGH_HZ = 5500;
    private static final double[][] BANDS_HZ = {
        {500, 1500}, {1500, 2500}, {2500, 3500}, {3500, 4500}, {4500, 5500}, {500, 5500}
    };
    private static final double SLIP = 0.02; // balls slide by 1 to 2 %, and shaft speed is known to 1 % [-]
    private static final double BACKGROUND = 0.4; // half width of what a line is compared with, in lines [-]
    private static final List<String> LINES = List.of(
            "outer", "inner", "ball", "cage", "shaft", "inner_below", "inner_above", "ball_below", "ball_above");
    private static final int WITH_HARMONICS = 5; // the first so many of them
    private static final int HARMONICS = 3;
    private static final int OF_SIGNAL = 4;

    /** Names in order. */
    public static final List<String> NAMES = names();

    private BearingFeatures() {}

    /**
     * Features of a stretch of vibration.
     *
     * @param acceleration of the housing, any unit
     * @param rateHz its sampling rate [Hz], {@value #LOWEST_RATE_HZ} or more
     * @param shaftHz speed of the shaft [rev/s], right to 1 %
     * @param orders of the bearing
     * @throws IllegalArgumentException when it is too short or too slowly sampled
     */
    public static double[] of(double[] acceleration, double rateHz, double shaftHz, BearingOrders orders) {
        if (rateHz < LOWEST_RATE_HZ || acceleration.length < SHORTEST_SECONDS * rateHz) {
            throw new IllegalArgumentException(
                    "%d samples at %.0f Hz; a bearing is judged by %.1f s or more at %.0f Hz or more"
                            .formatted(acceleration.length, rateHz, SHORTEST_SECONDS, LOWEST_RATE_HZ));
        }
        var spectrum = new BandEnvelopes(acceleration, rateHz);
        var values = new double[NAMES.size()];
        double[] signal = spectrum.filtered(LOW_HZ, HIGH_HZ);
        values[0] = StrictMath.log10(kurtosis(signal));
        values[1] = StrictMath.log10(crest(signal));
        double[] line = lines(orders);
        var spectral = new double[BANDS_HZ.length];
        var largest = new double[line.length];
        for (int b = 0; b < BANDS_HZ.length; b++) {
            double[] envelope = spectrum.squaredEnvelope(BANDS_HZ[b][0], BANDS_HZ[b][1]);
            spectral[b] = spectralKurtosis(envelope);
            double[] amplitudes = spectrum.amplitudes(envelope);
            for (int k = 0; k < line.length; k++) {
                int harmonics = k < WITH_HARMONICS ? HARMONICS : 1;
                double score = score(amplitudes, spectrum.binHz(), line[k] * shaftHz, harmonics);
                largest[k] = b == 0 ? score : Math.max(largest[k], score);
                values[OF_SIGNAL + 2 * k + 1] += score / BANDS_HZ.length;
            }
        }
        for (int k = 0; k < line.length; k++) {
            values[OF_SIGNAL + 2 * k] = largest[k];
        }
        Arrays.sort(spectral);
        values[2] = spectral[spectral.length - 1];
        values[3] = (spectral[spectral.length / 2 - 1] + spectral[spectral.length / 2]) / 2;
        return values;
    }

    /** Orders in the sequence of {@link #LINES}. */
    private static double[] lines(BearingOrders o) {
        return new double[] {
            o.outerRace(),
            o.innerRace(),
            o.ball(),
            o.cage(),
            1,
            o.innerRace() - 1,
            o.innerRace() + 1,
            o.ball() - o.cage(),
            o.ball() + o.cage()
        };
    }

    private static double score(double[] amplitudes, double binHz, double lineHz, int harmonics) {
        double sum = 0;
        for (int h = 1; h <= harmonics; h++) {
            double centre = h * lineHz / binHz;
            double near = Math.max(SLIP * centre, 1.5);
            double far = Math.max(BACKGROUND * lineHz / binHz, near + 3);
            int from = Math.max(1, (int) Math.ceil(centre - far));
            int to = Math.min(amplitudes.length - 1, (int) Math.floor(centre + far));
            double peak = 0;
            for (int k = Math.max(from, (int) Math.ceil(centre - near)); k <= Math.min(to, centre + near); k++) {
                peak = Math.max(peak, amplitudes[k]);
            }
            double median = from < to ? median(Arrays.copyOfRange(amplitudes, from, to + 1)) : 0;
            sum += peak > 0 && median > 0 ? StrictMath.log10(peak / median) : 0;
        }
        return sum / harmonics;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double spectralKurtosis(double[] squaredEnvelope) {
        double sum = 0;
        double squares = 0;
        for (double e : squaredEnvelope) {
            sum += e;
            squares += e * e;
        }
        return sum > 0 ? squares * squaredEnvelope.length / (sum * sum) - 2 : 0;
    }

    /** Fourth moment over the square of the second; the signal has no mean. 3 where there is no signal. */
    private static double kurtosis(double[] signal) {
        double second = 0;
        double fourth = 0;
        for (double v : signal) {
            second += v * v;
            fourth += v * v * v * v;
        }
        return second > 0 ? fourth * signal.length / (second * second) : 3;
    }

    private static double crest(double[] signal) {
        double squares = 0;
        double peak = 0;
        for (double v : signal) {
            squares += v * v;
            peak = Math.max(peak, Math.abs(v));
        }
        return squares > 0 ? peak / Math.sqrt(squares / signal.length) : 1;
    }

    private static List<String> names() {
        var names = new ArrayList<>(
                List.of("log_kurtosis", "log_crest", "spectral_kurtosis_max", "spectral_kurtosis_median"));
        for (String line : LINES) {
            names.add(line + "_max");
            names.add(line + "_mean");
        }
        return List.copyOf(names);
    }
}
