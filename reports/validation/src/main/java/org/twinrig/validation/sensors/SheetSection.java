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
 * @param rows the figures
 */
public record SheetSection(String name, String heading, String about, List<SheetRow> rows) {
    public SheetSection {
        rows = List.copyOf(rows);
    }

    /** The section of {@code source}, measured now. */
    public static SheetSection measure(SheetSource source, Consumer<String> progress) {
        return new SheetSection(source.name(), source.heading(), source.about(), source.measure(progress));
    }

    /** Numbers for the head of the page. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        if (!rows.isEmpty()) {
            facts.put(name + ": figures kept", "%d of %d".formatted(kept(), rows.size()));
        }
        return facts;
    }

    /** What it came to, in one line. */
    public String headline() {
        return "%s: %d of %d figures kept".formatted(name, kept(), rows.size());
    }

    /** How many figures are kept. */
    public long kept() {
        return rows.stream().filter(SheetRow::passes).count();
    }

    /** The section; nothing without rows. */
    public String html() {
        if (rows.isEmpty()) {
            return "";
        }
        var table = new HtmlTable("part", "figure", "specified", "accepted", "measured", "unit", "verdict", "source");
        for (SheetRow row : rows) {
            table.row(row.part())
                    .words(row.figure())
                    .cell(row.specified())
                    .cell(accepted(row))
                    .cell(SheetRow.number(row.measured()))
                    .cell(row.unit())
                    .verdict(row.passes(), row.verdict())
                    .words(row.source());
        }
        return "<section><h2>%s</h2><p class=\"note\">%s</p>%s</section>"
                .formatted(Html.escape(heading), Html.escape(about), table.html());
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
