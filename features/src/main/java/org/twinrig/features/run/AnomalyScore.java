package org.twinrig.features.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.detect.anomaly.AnomalyDetector;
import org.twinrig.detect.anomaly.AnomalyLevel;
import org.twinrig.detect.anomaly.CostProfile;
import org.twinrig.detect.anomaly.NabFigures;
import org.twinrig.detect.anomaly.ScoredSeries;
import org.twinrig.detect.anomaly.Surprise;
import org.twinrig.scenarios.sources.Source;

/**
 * How the anomaly detectors fared on labelled series, by the rule of the Numenta benchmark.
 *
 * @param corpora every labelled series with the scores that were recorded of it, by detector
 * @param alarms that were raised on them
 * @param alarmsInWindows of these, in an anomaly window
 */
public record AnomalyScore(Map<AnomalyDetector.Kind, List<ScoredSeries>> corpora, int alarms, int alarmsInWindows) {
    /** The score of an execution that has replayed {@code source}; empty where nothing was scored or labelled. */
    static Optional<AnomalyScore> of(Source source, Execution execution) {
        Map<String, Windows> labelled = Windows.of(source);
        var corpora = new LinkedHashMap<AnomalyDetector.Kind, List<ScoredSeries>>();
        for (AnomalyDetector.Kind kind : AnomalyDetector.Kind.all()) {
            var corpus = new ArrayList<ScoredSeries>();
            labelled.forEach((device, windows) -> execution
                    .findings()
                    .trend(ChannelKind.DERIVED, device, kind.word())
                    .filter(trend -> trend.values().length == windows.numbers().length)
                    .ifPresent(trend ->
                            corpus.add(new ScoredSeries(device, windows.numbers(), surprises(trend.values())))));
            if (!corpus.isEmpty()) {
                corpora.put(kind, corpus);
            }
        }
        if (corpora.isEmpty()) {
            return Optional.empty();
        }
        int alarms = 0;
        int inWindows = 0;
        for (Alarm alarm : execution.findings().alarms("anomaly")) {
            Windows windows = labelled.get(alarm.device());
            alarms += windows != null ? 1 : 0;
            inWindows += windows != null && windows.at(alarm.timeNanos()) > 0 ? 1 : 0;
        }
        return Optional.of(new AnomalyScore(corpora, alarms, inWindows));
    }

    private static double[] surprises(double[] scores) {
        var surprise = new Surprise();
        double[] passed = new double[scores.length];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = surprise.of(scores[i]);
        }
        return passed;
    }

    /** The anomaly windows of one series: moments of the rows [ns since start] and the number of each one's window. */
    private record Windows(long[] nanos, int[] numbers) {
        static Map<String, Windows> of(Source source) {
            Map<String, TreeMap<Long, Integer>> rows = new TreeMap<>();
            source.forEach((channel, entry) -> {
                if (channel.kind() == ChannelKind.TRUTH
                        && channel.content() instanceof Content.Numbers numbers
                        && numbers.schema().indexOf("window") == 0
                        && entry instanceof Samples row) {
                    rows.computeIfAbsent(channel.source(), device -> new TreeMap<>())
                            .put(row.timeNanos(), (int) row.values()[0]);
                }
            });
            Map<String, Windows> windows = new TreeMap<>();
            rows.forEach((device, of) -> windows.put(
                    device,
                    new Windows(
                            of.keySet().stream().mapToLong(Long::longValue).toArray(),
                            of.values().stream().mapToInt(Integer::intValue).toArray())));
            return windows;
        }

        int at(long timeNanos) {
            int found = Arrays.binarySearch(nanos, timeNanos);
            return found < 0 ? 0 : numbers[found];
        }
    }

    /** The figures of {@code kind} at the threshold of the alarms. */
    private NabFigures shipped(AnomalyDetector.Kind kind, CostProfile profile) {
        return NabFigures.at(AnomalyLevel.WARNING.from(), profile, corpora.getOrDefault(kind, List.of()));
    }

    /** The score as JSON; the names are part of the published result. */
    Map<String, Object> json() {
        var detectors = new LinkedHashMap<String, Object>();
        corpora.forEach((kind, corpus) -> {
            var figures = shipped(kind, CostProfile.STANDARD);
            var one = Json.object(
                    "threshold", figures.threshold(),
                    "windows", figures.windows(),
                    "found", figures.found(),
                    "missed", figures.windows() - figures.found(),
                    "falseAlarms", figures.falseAlarms());
            var atShipped = new LinkedHashMap<String, Object>();
            var atBest = new LinkedHashMap<String, Object>();
            for (CostProfile profile : CostProfile.ALL) {
                atShipped.put(profile.name(), finite(shipped(kind, profile).score()));
                var best = NabFigures.best(profile, corpus);
                atBest.put(profile.name(), Json.object("threshold", best.threshold(), "score", finite(best.score())));
            }
            one.put("nab", atShipped);
            one.put("nabBestThreshold", atBest);
            one.put(
                    "series",
                    figures.series().stream()
                            .map(series -> Json.object(
                                    "name", series.series(),
                                    "score", series.score(),
                                    "windows", series.windows(),
                                    "found", series.found(),
                                    "falseAlarms", series.falsePositives()))
                            .toList());
            detectors.put(kind.word(), one);
        });
        return Json.object(
                "alarms",
                Json.object("raised", alarms, "inWindows", alarmsInWindows, "outside", alarms - alarmsInWindows),
                "detectors",
                detectors);
    }

    private static @Nullable Double finite(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** The score in lines for people. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("alarms: %d raised, %d in an anomaly window, %d outside"
                .formatted(alarms, alarmsInWindows, alarms - alarmsInWindows));
        lines.add(String.format(
                Locale.ROOT,
                "NAB score at threshold %.2f, and at the best one for these series (0: silence, 100: perfection):",
                AnomalyLevel.WARNING.from()));
        lines.add("  %-18s %14s %6s   %14s %14s %14s"
                .formatted("", "windows found", "false", "standard", "low FP", "low FN"));
        for (AnomalyDetector.Kind kind : corpora.keySet()) {
            var figures = shipped(kind, CostProfile.STANDARD);
            var line = new StringBuilder("  %-18s %7d of %3d %6d  "
                    .formatted(kind.title(), figures.found(), figures.windows(), figures.falseAlarms()));
            for (CostProfile profile : CostProfile.ALL) {
                line.append(String.format(
                        Locale.ROOT,
                        " %7.1f %6.1f",
                        shipped(kind, profile).score(),
                        NabFigures.best(profile, corpora.getOrDefault(kind, List.of()))
                                .score()));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** The score for the head of a report. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        for (AnomalyDetector.Kind kind : corpora.keySet()) {
            var figures = shipped(kind, CostProfile.STANDARD);
            facts.put(
                    "NAB score, " + kind.title(),
                    String.format(
                            Locale.ROOT,
                            "%.1f (%d of %d found, %d false)",
                            figures.score(),
                            figures.found(),
                            figures.windows(),
                            figures.falseAlarms()));
        }
        return facts;
    }
}
