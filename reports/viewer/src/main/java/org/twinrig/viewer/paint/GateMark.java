package org.twinrig.viewer.paint;

import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import org.twinrig.core.plan.Gate;
import org.twinrig.core.plan.Side;

/** An opening in its wall from above: a leaf that is turned as far as it is open; a pane as a line of glass. */
record GateMark(Pen pen, Gate gate, double seconds, Page page) {
    private static final Color LEAF = Color.web("#8a5a2b");
    private static final Color GLASS = Color.web("#3f8fd0");
    private static final Color SHUT_DOOR = Color.web("#d9c7ae");
    private static final Color SHUT_WINDOW = Color.web("#dcecf9");
    private static final double WALL = 2.5; // [px] to each side of a wall's line
    private static final double LABEL = 13; // [px] from the wall to the middle of its name

    void paint() {
        GraphicsContext g = pen.g();
        Point2D from = point(gate.stretch().from(), gate.line());
        Point2D until = point(gate.stretch().until(), gate.line());
        Point2D behind = point(gate.stretch().until(), gate.lineBehind());
        double left = Math.min(from.getX(), behind.getX());
        double top = Math.min(from.getY(), behind.getY());
        double right = Math.max(Math.max(from.getX(), until.getX()), behind.getX());
        double bottom = Math.max(Math.max(from.getY(), until.getY()), behind.getY());
        boolean across = gate.side().alongX();
        double dx = across ? 0 : WALL;
        double dy = across ? WALL : 0;
        double open = gate.isPane() ? 0 : gate.item().openAt(seconds);
        g.setFill(open > 0 ? Look.PAPER : gate.isWindow() ? SHUT_WINDOW : SHUT_DOOR);
        g.fillRect(left - dx, top - dy, right - left + 2 * dx, bottom - top + 2 * dy);
        g.setStroke(gate.isWindow() ? GLASS : Look.INK);
        g.setLineWidth(1.5);
        if (across) {
            g.strokeLine(left, top - dy, left, bottom + dy);
            g.strokeLine(right, top - dy, right, bottom + dy);
        } else {
            g.strokeLine(left - dx, top, right + dx, top);
            g.strokeLine(left - dx, bottom, right + dx, bottom);
        }
        leaf(from, until, open);
    }

    private Point2D point(double along, double line) {
        return gate.side().alongX()
                ? new Point2D(page.x(along), page.y(line))
                : new Point2D(page.x(line), page.y(along));
    }

    private void leaf(Point2D hinge, Point2D lock, double open) {
        GraphicsContext g = pen.g();
        Point2D shut = lock.subtract(hinge);
        double begin = Math.toDegrees(Math.atan2(-shut.getY(), shut.getX())); // counter-clockwise, as JavaFX draws arcs
        double turn = (turnsLeft() ? 90 : -90) * open;
        double angle = Math.toRadians(begin + turn);
        double length = shut.magnitude();
        if (open > 0) {
            g.setStroke(Look.SOFT);
            g.setLineWidth(0.8);
            g.strokeArc(
                    hinge.getX() - length, hinge.getY() - length, 2 * length, 2 * length, begin, turn, ArcType.OPEN);
        }
        g.setStroke(gate.isWindow() ? GLASS : LEAF);
        g.setLineWidth(gate.isPane() ? 2 : 3);
        g.strokeLine(
                hinge.getX(),
                hinge.getY(),
                hinge.getX() + length * Math.cos(angle),
                hinge.getY() - length * Math.sin(angle));
    }

    /** Whether the leaf opens counter-clockwise on the page, which is into its room. */
    private boolean turnsLeft() {
        return switch (gate.side()) {
            case Y0, X1 -> true;
            case Y1, X0 -> false;
        };
    }

    /** Its name, where it leads outside, and how far it is open, where it is neither shut nor wide open. */
    void name(Labels labels) {
        double open = gate.isPane() ? 0 : gate.item().openAt(seconds);
        String part = open > 0 && open < 1 ? Math.round(100 * open) + " %" : "";
        String text = ((gate.to().isEmpty() && !gate.isPane() ? name() : "") + " " + part).strip();
        if (text.isEmpty()) {
            return;
        }
        Point2D middle = point((gate.stretch().from() + gate.stretch().until()) / 2, gate.line());
        double x = middle.getX();
        double y = middle.getY();
        switch (gate.side()) {
            case Y0 -> y += LABEL;
            case Y1 -> y -= LABEL;
            case X0 -> x += Labels.BESIDE - LABEL / 2;
            case X1 -> x -= Labels.BESIDE - LABEL / 2;
        }
        double half =
                gate.side().alongX() ? Labels.BESIDE + Labels.width(text) / 2 : 0; // below or above: in its middle
        labels.beside(Labels.Rank.DETAIL, text, x - half, y, Look.SOFT, gate.side() == Side.X0);
    }

    /** Its name without that of the room. */
    private String name() {
        String room = gate.room().name() + ".";
        String name = gate.item().name();
        return name.startsWith(room) ? name.substring(room.length()) : name;
    }
}
