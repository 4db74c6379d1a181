package org.twinrig.validation.rooms;

import java.util.Locale;
import org.twinrig.core.chart.Ticks;
import org.twinrig.report.markup.Html;
import org.twinrig.validation.bestest.Bestest;
import org.twinrig.validation.bestest.BestestReference.Range;
import org.twinrig.validation.bestest.BestestResult;
import org.twinrig.validation.bestest.BestestResult.Quantity;

/** A quantity over all cases: a bar from the least to the greatest of the programs, a line for each, and ours as a dot. */
final class RangeChart {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 260;
    private static final int LEFT = 58;
    private static final int RIGHT = 12;
    private static final int TOP = 26;
    private static final int BOTTOM = 30;

    private final Bestest bestest;
    private final Quantity quantity;
    private final java.util.List<BestestResult> results;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    RangeChart(Bestest bestest, Quantity quantity) {
        this.bestest = bestest;
        this.quantity = quantity;
        this.results = bestest.results().stream()
                .filter(result -> result.values().containsKey(quantity))
                .toList();
        for (BestestResult result : results) {
            stretch(result.value(quantity));
            bestest.reference().range(quantity, result.name()).ifPresent(range -> {
                stretch(range.least());
                stretch(range.most());
            });
        }
        double margin = Math.max(0.1, 0.05 * (high - low));
        low -= margin;
        high += margin;
    }

    private void stretch(double value) {
        low = Math.min(low, value);
        high = Math.max(high, value);
    }

    /** The chart as an SVG element; nothing when no case has the quantity. */
    String svg() {
        if (results.isEmpty()) {
            return "";
        }
        var out = new StringBuilder(8192);
        String title = quantity.title() + " [" + quantity.unit() + "]";
        out.append("<figure class=\"chart\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, Html.escape(title + " of all cases")));
        for (double tick : Ticks.between(low, high, 5)) {
            out.append("<path class=\"grid\" d=\"M%d %sH%d\"/>".formatted(LEFT, n(top(tick)), WIDTH - RIGHT));
            out.append("<text class=\"tick\" x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                    .formatted(LEFT - 6, n(top(tick) + 3.5), Ticks.label(tick)));
        }
        double pitch = (double) (WIDTH - LEFT - RIGHT) / results.size();
        for (int i = 0; i < results.size(); i++) {
            column(out, results.get(i), LEFT + (i + 0.5) * pitch, Math.min(14, 0.3 * pitch));
        }
        out.append("<path class=\"axis\" d=\"M%d %dV%dH%d\"/>".formatted(LEFT, TOP, HEIGHT - BOTTOM, WIDTH - RIGHT));
        out.append("<text class=\"title\" x=\"%d\" y=\"15\">%s</text>".formatted(LEFT, Html.escape(title)));
        return out.append("</svg></figure>").toString();
    }

    private void column(StringBuilder out, BestestResult result, double middle, double half) {
        double value = result.value(quantity);
        var range = bestest.reference().range(quantity, result.name());
        range.ifPresent(found -> programs(out, found, middle, half));
        boolean inside = range.map(found -> found.among(value, quantity)).orElse(false);
        out.append("<circle class=\"mark-%s\" cx=\"%s\" cy=\"%s\" r=\"4\"><title>case %s: %s, %s</title></circle>"
                .formatted(
                        inside ? "in" : "out",
                        n(middle),
                        n(top(value)),
                        Html.escape(result.name()),
                        Ticks.label(value),
                        Html.escape(result.description())));
        out.append("<text class=\"tick\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                .formatted(n(middle), HEIGHT - BOTTOM + 15, Html.escape(result.name())));
    }

    private void programs(StringBuilder out, Range range, double middle, double half) {
        double top = top(range.most());
        out.append("<rect class=\"range\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(n(middle - half), n(top), n(2 * half), n(Math.max(1, top(range.least()) - top))));
        range.programs()
                .forEach((name, value) ->
                        out.append("<path class=\"program\" d=\"M%s %sh%s\"><title>%s: %s</title></path>"
                                .formatted(
                                        n(middle - half),
                                        n(top(value)),
                                        n(2 * half),
                                        Html.escape(name),
                                        Ticks.label(value))));
    }

    private double top(double value) {
        return HEIGHT - BOTTOM - (value - low) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
