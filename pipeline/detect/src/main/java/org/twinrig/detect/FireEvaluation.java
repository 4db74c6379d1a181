package org.twinrig.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.twinrig.core.UserError;

/**
 * What a fire detector reaches on labelled rows, one a second of every episode.
 *
 * <p>Intervals come from drawing episodes with replacement. The rule {@code t_max > 60 °C} stands beside the detector as
 * {@code baseline_*}. The README lists the figures and their definitions.
 */
public final class FireEvaluation {
    private static final double BASELINE_CELSIUS = 60; // the threshold of the system served
    private static final int T_MAX = FireFeatures.NAMES.indexOf("t_max");
    private static final double ROWS_PER_DAY = 86_400;
    private static final double FALSE_ALARMS_PER_DAY = 1;

    private final List<FireEpisode> episodes;
    private final Bootstrap bootstrap;
    private final SortedMap<String, Metric> metrics = new TreeMap<>();
    private final Confusion confusion = new Confusion(FireDetector.CLASSES);

    private FireEvaluation(List<FireEpisode> episodes, long seed) {
        this.episodes = episodes;
        bootstrap = new Bootstrap(episodes.size(), seed);
    }

    /** Judges {@code detector} by {@code rows}; {@code seed} is that of the intervals. */
    public static TrainingReport of(FireDetector detector, List<FireRow> rows, long seed) {
        boolean fire = rows.stream().anyMatch(FireRow::fire);
        if (!fire || rows.stream().allMatch(FireRow::fire)) {
            throw new UserError(
                    "a fire detector can only be judged by rows with and without fire; these %d rows have %s"
                            .formatted(rows.size(), fire ? "nothing but fire" : "no fire"));
        }
        return new FireEvaluation(FireEpisode.of(rows), seed).judge(detector);
    }

    private TrainingReport judge(FireDetector detector) {
        var probabilities = scores(row -> detector.probability(row.features()));
        var hottest = scores(row -> row.features()[T_MAX]);
        rows("", probabilities, 0.5, true);
        rows("baseline_", hottest, Math.nextUp(BASELINE_CELSIUS), false);
        recallAtRate("", probabilities);
        recallAtRate("baseline_", hottest);
        alarms(probabilities);
        return new TrainingReport(Collections.unmodifiableSortedMap(metrics), confusion);
    }

    private List<double[]> scores(ToDoubleFunction<FireRow> score) {
        return episodes.stream()
                .map(e -> e.rows().stream().mapToDouble(score).toArray())
                .toList();
    }

    /** AUC and accuracy over rows; a score of {@code threshold} or more says fire. */
    private void rows(String prefix, List<double[]> scores, double threshold, boolean confuse) {
        int n = scores.stream().mapToInt(s -> s.length).sum();
        var all = new double[n];
        var fire = new boolean[n];
        var group = new int[n];
        var right = new double[episodes.size()];
        var size = new double[episodes.size()];
        int i = 0;
        for (int g = 0; g < episodes.size(); g++) {
            for (int r = 0; r < scores.get(g).length; r++, i++) {
                all[i] = scores.get(g)[r];
                fire[i] = episodes.get(g).rows().get(r).fire();
                group[i] = g;
                boolean says = all[i] >= threshold;
                right[g] += says == fire[i] ? 1 : 0;
                size[g]++;
                if (confuse) {
                    confusion.add(fire[i] ? 1 : 0, says ? 1 : 0);
                }
            }
        }
        metrics.put(prefix + "auc", bootstrap.metric(new Auc(all, fire, group)::value));
        metrics.put(prefix + "accuracy", bootstrap.metric(w -> dot(w, right) / dot(w, size)));
    }

    /** Share of burning episodes found by a threshold that gives at most one false alarm per sensor and day. */
    private void recallAtRate(String prefix, List<double[]> scores) {
        var peaks = new ArrayList<FireEpisode.Peaks>();
        for (int g = 0; g < episodes.size(); g++) {
            peaks.add(episodes.get(g).peaks(scores.get(g)));
        }
        var quietest = byDescending(peaks);
        metrics.put(prefix + "recall_at_1_false_alarm_per_day", bootstrap.metric(w -> {
            double allowed = Math.floor(FALSE_ALARMS_PER_DAY * dot(w, quietRows()) / ROWS_PER_DAY);
            double limit = Double.NEGATIVE_INFINITY; // an alarm needs more than this
            double spent = 0;
            for (int g : quietest) {
                spent += w[g];
                if (spent > allowed) {
                    limit = peaks.get(g).quiet();
                    break;
                }
            }
            double found = 0;
            double burning = 0;
            for (int g = 0; g < w.length; g++) {
                if (episodes.get(g).burns()) {
                    burning += w[g];
                    found += peaks.get(g).fire() > limit ? w[g] : 0;
                }
            }
            return found / burning;
        }));
    }

    private static int[] byDescending(List<FireEpisode.Peaks> peaks) {
        var order = new ArrayList<Integer>();
        for (int g = 0; g < peaks.size(); g++) {
            order.add(g);
        }
        order.sort(Comparator.comparingDouble((Integer g) -> -peaks.get(g).quiet()));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What the confirmed levels come to. */
    private void alarms(List<double[]> probabilities) {
        int n = episodes.size();
        var falseWarnings = new double[n];
        var falseAlerts = new double[n];
        var burning = new double[n];
        var warned = new double[n];
        var delays = new double[n];
        for (int g = 0; g < n; g++) {
            var alarms = episodes.get(g).alarms(probabilities.get(g));
            falseWarnings[g] = alarms.falseWarnings();
            falseAlerts[g] = alarms.falseAlerts();
            burning[g] = episodes.get(g).burns() ? 1 : 0;
            warned[g] = alarms.warned() ? 1 : 0;
            delays[g] = alarms.delay();
        }
        metrics.put("false_warnings_per_day", perDay(falseWarnings));
        metrics.put("false_alerts_per_day", perDay(falseAlerts));
        metrics.put("warning_recall", bootstrap.metric(w -> dot(w, warned) / dot(w, burning)));
        if (Arrays.stream(warned).sum() > 0) {
            metrics.put("warning_delay_s", bootstrap.metric(w -> median(delays, w)));
        }
        var names = new TreeSet<String>();
        episodes.forEach(e -> names.add(e.className()));
        for (String name : names) {
            share("false_warning_share_" + name, name, falseWarnings);
            share("false_alert_share_" + name, name, falseAlerts);
        }
    }

    private Metric perDay(double[] alarms) {
        double[] quiet = quietRows();
        return bootstrap.metric(w -> ROWS_PER_DAY * dot(w, alarms) / dot(w, quiet));
    }

    /** Share of the class's episodes with at least one such alarm, with Wilson's interval. */
    private void share(String metric, String className, double[] alarms) {
        int of = 0;
        int with = 0;
        for (int g = 0; g < alarms.length; g++) {
            if (episodes.get(g).className().equals(className) && episodes.get(g).quietRows() > 0) {
                of++;
                with += alarms[g] > 0 ? 1 : 0;
            }
        }
        if (of > 0) {
            metrics.put(metric, Confusion.wilson(with, of));
        }
    }

    private double[] quietRows() {
        return episodes.stream().mapToDouble(FireEpisode::quietRows).toArray();
    }

    private static double dot(int[] weights, double[] values) {
        double sum = 0;
        for (int g = 0; g < weights.length; g++) {
            sum += weights[g] * values[g];
        }
        return sum;
    }

    /** Lower median of the values that are not NaN, each counted as often as its weight; NaN if there are none. */
    private static double median(double[] values, int[] weights) {
        var order = new ArrayList<Integer>();
        long total = 0;
        for (int g = 0; g < values.length; g++) {
            if (!Double.isNaN(values[g])) {
                order.add(g);
                total += weights[g];
            }
        }
        order.sort(Comparator.comparingDouble(g -> values[g]));
        long passed = 0;
        for (int g : order) {
            passed += weights[g];
            if (2 * passed >= total && total > 0) {
                return values[g];
            }
        }
        return Double.NaN;
    }
}
