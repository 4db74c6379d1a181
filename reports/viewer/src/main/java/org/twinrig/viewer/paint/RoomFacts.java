package org.twinrig.viewer.paint;

import java.util.List;
import java.util.Locale;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.plan.Room;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.viewer.story.Story;

/** Below the drawings of a room: what is true now, in numbers; doors and fans, which have no place; the colours. */
record RoomFacts(Pen pen, Story story, long nanos, Room room) {
    private static final double LEFT = 14;
    private static final double ROW = 44;
    private static final double FOOT = 56; // [px] for doors, fans and colours

    private record Fact(String name, String field, String form) {}

    private static final List<Fact> FACTS = List.of(
            new Fact("heat release", "hrrKw", "%.1f kW"),
            new Fact("hot layer", "upperTempC", "%.0f °C"),
            new Fact("CO2 in the hot layer", "upperCo2Ppm", "%.0f ppm"),
            new Fact("CO in the hot layer", "upperCoPpm", "%.1f ppm"),
            new Fact("smoke in the hot layer", "upperSmokeGm3", "%.3f g/m³"),
            new Fact("humidity", "humidityPct", "%.0f %%"));

    /** Draws them below {@code top} [px], the numbers as far as there is room. */
    void paint(double top) {
        double foot = pen.height() - FOOT;
        int rows = Math.min(FACTS.size() / 2, (int) ((foot - top - 30) / ROW));
        if (rows > 0) {
            double at = top + 26;
            pen.text("what is true now", LEFT, at, Look.BOLD, Look.INK);
            for (int i = 0; i < 2 * rows; i++) {
                fact(FACTS.get(i), LEFT + i % 2 * (pen.width() - LEFT) / 2, at + 20 + i / 2 * ROW);
            }
        }
        String text = openings() + "    " + fans(story, nanos);
        pen.text(Pen.fitted(text.strip(), Look.NORMAL, pen.width() - 2 * LEFT), LEFT, foot + 20, Look.NORMAL, Look.INK);
        colours(pen, pen.height() - 12);
    }

    private void fact(Fact fact, double x, double y) {
        double value = story.truth(room, fact.field, nanos);
        pen.text(fact.name, x, y, Look.SMALL, Look.SOFT);
        String text = Double.isNaN(value) ? "–" : String.format(Locale.ROOT, fact.form, value);
        pen.text(text, x, y + 20, Look.LARGE, Look.INK);
    }

    /** What the colours of {@link Heat} mean. */
    static void colours(Pen pen, double baseline) {
        double x = LEFT;
        for (int i = 0; i < Heat.CELSIUS.length; i++) {
            String label = Ticks.label(Heat.CELSIUS[i]) + (i == Heat.CELSIUS.length - 1 ? " °C" : "");
            pen.g().setFill(Heat.of(Heat.CELSIUS[i]));
            pen.g().setStroke(Look.LINE);
            pen.g().setLineWidth(1);
            pen.g().fillRect(x, baseline - 10, 12, 12);
            pen.g().strokeRect(x + 0.5, baseline - 9.5, 11, 11);
            pen.text(label, x + 16, baseline, Look.SMALL, Look.SOFT);
            x += 24 + Pen.width(label, Look.SMALL);
        }
    }

    private String openings() {
        var text = new StringBuilder();
        for (Item opening : story.plan().all(Kind.OPENING)) {
            double open = opening.openAt(Story.seconds(nanos));
            text.append(text.isEmpty() ? "" : ", ").append(opening.name());
            text.append(open > 0 ? String.format(Locale.ROOT, " %.0f %% open", 100 * open) : " shut");
        }
        return text.toString();
    }

    /** How the fans turn, in a line. */
    static String fans(Story story, long nanos) {
        var text = new StringBuilder();
        for (Item fan : story.plan().all(Kind.FAN)) {
            double rpm = story.truth("fan", fan.name())
                    .map(c -> c.at("speedRpm", nanos))
                    .orElse(Double.NaN);
            text.append(text.isEmpty() ? "" : ", ").append(fan.name());
            text.append(rpm > 1 ? String.format(Locale.ROOT, " turns at %.0f /min", rpm) : " stands still");
        }
        return text.toString();
    }
}
