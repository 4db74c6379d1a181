package org.twinrig.features.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.detect.anomaly.AnomalyDetector;
import org.twinrig.detect.anomaly.AnomalyLevel;
import org.twinrig.detect.anomaly.CostProfile;
import org.twinrig.detect.anomaly.NabFigures;
import org.twinrig.detect.anomaly.ScoredSeries;
import org.twinrig.features.run.Json;
import org.twinrig.scenarios.sources.LabelledMetric;

/** What the anomaly detectors reach on labelled series, by the rule of the Numenta benchmark: per profile and folder. */
final class AnomalyTable {
    private static final double SHIPPED = AnomalyLevel.WARNING.from();

    private final Console console;
    private final Map<String, Object> metrics = new LinkedHashMap<>();

    private AnomalyTable(Console console) {
        this.console = console;
    }

    /** Judges every detector on the series at {@code data}. */
    static int evaluate(Console console, @Nullable Path data) {
        if (data == null) {
            throw new UserError("anomaly detectors are judged on labelled series; say where they are, e.g. --data"
                    + " ../shared/data/nab");
        }
        if (!Files.exists(data)) {
            throw new UserError("there is no file or folder " + data + "; check the name");
        }
        List<LabelledMetric> series = LabelledMetric.below(data);
        if (series.isEmpty()) {
            throw new UserError("no labels list any series of " + data
                    + "; they are looked for as labels/combined_windows.json beside the data or above");
        }
        new AnomalyTable(console).judge(series);
        return ExitStatus.DONE;
    }

    private void judge(List<LabelledMetric> series) {
        for (AnomalyDetector.Kind kind : AnomalyDetector.Kind.all()) {
            Map<String, List<ScoredSeries>> byFolder = new TreeMap<>();
            var all = new ArrayList<ScoredSeries>();
            for (LabelledMetric one : series) {
                console.progress(kind.title() + ": " + one.name());
                var scored = new ScoredSeries(one.name(), one.windows(), kind.scores(one.values()));
                byFolder.computeIfAbsent(one.folder(), folder -> new ArrayList<>())
                        .add(scored);
                all.add(scored);
            }
            judge(kind, all, byFolder);
        }
        console.document(Json.object("model", "anomaly", "metrics", metrics));
    }

    private void judge(AnomalyDetector.Kind kind, List<ScoredSeries> all, Map<String, List<ScoredSeries>> byFolder) {
        var shipped = NabFigures.at(SHIPPED, CostProfile.STANDARD, all);
        console.result("%s, %d series with %d windows (0: silence, 100: perfection)"
                .formatted(kind.title(), all.size(), shipped.windows()));
        console.result("  %-22s %8s %9s %8s   %8s %8s %6s"
                .formatted("profile", "best", "threshold", "at " + SHIPPED, "windows", "found", "false"));
        for (CostProfile profile : CostProfile.ALL) {
            var best = NabFigures.best(profile, all);
            var at = NabFigures.at(SHIPPED, profile, all);
            console.result(String.format(
                    Locale.ROOT,
                    "  %-22s %8.1f %9.4f %8.1f   %8d %8d %6d",
                    profile.name(),
                    best.score(),
                    best.threshold(),
                    at.score(),
                    at.windows(),
                    at.found(),
                    at.falseAlarms()));
            metric(kind, profile.name(), best.score());
            metric(kind, profile.name() + ".threshold", best.threshold());
            metric(kind, profile.name() + ".shippedThreshold", at.score());
        }
        byFolder.forEach((folder, corpus) -> folder(kind, folder, corpus));
    }

    private void folder(AnomalyDetector.Kind kind, String folder, List<ScoredSeries> corpus) {
        var at = NabFigures.at(SHIPPED, CostProfile.STANDARD, corpus);
        console.result(String.format(
                Locale.ROOT,
                "    %-39s %8s   %8d %8d %6d",
                folder + ", standard",
                at.windows() == 0 ? "-" : String.format(Locale.ROOT, "%.1f", at.score()),
                at.windows(),
                at.found(),
                at.falseAlarms()));
        metric(kind, folder + ".standard.shippedThreshold", at.score());
        metric(kind, folder + ".windows", at.windows());
        metric(kind, folder + ".found", at.found());
        metric(kind, folder + ".falseAlarms", at.falseAlarms());
    }

    private void metric(AnomalyDetector.Kind kind, String name, double value) {
        metrics.put(
                kind.word() + "." + name,
                Json.object("value", Double.isNaN(value) ? null : (Object) value, "ci95", List.of()));
    }
}
