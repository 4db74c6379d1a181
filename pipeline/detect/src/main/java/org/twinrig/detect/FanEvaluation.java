package org.twinrig.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What a fan detector reaches on labelled blocks.
 *
 * <p>{@code accuracy} has an interval from drawing episodes with replacement, or Wilson's where there are fewer than
 * {@value #FEW} of them (one recording), which takes the blocks as independent and is then rather too narrow.
 * {@code recall_*} and {@code precision_*} of each state, and {@code macro_f1}, their mean F1, have none.
 */
public final class FanEvaluation {
    private static final int FEW = 10;

    private FanEvaluation() {}

    /** Judges {@code detector} by {@code rows}; {@code seed} is that of the interval. */
    public static TrainingReport of(FanDetector detector, List<FanRow> rows, long seed) {
        var confusion = new Confusion(FanDetector.CLASSES);
        var right = new TreeMap<String, int[]>(); // of each episode: blocks, those taken for what they are
        for (var row : rows) {
            var state = detector.classify(row.features()).state();
            confusion.add(row.state().code(), state.code());
            int[] counts = right.computeIfAbsent(row.episode(), key -> new int[2]);
            counts[0]++;
            counts[1] += state == row.state() ? 1 : 0;
        }
        var metrics = new TreeMap<String, Metric>();
        metrics.put("accuracy", accuracy(confusion, new ArrayList<>(right.values()), seed));
        double f1 = 0;
        for (var state : FanState.values()) {
            double recall = confusion.recall(state.code());
            double precision = confusion.precision(state.code());
            String name = state.name().toLowerCase(Locale.ROOT);
            put(metrics, "recall_" + name, recall);
            put(metrics, "precision_" + name, precision);
            f1 += recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0;
        }
        put(metrics, "macro_f1", f1 / FanState.values().length);
        return new TrainingReport(Collections.unmodifiableSortedMap(metrics), confusion);
    }

    private static Metric accuracy(Confusion confusion, List<int[]> episodes, long seed) {
        if (episodes.size() < FEW) {
            return confusion.accuracyMetric();
        }
        return new Bootstrap(episodes.size(), seed).metric(weights -> {
            double rows = 0;
            double correct = 0;
            for (int g = 0; g < weights.length; g++) {
                rows += weights[g] * episodes.get(g)[0];
                correct += weights[g] * episodes.get(g)[1];
            }
            return correct / rows;
        });
    }

    private static void put(TreeMap<String, Metric> metrics, String name, double value) {
        if (Double.isFinite(value)) { // a state that is absent has no recall, one never named no precision
            metrics.put(name, Metric.exact(value));
        }
    }
}
