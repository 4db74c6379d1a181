package org.twinrig.viewer.paint;

import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.recording.FloorPlan.Item;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.FloorPlan.Place;
import org.twinrig.viewer.story.Story;

/** The room from the side, at the scale of the plan above it: hot layer, smoke, flames, people, sensors. */
record SideView(Pen pen, Story story, long nanos, double scale, double left, double top, Place size) {
    private static final double THICK_SMOKE = 3; // [g/m³], one sees less than 2 m through it
    private static final double PERSON = 1.6; // [m]
    private static final double HARMFUL = 60; // [°C], skin is burnt within minutes
    private static final double LEAST_DIFFERENCE = 0.5; // [K] between the layers, from which one speaks of a hot one

    void paint() {
        GraphicsContext g = pen.g();
        double w = scale * size.x();
        double h = scale * size.z();
        double upper = RoomPanel.truth(story, "upperTempC", nanos);
        double lower = RoomPanel.truth(story, "lowerTempC", nanos);
        double level = RoomPanel.truth(story, "interfaceM", nanos);
        pen.text("from the side", left, top - 6, Look.SMALL, Look.SOFT);
        g.setFill(Heat.of(lower));
        g.fillRect(left, top, w, h);
        boolean layered = upper - lower > LEAST_DIFFERENCE && level < size.z();
        if (layered) {
            double depth = scale * (size.z() - level);
            g.setFill(Heat.of(upper));
            g.fillRect(left, top, w, depth);
            double smoke = RoomPanel.truth(story, "upperSmokeGm3", nanos);
            g.setFill(Color.color(0.1, 0.1, 0.1, 0.55 * Math.min(1, Math.max(0, smoke / THICK_SMOKE))));
            g.fillRect(left, top, w, depth);
            pen.line(left, top + depth, left + w, top + depth, Look.SOFT, 1, 5, 4);
        }
        g.setStroke(Look.INK);
        g.setLineWidth(3);
        g.strokeRect(left, top, w, h);
        pen.text(Ticks.label(size.z()) + " m", left - 6, top + h / 2, Look.SMALL, Look.SOFT, TextAlignment.RIGHT);
        story.plan().all(Kind.FIRE).forEach(this::fire);
        story.plan().all(Kind.PERSON).forEach(this::person);
        story.plan().all(Kind.DEVICE).forEach(this::device);
        labels(layered, upper, lower, level);
    }

    private double x(Place place) {
        return left + place.x() * scale;
    }

    private double y(double z) {
        return top + (size.z() - z) * scale;
    }

    private void labels(boolean layered, double upper, double lower, double level) {
        Color ground = Color.color(1, 1, 1, 0.85);
        double x = left + scale * size.x() / 2; // the boards hang in the corners
        if (layered) {
            String text = String.format(Locale.ROOT, "hot layer %.0f °C, down to %.1f m", upper, level);
            Color ink = upper > HARMFUL ? Look.EMERGENCY : Look.INK;
            pen.plate(text, x - Pen.width(text, Look.BOLD) / 2, top + 19, Look.BOLD, ink, ground);
        }
        if (!Double.isNaN(lower)) {
            String text = String.format(Locale.ROOT, layered ? "below %.0f °C" : "air %.0f °C", lower);
            double w = Pen.width(text, Look.BOLD);
            pen.plate(text, x - w / 2, top + scale * size.z() - 9, Look.BOLD, Look.INK, ground);
        }
    }

    private void fire(Item fire) {
        if (!PlanView.burns(story, fire, nanos)) {
            return;
        }
        fire.place("at").ifPresent(at -> {
            double kilowatts = Math.max(0, RoomPanel.truth(story, "hrrKw", nanos));
            double height = Math.min(size.z() - at.z(), flameHeight(kilowatts));
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
