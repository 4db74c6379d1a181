package org.twinrig.report.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.chart.Ticks;
import org.twinrig.report.markup.Html;

/** A line chart as an SVG element: readable without scripts, on paper, in light and dark. */
public final class LineChart {
    private static final int NARROW = 640;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 200;
    private static final int LEFT = 58;
    private static final int RIGHT = 12;
    private static final int TOP = 26;
    private static final int BOTTOM = 30;
    private static final int COLUMN = 3; // two points each; a page of many runs stays small
    private static final int MOST_TICKS_X = 8;
    private static final int MOST_TICKS_Y = 5;

    private final String title;
    private final String unit;
    private final List<Series> series = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> limits = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private String axis = "time";
    private int width = NARROW;
    private @Nullable Instant start;
    private boolean logarithmic;
    private boolean legend = true;
    private double fromX = Double.NaN;
    private double toX = Double.NaN;

    /** An empty chart of a quantity in this {@code unit}. */
    public LineChart(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Adds a line; long ones are thinned to what the width can show. */
    public LineChart add(Series line) {
        if (line.x().length > 0) {
            series.add(line.decimated((width - LEFT - RIGHT) / COLUMN));
        }
        return this;
    }

    /** Marks moments. */
    public LineChart mark(List<Mark> moments) {
        marks.addAll(moments);
        return this;
    }

    /** Draws a limit across; the mark's {@code x} is the limit's value. */
    public LineChart limit(Mark limit) {
        limits.add(limit);
        return this;
    }

    /** Shades stretches. */
    public LineChart shade(List<Span> stretches) {
        spans.addAll(stretches);
        return this;
    }

    /** As wide as the page; to be said before the first {@link #add}. */
    public LineChart wide() {
        width = WIDE;
        return this;
    }

    /** Dates along the abscissa instead of seconds since {@code moment}. */
    public LineChart since(Instant moment) {
        start = moment;
        return this;
    }

    /** Abscissa in this {@code unit} instead of time. */
    public LineChart over(String unitOfX) {
        axis = unitOfX;
        return this;
    }

    /** Ordinate in decades. */
    public LineChart logarithmic() {
        logarithmic = true;
        return this;
    }

    /** Leaves out the names of the lines, which stand elsewhere. */
    public LineChart withoutLegend() {
        legend = false;
        return this;
    }

    /** Fixes the range of the abscissa, so that charts below each other line up. */
    public LineChart range(double from, double to) {
        fromX = from;
        toX = to;
        return this;
    }

    /** The chart as an SVG element. */
    public String svg() {
        Frame frame = frame();
        var out = new StringBuilder(8192);
        out.append("<figure class=\"chart\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\""
                .formatted(width, HEIGHT, Html.escape(title + " [" + unit + "]")));
        out.append(" data-x0=\"%s\" data-x1=\"%s\" data-left=\"%d\" data-right=\"%d\">"
                .formatted(number(frame.x0), number(frame.x1), LEFT, width - RIGHT));
        drawSpans(out, frame);
        drawAxes(out, frame);
        for (Mark limit : limits) {
            drawLimit(out, frame, limit);
        }
        for (Series line : series) {
            drawLine(out, frame, line);
        }
        drawMarks(out, frame);
        drawTitle(out);
        return out.append("</svg></figure>").toString();
    }

    private Frame frame() {
        double x0 = Double.POSITIVE_INFINITY;
        double x1 = Double.NEGATIVE_INFINITY;
        double y0 = Double.POSITIVE_INFINITY;
        double y1 = Double.NEGATIVE_INFINITY;
        for (Series line : series) {
            x0 = Math.min(x0, line.x()[0]);
            x1 = Math.max(x1, line.x()[line.x().length - 1]);
            for (double y : line.y()) {
                if (!Double.isNaN(y) && (!logarithmic || y > 0)) {
                    y0 = Math.min(y0, y);
                    y1 = Math.max(y1, y);
                }
            }
        }
        for (Mark limit : limits) {
            y0 = Math.min(y0, limit.x());
            y1 = Math.max(y1, limit.x());
        }
        return Frame.of(width, Double.isNaN(fromX) ? x0 : fromX, Double.isNaN(toX) ? x1 : toX, y0, y1, logarithmic);
    }

    /** The ranges drawn, and where a value lies on the paper. */
    private record Frame(int width, double x0, double x1, double y0, double y1, boolean logarithmic) {
        static Frame of(int width, double x0, double x1, double y0, double y1, boolean logarithmic) {
            if (!(x0 < x1)) {
                return of(width, Double.isFinite(x0) ? x0 : 0, Double.isFinite(x0) ? x0 + 1 : 1, y0, y1, logarithmic);
            }
            if (!(y0 <= y1)) {
                return new Frame(width, x0, x1, logarithmic ? 1 : 0, logarithmic ? 10 : 1, logarithmic);
            }
            if (logarithmic) {
                double low = Math.max(y0, y1 * 1e-6);
                return new Frame(width, x0, x1, low * 0.8, Math.max(y1 * 1.4, low * 2), true);
            }
            double margin = y1 > y0 ? 0.06 * (y1 - y0) : Math.max(Math.abs(y0) * 0.05, 0.5);
            return new Frame(width, x0, x1, y0 - margin, y1 + margin, false);
        }

        double left(double x) {
            return LEFT + (x - x0) / (x1 - x0) * (width - LEFT - RIGHT);
        }

        double top(double y) {
            double share =
                    logarithmic ? StrictMath.log(Math.max(y, y0) / y0) / StrictMath.log(y1 / y0) : (y - y0) / (y1 - y0);
            return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
        }

        List<Double> ticksY() {
            if (!logarithmic) {
                return Ticks.between(y0, y1, MOST_TICKS_Y);
            }
            var ticks = new ArrayList<Double>();
            for (double e = StrictMath.ceil(StrictMath.log10(y0)); StrictMath.pow(10, e) <= y1; e++) {
                ticks.add(StrictMath.pow(10, e));
            }
            return ticks;
        }
    }

    private void drawAxes(StringBuilder out, Frame frame) {
        for (double tick : frame.ticksY()) {
            double top = frame.top(tick);
            out.append("<path class=\"grid\" d=\"M%d %sH%d\"/>".formatted(LEFT, number(top), width - RIGHT));
            out.append("<text class=\"tick\" x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                    .formatted(LEFT - 6, number(top + 3.5), Ticks.label(tick)));
        }
        ticksX(frame)
                .forEach((tick, name) ->
                        out.append("<text class=\"tick\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                                .formatted(number(frame.left(tick)), HEIGHT - BOTTOM + 15, name)));
        out.append("<path class=\"axis\" d=\"M%d %dV%dH%d\"/>".formatted(LEFT, TOP, HEIGHT - BOTTOM, width - RIGHT));
    }

    private Map<Double, String> ticksX(Frame frame) {
        int most = MOST_TICKS_X * width / NARROW;
        if (start != null) {
            return Calendar.ticks(start, frame.x0, frame.x1, most);
        }
        boolean time = axis.equals("time");
        var ticks = new LinkedHashMap<Double, String>();
        for (double tick : time ? Ticks.ofTime(frame.x0, frame.x1, most) : Ticks.between(frame.x0, frame.x1, most)) {
            ticks.put(tick, time ? Ticks.time(tick) : Ticks.label(tick) + " " + axis);
        }
        return ticks;
    }

    private void drawSpans(StringBuilder out, Frame frame) {
        for (Span span : spans) {
            double left = frame.left(Math.max(span.from(), frame.x0));
            double right = frame.left(Math.min(span.to(), frame.x1));
            if (right > left) {
                out.append("<rect class=\"span\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"><title>%s</title></rect>"
                        .formatted(
                                number(left),
                                TOP,
                                number(Math.max(1, right - left)),
                                HEIGHT - BOTTOM - TOP,
                                Html.escape(span.text())));
            }
        }
    }

    private void drawLimit(StringBuilder out, Frame frame, Mark limit) {
        double top = frame.top(limit.x());
        out.append(
                "<path class=\"limit %s\" d=\"M%d %sH%d\"/>".formatted(limit.kind(), LEFT, number(top), width - RIGHT));
        out.append("<text class=\"mark %s\" x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                .formatted(limit.kind(), width - RIGHT - 2, number(top - 3), Html.escape(limit.text())));
    }

    private static void drawLine(StringBuilder out, Frame frame, Series line) {
        out.append("<path class=\"line ").append(line.role().css()).append("\" d=\"");
        var stretch = new Polyline(line.x().length);
        for (int i = 0; i < line.x().length; i++) {
            double y = line.y()[i];
            if (Double.isNaN(y) || line.x()[i] < frame.x0 || line.x()[i] > frame.x1) {
                stretch.drawTo(out);
            } else {
                stretch.add(frame.left(line.x()[i]), frame.top(y));
            }
        }
        stretch.drawTo(out);
        out.append("\"/>");
    }

    private void drawMarks(StringBuilder out, Frame frame) {
        double freeFrom = 0;
        for (Mark mark : marks) {
            if (mark.x() < frame.x0 || mark.x() > frame.x1) {
                continue;
            }
            double left = frame.left(mark.x());
            out.append("<path class=\"mark %s\" d=\"M%s %dV%d\"><title>%s at %s</title></path>"
                    .formatted(
                            mark.kind(),
                            number(left),
                            TOP,
                            HEIGHT - BOTTOM,
                            Html.escape(mark.text()),
                            start == null
                                    ? Ticks.time(mark.x())
                                    : Calendar.name(start.plusSeconds((long) mark.x()), false)));
            if (left >= freeFrom) {
                out.append("<text class=\"mark %s\" x=\"%s\" y=\"%d\">%s</text>"
                        .formatted(mark.kind(), number(left + 3), TOP + 9, Html.escape(mark.text())));
                freeFrom = left + 6.2 * mark.text().length();
            }
        }
    }

    private void drawTitle(StringBuilder out) {
        out.append("<text class=\"title\" x=\"%d\" y=\"15\">%s <tspan class=\"unit\">[%s]</tspan></text>"
                .formatted(LEFT, Html.escape(title), Html.escape(unit)));
        double left = width - RIGHT;
        for (int i = series.size() - 1; legend && i >= 0 && series.size() > 1; i--) {
            Series line = series.get(i);
            left -= 6.0 * line.name().length() + 4;
            out.append("<text class=\"legend\" x=\"%s\" y=\"15\">%s</text>"
                    .formatted(number(left), Html.escape(line.name())));
            out.append("<path class=\"line %s\" d=\"M%s 11h14\"/>"
                    .formatted(line.role().css(), number(left - 18)));
            left -= 28;
        }
    }

    static String number(double value) {
        return Ticks.label(Math.rint(value * 10) / 10);
    }
}
