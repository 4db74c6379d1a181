package org.twinrig.detect;

import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;

/**
 * One block of vibration, with what is true of it.
 *
 * @param features values in the order of {@link FanFeatures#NAMES}; the array is handed over
 * @param state true state of the fan
 * @param episode name of the run or recording
 * @param seed seed of the run; 0 for a recording
 */
public record FanRow(double[] features, FanState state, String episode, long seed) implements LabelledRow {
    /** The row of {@code block}, made with the settings of {@code motion}. */
    public static FanRow of(MotionBlock block, Content.Motion motion, FanState state, String episode, long seed) {
        return new FanRow(FanFeatures.of(FanSpectra.amplitudes(block), motion), state, episode, seed);
    }
}
