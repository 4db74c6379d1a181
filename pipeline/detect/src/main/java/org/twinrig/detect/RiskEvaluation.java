package org.twinrig.detect;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What a risk model reaches over rows: {@code auc}, {@code accuracy}, {@code recall} and {@code precision} of HIGH, with
 * intervals from drawing episodes with replacement.
 *
 * <p>Beside it, fitted on the same training rows: {@code baseline_majority_accuracy}; {@code baseline_threshold_*}, the
 * best limit on any one feature; and {@code baseline_gaslevel_*}, the best limit on the raw gas level, as the system
 * served labels its rows.
 */
public final class RiskEvaluation {
    static final String MAJORITY = "baseline_majority";
    static final String FEATURE = "baseline_threshold";
    static final String GAS_LEVEL = "baseline_gaslevel";

    private final BoardEpisodes data;
    private final long seed;
    private final SortedMap<String, Metric> metrics = new TreeMap<>();

    private RiskEvaluation(BoardEpisodes data, long seed) {
        this.data = data;
        this.seed = seed;
    }

    /** Judges {@code detector} by {@code rows}; {@code seed} is that of the intervals. */
    public static TrainingReport of(RiskDetector detector, List<BoardRow> rows, long seed) {
        var evaluation = new RiskEvaluation(new BoardEpisodes(rows, seed), seed);
        var fitted = detector.manifest().hyperparameters();
        var confusion = new Confusion(RiskDetector.CLASSES);
        rows.forEach(row -> confusion.add(row.risk() ? 1 : 0, detector.probability(row.features()) >= 0.5 ? 1 : 0));
        evaluation.judge(
                "", row -> detector.probability(row.features()), row -> detector.probability(row.features()) >= 0.5);
        boolean majority = Boolean.parseBoolean(fitted.getOrDefault(MAJORITY, "false"));
        evaluation.accuracy("baseline_majority_", row -> majority);
        if (fitted.containsKey(FEATURE)) {
            var best = ThresholdRule.read(fitted.getOrDefault(FEATURE, ""));
            evaluation.judge(
                    "baseline_threshold_", row -> best.score(row.features()), row -> best.says(row.features()));
            var gas = ThresholdRule.read(fitted.getOrDefault(GAS_LEVEL, ""));
            evaluation.judge("baseline_gaslevel_", row -> gas.score(gasLevel(row)), row -> gas.says(gasLevel(row)));
        }
        return new TrainingReport(evaluation.metrics, confusion);
    }

    static double[] gasLevel(BoardRow row) {
        return new double[] {row.report().gasLevel()};
    }

    private void judge(String prefix, ToDoubleFunction<BoardRow> score, Predicate<BoardRow> says) {
        var rows = data.episodes().stream().flatMap(List::stream).toList();
        var scores = rows.stream().mapToDouble(score).toArray();
        var risk = new boolean[scores.length];
        var group = new int[scores.length];
        int i = 0;
        for (int g = 0; g < data.episodes().size(); g++) {
            for (var row : data.episodes().get(g)) {
                risk[i] = row.risk();
                group[i++] = g;
            }
        }
        // sorting once, not for each draw
        var area = new Auc(scores, risk, group);
        metrics.put(prefix + "auc", new Bootstrap(data.episodes().size(), seed).metric(area::value));
        accuracy(prefix, says);
        double[] both = data.sums(row -> row.risk() && says.test(row) ? 1 : 0);
        double[] truth = data.sums(row -> row.risk() ? 1 : 0);
        double[] said = data.sums(row -> says.test(row) ? 1 : 0);
        share(prefix + "recall", both, truth);
        share(prefix + "precision", both, said);
    }

    private void accuracy(String prefix, Predicate<BoardRow> says) {
        share(prefix + "accuracy", data.sums(row -> says.test(row) == row.risk() ? 1 : 0), data.sums(row -> 1));
    }

    private void share(String name, double[] of, double[] all) {
        var metric = data.bootstrap().metric(w -> BoardEpisodes.dot(w, of) / BoardEpisodes.dot(w, all));
        if (Double.isFinite(metric.value())) {
            metrics.put(name, metric);
        }
    }
}
