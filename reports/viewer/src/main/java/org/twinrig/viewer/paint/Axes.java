package org.twinrig.viewer.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.TextAlignment;
import org.twinrig.core.chart.Ticks;

/**
 * Where values lie in a panel, and the scales at its sides.
 *
 * @param left of the drawing [px]
 * @param top [px]
 * @param right [px]
 * @param bottom [px]
 * @param x0 value at the left
 * @param x1 value at the right
 * @param y0 value at the bottom
 * @param y1 value at the top
 * @param logarithmic ordinate in decades
 */
record Axes(
        double left,
        double top,
        double right,
        double bottom,
        double x0,
        double x1,
        double y0,
        double y1,
        boolean logarithmic) {
    private static final double TICK_ROOM_Y = 18; // [px] per tick
    private static final double TICK_ROOM_X = 78;
    private static final int MOST_TICKS_Y = 6;

    /** Linear axes whose ordinate leaves a margin around {@code low} and {@code high}. */
    static Axes linear(double left, double top, double right, double bottom, double x1, double low, double high) {
        double y0 = Double.isNaN(low) ? 0 : low;
        double y1 = Double.isNaN(high) ? 1 : high;
        double margin = y1 > y0 ? 0.07 * (y1 - y0) : Math.max(0.05 * Math.abs(y0), 0.5);
        return new Axes(left, top, right, bottom, 0, Math.max(x1, 1e-9), y0 - margin, y1 + margin, false);
    }

    double x(double value) {
        return left + (value - x0) / (x1 - x0) * (right - left);
    }

    double y(double value) {
        double share = logarithmic ? Math.log(Math.max(value, y0) / y0) / Math.log(y1 / y0) : (value - y0) / (y1 - y0);
        return bottom - share * (bottom - top);
    }

    void drawY(Pen pen) {
        for (double tick : ticksY()) {
            pen.line(left, y(tick), right, y(tick), Look.LINE, 1);
            pen.text(Ticks.label(tick), left - 6, y(tick) + 4, Look.SMALL, Look.SOFT, TextAlignment.RIGHT);
        }
        pen.line(left, top, left, bottom, Look.SOFT, 1);
        pen.line(left, bottom, right, bottom, Look.SOFT, 1);
    }

    private List<Double> ticksY() {
        if (!logarithmic) {
            return Ticks.between(y0, y1, Math.max(2, Math.min(MOST_TICKS_Y, (int) ((bottom - top) / TICK_ROOM_Y))));
        }
        var ticks = new ArrayList<Double>();
        for (double e = Math.ceil(Math.log10(y0) - 1e-9); Math.pow(10, e) <= y1 * (1 + 1e-9); e++) {
            ticks.add(Math.pow(10, e));
        }
        return ticks;
    }

    void drawTimes(Pen pen) {
        int most = Math.max(2, (int) ((right - left) / TICK_ROOM_X));
        for (double tick : Ticks.ofTime(x0, x1, most)) {
            pen.text(Ticks.time(tick), x(tick), bottom + 14, Look.SMALL, Look.SOFT, alignment(tick));
        }
    }

    void drawX(Pen pen, String unit) {
        int most = Math.max(2, (int) ((right - left) / TICK_ROOM_X));
        for (double tick : Ticks.between(x0, x1, most)) {
            pen.text(Ticks.label(tick) + " " + unit, x(tick), bottom + 14, Look.SMALL, Look.SOFT, alignment(tick));
        }
    }

    // The labels at the ends stay inside.
    private TextAlignment alignment(double tick) {
        if (x(tick) < left + 18) {
            return TextAlignment.LEFT;
        }
        return x(tick) > right - 18 ? TextAlignment.RIGHT : TextAlignment.CENTER;
    }
}
