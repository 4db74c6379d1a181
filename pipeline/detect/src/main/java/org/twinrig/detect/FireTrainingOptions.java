package org.twinrig.detect;

/**
 * How a fire model is trained.
 *
 * @param seed seed of the split and of the confidence intervals
 * @param version version that the model shall carry
 * @param source one sentence for the manifest: where the rows came from
 * @param boost settings of the tree booster
 */
public record FireTrainingOptions(long seed, String version, String source, BoostSettings boost) {
    /** At most 400 trees of depth 5, stopped after 30 rounds without a better validation loss. */
    public static FireTrainingOptions of(long seed, String source) {
        return new FireTrainingOptions(seed, "1", source, new BoostSettings(400, 30, 5, 0.1, 5, 1, 1));
    }
}
