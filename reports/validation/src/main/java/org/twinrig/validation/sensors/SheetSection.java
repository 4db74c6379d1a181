package org.twinrig.validation.sensors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.report.markup.Html;
import org.twinrig.validation.table.HtmlTable;

/** The section of the report about sensors. */
public final class SheetSection {
    private static final String HEADING = "Sensors: data sheet beside emulation";
    private static final String ABOUT =
            "Each number was measured on the emulated part as a laboratory would measure a real one: over its wires where it"
                    + " has them, else on its readings. \"Accepted\" is the sheet's figure with what the measurement itself is"
                    + " off. [S] marks secondary sources.";

    private static final String ABOUT_FRAMES =
            "The same figures of one recorded frame of each of two cameras (tCam) and of a frame of the twin before another"
                    + " room that is as warm. The quietest twentieth of the blocks of 8 × 8 pixels, each less a curved surface,"
                    + " shows the camera rather than the scene; \"accepted\" allows for another part and another scene. Single"
                    + " frames do not tell temporal noise.";

    private final List<SheetRow> rows;
    private final FrameComparison frames;

    /** The section about {@code rows}. */
    public SheetSection(List<SheetRow> rows) {
        this(rows, FrameComparison.NONE);
    }

    /** The section about {@code rows} and {@code frames}. */
    public SheetSection(List<SheetRow> rows, FrameComparison frames) {
        this.rows = List.copyOf(rows);
        this.frames = frames;
    }

    /** Numbers for the head of the page. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        if (!rows.isEmpty()) {
            facts.put("figures of data sheets kept", "%d of %d".formatted(kept(), rows.size()));
        }
        return facts;
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
        return "<section><h2>%s</h2><p class=\"note\">%s</p>%s%s</section>"
                .formatted(Html.escape(HEADING), Html.escape(ABOUT), table("specified", "measured", rows), frames());
    }

    private String frames() {
        if (frames.rows().isEmpty()) {
            return frames.note().isEmpty() ? "" : "<p class=\"note\">%s</p>".formatted(Html.escape(frames.note()));
        }
        return "<h3>Frames of the Lepton beside recorded ones</h3><p class=\"note\">%s</p>%s<div class=\"charts\">%s</div>"
                .formatted(
                        Html.escape(ABOUT_FRAMES),
                        table("recorded", "twin", frames.rows()),
                        String.join("", frames.charts()));
    }

    private static String table(String reference, String measured, List<SheetRow> rows) {
        var table = new HtmlTable("part", "figure", reference, "accepted", measured, "unit", "verdict", "source");
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
