package org.twinrig.viewer.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/**
 * Names beside symbols. They are drawn last, the most important first, each at the first of its possible places where it
 * covers neither a name that stands already nor another symbol.
 */
final class Labels {
    /** How important a name is, from most to least. */
    enum Rank {
        FIRE,
        ALARM,
        DEVICE,
        PERSON,
        THING,
        /** Left out where there is no room. */
        DETAIL
    }

    private static final Color GROUND = Color.color(1, 1, 1, 0.85);
    static final double BESIDE = 15; // [px] from the symbol's middle
    private static final double PAD = 4; // [px] of a plate at each side of its text
    private static final double HEIGHT = Look.BOLD.getSize() + 6; // [px] of a plate
    private static final double ABOVE_BASE = Look.BOLD.getSize() + 1;
    private static final double[] LIFTS = {0, -20, 20, -38, 38
    }; // [px] up or down, where the height of the symbol is taken

    private record Label(Rank rank, String text, double x, double y, Color ink, boolean toTheLeft) {}

    private final Pen pen;
    private final Rectangle2D bounds;
    private final List<Label> labels = new ArrayList<>();
    private final List<Rectangle2D> symbols = new ArrayList<>();
    private final List<Rectangle2D> plates = new ArrayList<>();

    /** Names for what is drawn in an area that begins there [px]. */
    Labels(Pen pen, double left, double top, double width, double height) {
        this.pen = pen;
        this.bounds = new Rectangle2D(left, top, width, height);
    }

    /** A symbol that names should not cover, with its middle there, this far to each side [px]. */
    void symbol(double x, double y, double half) {
        symbols.add(new Rectangle2D(x - half, y - half, 2 * half, 2 * half));
    }

    /** Text that is drawn already and stays free of names. */
    void keepFree(Rectangle2D place) {
        plates.add(place);
    }

    /** The corner of an area where something so large covers least of what is drawn [px]. */
    Rectangle2D freest(Rectangle2D area, double w, double h) {
        double best = Double.POSITIVE_INFINITY;
        Rectangle2D chosen = Rectangle2D.EMPTY;
        for (double y : new double[] {area.getMinY(), area.getMaxY() - h}) {
            for (double x : new double[] {area.getMinX(), area.getMaxX() - w}) {
                var place = new Rectangle2D(x, y, w, h);
                if (cost(place) < best) {
                    best = cost(place);
                    chosen = place;
                }
            }
        }
        return chosen;
    }

    /** True where nothing is drawn yet. */
    boolean isFree(Rectangle2D place) {
        return cost(place) == 0;
    }

    /** A name for the symbol there [px]; at its right unless {@code toTheLeft} is better. */
    void beside(Rank rank, String text, double x, double y, Color ink, boolean toTheLeft) {
        labels.add(new Label(rank, text, x, y, ink, toTheLeft));
    }

    /** How wide the plate of a name comes out [px]. */
    static double width(String text) {
        return Pen.width(text, Look.BOLD) + 2 * PAD;
    }

    /** Draws all names. */
    void draw() {
        labels.sort(Comparator.comparing(Label::rank));
        for (Label label : labels) {
            Rectangle2D place = place(label);
            double cost = cost(place);
            if (label.rank != Rank.DETAIL || cost == 0) {
                plates.add(place);
                pen.plate(label.text, place.getMinX(), place.getMinY() + ABOVE_BASE, Look.BOLD, label.ink, GROUND);
            }
        }
    }

    private Rectangle2D place(Label label) {
        double w = width(label.text);
        double right = label.x + BESIDE;
        double left = label.x - BESIDE - w;
        double best = Double.POSITIVE_INFINITY;
        Rectangle2D chosen = Rectangle2D.EMPTY;
        for (double lift : LIFTS) {
            for (double x : label.toTheLeft ? new double[] {left, right} : new double[] {right, left}) {
                var place = new Rectangle2D(inside(x, w), label.y + 4 - ABOVE_BASE + lift, w, HEIGHT);
                double cost = cost(place);
                if (cost < best) {
                    best = cost;
                    chosen = place;
                }
            }
        }
        return chosen;
    }

    private double inside(double x, double w) {
        return Math.max(bounds.getMinX() + 2, Math.min(x, bounds.getMaxX() - w - 2));
    }

    /** Area that would be covered or lie outside [px²]; nothing for a good place. */
    private double cost(Rectangle2D place) {
        double cost = place.getWidth() * place.getHeight() - shared(place, bounds);
        for (Rectangle2D plate : plates) {
            cost += shared(place, plate);
        }
        for (Rectangle2D symbol : symbols) {
            cost += shared(place, symbol);
        }
        return cost < 1e-6 ? 0 : cost;
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double w = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double h = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return w > 0 && h > 0 ? w * h : 0;
    }
}
