package org.twinrig.viewer.paint;

import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.plan.Room;
import org.twinrig.core.plan.RoomAir;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.FloorPlan.Place;
import org.twinrig.viewer.story.Story;

/** A room from the side, seen along y: hot layer, smoke, flames, people, sensors. */
record SideView(Pen pen, Story story, long nanos, Room room, double scale, double left, double top) {
    private static final double THICK_SMOKE = 3; // [g/m³], one sees less than 2 m through it
    private static final double PERSON = 1.6; // [m]
    private static final double HARMFUL = 60; // [°C], skin is burnt within minutes
    private static final double CORNER = 24; // [px] that is left to a board at each side
    private static final double DARKEST = 0.55; // where one sees no further: what is in the smoke is still drawn
    private static final Color PLATE = Color.color(1, 1, 1, 0.85);

    void paint() {
        GraphicsContext g = pen.g();
        Place size = room.size();
        double w = scale * size.x();
        double h = scale * size.z();
        layers(w);
        g.setStroke(Look.INK);
        g.setLineWidth(3);
        g.strokeRect(left, top, w, h);
        pen.text(Ticks.label(size.z()) + " m", left - 6, top + h / 2, Look.SMALL, Look.SOFT, TextAlignment.RIGHT);
        story.house().things(Kind.FIRE, room).forEach(this::fire);
        story.house().things(Kind.PERSON, room).forEach(this::person);
        story.house().things(Kind.PROBE, room).forEach(this::probe);
        story.house().things(Kind.DEVICE, room).forEach(this::device);
        labels(w, h);
    }

    /** The two layers as they fill the room, {@code w} [px] wide. */
    private void layers(double w) {
        GraphicsContext g = pen.g();
        RoomAir air = story.air(room, nanos);
        g.setFill(Heat.of(air.lower()));
        g.fillRect(left, top, w, scale * room.size().z());
        if (air.isLayered(room)) {
            double depth = scale * (room.size().z() - air.level());
            g.setFill(Heat.of(air.upper()));
            g.fillRect(left, top, w, depth);
            double thick = Math.min(1, Math.max(0, air.upperSmoke() / THICK_SMOKE));
            g.setFill(Color.color(0.1, 0.1, 0.1, DARKEST * thick));
            g.fillRect(left, top, w, depth);
            pen.line(left, top + depth, left + w, top + depth, Look.SOFT, 1, 5, 4);
        }
    }

    /** The room's layers alone, {@code w} [px] wide, with their temperatures and its name in {@code colour}. */
    void narrow(double w, Color colour) {
        double h = scale * room.size().z();
        layers(w);
        pen.g().setStroke(colour);
        pen.g().setLineWidth(2);
        pen.g().strokeRect(left, top, w, h);
        pen.text(Pen.fitted(room.name(), Look.SMALL, w + 8), left, top - 6, Look.SMALL, colour.darker());
        RoomAir air = story.air(room, nanos);
        if (air.isLayered(room)) {
            plate(String.format(Locale.ROOT, "%.0f °C", air.upper()), w, top + 16);
        }
        if (!Double.isNaN(air.lower())) {
            plate(String.format(Locale.ROOT, "%.0f °C", air.lower()), w, top + h - 8);
        }
    }

    private void plate(String text, double w, double baseline) {
        double x = left + (w - Pen.width(text, Look.SMALL) - 8) / 2;
        pen.plate(text, x, baseline, Look.SMALL, Look.INK, PLATE);
    }

    private double x(Place place) {
        return left + place.x() * scale;
    }

    private double y(double z) {
        return top + (room.size().z() - z) * scale;
    }

    private void labels(double width, double height) {
        RoomAir air = story.air(room, nanos);
        boolean layered = air.isLayered(room);
        double x = left + width / 2; // the boards hang in the corners
        if (layered) {
            String text = String.format(Locale.ROOT, "hot layer %.0f °C, down to %.1f m", air.upper(), air.level());
            if (Pen.width(text, Look.BOLD) > width - 2 * CORNER) {
                text = String.format(Locale.ROOT, "%.0f °C down to %.1f m", air.upper(), air.level());
            }
            Color ink = air.upper() > HARMFUL ? Look.EMERGENCY : Look.INK;
            pen.plate(text, x - Pen.width(text, Look.BOLD) / 2, top + 19, Look.BOLD, ink, PLATE);
        }
        if (!Double.isNaN(air.lower())) {
            String text = String.format(Locale.ROOT, layered ? "below %.0f °C" : "air %.0f °C", air.lower());
            double w = Pen.width(text, Look.BOLD);
            pen.plate(text, x - w / 2, top + height - 9, Look.BOLD, Look.INK, PLATE);
        }
    }

    private void fire(Item fire) {
        if (!PlanView.burns(story, fire, nanos)) {
            return;
        }
        fire.place("at").ifPresent(at -> {
            double kilowatts = Math.max(0, story.truth(room, "hrrKw", nanos));
            double height = Math.min(room.size().z() - at.z(), flameHeight(kilowatts));
            double h = Math.max(18, scale * height);
            RoomPanel.flames(pen.g(), x(at), y(at.z()), 0.25 * scale + 0.3 * h, h);
        });
    }

    /**
     * Mean height of the flames [m] of {@code kilowatts}, for a source of 0.4 m.
     *
     * @see "G. Heskestad, Luminous heights of turbulent diffusion flames, Fire Safety Journal 5, 1983"
     */
    private static double flameHeight(double kilowatts) {
        return Math.max(0.1, 0.235 * Math.pow(kilowatts, 0.4) - 1.02 * 0.4);
    }

    private void person(Item person) {
        if (!person.isThere("arrives", "leaves", Story.seconds(nanos))) {
            return;
        }
        person.place("at").ifPresent(at -> {
            GraphicsContext g = pen.g();
            double h = PERSON * scale;
            double foot = y(at.z());
            g.setFill(Look.READING_3);
            g.fillRoundRect(x(at) - h * 0.12, foot - h * 0.82, h * 0.24, h * 0.82, h * 0.2, h * 0.2);
            g.setFill(Look.READING_3.darker());
            g.fillOval(x(at) - h * 0.09, foot - h, h * 0.18, h * 0.18);
        });
    }

    private void probe(Item probe) {
        probe.place("at").ifPresent(at -> PlanView.probeMark(pen.g(), x(at), y(at.z())));
    }

    private void device(Item device) {
        device.place("at").ifPresent(at -> {
            pen.g().setFill(Look.of(story.levelAt(device.name(), nanos)));
            if (story.levelAt(device.name(), nanos).equals("NONE")) {
                pen.g().setFill(Look.READING);
            }
            pen.g().fillRoundRect(x(at) - 6, y(at.z()) - 6, 12, 12, 4, 4);
        });
    }
}
