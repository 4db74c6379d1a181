package org.twinrig.sensors.lepton35;

/**
 * From radiance to TLinear counts of 0.01 K, with the error of calibration of one part in one gain.
 *
 * <pre>  T' = T + offset + slope·(T − 35 °C) </pre>
 * The camera takes everything for black: emissivity 1 (its factory setting).
 */
final class Radiometry {
    private static final int ENTRIES = 8192;
    private static final double REFERENCE = 308.15; // black body of the data sheet's accuracy: 35 °C [K]
    private static final double COUNTS_PER_KELVIN = 100;

    private final float[] counts = new float[ENTRIES + 1];
    private final float first;
    private final float perRadiance;
    private final float least;
    private final float most;

    /** A calibration that is wrong by {@code offset} [K] at 35 °C and by {@code slope} [-]. */
    Radiometry(Gain gain, double offset, double slope) {
        double lowest = BandRadiance.of(Gain.COLDEST - 25);
        double step = (BandRadiance.of(gain.hottest + 60) - lowest) / ENTRIES;
        first = (float) lowest;
        perRadiance = (float) (1 / step);
        for (int i = 0; i <= ENTRIES; i++) {
            double kelvin = BandRadiance.inverse(lowest + i * step);
            counts[i] = (float) (COUNTS_PER_KELVIN * (kelvin + offset + slope * (kelvin - REFERENCE)));
        }
        least = (float) (COUNTS_PER_KELVIN * Gain.COLDEST);
        most = (float) (COUNTS_PER_KELVIN * gain.hottest);
    }

    /** Whole counts for {@code radiance} [W/(m²·sr)], stopped at the limits of the gain. */
    int countsOf(float radiance) {
        float at = Math.max(0, Math.min(ENTRIES - 1, (radiance - first) * perRadiance));
        int i = (int) at;
        float exact = counts[i] + (at - i) * (counts[i + 1] - counts[i]);
        return (int) (Math.max(least, Math.min(most, exact)) + 0.5f);
    }
}
