package org.twinrig.validation;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Series;
import org.twinrig.report.chart.Series.Role;
import org.twinrig.validation.table.CsvTable;

/** Curves over time of a few experiments, measured, by CFAST and by the model: the first of each kind in a series. */
final class History {
    private static final int MOST_PER_SERIES = 3;

    private final Map<String, Integer> drawn = new HashMap<>();
    private final Map<String, Boolean> seen = new HashMap<>();
    private final List<String> charts = new ArrayList<>();

    /** Draws {@code run} where its series has no such curve yet. */
    void look(CaseRun run) {
        if (!Files.isRegularFile(run.source().folder().resolve("exp.csv"))) {
            return;
        }
        for (Comparison comparison : Comparison.read(run.source().folder())) {
            String series = run.source().series();
            String kind = series + "|" + comparison.quantity().split(":", 2)[0];
            boolean overTime = comparison.axis().startsWith("Time");
            if (overTime
                    && run.curve(comparison.column()).isPresent()
                    && !seen.containsKey(kind)
                    && drawn.merge(series, 1, Integer::sum) <= MOST_PER_SERIES) {
                seen.put(kind, true);
                charts.add(chart(run, comparison));
            }
        }
    }

    private static String chart(CaseRun run, Comparison comparison) {
        var title = "%s, %s"
                .formatted(
                        run.source().name().replace('_', ' '),
                        comparison.quantity().split(":", 2)[0]);
        var chart = new LineChart(title, unit(comparison.column()));
        measured(run, comparison, chart);
        var table = CsvTable.read(run.source().folder().resolve("cfast.csv"));
        if (table.has(comparison.column())) {
            chart.add(new Series("CFAST", Role.READING_2, table.column("Time"), table.column(comparison.column())));
        }
        Curve ours = run.curve(comparison.column()).orElseThrow();
        chart.add(new Series("model", Role.READING, ours.x(), ours.y()));
        return chart.range(0, run.source().seconds()).svg();
    }

    private static void measured(CaseRun run, Comparison comparison, LineChart chart) {
        var points = CsvTable.read(run.source().folder().resolve("exp.csv")).rows().stream()
                .filter(row -> row.text("series").equals(comparison.curve()))
                .toList();
        double[] x = points.stream().mapToDouble(row -> row.number("x")).toArray();
        double[] y = points.stream().mapToDouble(row -> row.number("y")).toArray();
        if (x.length > 1) {
            chart.add(new Series("measured", Role.TRUTH, x, y));
        }
    }

    private static String unit(String column) {
        if (column.startsWith("HGT")) {
            return "m";
        }
        if (column.startsWith("PRS")) {
            return "Pa";
        }
        if (column.startsWith("TRGFLX")) {
            return "kW/m²";
        }
        return column.startsWith("ULOD") ? "mg/m³" : column.matches("UL(O2|CO2|CO)_.*") ? "mol/mol" : "°C";
    }

    List<String> charts() {
        return charts;
    }
}
