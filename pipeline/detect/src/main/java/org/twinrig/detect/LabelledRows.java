package org.twinrig.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.twinrig.core.UserError;

/**
 * Rows divided into those to learn from and those to judge by.
 *
 * @param train rows to learn from
 * @param test rows to judge by
 */
record LabelledRows<R extends LabelledRow>(List<R> train, List<R> test) {
    /** Divides by episode within each class, so that no episode is in both parts; {@code share} [0..1] to learn from. */
    static <R extends LabelledRow> LabelledRows<R> byEpisode(List<R> rows, double share, long seed) {
        var stateOf = new TreeMap<String, String>(); // an episode that changes its state counts as its last one
        rows.forEach(row -> stateOf.put(row.episode(), row.state().name()));
        var split = new EpisodeSplit(stateOf, share, 0, seed);
        var train = new ArrayList<R>();
        var test = new ArrayList<R>();
        for (var row : rows) {
            (split.of(row.episode()) == EpisodeSplit.Part.TRAIN ? train : test).add(row);
        }
        return new LabelledRows<>(train, test);
    }

    /** {@link UserError} unless both parts hold every one of {@code states}; {@code what} the rows are, in the plural. */
    LabelledRows<R> requireAll(Enum<?>[] states, String what) {
        for (var state : states) {
            requireState(state, "train", train, what);
            requireState(state, "test", test, what);
        }
        return this;
    }

    private static void requireState(Enum<?> state, String part, List<? extends LabelledRow> rows, String what) {
        if (rows.stream().noneMatch(row -> row.state() == state)) {
            throw new UserError(("the %s part has no %s of state %s (%d); every state is needed in both parts:"
                            + " give more recordings or episodes, at least two of each state")
                    .formatted(part, what, state, state.ordinal()));
        }
    }

    /** The rows to learn from, for the booster. */
    TreeLearner.Rows learnable() {
        return new TreeLearner.Rows(
                train.stream().map(LabelledRow::features).toList(),
                train.stream().mapToInt(row -> row.state().ordinal()).toArray());
    }

    /** What the manifest says of {@code rows}, all of both parts in the order given. */
    Manifest.Training training(List<R> rows, String source, long seed, String split) {
        return new Manifest.Training(
                source,
                seed,
                split,
                train.size(),
                0,
                test.size(),
                (int) rows.stream().map(LabelledRow::episode).distinct().count(),
                seeds(rows),
                sha256(rows));
    }

    private static String seeds(List<? extends LabelledRow> rows) {
        var seeds = new HashSet<Long>();
        rows.forEach(row -> seeds.add(row.seed()));
        long low = rows.stream().mapToLong(LabelledRow::seed).min().orElseThrow();
        long high = rows.stream().mapToLong(LabelledRow::seed).max().orElseThrow();
        return seeds.size() == 1 && low == 0 ? "none (recorded)" : low + ".." + high;
    }

    private static String sha256(List<? extends LabelledRow> rows) {
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
