package org.twinrig.viewer.paint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.viewer.story.Severity;
import org.twinrig.viewer.story.Story;

/** A fan from the front: how fast it turns, what is wrong with it, and what its monitor says. */
final class FanPanel implements Panel {
    private static final long TWENTIETH = 50_000_000L; // [ns], as often as it is drawn
    private static final double SLOWED = 60; // a person sees it turn

    private final Item fan;

    FanPanel(Item fan) {
        this.fan = fan;
    }

    @Override
    public Object state(Story story, long nanos, double width, double height) {
        return List.of(nanos / TWENTIETH, story.happenings().size());
    }

    @Override
    public void paint(Pen pen, Story story, long nanos) {
        pen.card("Fan " + fan.name(), String.format(Locale.ROOT, "%.0f blades", fan.number("blades", 0)));
        double rpm =
                story.truth("fan", fan.name()).map(c -> c.at("speedRpm", nanos)).orElse(Double.NaN);
        Optional<Event> state = state(story, nanos);
        String monitor = story.plan().all(Kind.DEVICE).stream()
                .filter(device -> device.text("on").equals(fan.name()))
                .map(Item::name)
                .findFirst()
                .orElse("");
        String level = story.levelAt(monitor, nanos);
        double textWidth = Math.min(230, pen.width() * 0.42);
        double radius = Math.min((pen.width() - textWidth) / 2 - 16, (pen.height() - 40) / 2 - 10);
        boolean faulty = state.map(event -> event.kind().equals("fault-onset")).orElse(false);
        draw(pen.g(), 18 + radius, 32 + (pen.height() - 40) / 2, radius, turned(rpm, nanos), faulty);
        double x = 18 + 2 * radius + 24;
        pen.text("true", x, 66, Look.SMALL, Look.SOFT);
        pen.text(rpm > 1 ? String.format(Locale.ROOT, "%.0f /min", rpm) : "stands still", x, 94, Look.HUGE, Look.INK);
        pen.text(
                Pen.fitted(state.map(Event::text).orElse("runs as it should"), Look.BOLD, pen.width() - x - 10),
                x,
                118,
                Look.BOLD,
                faulty ? Look.EMERGENCY : Look.INK);
        if (!level.equals("NONE")) {
            pen.text(Pen.fitted(monitor + " says", Look.SMALL, pen.width() - x - 10), x, 156, Look.SMALL, Look.SOFT);
            pen.plate(level, x, 180, Look.LARGE, Color.WHITE, Look.of(level));
        }
    }

    private Optional<Event> state(Story story, long nanos) {
        return story.events().stream()
                .filter(event -> event.timeNanos() <= nanos && event.subject().equals(fan.name()))
                .reduce((earlier, later) -> later);
    }

    private static double turned(double rpm, long nanos) {
        return rpm > 1 ? Story.seconds(nanos) * rpm / 60 / SLOWED * 2 * Math.PI : 0.4;
    }

    private void draw(GraphicsContext g, double x, double y, double radius, double angle, boolean faulty) {
        g.setFill(Color.WHITE);
        g.fillRoundRect(x - radius, y - radius, 2 * radius, 2 * radius, 24, 24);
        g.setStroke(Look.SOFT);
        g.setLineWidth(3);
        g.strokeRoundRect(x - radius, y - radius, 2 * radius, 2 * radius, 24, 24);
        double r = radius * 0.94;
        g.setLineWidth(1.5);
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
        int blades = (int) fan.number("blades", 7);
        g.setFill(Color.web("#7d93a8"));
        for (int b = 0; b < blades; b++) {
            double a = angle + 2 * Math.PI * b / blades;
            blade(g, x, y, r * 0.95, a, 2 * Math.PI / blades);
        }
        double hub = r * 0.3;
        g.setFill(faulty ? Look.of(Severity.EMERGENCY) : Look.INK);
        g.fillOval(x - hub, y - hub, 2 * hub, 2 * hub);
        if (faulty) {
            g.setTextAlign(TextAlignment.CENTER);
            g.setFont(Look.LARGE);
            g.setFill(Color.WHITE);
            g.fillText("!", x, y + 6);
        }
    }

    private static void blade(GraphicsContext g, double x, double y, double r, double angle, double pitch) {
        g.beginPath();
        g.moveTo(x + 0.25 * r * Math.cos(angle), y + 0.25 * r * Math.sin(angle));
        g.quadraticCurveTo(
                x + 0.7 * r * Math.cos(angle + 0.05 * pitch),
                y + 0.7 * r * Math.sin(angle + 0.05 * pitch),
                x + r * Math.cos(angle + 0.35 * pitch),
                y + r * Math.sin(angle + 0.35 * pitch));
        g.lineTo(x + r * Math.cos(angle + 0.95 * pitch), y + r * Math.sin(angle + 0.95 * pitch));
        g.quadraticCurveTo(
                x + 0.7 * r * Math.cos(angle + 0.75 * pitch),
                y + 0.7 * r * Math.sin(angle + 0.75 * pitch),
                x + 0.25 * r * Math.cos(angle + 0.6 * pitch),
                y + 0.25 * r * Math.sin(angle + 0.6 * pitch));
        g.closePath();
        g.fill();
    }
}
