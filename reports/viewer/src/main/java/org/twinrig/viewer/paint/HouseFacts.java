package org.twinrig.viewer.paint;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.plan.Room;
import org.twinrig.viewer.story.Story;

/** What is true now in each room, a line a room; those that are hottest where there is no room for all. */
record HouseFacts(Pen pen, Story story, long nanos) {
    private static final double LEFT = 14;
    private static final double ROW = 19;
    private static final double HEAD = 48; // [px] for what stands above the lines

    private record Column(String title, String unit, String field, String form, boolean ofLayer) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("heat", "kW", "hrrKw", "%.0f", false),
            new Column("hot layer", "°C", "upperTempC", "%.0f", true),
            new Column("down to", "m", "interfaceM", "%.1f", true),
            new Column("below", "°C", "lowerTempC", "%.0f", false),
            new Column("CO2", "ppm", "upperCo2Ppm", "%.0f", false),
            new Column("CO", "ppm", "upperCoPpm", "%.0f", false),
            new Column("smoke", "g/m³", "upperSmokeGm3", "%.2f", false));

    private static final double NARROW = 450; // [px] of width, below which there is no room for CO2

    private List<Column> columns() {
        return pen.width() >= NARROW
                ? COLUMNS
                : COLUMNS.stream().filter(column -> !column.title.equals("CO2")).toList();
    }

    /** Height for so many rooms [px]. */
    static double height(int rooms) {
        return HEAD + ROW * rooms;
    }

    /** Draws the table between those heights [px]. */
    void paint(double top, double bottom) {
        int rows = (int) ((bottom - top - HEAD + ROW / 2) / ROW);
        if (rows < 1) {
            return;
        }
        pen.text("what is true now", LEFT, top + 14, Look.BOLD, Look.INK);
        pen.text(
                "gases and smoke in the hot layer",
                LEFT + 10 + Pen.width("what is true now", Look.BOLD),
                top + 14,
                Look.SMALL,
                Look.SOFT);
        double first = 0.2 * pen.width();
        double step = (pen.width() - first - LEFT) / columns().size();
        for (int c = 0; c < columns().size(); c++) {
            double right = first + step * (c + 1);
            pen.text(columns().get(c).title, right, top + 30, Look.SMALL, Look.SOFT, TextAlignment.RIGHT);
            pen.text(columns().get(c).unit, right, top + 43, Look.SMALL, Look.SOFT, TextAlignment.RIGHT);
        }
        List<Room> rooms = told(rows);
        for (int r = 0; r < rooms.size(); r++) {
            row(rooms.get(r), top + HEAD + ROW * r + 12, first, step);
        }
    }

    private List<Room> told(int rows) {
        List<Room> all = story.house().rooms();
        List<Room> hottest = all.stream()
                .sorted(Comparator.comparingDouble(room -> -story.truth(room, "upperTempC", nanos)))
                .limit(rows)
                .toList();
        return all.stream().filter(hottest::contains).toList();
    }

    private void row(Room room, double baseline, double first, double step) {
        Color colour = Look.ofRoom(story.house().rooms().indexOf(room));
        boolean layered = story.air(room, nanos).isLayered(room);
        pen.g().setFill(Heat.of(story.truth(room, "upperTempC", nanos)));
        pen.g().fillRoundRect(LEFT, baseline - 10, 12, 12, 3, 3);
        pen.g().setStroke(Look.LINE);
        pen.g().setLineWidth(1);
        pen.g().strokeRoundRect(LEFT + 0.5, baseline - 9.5, 11, 11, 3, 3);
        String name = Pen.fitted(room.name(), Look.BOLD, first + 0.3 * step - LEFT - 18);
        pen.text(name, LEFT + 18, baseline, Look.BOLD, colour.darker());
        for (int c = 0; c < columns().size(); c++) {
            Column column = columns().get(c);
            double value = story.truth(room, column.field, nanos);
            String text = Double.isNaN(value) || column.ofLayer && !layered
                    ? "–"
                    : String.format(Locale.ROOT, column.form, value);
            pen.text(text, first + step * (c + 1), baseline, Look.NORMAL, Look.INK, TextAlignment.RIGHT);
        }
    }
}
