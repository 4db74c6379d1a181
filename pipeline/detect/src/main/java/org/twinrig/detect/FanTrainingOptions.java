package org.twinrig.detect;

/**
 * How a fan model is trained.
 *
 * @param seed seed of the split and of the confidence intervals
 * @param version version that the model shall carry
 * @param source one sentence for the manifest: where the rows came from
 * @param split how the rows are divided
 * @param boost settings of the tree booster
 */
public record FanTrainingOptions(long seed, String version, String source, Split split, BoostSettings boost) {
    /** How rows are divided into those to learn from and those to judge by. */
    public enum Split {
        /** 60 % of the episodes of each state, for rows from many runs of the twin. */
        EPISODES("by episode within each state, ordered by a random number of seed and name: 60 % train, 40 % test"),
        /** The first 60 % of each state in the order given, for one recording in order of time. */
        TIME_BLOCKS("first 60 % of each state in order of time train, the rest test");

        private final String words;

        Split(String words) {
            this.words = words;
        }

        /** The rule in words. */
        public String words() {
            return words;
        }
    }

    /** 100 rounds of trees of depth 3; so few rows give no third part to stop by. Each question may choose from a
     * random third of the features: with few rows many features part the states perfectly, and a model that leans on
     * several of them errs less on later recordings than one that leans on the first. */
    public static FanTrainingOptions of(long seed, String source, Split split) {
        return new FanTrainingOptions(seed, "1", source, split, new BoostSettings(100, 0, 3, 0.1, 0.5, 1, 0.3));
    }
}
