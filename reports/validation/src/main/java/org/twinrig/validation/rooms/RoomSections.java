package org.twinrig.validation.rooms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Series;
import org.twinrig.report.chart.Series.Role;
import org.twinrig.report.chart.Span;
import org.twinrig.report.markup.Html;
import org.twinrig.validation.analytic.RoomCheck;
import org.twinrig.validation.bestest.Bestest;
import org.twinrig.validation.bestest.BestestReference.Range;
import org.twinrig.validation.bestest.BestestResult;
import org.twinrig.validation.bestest.BestestResult.Quantity;
import org.twinrig.validation.leak.Leak;
import org.twinrig.validation.office.Office;
import org.twinrig.validation.office.OfficePart;
import org.twinrig.validation.office.OfficeScore;
import org.twinrig.validation.table.HtmlTable;
import org.twinrig.validation.vdi.VdiResult;

/** The sections of the report about rooms without fire. */
public final class RoomSections {
    private static final String ABOUT_VDI =
            "VDI 6007 part 1 gives hourly means of a room's temperature or load on days 1, 10 and 60. The thresholds are those"
                    + " of the IBPSA library: 0.15 K and 1.5 W, the guideline's 0.1 K and 1 W with its rounding. Grey:"
                    + " guideline. Blue: the model. The hours of the three days stand one after the other.";
    private static final String ABOUT_BESTEST =
            "A room in Denver for a year (ASHRAE 140-2023, thermal fabric). Bars reach from the least to the greatest of six"
                    + " programs (BSIMAC, CSE, DeST, EnergyPlus, ESP-r, TRNSYS), thin lines are each of them, dots are the"
                    + " model. As these programs have it, the floor lies over outside air without sun and wind. Peaks and"
                    + " extremes are hourly means. Case 960 gives the temperatures of its sunspace.";
    private static final String ABOUT_OFFICE =
            "Measured by L. Candanedo and V. Feldheim (UCI repository): one office of 5.85 × 3.50 × 3.53 m, minutes of CO2,"
                    + " and whether somebody was there; how many is not in the data. Assumed: one air change and one source"
                    + " while somebody is there, both fitted to the first days of datatraining with the CO2 of the air that"
                    + " comes in; all other days are predicted from presence alone. Grey: measured. Blue: the model. Shaded:"
                    + " somebody was there.";
    private static final String ABOUT_LEAKS =
            "Helium in place of hydrogen into a box of 1.5 m × 1.5 m × 0.75 m with small vents, low in its middle (LC), at its"
                    + " rear (LR) or under its ceiling (UC), measured by W. Pitts and others (NIST, 2009). Mean over seven"
                    + " sensors at heights from 0.09 to 0.65 m; grey: measured, blue: the model.";
    private static final String ABOUT_CHECKS =
            "Steady and periodic heat through walls, gases and moisture, and the order of the solver's steps.";

    private final RoomResults results;

    /** Sections about {@code results}. */
    public RoomSections(RoomResults results) {
        this.results = results;
    }

    /** Numbers for the head of the page. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        var summary = RoomSummary.of(results);
        if (summary.vdiCases() > 0) {
            facts.put("VDI 6007 passed", "%d of %d cases".formatted(summary.vdiPassed(), summary.vdiCases()));
        }
        summary.bestest()
                .ifPresent(count -> facts.put(
                        "ASHRAE 140 among the programs", "%d of %d numbers".formatted(count.among(), count.numbers())));
        if (summary.checks() > 0) {
            facts.put("rooms on paper", "%d of %d".formatted(summary.checksPassed(), summary.checks()));
        }
        return facts;
    }

    /** All sections. */
    public String html() {
        var out = new StringBuilder(1 << 16);
        if (!results.vdi().isEmpty()) {
            section(out, "VDI 6007: rooms with a given answer", ABOUT_VDI, vdi());
        }
        results.bestest()
                .ifPresent(found -> section(out, "ASHRAE 140: a room for a year", ABOUT_BESTEST, bestest(found)));
        results.office().ifPresent(found -> section(out, "An office's carbon dioxide", ABOUT_OFFICE, office(found)));
        if (!results.leaks().isEmpty()) {
            section(out, "Light gas that leaks into a garage", ABOUT_LEAKS, leaks());
        }
        if (!results.checks().isEmpty()) {
            section(out, "Rooms without fire on paper", ABOUT_CHECKS, checks());
        }
        return out.toString();
    }

    private static void section(StringBuilder out, String heading, String about, String content) {
        out.append("<section><h2>%s</h2><p class=\"note\">%s</p>%s</section>"
                .formatted(Html.escape(heading), Html.escape(about), content));
    }

    private String vdi() {
        var table = new HtmlTable(
                "case",
                "compared",
                "hours",
                "threshold",
                "largest deviation",
                "in hour",
                "rmse",
                "verdict",
                "steps",
                "processor s");
        var charts = new StringBuilder();
        for (VdiResult result : results.vdi()) {
            table.row("test case " + result.number())
                    .cell(result.load() ? "load [W]" : "temperature [K]")
                    .cell(Integer.toString(result.hours().length))
                    .number(result.threshold(), 2)
                    .number(result.largest(), 3)
                    .number(result.largestAt() / 3600, 0)
                    .number(result.rmse(), 3)
                    .verdict(result.passes(), result.passes() ? "passes" : "fails")
                    .cell(Long.toString(result.steps()))
                    .number(result.cpuSeconds(), 2);
            charts.append(chart(result));
        }
        return table.html() + "<div class=\"charts\">" + charts + "</div>";
    }

    private static String chart(VdiResult result) {
        int n = result.hours().length;
        var hour = new double[n + 2];
        var reference = new double[n + 2];
        var ours = new double[n + 2];
        int at = 0;
        for (int i = 0; i < n && at < hour.length; i++) {
            if (i > 0 && result.hours()[i] - result.hours()[i - 1] > 3601 && at - i < 2) {
                hour[at] = i + 0.5;
                reference[at] = Double.NaN;
                ours[at++] = Double.NaN;
            }
            hour[at] = i + 1;
            reference[at] = result.reference()[i];
            ours[at++] = result.ours()[i];
        }
        double[] x = java.util.Arrays.copyOf(hour, at);
        return new LineChart("Test case " + result.number(), result.load() ? "W" : "°C")
                .over("h")
                .add(new Series("guideline", Role.TRUTH, x, java.util.Arrays.copyOf(reference, at)))
                .add(new Series("model", Role.READING, x, java.util.Arrays.copyOf(ours, at)))
                .svg();
    }

    private static String bestest(Bestest found) {
        var out = new StringBuilder("<div class=\"charts wide\">");
        for (Quantity quantity : Quantity.values()) {
            out.append(new RangeChart(found, quantity).svg());
        }
        out.append("</div>");
        var table = new HtmlTable(
                "case", "what", "quantity", "programs", "model", "when", "among them", "limits", "accepted");
        for (Quantity quantity : Quantity.values()) {
            for (BestestResult result : found.results()) {
                found.reference()
                        .range(quantity, result.name())
                        .filter(range -> result.values().containsKey(quantity))
                        .ifPresent(range -> row(table, quantity, result, range));
            }
        }
        out.append(table.html());
        double seconds =
                found.results().stream().mapToDouble(BestestResult::cpuSeconds).sum();
        String uncovered = found.uncovered().isEmpty()
                ? "All cases of the folder are covered."
                : "Not covered: " + String.join(", ", found.uncovered()) + ".";
        return out.append("<p class=\"note\">%s %s s of processor time in all.</p>"
                        .formatted(Html.escape(uncovered), HtmlTable.format(seconds, 1)))
                .toString();
    }

    private static void row(HtmlTable table, Quantity quantity, BestestResult result, Range range) {
        double value = result.value(quantity);
        int digits = quantity == Quantity.WARMEST || quantity == Quantity.COLDEST ? 1 : 3;
        boolean among = range.among(value, quantity);
        table.row(result.name())
                .words(result.description())
                .words("%s [%s]".formatted(quantity.title(), quantity.unit()))
                .cell(HtmlTable.format(range.least(), digits) + " … " + HtmlTable.format(range.most(), digits))
                .number(value, digits)
                .cell(result.moment(quantity))
                .verdict(among, among ? "yes" : distance(value, range));
        if (range.limited()) {
            table.cell(HtmlTable.format(range.low(), 2) + " … " + HtmlTable.format(range.high(), 2))
                    .verdict(range.accepts(value), range.accepts(value) ? "yes" : "no");
        } else {
            table.cell("–").cell("–");
        }
    }

    private static String distance(double value, Range range) {
        double edge = value > range.most() ? range.most() : range.least();
        return String.format(Locale.ROOT, "%+.1f %%", 100 * (value - edge) / Math.abs(edge));
    }

    private static String office(Office office) {
        var table = new HtmlTable("days", "minutes", "prediction", "bias [ppm]", "rmse [ppm]", "R²");
        var charts = new StringBuilder();
        for (OfficePart part : office.parts()) {
            score(table, part.name(), "model, from presence alone", part.model());
            score(table, "", "first value kept", part.persistence());
            score(table, "", "mean of the fitted days", part.constant());
            score(table, "", "model, an hour ahead from the measured value", part.hourAhead());
            score(table, "", "measured value kept for the hour", part.hourPersistence());
            charts.append(chart(part));
        }
        String fit = String.format(
                Locale.ROOT,
                "Fitted: %.2f air changes an hour; %.1f mL/s of CO2 while somebody is there, as much as %.1f people at their"
                        + " desks give; %.0f ppm in the air that comes in.",
                office.airChange(),
                office.generation() * 1e6,
                office.generation() / Office.PERSON,
                office.outside());
        return "<p>%s</p><div class=\"charts wide\">%s</div>%s".formatted(Html.escape(fit), charts, table.html());
    }

    private static void score(HtmlTable table, String days, String what, OfficeScore score) {
        table.row(days)
                .cell(Integer.toString(score.points()))
                .words(what)
                .number(score.bias(), 0)
                .number(score.rmse(), 0)
                .number(score.r2(), 2);
    }

    private static String chart(OfficePart part) {
        List<Span> spans = new ArrayList<>();
        double since = Double.NaN;
        double[] time = part.seconds();
        for (int i = 0; i < time.length; i++) {
            boolean there = part.occupied()[i] > 0;
            if (there && Double.isNaN(since)) {
                since = time[i];
            } else if (!there && !Double.isNaN(since)) {
                spans.add(new Span(since, time[i], "somebody was there"));
                since = Double.NaN;
            }
        }
        return new LineChart("CO2, " + part.name(), "ppm")
                .wide()
                .since(part.start().toInstant(java.time.ZoneOffset.UTC))
                .shade(spans)
                .add(new Series("measured", Role.TRUTH, time, part.measured()))
                .add(new Series("model", Role.READING, time, part.predicted()))
                .svg();
    }

    private String leaks() {
        var table = new HtmlTable(
                "release",
                "largest mean, measured [%]",
                "model [%]",
                "at 0.65 m at its end, measured [%]",
                "model [%]",
                "at 0.09 m, measured [%]",
                "model [%]");
        var charts = new StringBuilder();
        for (Leak leak : results.leaks()) {
            table.row(leak.test())
                    .number(100 * leak.measuredPeak(), 1)
                    .number(100 * leak.peak(), 1)
                    .number(100 * leak.top(), 1)
                    .number(100 * leak.oursTop(), 1)
                    .number(100 * leak.bottom(), 1)
                    .number(100 * leak.oursBottom(), 1);
            charts.append(chart(leak));
        }
        return table.html() + "<div class=\"charts\">" + charts + "</div>";
    }

    private static String chart(Leak leak) {
        return new LineChart("Helium, " + leak.test(), "mol/mol")
                .add(new Series("measured", Role.TRUTH, leak.seconds(), leak.measured()))
                .add(new Series("model", Role.READING, leak.seconds(), leak.ours()))
                .svg();
    }

    private String checks() {
        var table = new HtmlTable("number", "from", "expected", "model", "error", "tolerance");
        for (RoomCheck check : results.checks()) {
            table.row(check.what())
                    .words(check.source())
                    .cell(String.format(Locale.ROOT, "%.6g", check.expected()))
                    .cell(String.format(Locale.ROOT, "%.6g", check.ours()))
                    .verdict(check.passes(), HtmlTable.format(100 * check.error(), 4) + " %")
                    .cell(HtmlTable.format(100 * check.tolerance(), 1) + " %");
        }
        return table.html();
    }
}
