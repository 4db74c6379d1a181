package org.twinrig.detect;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What a bearing detector reaches on labelled stretches.
 *
 * <p>{@code balanced_accuracy}: mean of the share of healthy stretches taken for healthy and of faulty ones taken for
 * faulty, whatever the kind; the share of each, {@code recall_healthy} and {@code recall_faulty}, with Wilson's interval,
 * which takes the stretches as independent and is then rather too narrow. {@code accuracy}: share of stretches whose
 * kind is right. {@code recall_*} and {@code precision_*} of each kind.
 */
public final class BearingEvaluation {
    private BearingEvaluation() {}

    /** Judges {@code detector} by {@code rows}. */
    public static TrainingReport of(BearingDetector detector, List<BearingRow> rows) {
        var confusion = new Confusion(BearingDetector.CLASSES);
        int[] count = new int[2]; // of healthy, of faulty stretches
        int[] right = new int[2];
        for (var row : rows) {
            var verdict = detector.classify(row.features());
            confusion.add(row.state().code(), verdict.state().code());
            boolean faulty = row.state() != BearingState.HEALTHY;
            count[faulty ? 1 : 0]++;
            right[faulty ? 1 : 0] += verdict.faulty() == faulty ? 1 : 0;
        }
        var metrics = new TreeMap<String, Metric>();
        metrics.put("accuracy", confusion.accuracyMetric());
        if (count[0] > 0 && count[1] > 0) {
            double balanced = (right[0] / (double) count[0] + right[1] / (double) count[1]) / 2;
            metrics.put("balanced_accuracy", Metric.exact(balanced));
        }
        if (count[1] > 0) {
            metrics.put("recall_faulty", Confusion.wilson(right[1], count[1]));
        }
        for (var state : BearingState.values()) {
            String name = state.name().toLowerCase(Locale.ROOT);
            put(metrics, "recall_" + name, confusion.recall(state.code()));
            put(metrics, "precision_" + name, confusion.precision(state.code()));
        }
        if (count[0] > 0) {
            metrics.put("recall_healthy", Confusion.wilson(right[0], count[0]));
        }
        return new TrainingReport(Collections.unmodifiableSortedMap(metrics), confusion);
    }

    private static void put(TreeMap<String, Metric> metrics, String name, double value) {
        if (Double.isFinite(value)) { // a condition that is absent has no recall, one never named no precision
            metrics.put(name, Metric.exact(value));
        }
    }
}
