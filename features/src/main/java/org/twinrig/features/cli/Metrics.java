package org.twinrig.features.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinrig.detect.Confusion;
import org.twinrig.detect.TrainingReport;

/** The figures of a model, for people and as JSON. */
final class Metrics {
    private Metrics() {}

    static Map<String, Object> json(TrainingReport report) {
        var json = new LinkedHashMap<String, Object>();
        var metrics = new LinkedHashMap<String, Object>();
        report.metrics().forEach((name, metric) -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("value", Double.isNaN(metric.value()) ? null : metric.value());
            one.put("ci95", metric.ci95());
            metrics.put(name, one);
        });
        json.put("metrics", metrics);
        if (!report.confusion().classes().isEmpty()) {
            json.put("confusion", confusion(report.confusion()));
        }
        return json;
    }

    static Map<String, Object> confusion(Confusion confusion) {
        var json = new LinkedHashMap<String, Object>();
        json.put("classes", confusion.classes());
        json.put("rowsActualColumnsPredicted", confusion.counts());
        return json;
    }

    static void tell(Console console, TrainingReport report) {
        report.metrics().forEach((name, metric) -> {
            List<Double> ci = metric.ci95();
            String interval =
                    ci.isEmpty() ? "" : String.format(Locale.ROOT, "  (95 %%: %.4f … %.4f)", ci.get(0), ci.get(1));
            console.result(String.format(Locale.ROOT, "  %-40s %10.4f%s", name, metric.value(), interval));
        });
        if (!report.confusion().classes().isEmpty()) {
            tell(console, report.confusion());
        }
    }

    static void tell(Console console, Confusion confusion) {
        console.result("  confusion, one row an actual class, columns " + String.join(", ", confusion.classes()));
        for (int c = 0; c < confusion.classes().size(); c++) {
            String counts = java.util.Arrays.stream(confusion.counts()[c])
                    .mapToObj(n -> String.format(Locale.ROOT, "%7d", n))
                    .collect(Collectors.joining());
            console.result(String.format(
                    Locale.ROOT, "    %-10s%s", confusion.classes().get(c), counts));
        }
    }
}
