package org.twinrig.detect;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;

/**
 * The numbers that a fan detector looks at, from amplitude spectra.
 *
 * <p>For each axis, with P[k] = a[k]²/2 the power of bin k [g² or (°/s)²], bins from {@value #LOWEST_HZ} Hz on:
 * log₁₀ of the rms; log₁₀ of the rms in each of the bands with the edges {@link #BAND_EDGES_HZ}; flatness, log₁₀ of
 * geometric over arithmetic mean of P; crest, log₁₀ of largest over mean P. For the machine: frequency of the
 * strongest line of all three accelerations together within {@value #SHAFT_LOW_HZ} to {@value #SHAFT_HIGH_HZ} Hz (the
 * shaft line of a fan of 900 to 4,500 revolutions a minute), and the share of their power within ±1 Hz of it.
 *
 * <p>In physical units and per band, so that block length, rate and scale of the sensor do not matter; bands above half
 * the rate hold the floor.
 */
public final class FanFeatures {
    /** Names and definitions together have this version; a model trained on another one is refused. */
    public static final String VERSION = "fan-62/1";

    private static final double LOWEST_HZ = 0.5;
    private static final double[] BAND_EDGES_HZ = {0.5, 5, 15, 40, 60, 90, 120, 150};
    private static final double SHAFT_LOW_HZ = 15;
    private static final double SHAFT_HIGH_HZ = 75;
    private static final double SHAFT_HALF_WIDTH_HZ = 1;
    private static final double FLOOR = 1e-5; // rms below the resolution of any sensor here [g or °/s]
    private static final List<String> AXES = List.of("ax", "ay", "az", "gx", "gy", "gz");

    /** Names in order. */
    public static final List<String> NAMES = names();

    private static final int PER_AXIS = 3 + BAND_EDGES_HZ.length - 1;

    private FanFeatures() {}

    /** Features of {@code amplitudes} [6][N/2] [counts], made with the settings of {@code motion}. */
    public static double[] of(double[][] amplitudes, Content.Motion motion) {
        if (amplitudes.length != MotionBlock.AXES || amplitudes[0].length < 2) {
            throw new IllegalArgumentException("amplitudes of %d axes with %d bins; 6 axes with at least 2 bins needed"
                    .formatted(amplitudes.length, amplitudes.length == 0 ? 0 : amplitudes[0].length));
        }
        int bins = amplitudes[0].length;
        double binHz = motion.sampleRateHz() / (2.0 * bins);
        var values = new double[NAMES.size()];
        var accelerations = new double[bins];
        var power = new double[bins];
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            double lsb = axis < 3 ? motion.accelLsbPerG() : motion.gyroLsbPerDps();
            for (int k = 0; k < bins; k++) {
                double a = amplitudes[axis][k] / lsb;
                power[k] = a * a / 2;
                if (axis < 3) {
                    accelerations[k] += power[k];
                }
            }
            axis(power, binHz, values, axis * PER_AXIS);
        }
        shaft(accelerations, binHz, values);
        return values;
    }

    private static void axis(double[] power, double binHz, double[] values, int to) {
        int from = Math.max(1, (int) Math.ceil(LOWEST_HZ / binHz));
        double floor = FLOOR * FLOOR / power.length;
        double sum = 0;
        double logs = 0;
        double peak = 0;
        for (int k = from; k < power.length; k++) {
            sum += power[k];
            logs += StrictMath.log10(Math.max(power[k], floor));
            peak = Math.max(peak, power[k]);
        }
        int n = power.length - from;
        double mean = Math.max(sum / n, floor);
        values[to] = logRms(sum);
        for (int band = 0; band + 1 < BAND_EDGES_HZ.length; band++) {
            values[to + 1 + band] = logRms(between(power, binHz, BAND_EDGES_HZ[band], BAND_EDGES_HZ[band + 1]));
        }
        values[to + PER_AXIS - 2] = logs / n - StrictMath.log10(mean);
        values[to + PER_AXIS - 1] = StrictMath.log10(Math.max(peak, floor) / mean);
    }

    private static void shaft(double[] power, double binHz, double[] values) {
        int strongest = 1;
        double all = 0;
        for (int k = 1; k < power.length; k++) {
            double hz = k * binHz;
            if (hz >= SHAFT_LOW_HZ) {
                all += power[k];
                boolean better = power[k] > power[strongest] || strongest * binHz < SHAFT_LOW_HZ;
                if (hz <= SHAFT_HIGH_HZ && better) {
                    strongest = k;
                }
            }
        }
        double line = strongest * binHz;
        double near = between(power, binHz, line - SHAFT_HALF_WIDTH_HZ, line + SHAFT_HALF_WIDTH_HZ);
        values[values.length - 2] = line;
        values[values.length - 1] = all > 0 ? near / all : 0;
    }

    /** Power of the bins from {@code low} (included) to {@code high} (excluded) [Hz]. */
    private static double between(double[] power, double binHz, double low, double high) {
        double sum = 0;
        for (int k = Math.max(1, (int) Math.ceil(low / binHz)); k < power.length && k * binHz < high; k++) {
            sum += power[k];
        }
        return sum;
    }

    private static double logRms(double power) {
        return StrictMath.log10(Math.max(Math.sqrt(power), FLOOR));
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (String axis : AXES) {
            names.add(axis + "_log_rms");
            for (int band = 0; band + 1 < BAND_EDGES_HZ.length; band++) {
                names.add(axis + "_log_rms_" + (int) BAND_EDGES_HZ[band] + "_" + (int) BAND_EDGES_HZ[band + 1] + "hz");
            }
            names.add(axis + "_flatness");
            names.add(axis + "_crest");
        }
        names.add("shaft_hz");
        names.add("shaft_share");
        return List.copyOf(names);
    }
}
