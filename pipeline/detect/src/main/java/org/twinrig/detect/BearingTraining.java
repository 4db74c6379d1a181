package org.twinrig.detect;

import java.util.List;
import org.twinrig.core.UserError;

/** Learns a bearing model from labelled stretches of vibration, and says what it reaches on runs that it has not seen. */
public final class BearingTraining {
    private static final double TRAIN = 0.6;
    private static final String SPLIT =
            "by episode within each condition, ordered by a random number of seed and name: 60 % train, 40 % test";
    private static final BoostSettings BOOST = new BoostSettings(100, 0, 3, 0.1, 1, 1, 0.3);

    private BearingTraining() {}

    /**
     * Splits {@code rows} by episode, learns from 60 % and judges by 40 %.
     *
     * @param seed of the split
     * @param source one sentence for the manifest: where the rows came from
     * @throws UserError when a part lacks a condition
     */
    public static TrainedModel train(List<BearingRow> rows, long seed, String source, Progress progress) {
        var parts = LabelledRows.byEpisode(rows, TRAIN, seed).requireAll(BearingState.values(), "stretches");
        var learnable = parts.learnable();
        var trees = new TreeLearner(BOOST, BearingState.values().length).learn(learnable, learnable, progress);
        var draft = Manifest.draft(BearingDetector.WANTED, "1", parts.training(rows, source, seed, SPLIT), BOOST);
        var report = BearingEvaluation.of(new BearingDetector(draft, trees), parts.test());
        return new TrainedModel(trees, draft, report);
    }
}
