package org.twinrig.viewer.paint;

import javafx.scene.canvas.GraphicsContext;

/**
 * A line through many points: of all that fall on one pixel column only the first, the lowest, the highest and the last
 * are drawn, so that it looks the same and costs no more than its width.
 */
final class MinMaxLine {
    private final GraphicsContext g;
    private final Axes axes;
    private boolean open;
    private boolean begun;
    private double column = Double.NaN;
    private double low;
    private double high;
    private double last;

    /** Goes on the current path of {@code g}. */
    MinMaxLine(GraphicsContext g, Axes axes) {
        this.g = g;
        this.axes = axes;
    }

    /** The next point, further to the right; NaN breaks the line. */
    void to(double x, double value) {
        if (Double.isNaN(value)) {
            finish();
            begun = false;
            return;
        }
        double y = axes.y(value);
        double at = Math.floor(x);
        if (open && at == column) {
            low = Math.max(low, y);
            high = Math.min(high, y);
            last = y;
            return;
        }
        finish();
        open = true;
        column = at;
        low = y;
        high = y;
        last = y;
        point(at + 0.5, y);
    }

    /** Draws what is pending. */
    void finish() {
        if (open && low > high) {
            point(column + 0.5, low);
            point(column + 0.5, high);
            point(column + 0.5, last);
        }
        open = false;
    }

    private void point(double x, double y) {
        if (begun) {
            g.lineTo(x, y);
        } else {
            g.moveTo(x, y);
            begun = true;
        }
    }
}
