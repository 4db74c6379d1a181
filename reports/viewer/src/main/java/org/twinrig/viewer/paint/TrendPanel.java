package org.twinrig.viewer.paint;

import java.util.List;
import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.twinrig.viewer.story.Columns;
import org.twinrig.viewer.story.Story;

/** One quantity over the whole run, with its value at the moment; what comes later is pale. */
final class TrendPanel implements Panel {
    private static final double LEFT = 56;
    private static final double RIGHT = 14;
    private static final double TOP = 32;
    private static final double BOTTOM = 20;
    private static final double LEGEND_GAP = 16;
    private static final double LEGEND_SHARE = 0.72; // of the width, at the most, for the names of rooms
    private static final double[] RISK_LIMITS = {0.4, 0.8};
    private static final String[] RISK_NAMES = {"WARNING", "EMERGENCY"};

    private final Trend trend;

    TrendPanel(Trend trend) {
        this.trend = trend;
    }

    private record State(long column, long rows, long end) {}

    @Override
    public Object state(Story story, long nanos, double width, double height) {
        long rows = 0;
        for (Trend.Line line : trend.lines()) {
            rows += line.columns().rows();
        }
        double perPixel = Math.max(1, story.endNanos() / Math.max(1, width - LEFT - RIGHT));
        return new State((long) (nanos / perPixel), rows, story.endNanos());
    }

    @Override
    public void paint(Pen pen, Story story, long nanos) {
        String unit = trend.unit().equals("-") ? "" : "[" + trend.unit() + "]  ";
        pen.card(trend.title(), unit + trend.origin(), legendWidth(pen.width(), nanos) + RIGHT);
        Axes axes = axes(pen, story);
        axes.drawY(pen);
        axes.drawTimes(pen);
        if (trend.isRisk()) {
            drawLimits(pen, axes);
        }
        List<Trend.Line> lines = trend.drawn();
        for (Trend.Line line : lines) {
            draw(pen, axes, line, colour(line));
        }
        double now = axes.x(Story.seconds(nanos));
        pen.g().setFill(Look.FUTURE);
        pen.g().fillRect(now + 1, axes.top() - 4, Math.max(0, axes.right() - now + 2), axes.bottom() - axes.top() + 3);
        pen.line(now, axes.top() - 4, now, axes.bottom(), Look.INK, 1);
        legend(pen, axes, nanos);
    }

    private Axes axes(Pen pen, Story story) {
        double low = Double.NaN;
        double high = Double.NaN;
        for (Trend.Line line : trend.drawn()) {
            double[] range = line.columns().range(line.column());
            low = low <= range[0] ? low : range[0];
            high = high >= range[1] ? high : range[1];
        }
        if (trend.fromZero()) {
            low = 0;
        }
        if (trend.isRisk()) {
            high = 1;
        }
        return Axes.linear(
                LEFT, TOP, pen.width() - RIGHT, pen.height() - BOTTOM, Story.seconds(story.endNanos()), low, high);
    }

    private static void drawLimits(Pen pen, Axes axes) {
        for (int i = 0; i < RISK_LIMITS.length; i++) {
            double y = axes.y(RISK_LIMITS[i]);
            Color colour = Look.of(RISK_NAMES[i]);
            pen.line(axes.left(), y, axes.right(), y, colour, 1, 4, 4);
            pen.text(RISK_NAMES[i], axes.left() + 4, y - 3, Look.SMALL, colour.darker());
        }
    }

    private Color colour(Trend.Line line) {
        if (line.hasRoom()) {
            return Look.ofRoom(line.room());
        }
        boolean single = trend.lines().size() == 1;
        if (single) {
            return trend.isRisk() ? Look.READING_2 : line.truth() ? Look.READING_3 : Look.READING;
        }
        return line.truth() ? Look.TRUTH : Look.READING;
    }

    /** Two points a pixel column, its lowest and its highest, and no more. */
    private static void draw(Pen pen, Axes axes, Trend.Line line, Color colour) {
        GraphicsContext g = pen.g();
        g.setStroke(colour);
        g.setLineWidth(line.truth() ? 1.3 : 1.6);
        g.setLineDashes(line.dashed() ? new double[] {5, 4} : new double[0]);
        g.beginPath();
        var path = new MinMaxLine(g, axes);
        Columns columns = line.columns();
        for (int row = 0; row < columns.rows(); row++) {
            path.to(axes.x(Story.seconds(columns.nanos(row))), columns.value(line.column(), row));
        }
        path.finish();
        g.stroke();
        g.setLineDashes();
    }

    private void legend(Pen pen, Axes axes, long nanos) {
        double x = axes.right();
        List<Trend.Line> lines = trend.drawn();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Font font = legendFont(i, lines);
            String text = legend(lines, i, pen.width(), nanos);
            pen.text(text, x, 20, font, colour(lines.get(i)).darker(), TextAlignment.RIGHT);
            x -= Pen.width(text, font) + LEGEND_GAP;
        }
    }

    private double legendWidth(double panel, long nanos) {
        double width = 0;
        List<Trend.Line> lines = trend.drawn();
        for (int i = 0; i < lines.size(); i++) {
            width += Pen.width(legend(lines, i, panel, nanos), legendFont(i, lines)) + LEGEND_GAP;
        }
        return width;
    }

    /** Name and value; many names are shortened, so that the unit stays readable. */
    private String legend(List<Trend.Line> lines, int i, double panel, long nanos) {
        Trend.Line line = lines.get(i);
        int row = line.columns().rowAt(nanos);
        String value = number(row < 0 ? Double.NaN : line.columns().value(line.column(), row));
        if (trend.lines().size() == 1 && !line.hasRoom()) {
            return value;
        }
        double room = panel * LEGEND_SHARE / lines.size() - LEGEND_GAP - Pen.width(value, Look.SMALL);
        return (line.hasRoom() ? Pen.fitted(line.name(), Look.SMALL, room) : line.name()) + " " + value;
    }

    /** The reading stands out; of several rooms none does. */
    private static Font legendFont(int i, List<Trend.Line> lines) {
        return i == lines.size() - 1 && !lines.get(i).hasRoom() ? Look.BOLD : Look.SMALL;
    }

    /** A value with as many digits as one reads at a glance. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}
