package org.twinrig.viewer.paint;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.FloorPlan.Place;
import org.twinrig.viewer.story.Severity;
import org.twinrig.viewer.story.Story;

/** The room from above; y runs up the page, as on a map. */
record PlanView(Pen pen, Story story, long nanos, double scale, double left, double top, Place size) {
    private static final double VIEW_DEGREES = 57; // Lepton 3.5 data sheet: horizontal field of view
    private static final double LABEL = 15;

    void paint() {
        GraphicsContext g = pen.g();
        double w = scale * size.x();
        double h = scale * size.y();
        pen.text("from above", left, top - 6, Look.SMALL, Look.SOFT);
        g.setFill(Heat.of(RoomPanel.truth(story, "lowerTempC", nanos)));
        g.fillRect(left, top, w, h);
        for (double metre = 1; metre < size.x(); metre++) {
            pen.line(left + metre * scale, top, left + metre * scale, top + h, Look.LINE, 1);
        }
        for (double metre = 1; metre < size.y(); metre++) {
            pen.line(left, top + h - metre * scale, left + w, top + h - metre * scale, Look.LINE, 1);
        }
        story.plan().all(Kind.DEVICE).forEach(this::view);
        g.setStroke(Look.INK);
        g.setLineWidth(3);
        g.strokeRect(left, top, w, h);
        dimensions(w, h);
        story.plan().all(Kind.OBJECT).forEach(this::object);
        story.plan().all(Kind.FIRE).forEach(this::fire);
        story.plan().all(Kind.PERSON).forEach(this::person);
        story.plan().all(Kind.DEVICE).forEach(this::device);
    }

    private double x(Place place) {
        return left + place.x() * scale;
    }

    private double y(Place place) {
        return top + (size.y() - place.y()) * scale;
    }

    private void dimensions(double w, double h) {
        pen.text(Ticks.label(size.x()) + " m", left + w, top - 6, Look.SMALL, Look.SOFT, TextAlignment.RIGHT);
        pen.text(Ticks.label(size.y()) + " m", left - 6, top + h / 2, Look.SMALL, Look.SOFT, TextAlignment.RIGHT);
    }

    private void view(Item device) {
        var from = device.place("at");
        var to = device.place("look-at");
        if (from.isEmpty() || to.isEmpty() || !device.text("sensors").contains("lepton")) {
            return;
        }
        double x = x(from.get());
        double y = y(from.get());
        double angle = Math.toDegrees(Math.atan2(y - y(to.get()), x(to.get()) - x));
        double reach = 1.15 * Math.hypot(size.x(), size.y()) * scale;
        GraphicsContext g = pen.g();
        g.save();
        g.beginPath();
        g.rect(left, top, scale * size.x(), scale * size.y());
        g.clip();
        g.setFill(Color.web("#0b6bcb", 0.08));
        g.fillArc(x - reach, y - reach, 2 * reach, 2 * reach, angle - VIEW_DEGREES / 2, VIEW_DEGREES, ArcType.ROUND);
        g.restore();
    }

    private void device(Item device) {
        device.place("at").ifPresent(at -> {
            String level = story.levelAt(device.name(), nanos);
            boolean serious = Severity.of(level).isSerious();
            Color colour = serious ? Look.of(level) : Look.READING;
            GraphicsContext g = pen.g();
            if (serious) {
                g.setStroke(colour);
                for (int ring = 1; ring <= 3; ring++) {
                    g.setLineWidth(3.5 - ring);
                    double r = 7 + 7 * ring;
                    g.strokeOval(x(at) - r, y(at) - r, 2 * r, 2 * r);
                }
            }
            g.setFill(colour);
            g.fillRoundRect(x(at) - 7, y(at) - 7, 14, 14, 4, 4);
            g.setStroke(Color.WHITE);
            g.setLineWidth(1.5);
            g.strokeRoundRect(x(at) - 7, y(at) - 7, 14, 14, 4, 4);
            String name = serious ? device.name() + ": " + level : device.name();
            label(name, x(at), y(at), colour.darker(), at.x() > size.x() / 2);
        });
    }

    private void label(String text, double x, double y, Color ink, boolean toTheLeft) {
        double w = Pen.width(text, Look.BOLD) + 8;
        double at = toTheLeft ? x - LABEL - w : x + LABEL;
        pen.plate(text, at, y + 4, Look.BOLD, ink, Color.color(1, 1, 1, 0.85));
    }

    private void fire(Item fire) {
        fire.place("at").ifPresent(at -> {
            boolean burns = burns(story, fire, nanos);
            double kilowatts = RoomPanel.truth(story, "hrrKw", nanos);
            if (burns) {
                double r = scale * Math.max(0.12, glow(kilowatts));
                GraphicsContext g = pen.g();
                g.setFill(Color.web("#e2562b", 0.28));
                g.fillOval(x(at) - r, y(at) - r, 2 * r, 2 * r);
                RoomPanel.flames(g, x(at), y(at) + 11, 22, 32);
            } else {
                pen.g().setStroke(Look.SOFT);
                pen.g().setLineWidth(1.5);
                pen.g().strokeOval(x(at) - 6, y(at) - 6, 12, 12);
            }
            String text = burns ? "%s: %s kW".formatted(fire.name(), TrendPanel.number(kilowatts)) : fire.name();
            label(text, x(at), y(at) + (burns ? 12 : 0), burns ? Look.EMERGENCY : Look.SOFT, at.x() > size.x() * 0.7);
        });
    }

    /** Radius of the glow on the plan [m]: grows with the square root of the power, 1 m at 250 kW. */
    private static double glow(double kilowatts) {
        return kilowatts > 0 ? Math.sqrt(kilowatts / 250) : 0;
    }

    /** True from its ignition until it has burnt out. */
    static boolean burns(Story story, Item fire, long nanos) {
        return story.events().stream()
                .filter(event -> event.timeNanos() <= nanos && event.subject().equals(fire.name()))
                .filter(event -> List.of("ignition", "extinguished").contains(event.kind()))
                .reduce((earlier, later) -> later)
                .map(event -> event.kind().equals("ignition"))
                .orElse(false);
    }

    private void person(Item person) {
        if (!person.isThere("arrives", "leaves", Story.seconds(nanos))) {
            return;
        }
        person.place("at").ifPresent(at -> {
            GraphicsContext g = pen.g();
            double x = x(at);
            double y = y(at);
            g.setFill(Look.READING_3);
            g.fillOval(x - 15, y - 8, 30, 16);
            g.setFill(Look.READING_3.darker());
            g.fillOval(x - 7, y - 7, 14, 14);
            label(person.name(), x + 2, y, Look.READING_3.darker(), at.x() > size.x() * 0.75);
        });
    }

    private void object(Item object) {
        if (!object.isThere("from", "until", Story.seconds(nanos))) {
            return;
        }
        object.place("at").ifPresent(at -> {
            pen.g().setFill(Look.ALERT);
            pen.g().fillRoundRect(x(at) - 6, y(at) - 6, 12, 12, 3, 3);
            label(object.name(), x(at), y(at), Look.ALERT.darker(), at.x() > size.x() / 2);
        });
    }
}
