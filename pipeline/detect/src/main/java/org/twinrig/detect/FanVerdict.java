package org.twinrig.detect;

import java.util.List;

/**
 * What a block of vibration says about a fan.
 *
 * @param state most probable state
 * @param probabilities probability of each state in the order of its code; they add up to 1
 */
public record FanVerdict(FanState state, List<Double> probabilities) {
    public FanVerdict {
        probabilities = List.copyOf(probabilities);
    }

    /** Probability of {@link #state} [0..1]. */
    public double probability() {
        return probabilities.get(state.code());
    }
}
