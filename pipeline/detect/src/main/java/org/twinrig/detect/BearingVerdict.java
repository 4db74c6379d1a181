package org.twinrig.detect;

import java.util.List;

/**
 * What a stretch of vibration says about a bearing.
 *
 * @param state most probable condition
 * @param probabilities probability of each condition in the order of its code; they add up to 1
 */
public record BearingVerdict(BearingState state, List<Double> probabilities) {
    public BearingVerdict {
        probabilities = List.copyOf(probabilities);
    }

    /** True when a defect of any kind is more probable than none. */
    public boolean faulty() {
        return probabilities.get(BearingState.HEALTHY.code()) < 0.5;
    }
}
