package org.twinrig.validation;

import java.util.Locale;
import org.twinrig.core.chart.Ticks;
import org.twinrig.report.markup.Html;

/**
 * Predicted over measured, both axes in decades: CFAST's points and the model's, the line of agreement with twice the
 * experiments' uncertainty, and the model's bias with twice its scatter.
 */
final class ScatterPlot {
    private static final int SIZE = 420;
    private static final int LEFT = 52;
    private static final int RIGHT = 12;
    private static final int TOP = 26;
    private static final int BOTTOM = 40;

    private final Score score;
    private final double low;
    private final double high;

    ScatterPlot(Score score) {
        this.score = score;
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (Pair pair : score.pairs()) {
            least = Math.min(least, Math.min(pair.measured(), Math.min(pair.cfast(), pair.ours())));
            greatest = Math.max(greatest, Math.max(pair.measured(), Math.max(pair.cfast(), pair.ours())));
        }
        this.low = Math.max(least, greatest * 1e-4) / 1.3;
        this.high = greatest * 1.3;
    }

    /** The plot as an SVG element. */
    String svg() {
        var out = new StringBuilder(16_384);
        String title = score.quantity().name();
        out.append("<figure class=\"chart\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(SIZE, SIZE, Html.escape(title + ", predicted over measured")));
        axes(out);
        band(out, "agreement", 1, score.cfast().sigmaE());
        band(out, "ours", score.ours().bias(), score.ours().sigmaM());
        for (Pair pair : score.pairs()) {
            dot(out, "cfast", pair, pair.cfast(), "CFAST");
        }
        for (Pair pair : score.pairs()) {
            dot(out, "ours", pair, pair.ours(), "model");
        }
        out.append("<text class=\"title\" x=\"%d\" y=\"16\">%s</text>".formatted(LEFT, Html.escape(title)));
        out.append("<text class=\"tick\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">measured</text>"
                .formatted((LEFT + SIZE - RIGHT) / 2, SIZE - 6));
        return out.append("</svg></figure>").toString();
    }

    private double part(double value) {
        return StrictMath.log(Math.max(value, low) / low) / StrictMath.log(high / low);
    }

    private double left(double value) {
        return LEFT + part(value) * (SIZE - LEFT - RIGHT);
    }

    private double top(double value) {
        return SIZE - BOTTOM - part(value) * (SIZE - TOP - BOTTOM);
    }

    private void axes(StringBuilder out) {
        double decade = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(low)));
        double span = StrictMath.log10(high / low);
        double[] multiples = span > 2.5 ? new double[] {1} : span > 1.2 ? new double[] {1, 3} : new double[] {1, 2, 5};
        for (double base = decade; base < high; base *= 10) {
            for (double multiple : multiples) {
                double value = base * multiple;
                if (value >= low && value <= high) {
                    out.append(
                            "<path class=\"grid\" d=\"M%s %sH%d\"/>".formatted(n(LEFT), n(top(value)), SIZE - RIGHT));
                    out.append("<text class=\"tick\" x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                            .formatted(LEFT - 5, n(top(value) + 3.5), Ticks.label(value)));
                    out.append("<text class=\"tick\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                            .formatted(n(left(value)), SIZE - BOTTOM + 15, Ticks.label(value)));
                }
            }
        }
        out.append("<path class=\"axis\" d=\"M%d %dV%dH%d\"/>".formatted(LEFT, TOP, SIZE - BOTTOM, SIZE - RIGHT));
    }

    private void band(StringBuilder out, String kind, double bias, double sigma) {
        line(out, kind, bias);
        line(out, kind + " edge", bias * (1 + 2 * sigma));
        if (sigma < 0.5) {
            line(out, kind + " edge", bias * (1 - 2 * sigma));
        }
    }

    /** The line predicted = factor · measured, within the frame. */
    private void line(StringBuilder out, String kind, double factor) {
        double from = Math.max(low, low / factor);
        double to = Math.min(high, high / factor);
        if (from < to) {
            out.append("<path class=\"band %s\" d=\"M%s %sL%s %s\"/>"
                    .formatted(kind, n(left(from)), n(top(from * factor)), n(left(to)), n(top(to * factor))));
        }
    }

    private void dot(StringBuilder out, String kind, Pair pair, double predicted, String model) {
        out.append(
                "<circle class=\"dot %s\" cx=\"%s\" cy=\"%s\" r=\"2.6\"><title>%s %s: measured %s, %s %s</title></circle>"
                        .formatted(
                                kind,
                                n(left(pair.measured())),
                                n(top(predicted)),
                                Html.escape(pair.test()),
                                Html.escape(pair.what()),
                                Ticks.label(pair.measured()),
                                model,
                                Ticks.label(predicted)));
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
