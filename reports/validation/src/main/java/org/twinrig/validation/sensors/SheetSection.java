package org.twinrig.validation.sensors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.twinrig.report.markup.Html;
import org.twinrig.validation.table.HtmlTable;

/**
 * A section of the report about figures that are wanted and figures that were measured.
 *
 * @param name of its source
 * @param heading over it
 * @param about how it was measured
 * @param reference what the figures are held against, the head of their column
 * @param result the figures
 */
public record SheetSection(String name, String heading, String about, String reference, SheetResult result) {
    /** The section of {@code source}, measured now. */
    public static SheetSection measure(SheetSource source, Consumer<String> progress) {
        return new SheetSection(
                source.name(), source.heading(), source.about(), source.reference(), source.measure(progress));
    }

    /** The figures. */
    public List<SheetRow> rows() {
        return result.rows();
    }

    /** Numbers for the head of the page. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        if (!rows().isEmpty()) {
            facts.put(name + ": figures kept", "%d of %d".formatted(kept(), rows().size()));
        }
        return facts;
    }

    /** What it came to, in one line. */
    public String headline() {
        return "%s: %d of %d figures kept".formatted(name, kept(), rows().size());
    }

    /** How many figures are kept. */
    public long kept() {
        return rows().stream().filter(SheetRow::passes).count();
    }

    /** The section; without rows its note alone, and nothing when there is none. */
    public String html() {
        if (rows().isEmpty()) {
            return result.note().isEmpty() ? "" : section("<p class=\"note\">" + Html.escape(result.note()) + "</p>");
        }
        String charts =
                result.charts().isEmpty() ? "" : "<div class=\"charts\">" + String.join("", result.charts()) + "</div>";
        return section("<p class=\"note\">" + Html.escape(about) + "</p>" + table() + charts);
    }

    private String section(String body) {
        return "<section><h2>" + Html.escape(heading) + "</h2>" + body + "</section>";
    }

    private String table() {
        var table = new HtmlTable("part", "figure", reference, "accepted", "measured", "unit", "verdict", "source");
        for (SheetRow row : rows()) {
            table.row(row.part())
                    .words(row.figure())
                    .cell(row.specified())
                    .cell(accepted(row))
                    .cell(SheetRow.number(row.measured()))
                    .cell(row.unit())
                    .verdict(row.passes(), row.verdict())
                    .words(row.source());
        }
        return table.html();
    }

    private static String accepted(SheetRow row) {
        if (Double.isInfinite(row.least())) {
            return "≤ " + SheetRow.number(row.most());
        }
        if (Double.isInfinite(row.most())) {
            return "≥ " + SheetRow.number(row.least());
        }
        return SheetRow.number(row.least()) + " to " + SheetRow.number(row.most());
    }
}
