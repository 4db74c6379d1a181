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
    private final int least;
    private final int most;

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
        least = (int) Math.rint(COUNTS_PER_KELVIN * Gain.COLDEST);
        most = (int) Math.rint(COUNTS_PER_KELVIN * gain.hottest);
    }

    /**
     * Whole counts for each {@code radiance} [W/(m²·sr)], stopped at the limits of the gain. Comparisons instead of
     * Math.min and Math.max, whose care for NaN and −0 costs half of the time here.
     */
    void toCounts(float[] radiance, short[] out) {
        for (int p = 0; p < out.length; p++) {
            float at = (radiance[p] - first) * perRadiance;
            int i = (int) at;
            i = i < 0 ? 0 : i >= ENTRIES ? ENTRIES - 1 : i;
            float exact = counts[i] + (at - i) * (counts[i + 1] - counts[i]);
            int whole = (int) (exact + 0.5f);
            out[p] = (short) (whole < least ? least : whole > most ? most : whole);
        }
    }
}
