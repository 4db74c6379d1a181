package org.twinrig.validation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twinrig.report.markup.Html;

/** The tables of the report. */
final class ResultTables {
    private final Results results;

    ResultTables(Results results) {
        this.results = results;
    }

    private static String table(String headings, String rows) {
        var head = new StringBuilder();
        for (String heading : headings.split("\\|", -1)) {
            head.append("<th>").append(Html.escape(heading)).append("</th>");
        }
        return "<table class=\"numbers\"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>".formatted(head, rows);
    }

    private static String cell(String text) {
        return "<td>" + Html.escape(text) + "</td>";
    }

    private static String words(String text) {
        return "<td class=\"text\">" + Html.escape(text) + "</td>";
    }

    private static String number(double value) {
        return cell(Double.isNaN(value) ? "–" : "%.2f".formatted(value));
    }

    private static String mark(boolean holds) {
        return holds ? "<td class=\"better\">as good</td>" : "<td class=\"worse\">worse</td>";
    }

    String quantities() {
        var rows = new StringBuilder();
        for (Score score : results.scores()) {
            var guide = score.quantity();
            rows.append("<tr>")
                    .append(cell(guide.name()))
                    .append(cell(Integer.toString(score.pairs().size())))
                    .append(number(guide.sigmaE()))
                    .append(number(score.cfast().bias()))
                    .append(number(score.cfast().sigmaM()))
                    .append(number(score.ours().bias()))
                    .append(number(score.ours().sigmaM()))
                    .append(mark(score.biasHolds()))
                    .append(mark(score.scatterHolds()))
                    .append(number(guide.bias()))
                    .append(number(guide.sigmaM()))
                    .append(cell(guide.points() == 0 ? "–" : Integer.toString(guide.points())))
                    .append("</tr>");
        }
        return table(
                "quantity|points|σ_E|CFAST bias|CFAST σ_M|model bias|model σ_M|bias|scatter|guide: CFAST bias|guide: CFAST σ_M|guide: points",
                rows.toString());
    }

    String series() {
        var rows = new StringBuilder();
        for (Score score : results.scores()) {
            rows.append("<tr class=\"quantity\"><td colspan=\"6\">")
                    .append(Html.escape(score.quantity().name()))
                    .append("</td></tr>");
            score.bySeries().forEach((series, pairs) -> rows.append(series(series, pairs)));
        }
        return table("series|points|CFAST mean|CFAST sd ln|model mean|model sd ln", rows.toString());
    }

    private static String series(String series, List<Pair> pairs) {
        double[] measured = pairs.stream().mapToDouble(Pair::measured).toArray();
        double[] cfast = pairs.stream().mapToDouble(Pair::cfast).toArray();
        double[] ours = pairs.stream().mapToDouble(Pair::ours).toArray();
        return "<tr>"
                + cell(series)
                + cell(Integer.toString(pairs.size()))
                + number(StrictMath.exp(Statistics.meanLog(measured, cfast)))
                + number(Statistics.deviationOfLog(measured, cfast))
                + number(StrictMath.exp(Statistics.meanLog(measured, ours)))
                + number(Statistics.deviationOfLog(measured, ours))
                + "</tr>";
    }

    String stations() {
        var stations = results.stations();
        if (stations.readings().isEmpty()) {
            return "<p>The data folder holds no raw records of these tests.</p>";
        }
        var rows = new StringBuilder();
        for (var kind : AlarmStations.Kind.values()) {
            rows.append("<tr>")
                    .append(cell(kind.label()))
                    .append(cell(Integer.toString(stations.of(kind).size())))
                    .append(number(stations.median(kind)))
                    .append(number(stations.distance(kind)))
                    .append(number(stations.withinTwo(kind)))
                    .append("</tr>");
        }
        return table(
                "|readings|predicted over measured, median|distance from it, median|within a factor of 2",
                rows.toString());
    }

    String steckler() {
        var steckler = results.steckler();
        if (steckler.openings().isEmpty()) {
            return "<p>The data folder holds no summary of these tests.</p>";
        }
        String rows = row("mass flow out, predicted over hydrostatic", steckler.median(o -> o.ours() / o.measuredOut()))
                + row("the same by CFAST", steckler.median(o -> o.cfast() / o.measuredOut()))
                + row(
                        "distance of the flow from the hydrostatic one",
                        steckler.median(o -> Math.abs(o.ours() / o.measuredOut() - 1)))
                + row(
                        "neutral plane over the sill, predicted over measured",
                        steckler.median(o -> o.plane() / o.measuredPlane()))
                + row(
                        "distance of the plane from the measured one",
                        steckler.median(o -> Math.abs(o.plane() / o.measuredPlane() - 1)))
                + row(
                        "rise of the lower layer's temperature, predicted over measured",
                        steckler.median(o -> o.ourWarm() / o.warm()));
        return table("%d tests|median".formatted(steckler.openings().size()), rows);
    }

    private static String row(String name, double value) {
        return "<tr>" + cell(name) + cell("%.3f".formatted(value)) + "</tr>";
    }

    String checks() {
        var rows = new StringBuilder();
        for (Verification.Check check : results.checks()) {
            rows.append("<tr>")
                    .append(cell(check.test()))
                    .append(words(check.what()))
                    .append(cell("%.6g".formatted(check.expected())))
                    .append(cell("%.6g".formatted(check.ours())))
                    .append("<td class=\"%s\">%.4f %%</td>"
                            .formatted(check.passes() ? "better" : "worse", 100 * check.error()))
                    .append(words(check.note()))
                    .append("</tr>");
        }
        var left = new StringBuilder();
        Verification.notRun()
                .forEach((test, reason) -> left.append("<tr>")
                        .append(cell(test))
                        .append(words(reason))
                        .append("</tr>"));
        return table("case|number|expected|model|error|expectation", rows.toString())
                + table("not run|reason", left.toString());
    }

    String cases() {
        var rows = new StringBuilder();
        for (CaseScore score : results.corpus().scores()) {
            double cfast = score.reference().cfastSeconds();
            rows.append("<tr>")
                    .append(cell(score.series() + " / " + score.test()))
                    .append(cell("%.0f".formatted(score.simulated())))
                    .append(cell(Long.toString(score.steps())))
                    .append(cell("%.3f".formatted(score.cpuSeconds())))
                    .append(number(cfast))
                    .append(cell(
                            Double.isNaN(cfast) || score.cpuSeconds() == 0
                                    ? "–"
                                    : "%.0f".formatted(cfast / score.cpuSeconds())))
                    .append(cell("%.1e".formatted(score.conservationError())))
                    .append(words(score.failure()))
                    .append("</tr>");
        }
        return table(
                "case|simulated s|steps|processor s|CFAST processor s|times less|conservation error|failure",
                rows.toString());
    }

    String gaps() {
        Map<String, Long> counted = results.corpus().gaps().stream()
                .collect(Collectors.groupingBy(
                        gap -> "%s|%s / %s|%s|%s"
                                .formatted(gap.quantity(), gap.series(), gap.test(), gap.what(), gap.reason()),
                        TreeMap::new,
                        Collectors.counting()));
        var rows = new StringBuilder();
        counted.keySet().forEach(key -> {
            rows.append("<tr>");
            for (String part : key.split("\\|", -1)) {
                rows.append(words(part));
            }
            rows.append("</tr>");
        });
        for (CaseIndex.Entry entry : results.corpus().absent()) {
            rows.append("<tr>")
                    .append(words("all"))
                    .append(words(entry.series() + " / " + entry.test()))
                    .append(words(""))
                    .append(words("the index names it, the data folder lacks it"))
                    .append("</tr>");
        }
        return table("quantity|case|what|reason", rows.toString());
    }
}
