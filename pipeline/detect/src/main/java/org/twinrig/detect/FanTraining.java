package org.twinrig.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.twinrig.core.UserError;

/** Learns a fan model from labelled blocks, and says what it reaches on blocks that it has not seen. */
public final class FanTraining {
    private static final double TRAIN = 0.6;

    private FanTraining() {}

    /** Splits {@code rows} (in order of time) as the options say, learns from 60 % and judges by 40 %. */
    public static TrainedModel train(List<FanRow> rows, FanTrainingOptions options, Progress progress) {
        var train = new ArrayList<FanRow>();
        var test = new ArrayList<FanRow>();
        if (options.split() == FanTrainingOptions.Split.TIME_BLOCKS) {
            blocks(rows, train, test);
        } else {
            episodes(rows, options.seed(), train, test);
        }
        requireAll("train", train);
        requireAll("test", test);
        var learnable = learnable(train);
        var trees = new TreeLearner(options.boost(), FanState.values().length).learn(learnable, learnable, progress);
        var training = new Manifest.Training(
                options.source(),
                options.seed(),
                options.split().words(),
                train.size(),
                0,
                test.size(),
                (int) rows.stream().map(FanRow::episode).distinct().count(),
                seeds(rows),
                sha256(rows));
        var draft = Manifest.draft(FanDetector.WANTED, options.version(), training, options.boost());
        var report = FanEvaluation.of(new FanDetector(draft, trees), test, options.seed());
        return new TrainedModel(trees, draft, report);
    }

    private static void blocks(List<FanRow> rows, List<FanRow> train, List<FanRow> test) {
        for (var state : FanState.values()) {
            var ofState = rows.stream().filter(row -> row.state() == state).toList();
            int cut = (int) Math.round(TRAIN * ofState.size());
            train.addAll(ofState.subList(0, cut));
            test.addAll(ofState.subList(cut, ofState.size()));
        }
    }

    private static void episodes(List<FanRow> rows, long seed, List<FanRow> train, List<FanRow> test) {
        var stateOf = new TreeMap<String, String>(); // an episode that changes its state counts as its last one
        rows.forEach(row -> stateOf.put(row.episode(), row.state().name()));
        var split = new EpisodeSplit(stateOf, TRAIN, 0, seed);
        for (var row : rows) {
            (split.of(row.episode()) == EpisodeSplit.Part.TRAIN ? train : test).add(row);
        }
    }

    private static void requireAll(String part, List<FanRow> rows) {
        for (var state : FanState.values()) {
            if (rows.stream().noneMatch(row -> row.state() == state)) {
                throw new UserError(("the %s part has no blocks of state %s (%d); every state is needed in both parts:"
                                + " give more recordings or episodes, at least two of each state")
                        .formatted(part, state, state.code()));
            }
        }
    }

    private static TreeLearner.Rows learnable(List<FanRow> rows) {
        return new TreeLearner.Rows(
                rows.stream().map(FanRow::features).toList(),
                rows.stream().mapToInt(row -> row.state().code()).toArray());
    }

    private static String seeds(List<FanRow> rows) {
        var seeds = new HashSet<Long>();
        rows.forEach(row -> seeds.add(row.seed()));
        long low = rows.stream().mapToLong(FanRow::seed).min().orElseThrow();
        long high = rows.stream().mapToLong(FanRow::seed).max().orElseThrow();
        return seeds.size() == 1 && low == 0 ? "none (recorded)" : low + ".." + high;
    }

    private static String sha256(List<FanRow> rows) {
        var digest = ModelFiles.digest();
        for (var row : rows) {
            var line = new StringBuilder(row.episode()).append(',').append(row.state());
            for (double value : row.features()) {
                line.append(',').append(value);
            }
            digest.update(ModelFiles.utf8(line.append('\n').toString()));
        }
        return ModelFiles.hex(digest.digest());
    }
}
