package org.twinrig.sensors.lepton35;

/**
 * From radiance to counts, TLinear of 0.01 K unless another {@link CountScale} is asked for, with the error of calibration
 * of one part in one gain.
 *
 * <pre>  T' = T + offset + slope·(T − 35 °C) </pre>
 * The camera takes everything for black: emissivity 1 (its factory setting). T is a polynomial in the fourth root of the
 * radiance, which it nearly is proportional to: within 1 mK of {@link BandRadiance#inverse}.
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
    private final float[] work = new float[Camera.PIXELS];

    /** Counts of 0.01 K by a calibration that is wrong by {@code offset} [K] at 35 °C and by {@code slope} [-]. */
    Radiometry(Gain gain, double offset, double slope) {
        this(gain, offset, slope, CountScale.CENTIKELVIN);
    }

    /** Counts of {@code scale} by a calibration that is wrong by {@code offset} [K] at 35 °C and by {@code slope} [-]. */
    Radiometry(Gain gain, double offset, double slope, CountScale scale) {
        double hottest = scale.hottest(gain);
        double low = BandRadiance.of(Gain.COLDEST - BELOW);
        double high = BandRadiance.of(hottest + ABOVE);
        weakest = (float) low;
        strongest = (float) high;
        counts = new Polynomial(
                root -> {
                    double kelvin = BandRadiance.inverse(root * root * (root * root));
                    return scale.counts(gain, kelvin + offset + slope * (kelvin - REFERENCE));
                },
                Math.sqrt(Math.sqrt(low)),
                Math.sqrt(Math.sqrt(high)));
        least = (float) Math.rint(scale.counts(gain, Gain.COLDEST));
        most = (float) Math.rint(scale.counts(gain, hottest));
    }

    /**
     * Whole counts for each {@code radiance} [W/(m²·sr)] from pixel {@code from} to {@code to}, not included, stopped at
     * the limits of the gain.
     */
    void toCounts(float[] radiance, short[] out, int from, int to) {
        root(radiance, weakest, strongest, work, from, to);
        counts.apply(work, from, to);
        hold(work, least, most, from, to);
        for (int p = from; p < to; p++) {
            out[p] = (short) Float.floatToRawIntBits(work[p] + WHOLE); // rounds without the care that a cast takes
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
