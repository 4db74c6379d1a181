package org.twinrig.features.fan;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.detect.FanSpectra;

/**
 * What the two-sample test looks at, for each axis: log₁₀ of the power in bands of 10 Hz [counts²], log₁₀ of the rms
 * [counts], skewness and kurtosis [-].
 *
 * <p>The mean is left out: it is gravity and the zero error of the one sensor that recorded, not the fan.
 */
final class FrameFeatures {
    private static final int BAND_HZ = 10;
    private static final int BANDS = 15; // up to half of 300 Hz
    private static final double FLOOR = 1e-3; // [counts²] far below a count
    private static final List<String> AXES = List.of("ax", "ay", "az", "gx", "gy", "gz");

    /** Names in order. */
    static final List<String> NAMES = names();

    private FrameFeatures() {}

    /** Features of a frame of {@code rate} samples a second. */
    static double[] of(MotionBlock block, double rate) {
        double[][] amplitudes = FanSpectra.amplitudes(block);
        double binHz = rate / block.length();
        var values = new double[NAMES.size()];
        int at = 0;
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            var power = new double[BANDS];
            for (int k = 1; k < amplitudes[axis].length; k++) {
                int band = Math.min(BANDS - 1, (int) (k * binHz / BAND_HZ));
                power[band] += amplitudes[axis][k] * amplitudes[axis][k] / 2;
            }
            for (double each : power) {
                values[at++] = StrictMath.log10(Math.max(each, FLOOR));
            }
            values[at++] = StrictMath.log10(Math.max(Signals.rms(block, axis), FLOOR));
            values[at++] = Signals.skewness(block, axis);
            values[at++] = Signals.kurtosis(block, axis);
        }
        return values;
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (String axis : AXES) {
            for (int band = 0; band < BANDS; band++) {
                names.add("%s %d-%d Hz".formatted(axis, BAND_HZ * band, BAND_HZ * (band + 1)));
            }
            names.add(axis + " rms");
            names.add(axis + " skewness");
            names.add(axis + " kurtosis");
        }
        return List.copyOf(names);
    }
}
