package org.twinrig.viewer.paint;

import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.chart.FireSpells;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.plan.Gate;
import org.twinrig.core.plan.Room;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.FloorPlan.Place;
import org.twinrig.viewer.story.Severity;
import org.twinrig.viewer.story.Story;

/** A room from above; y runs up the page, as on a map. */
record PlanView(Pen pen, Story story, long nanos, Room room, double scale, double left, double top, Labels labels) {
    private static final double VIEW_DEGREES = 57; // Lepton 3.5 data sheet: horizontal field of view

    /** The only room, with its measures. */
    void alone() {
        pen.text("from above", left, top - 6, Look.SMALL, Look.SOFT);
        floor();
        grid();
        story.plan().all(Kind.DEVICE).forEach(this::view);
        walls();
        var page = new Page(scale, left, top, room.x0(), room.y1());
        story.house().gates().stream()
                .filter(Gate::told)
                .forEach(gate -> new GateMark(pen, gate, Story.seconds(nanos), page).paint());
        dimensions(pen, room.size(), scale, left, top);
        things();
        labels.draw();
    }

    /** The measures of something that is as large as {@code size} [m] and stands there on the page. */
    static void dimensions(Pen pen, Place size, double scale, double left, double top) {
        double right = left + scale * size.x();
        double middle = top + scale * size.y() / 2;
        pen.text(Ticks.label(size.x()) + " m", right, top - 6, Look.SMALL, Look.SOFT, TextAlignment.RIGHT);
        pen.text(Ticks.label(size.y()) + " m", left - 6, middle, Look.SMALL, Look.SOFT, TextAlignment.RIGHT);
    }

    private double width() {
        return scale * room.size().x();
    }

    private double height() {
        return scale * room.size().y();
    }

    /** The floor, as warm as the air above it. */
    void floor() {
        pen.g().setFill(Heat.of(story.truth(room, "lowerTempC", nanos)));
        pen.g().fillRect(left, top, width(), height());
    }

    /** A line each metre. */
    void grid() {
        for (double metre = 1; metre < room.size().x(); metre++) {
            pen.line(left + metre * scale, top, left + metre * scale, top + height(), Look.LINE, 1);
        }
        for (double metre = 1; metre < room.size().y(); metre++) {
            double y = top + height() - metre * scale;
            pen.line(left, y, left + width(), y, Look.LINE, 1);
        }
    }

    void walls() {
        GraphicsContext g = pen.g();
        g.setStroke(Look.INK);
        g.setLineWidth(3);
        g.strokeRect(left, top, width(), height());
    }

    /** What stands in the room. */
    void things() {
        story.house().things(Kind.OBJECT, room).forEach(this::object);
        story.house().things(Kind.FIRE, room).forEach(this::fire);
        story.house().things(Kind.PERSON, room).forEach(this::person);
        story.house().things(Kind.PROBE, room).forEach(this::probe);
        story.house().things(Kind.DEVICE, room).forEach(this::device);
    }

    private double x(Place place) {
        return left + place.x() * scale;
    }

    private double y(Place place) {
        return top + (room.size().y() - place.y()) * scale;
    }

    /** What the camera of {@code device} sees. */
    void view(Item device) {
        var from = device.place("at");
        var to = device.place("look-at");
        if (from.isEmpty() || to.isEmpty() || !device.text("sensors").contains("lepton")) {
            return;
        }
        double x = x(from.get());
        double y = y(from.get());
        double angle = Math.toDegrees(Math.atan2(y - y(to.get()), x(to.get()) - x));
        double reach = 1.15 * Math.hypot(width(), height());
        GraphicsContext g = pen.g();
        g.save();
        g.beginPath();
        g.rect(left, top, width(), height());
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
            Labels.Rank rank = serious ? Labels.Rank.ALARM : Labels.Rank.DEVICE;
            label(rank, name, at, 0, colour.darker(), 0.5);
        });
    }

    /** A name beside a thing, {@code lower} [px] than it; to the left of what stands beyond that share of the length. */
    private void label(Labels.Rank rank, String text, Place at, double lower, Color ink, double share) {
        labels.symbol(x(at), y(at), 8);
        labels.beside(
                rank, text, x(at), y(at) + lower, ink, at.x() > room.size().x() * share);
    }

    private void fire(Item fire) {
        fire.place("at").ifPresent(at -> {
            boolean burns = burns(story, fire, nanos);
            double kilowatts = story.truth(room, "hrrKw", nanos);
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
            Labels.Rank rank = burns ? Labels.Rank.FIRE : Labels.Rank.THING;
            Color ink = burns ? Look.EMERGENCY : Look.SOFT;
            label(rank, burns ? named(fire, kilowatts) : fire.name(), at, burns ? 12 : 0, ink, 0.7);
        });
    }

    /** What it gives off; the truth knows it of the room, not of each fire in it. */
    private String named(Item fire, double kilowatts) {
        long burning = story.house().things(Kind.FIRE, room).stream()
                .filter(other -> burns(story, other, nanos))
                .count();
        return "%s: %s%s kW".formatted(fire.name(), burning > 1 ? "in all " : "", TrendPanel.number(kilowatts));
    }

    /** Radius of the glow on the plan [m]: grows with the square root of the power, 1 m at 250 kW. */
    private static double glow(double kilowatts) {
        return kilowatts > 0 ? Math.sqrt(kilowatts / 250) : 0;
    }

    static boolean burns(Story story, Item fire, long nanos) {
        return FireSpells.burns(story.events(), fire.name(), nanos);
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
            labels.symbol(x - 5, y, 7);
            labels.symbol(x + 5, y, 7);
            boolean toTheLeft = at.x() > room.size().x() * 0.75;
            labels.beside(Labels.Rank.PERSON, person.name(), x + 2, y, Look.READING_3.darker(), toTheLeft);
        });
    }

    private void object(Item object) {
        if (!object.isThere("from", "until", Story.seconds(nanos))) {
            return;
        }
        object.place("at").ifPresent(at -> {
            pen.g().setFill(Look.ALERT);
            pen.g().fillRoundRect(x(at) - 6, y(at) - 6, 12, 12, 3, 3);
            label(Labels.Rank.THING, object.name(), at, 0, Look.ALERT.darker(), 0.5);
        });
    }

    private void probe(Item probe) {
        probe.place("at").ifPresent(at -> {
            probeMark(pen.g(), x(at), y(at));
            double celsius = story.truth("probe", probe.name())
                    .map(columns -> columns.at("tempC", nanos))
                    .orElse(Double.NaN);
            String text = Double.isNaN(celsius)
                    ? probe.name()
                    : String.format(Locale.ROOT, "%s %.0f °C", probe.name(), celsius);
            label(Labels.Rank.THING, text, at, 0, Look.SOFT, 0.5);
        });
    }

    /** A probe: a point in a ring. */
    static void probeMark(GraphicsContext g, double x, double y) {
        g.setStroke(Look.INK);
        g.setLineWidth(1.5);
        g.strokeOval(x - 5.5, y - 5.5, 11, 11);
        g.setFill(Look.INK);
        g.fillOval(x - 2, y - 2, 4, 4);
    }
}
