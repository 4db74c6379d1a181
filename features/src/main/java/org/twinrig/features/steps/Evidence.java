package org.twinrig.features.steps;

import java.util.Arrays;
import java.util.Locale;
import org.twinrig.core.UserError;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Mark;
import org.twinrig.report.chart.Series;
import org.twinrig.scenarios.Courses.Trend;
import org.twinrig.scenarios.units.Quantity;
import org.twinrig.scenarios.units.Unit;

/**
 * A quantity over time held against a limit.
 *
 * @param trend the quantity
 * @param field its name
 * @param limit in the trend's unit
 * @param limitText as it was written
 */
public record Evidence(Trend trend, String field, double limit, String limitText) {
    /**
     * Holds {@code trend} against {@code limit}.
     *
     * @throws UserError when the limit is of another kind than the quantity
     */
    public static Evidence of(Trend trend, String field, Quantity limit) {
        Unit unit = Unit.find(limit.unit().kind(), trend.unit().equals("-") ? "" : trend.unit())
                .orElseThrow(() -> new UserError("\"%s\" is measured in %s; \"%s %s\" is %s"
                        .formatted(
                                field,
                                trend.unit(),
                                number(limit.number()),
                                limit.unit().symbol(),
                                limit.unit().kind().phrase())));
        String text = number(limit.number()) + " " + limit.unit().symbol();
        return new Evidence(trend, field, unit.fromSi(limit.si()), text);
    }

    /** True when some value within the first {@code seconds} is above the limit. */
    public boolean exceedsWithin(double seconds) {
        return !Double.isNaN(firstAbove(seconds));
    }

    /** What was claimed and what came out. */
    public String risen(double within) {
        String window = Double.isInfinite(within) ? "" : " within " + number(within) + " s";
        double first = firstAbove(within);
        return "%s above %s%s: %s"
                .formatted(
                        field,
                        limitText,
                        window,
                        Double.isNaN(first)
                                ? "it stayed below, its highest was " + number(highest())
                                : "reached at t = " + number(first) + " s");
    }

    /** Smallest value. */
    public double lowest() {
        return values().min().orElse(Double.NaN);
    }

    /** Largest value. */
    public double highest() {
        return values().max().orElse(Double.NaN);
    }

    /** The quantity with the limit, as a picture. */
    public String svg() {
        String svg = new LineChart(field, trend.unit())
                .add(new Series(field, Series.Role.READING, trend.seconds(), trend.values()))
                .limit(new Mark(limit, limitText, "warning"))
                .svg();
        return svg.replaceFirst("^<figure[^>]*>", "")
                .replace("</figure>", "")
                .replaceFirst(
                        "<svg ",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" style=\"fill:none;stroke:#0b6bcb;font:10px sans-serif\" ");
    }

    /** A number with as many digits as one reads. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    private double firstAbove(double within) {
        for (int i = 0; i < trend.values().length; i++) {
            if (trend.seconds()[i] <= within && trend.values()[i] > limit) {
                return trend.seconds()[i];
            }
        }
        return Double.NaN;
    }

    private java.util.stream.DoubleStream values() {
        return Arrays.stream(trend.values()).filter(value -> !Double.isNaN(value));
    }
}
