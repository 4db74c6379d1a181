package org.twinrig.detect;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.UserError;

/** Learns a fan model from labelled blocks, and says what it reaches on blocks that it has not seen. */
public final class FanTraining {
    private static final double TRAIN = 0.6;

    private FanTraining() {}

    /**
     * Splits {@code rows} (in order of time) as the options say, learns from 60 % and judges by 40 %.
     *
     * @throws UserError when a part lacks a state
     */
    public static TrainedModel train(List<FanRow> rows, FanTrainingOptions options, Progress progress) {
        boolean inTime = options.split() == FanTrainingOptions.Split.TIME_BLOCKS;
        var parts = (inTime ? blocks(rows) : LabelledRows.byEpisode(rows, TRAIN, options.seed()))
                .requireAll(FanState.values(), "blocks");
        var learnable = parts.learnable();
        var trees = new TreeLearner(options.boost(), FanState.values().length).learn(learnable, learnable, progress);
        var training = parts.training(
                rows, options.source(), options.seed(), options.split().words());
        var draft = Manifest.draft(FanDetector.WANTED, options.version(), training, options.boost());
        var report = FanEvaluation.of(new FanDetector(draft, trees), parts.test(), options.seed());
        return new TrainedModel(trees, draft, report);
    }

    private static LabelledRows<FanRow> blocks(List<FanRow> rows) {
        var train = new ArrayList<FanRow>();
        var test = new ArrayList<FanRow>();
        for (var state : FanState.values()) {
            var ofState = rows.stream().filter(row -> row.state() == state).toList();
            int cut = (int) Math.round(TRAIN * ofState.size());
            train.addAll(ofState.subList(0, cut));
            test.addAll(ofState.subList(cut, ofState.size()));
        }
        return new LabelledRows<>(train, test);
    }
}
