package org.twinrig.viewer.paint;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws on the canvas of one panel; all places in pixels from its top left. */
public final class Pen {
    private static final double ROUND = 8;
    private static final double PAD = 12;
    private static final Text RULER = new Text(); // measures on the one thread that draws
    private static final Map<Measured, Double> WIDTHS = new HashMap<>(); // measuring costs as much as drawing
    private static final int MOST_WIDTHS = 4000;

    private record Measured(String text, Font font) {}

    private final GraphicsContext g;
    private final double width;
    private final double height;

    /** A pen for a canvas of this size. */
    public Pen(GraphicsContext g, double width, double height) {
        this.g = g;
        this.width = width;
        this.height = height;
    }

    GraphicsContext g() {
        return g;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Wipes the panel and draws it as a card with a title and, in a softer tone, what else is to be said. */
    void card(String title, String more) {
        card(title, more, 0);
    }

    /** The same with {@code kept} [px] of the title's line left free at its right end. */
    void card(String title, String more, double kept) {
        g.clearRect(0, 0, width, height);
        g.setFill(Look.CARD);
        g.fillRoundRect(0.5, 0.5, width - 1, height - 1, ROUND, ROUND);
        g.setStroke(Look.LINE);
        g.setLineWidth(1);
        g.strokeRoundRect(0.5, 0.5, width - 1, height - 1, ROUND, ROUND);
        text(title, PAD, 20, Look.BOLD, Look.INK);
        double at = PAD + width(title, Look.BOLD) + 10;
        text(fitted(more, Look.SMALL, width - PAD - kept - at), at, 20, Look.SMALL, Look.SOFT);
    }

    /** Text whose baseline begins there. */
    void text(String text, double x, double baseline, Font font, Paint colour) {
        text(text, x, baseline, font, colour, TextAlignment.LEFT);
    }

    /** Text that begins, has its middle, or ends there. */
    void text(String text, double x, double baseline, Font font, Paint colour, TextAlignment alignment) {
        g.setTextBaseline(VPos.BASELINE);
        g.setTextAlign(alignment);
        g.setFont(font);
        g.setFill(colour);
        g.fillText(text, x, baseline);
    }

    /** Text on a plate, so that it can be read on any ground; returns the plate's width. */
    double plate(String text, double x, double baseline, Font font, Color ink, Color ground) {
        double w = width(text, font) + 8;
        double left = Math.max(2, Math.min(x, width - w - 2));
        g.setFill(ground);
        g.fillRoundRect(left, baseline - font.getSize() - 1, w, font.getSize() + 6, 5, 5);
        text(text, left + 4, baseline, font, ink);
        return w;
    }

    /** How wide a text comes out [px]. */
    static double width(String text, Font font) {
        if (WIDTHS.size() > MOST_WIDTHS) {
            WIDTHS.clear();
        }
        return WIDTHS.computeIfAbsent(new Measured(text, font), measured -> {
            RULER.setFont(font);
            RULER.setText(text);
            return RULER.getLayoutBounds().getWidth();
        });
    }

    /** The text, shortened with an ellipsis where it is wider than there is room. */
    static String fitted(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 0 && width(text.substring(0, length) + "…", font) > room) {
            length--;
        }
        return length == 0 ? "" : text.substring(0, length).stripTrailing() + "…";
    }

    /** A line on whole pixels. */
    void line(double x0, double y0, double x1, double y1, Paint colour, double lineWidth, double... dashes) {
        g.setStroke(colour);
        g.setLineWidth(lineWidth);
        g.setLineDashes(dashes);
        g.strokeLine(snap(x0), snap(y0), snap(x1), snap(y1));
        g.setLineDashes();
    }

    private static double snap(double value) {
        return Math.floor(value) + 0.5;
    }
}
