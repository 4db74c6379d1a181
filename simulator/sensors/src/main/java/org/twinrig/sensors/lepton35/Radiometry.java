package org.twinrig.sensors.lepton35;

import java.util.EnumMap;
import java.util.Map;

/**
 * From radiance to counts, with the error of calibration of one part in one gain.
 *
 * <pre>  T' = T + offset + slope·(T − 35 °C) </pre>
 * The camera takes everything for black: emissivity 1 (its factory setting). It counts in whole raw counts first, and makes
 * temperatures of these: so the histogram of a real frame in steps of 0.01 K is a comb whose teeth are 2.0 counts apart at
 * 300 K and 3.0 at 265 K, as {@link FluxScale} has it (recorded frames: 2.08 and 2.97). Raw counts are a polynomial in the
 * fourth root of the radiance, within a twentieth of a count of {@link BandRadiance#inverse} and {@link FluxScale}.
 */
final class Radiometry {
    private static final double REFERENCE = 308.15; // black body of the data sheet's accuracy: 35 °C [K]
    private static final double BELOW = 25; // [K] beyond its range that radiance is still told apart
    private static final double ABOVE = 60; // [K]
    private static final float WHOLE =
            1 << 23; // a float between this and its double holds a whole number in its low bits

    private final Polynomial counts;
    private final float weakest;
    private final float strongest;
    private final float least;
    private final float most;
    private final Map<CountScale, short[]> tables = new EnumMap<>(CountScale.class);
    private final float[] work = new float[Camera.PIXELS];

    /** Of a calibration that is wrong by {@code offset} [K] at 35 °C and by {@code slope} [-]. */
    Radiometry(Gain gain, double offset, double slope) {
        double low = BandRadiance.of(Gain.COLDEST - BELOW);
        double high = BandRadiance.of(gain.scaleEnd + ABOVE);
        weakest = (float) low;
        strongest = (float) high;
        counts = new Polynomial(
                root -> {
                    double kelvin = BandRadiance.inverse(root * root * (root * root));
                    return CountScale.RAW.counts(gain, kelvin + offset + slope * (kelvin - REFERENCE));
                },
                Math.sqrt(Math.sqrt(low)),
                Math.sqrt(Math.sqrt(high)));
        least = (float) Math.rint(CountScale.RAW.counts(gain, Gain.COLDEST));
        most = (float) Math.rint(CountScale.RAW.counts(gain, gain.scaleEnd));
        for (var scale : CountScale.values()) {
            tables.put(scale, table(gain, scale));
        }
    }

    /** What each raw count is in {@code scale}; its first and last count are the limits of the gain themselves. */
    private short[] table(Gain gain, CountScale scale) {
        var table = new short[(int) most + 1];
        double hottest = scale.hottest(gain);
        for (int raw = (int) least; raw <= most; raw++) {
            double kelvin = Math.min(hottest, FluxScale.of(gain).kelvin(raw));
            table[raw] = (short) Math.rint(scale.counts(gain, kelvin));
        }
        table[(int) least] = (short) Math.rint(scale.counts(gain, Gain.COLDEST));
        table[(int) most] = (short) Math.rint(scale.counts(gain, hottest));
        return table;
    }

    /**
     * Counts of {@code scale} for each {@code radiance} [W/(m²·sr)] from pixel {@code from} to {@code to}, not included,
     * stopped at the limits of the gain.
     */
    void toCounts(float[] radiance, CountScale scale, short[] out, int from, int to) {
        root(radiance, weakest, strongest, work, from, to);
        counts.apply(work, from, to);
        hold(work, least, most, from, to);
        short[] table = tables.get(scale);
        if (table == null) {
            throw new IllegalStateException("no table of " + scale);
        }
        for (int p = from; p < to; p++) {
            int raw = Float.floatToRawIntBits(work[p] + WHOLE) & 0xFFFF; // rounds without the care that a cast takes
            out[p] = table[raw];
        }
    }

    private static void root(float[] radiance, float low, float high, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = (float) Math.sqrt((float) Math.sqrt(Math.max(low, Math.min(high, radiance[i]))));
        }
    }

    private static void hold(float[] values, float low, float high, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.max(low, Math.min(high, values[i]));
        }
    }
}
