package org.twinrig.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.twinrig.report.ReportPage;
import org.twinrig.report.markup.Html;
import org.twinrig.validation.rooms.RoomSections;

/** The report as one HTML file that opens offline and needs no script. */
final class ValidationPage {
    private final Results results;
    private final RoomSections rooms;

    ValidationPage(Results results) {
        this.results = results;
        this.rooms = new RoomSections(results.rooms());
    }

    /** The whole page. */
    String html() {
        var out = new StringBuilder(1 << 20);
        out.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<title>Rooms and fires: predicted against measured</title><style>")
                .append(resource(ReportPage.class, "report.css"))
                .append(resource(ValidationPage.class, "validation.css"))
                .append("</style></head><body>");
        head(out);
        var tables = new ResultTables(results);
        if (!results.corpus().isEmpty()) {
            section(out, "Bias and scatter by quantity", ABOUT_TABLE, tables.quantities());
            section(out, "By series of experiments", ABOUT_SERIES, tables.series());
            section(out, "Predicted over measured", ABOUT_PLOTS, plots());
            section(out, "Over time", ABOUT_CURVES, charts(results.charts()));
            section(out, "Flow through Steckler's opening", ABOUT_STECKLER, tables.steckler());
            section(out, "Gases and warmth beside smoke alarms", ABOUT_STATIONS, tables.stations());
        }
        if (!results.checks().isEmpty()) {
            section(out, "Analytic cases", ABOUT_CHECKS, tables.checks());
        }
        out.append(rooms.html());
        results.sheets().forEach(section -> out.append(section.html()));
        if (!results.corpus().isEmpty()) {
            section(out, "Cases: work and conservation", ABOUT_CASES, tables.cases());
            section(out, "Half the step", ABOUT_CONVERGENCE, new WorkTables(results).convergence());
            section(out, "Not scored", ABOUT_GAPS, tables.gaps());
        }
        if (!results.pace().isEmpty()) {
            section(out, "Pace of the solver", ABOUT_PACE, new WorkTables(results).pace());
        }
        return out.append("</body></html>").toString();
    }

    private static final String ABOUT_TABLE =
            "σ_E is the relative standard deviation of the experiments, bias and σ_M belong to the models (McGrattan and"
                    + " Toman, 2011; weighted as in the CFAST validation guide). The two middle pairs of columns stand on the"
                    + " same points; the last is what the guide publishes for CFAST on its whole corpus. A mark says in words"
                    + " whether bias (distance from 1) and scatter are as small as CFAST's.";
    private static final String ABOUT_SERIES =
            "Geometric mean of predicted over measured and standard deviation of its logarithm, every point counting once.";
    private static final String ABOUT_PLOTS =
            "Grey: CFAST. Blue: the model. Black: agreement and twice σ_E; blue lines: the model's bias and twice its σ_M.";
    private static final String ABOUT_CURVES =
            "Grey: measured. Violet: CFAST. Blue: the model. The first curve of each kind in a series, at most three.";
    private static final String ABOUT_STECKLER =
            "Medians over the tests. The flow is compared with the hydrostatic one from the measured temperatures, which the"
                    + " probes' integral exceeds by some 20 % for lack of edge contraction.";
    private static final String ABOUT_STATIONS =
            "NIST TN 1455, from the raw records: the greatest rise of each gas at four stations while the fire burnt, and the"
                    + " time until a thermocouple 20 mm under the ceiling has risen by 10 K. No part of the guide.";
    private static final String ABOUT_CHECKS =
            "CFAST's verification cases that have an answer on paper; an error of 0.1 % passes.";
    private static final String ABOUT_CASES =
            "Processor seconds include devices and sampling. The conservation error is the worst relative error of the"
                    + " balances of mass, energy and every species.";
    private static final String ABOUT_CONVERGENCE =
            "The first experiment of each series with all steps half as long: by how much the largest departure of each curve from its start moves. Curves that move by less than 1 K, 1 Pa or"
                    + " 1 W/m², or a thousandth in shares and metres, are left out.";
    private static final String ABOUT_PACE =
            "Rooms of 5 m × 4 m × 2.5 m with gypsum walls; the best of several runs on one core, without devices and sampling.";
    private static final String ABOUT_GAPS = "Comparisons of the data folder that no number above contains, and why.";

    private void head(StringBuilder out) {
        int points = results.scores().stream()
                .mapToInt(score -> score.pairs().size())
                .sum();
        long passed =
                results.checks().stream().filter(Verification.Check::passes).count();
        var facts = new java.util.LinkedHashMap<String, String>();
        if (!results.corpus().isEmpty()) {
            facts.put("experiments", Integer.toString(results.corpus().scores().size()));
            facts.put("points", Integer.toString(points));
            facts.put(
                    "as good as CFAST on the same points",
                    "%d of %d quantities"
                            .formatted(results.asGoodAsCfast(), results.scores().size()));
            facts.put("median processor time against CFAST", "%.0f times less".formatted(results.medianSpeedup()));
        }
        facts.putAll(rooms.facts());
        results.sheets().forEach(section -> facts.putAll(section.facts()));
        if (!results.checks().isEmpty()) {
            facts.put(
                    "analytic checks passed",
                    "%d of %d".formatted(passed, results.checks().size()));
        }
        facts.put("worst conservation error", "%.1e".formatted(results.conservationError()));
        out.append("<header><h1>Rooms and fires: predicted against measured</h1><dl class=\"facts\">");
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            out.append("<div><dt>%s</dt><dd>%s</dd></div>"
                    .formatted(Html.escape(fact.getKey()), Html.escape(fact.getValue())));
        }
        out.append("</dl><p class=\"note\">Measurements and CFAST 8 results: National Institute of Standards and")
                .append(" Technology. This page is made by the twin's own zone model on their inputs.</p></header>");
    }

    private static void section(StringBuilder out, String heading, String about, String content) {
        out.append("<section><h2>%s</h2><p class=\"note\">%s</p>%s</section>"
                .formatted(Html.escape(heading), Html.escape(about), content));
    }

    private String plots() {
        return charts(results.scores().stream()
                .map(score -> new ScatterPlot(score).svg())
                .toList());
    }

    private static String charts(List<String> charts) {
        return "<div class=\"charts\">" + String.join("", charts) + "</div>";
    }

    private static String resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
