package org.twinrig.sensors.lepton35;

import java.util.EnumMap;
import java.util.Map;
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
 *   <li>Fixed pattern: a flat-field correction averages 8 frames, so it leaves NETD/√8 in every pixel.
 *   <li>Drift since then, per kelvin of the focal plane: even over the picture, by column, row and pixel. None are
 *       published; these are ours, such that the grain of a frame comes near that of recorded ones (about 55 mK at
 *       26 °C).
 *   <li>Error of calibration: offset and slope whose three standard deviations together reach the data sheet's ±5 K in
 *       high gain (±10 K in low gain) at 100 °C, drawn once for a part and never beyond three.
 * </ul>
 */
final class Detector {
    private static final int BLOCK = 2400; // pixels done at once, so that they stay in the processor's first cache
    private static final double NETD_AT = 303.15; // black body of the NETD figure: 30 °C [K]
    private static final double LAG_SECONDS = 0.012;
    private static final double AVERAGED_FRAMES = 8;
    private static final double EVEN_DRIFT = 0.10; // [K/K]
    private static final double COLUMN_DRIFT = 0.020; // [K/K]
    private static final double ROW_DRIFT = 0.010; // [K/K]
    private static final double PIXEL_DRIFT = 0.030; // [K/K]
    private static final double OFFSET_SIGMA = 1.6; // [K]
    private static final double SLOPE_SIGMA = 0.007; // [-]

    private final double slope = BandRadiance.slope(NETD_AT); // [W/(m²·sr·K)]
    private final float keep = (float) StrictMath.exp(-1 / (FrameClock.FRAMES_PER_SECOND * LAG_SECONDS));
    private final Radiometry[] radiometry = new Radiometry[Gain.values().length];
    private final Map<CountScale, Radiometry[]> others = new EnumMap<>(CountScale.class);
    private final double offset; // [K]
    private final double slopeError; // [-]
    private final float[] driftPattern = new float[Camera.PIXELS];
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
            radiometry[each.ordinal()] = calibrated(each, CountScale.CENTIKELVIN);
        }
        drawDriftPattern(part);
        takeFlatField(gain);
    }

    /** The sensitivity in use. */
    Gain gain() {
        return gain;
    }

    /** Removes the drift with the shutter closed; what stays is the noise of the averaged frames. */
    void takeFlatField(Gain newGain) {
        gain = newGain;
        double sigma = slope * gain.netd / Math.sqrt(AVERAGED_FRAMES);
        for (int i = 0; i < Camera.PIXELS; i++) {
            residue[i] = (float) (sigma * noise.gaussian());
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
            draw(noise, noisy, from, to);
            lag(radiance, stay, signal, from, to);
            spoil(signal, sigma, residue, (float) drift, driftPattern, noisy, from, to);
            radiometry[gain.ordinal()].toCounts(noisy, counts, from, to);
        }
        exposed = true;
    }

    /** Changes the sensitivity without a flat field. */
    void switchTo(Gain newGain) {
        gain = newGain;
    }

    /** The last frame again, in counts of another {@code scale}. */
    void read(CountScale scale, short[] counts) {
        var calibrations = others.computeIfAbsent(scale, s -> {
            var made = new Radiometry[Gain.values().length];
            for (var each : Gain.values()) {
                made[each.ordinal()] = calibrated(each, s);
            }
            return made;
        });
        calibrations[gain.ordinal()].toCounts(noisy, counts, 0, Camera.PIXELS);
    }

    private Radiometry calibrated(Gain of, CountScale scale) {
        return new Radiometry(of, of.errorFactor * offset, of.errorFactor * slopeError, scale);
    }

    private static void draw(RandomStream stream, float[] variates, int from, int to) {
        for (int i = from; i < to; i++) {
            variates[i] = (float) stream.gaussian();
        }
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

    private void drawDriftPattern(RandomStream part) {
        double even = EVEN_DRIFT * part.gaussian();
        var columns = new double[Camera.WIDTH];
        for (int c = 0; c < Camera.WIDTH; c++) {
            columns[c] = COLUMN_DRIFT * part.gaussian();
        }
        for (int row = 0; row < Camera.HEIGHT; row++) {
            double here = even + ROW_DRIFT * part.gaussian();
            for (int c = 0; c < Camera.WIDTH; c++) {
                double all = here + columns[c] + PIXEL_DRIFT * part.gaussian();
                driftPattern[row * Camera.WIDTH + c] = (float) (slope * all);
            }
        }
    }

    private static double limited(double gaussian) {
        return Math.max(-3, Math.min(3, gaussian));
    }
}
