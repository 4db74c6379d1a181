package org.twinrig.sensors.lepton35;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;

/**
 * The microbolometer array and its calibration: lag, noise, fixed pattern, errors, counts.
 *
 * <p>All noise is added to the radiance, so that it grows in temperature where a black body's radiance changes less with
 * temperature: 35 mK at 30 °C is 58 mK at −10 °C.
 *
 * <ul>
 *   <li>Lag: first order, time constant 12 ms (data sheet), between frames 114 ms apart.
 *   <li>Temporal noise: white, {@link Gain#netd}.
 *   <li>Fixed pattern: a flat-field correction averages 8 frames, so it leaves NETD/√8 in every pixel, and what it cannot
 *       see: 55 mK by pixel, 20 mK by column and 15 mK by row at 30 °C, in low gain more with the NETD. Estimated from one
 *       recorded frame each of two cameras, 10 s and 99 s after their flat fields: the quietest twentieth of blocks of
 *       8 × 8 pixels, less a curved surface, shows 68 and 107 mK at 299 K and 265 K, alike in radiance, where a NETD of
 *       35 mK alone leaves 32 and 45 mK; means of their columns and rows vary 1.5 to 1.8 and 1.4 times as much as those of
 *       white noise.
 *   <li>Drift since then, per kelvin of the focal plane: even over the picture, by column, row and pixel. None are
 *       published; these are ours.
 *   <li>Error of calibration: offset and slope whose three standard deviations together reach the data sheet's ±5 K in
 *       high gain (±10 K in low gain) at 100 °C, drawn once for a part and never beyond three.
 * </ul>
 */
final class Detector {
    private static final int BLOCK = 2400; // pixels done at once, so that they stay in the processor's first cache
    private static final double NETD_AT = 303.15; // black body of the NETD figure: 30 °C [K]
    private static final double LAG_SECONDS = 0.012;
    private static final double AVERAGED_FRAMES = 8;
    private static final double COLUMN_PATTERN = 0.020; // [K] at 30 °C in high gain
    private static final double ROW_PATTERN = 0.015; // [K]
    private static final double PIXEL_PATTERN = 0.055; // [K]
    private static final double EVEN_DRIFT = 0.10; // [K/K]
    private static final double COLUMN_DRIFT = 0.020; // [K/K]
    private static final double ROW_DRIFT = 0.010; // [K/K]
    private static final double PIXEL_DRIFT = 0.030; // [K/K]
    private static final double OFFSET_SIGMA = 1.6; // [K]
    private static final double SLOPE_SIGMA = 0.007; // [-]

    private final double slope = BandRadiance.slope(NETD_AT); // [W/(m²·sr·K)]
    private final float keep = (float) StrictMath.exp(-1 / (FrameClock.FRAMES_PER_SECOND * LAG_SECONDS));
    private final Radiometry[] radiometry = new Radiometry[Gain.values().length];
    private final double offset; // [K]
    private final double slopeError; // [-]
    private final float[] driftPattern;
    private final float[] fixedPattern;
    private final float[] residue = new float[Camera.PIXELS];
    private final float[] signal = new float[Camera.PIXELS];
    private final float[] noisy = new float[Camera.PIXELS];
    private final RandomStream noise;
    private Gain gain;
    private boolean exposed;

    Detector(Gain gain, RandomStreams random) {
        this.gain = gain;
        this.noise = random.stream("noise");
        var part = random.stream("part");
        offset = OFFSET_SIGMA * limited(part.gaussian());
        slopeError = SLOPE_SIGMA * limited(part.gaussian());
        for (var each : Gain.values()) {
            radiometry[each.ordinal()] = new Radiometry(each, each.errorFactor * offset, each.errorFactor * slopeError);
        }
        driftPattern = pattern(part, EVEN_DRIFT, COLUMN_DRIFT, ROW_DRIFT, PIXEL_DRIFT);
        fixedPattern = pattern(part, 0, COLUMN_PATTERN, ROW_PATTERN, PIXEL_PATTERN);
        takeFlatField(gain);
    }

    /** The sensitivity in use. */
    Gain gain() {
        return gain;
    }

    /** Removes the drift with the shutter closed; the noise of the averaged frames stays, and what a flat field leaves. */
    void takeFlatField(Gain newGain) {
        gain = newGain;
        double sigma = slope * gain.netd / Math.sqrt(AVERAGED_FRAMES);
        double share = gain.netd / Gain.HIGH.netd;
        for (int i = 0; i < Camera.PIXELS; i++) {
            residue[i] = (float) (sigma * noise.gaussian() + share * fixedPattern[i]);
        }
    }

    /**
     * One frame.
     *
     * @param radiance behind the optics [W/(m²·sr)]
     * @param drift of the focal plane since the last flat field [K]
     * @param counts receives hundredths of a kelvin
     */
    void expose(float[] radiance, double drift, short[] counts) {
        float stay = exposed ? keep : 0;
        float sigma = (float) (slope * gain.netd);
        for (int from = 0; from < Camera.PIXELS; from += BLOCK) {
            int to = Math.min(Camera.PIXELS, from + BLOCK);
            PixelNoise.draw(noise, noisy, from, to);
            lag(radiance, stay, signal, from, to);
            spoil(signal, sigma, residue, (float) drift, driftPattern, noisy, from, to);
            radiometry[gain.ordinal()].toCounts(noisy, CountScale.CENTIKELVIN, counts, from, to);
        }
        exposed = true;
    }

    /** Changes the sensitivity without a flat field. */
    void switchTo(Gain newGain) {
        gain = newGain;
    }

    /** The last frame again, in counts of another {@code scale}. */
    void read(CountScale scale, short[] counts) {
        radiometry[gain.ordinal()].toCounts(noisy, scale, counts, 0, Camera.PIXELS);
    }

    private static void lag(float[] radiance, float stay, float[] signal, int from, int to) {
        for (int i = from; i < to; i++) {
            signal[i] = radiance[i] + stay * (signal[i] - radiance[i]);
        }
    }

    /** Turns variates into the noisy signal. */
    private static void spoil(
            float[] signal,
            float sigma,
            float[] residue,
            float drift,
            float[] driftPattern,
            float[] noisy,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            noisy[i] = signal[i] + sigma * noisy[i] + residue[i] + drift * driftPattern[i];
        }
    }

    /** What differs from pixel to pixel, drawn with these deviations [K]: even, by column, row and pixel [W/(m²·sr)]. */
    private float[] pattern(
            RandomStream part, double evenSigma, double columnSigma, double rowSigma, double pixelSigma) {
        var pattern = new float[Camera.PIXELS];
        double even = evenSigma * part.gaussian();
        var columns = new double[Camera.WIDTH];
        for (int c = 0; c < Camera.WIDTH; c++) {
            columns[c] = columnSigma * part.gaussian();
        }
        for (int row = 0; row < Camera.HEIGHT; row++) {
            double here = even + rowSigma * part.gaussian();
            for (int c = 0; c < Camera.WIDTH; c++) {
                double all = here + columns[c] + pixelSigma * part.gaussian();
                pattern[row * Camera.WIDTH + c] = (float) (slope * all);
            }
        }
        return pattern;
    }

    private static double limited(double gaussian) {
        return Math.max(-3, Math.min(3, gaussian));
    }
}
