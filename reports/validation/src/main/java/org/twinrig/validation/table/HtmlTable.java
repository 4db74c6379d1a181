package org.twinrig.validation.table;

import java.util.Locale;
import org.twinrig.report.markup.Html;

/** A table of the report, written row by row. */
public final class HtmlTable {
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder rows = new StringBuilder();
    private boolean open;

    /** A table under these headings. */
    public HtmlTable(String... headings) {
        for (String heading : headings) {
            head.append("<th>").append(Html.escape(heading)).append("</th>");
        }
    }

    /** Begins a row whose first cell is {@code name}. */
    public HtmlTable row(String name) {
        close();
        rows.append("<tr><td>").append(Html.escape(name)).append("</td>");
        open = true;
        return this;
    }

    /** Adds a cell of words. */
    public HtmlTable words(String text) {
        rows.append("<td class=\"text\">").append(Html.escape(text)).append("</td>");
        return this;
    }

    /** Adds a short text that stands where numbers do. */
    public HtmlTable cell(String text) {
        rows.append("<td>").append(Html.escape(text)).append("</td>");
        return this;
    }

    /** Adds a number; a dash for none. */
    public HtmlTable number(double value, int decimals) {
        return cell(format(value, decimals));
    }

    /** Adds a verdict that is good or not. */
    public HtmlTable verdict(boolean good, String text) {
        rows.append("<td class=\"%s\">%s</td>".formatted(good ? "better" : "worse", Html.escape(text)));
        return this;
    }

    /** The number as the tables have it; a dash for none. */
    public static String format(double value, int decimals) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private void close() {
        if (open) {
            rows.append("</tr>");
            open = false;
        }
    }

    /** The whole table. */
    public String html() {
        close();
        return "<table class=\"numbers\"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>".formatted(head, rows);
    }
}
