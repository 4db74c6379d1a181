package org.twinrig.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twinrig.validation.table.CsvTable;

/**
 * One pair of numbers that the CFAST validation guide compares.
 *
 * @param quantity its name in the guide
 * @param metric how a curve becomes the number
 * @param curve name of the measured curve in {@code exp.csv}
 * @param source where the measurement is from, {@code file:column}
 * @param axis what the abscissa is
 * @param from begin of the window in which the metric looks
 * @param to its end
 * @param measured number by the metric
 * @param column of CFAST's output
 * @param initial value that the guide takes as CFAST's initial one
 * @param cfast number by the metric
 */
record Comparison(
        String quantity,
        Metric metric,
        String curve,
        String source,
        String axis,
        double from,
        double to,
        double measured,
        String column,
        double initial,
        double cfast) {

    /** All pairs of the case in {@code folder}. */
    static List<Comparison> read(Path folder) {
        var list = new ArrayList<Comparison>();
        for (CsvTable.Row row : CsvTable.read(folder.resolve("comparisons.csv")).rows()) {
            double[] window = window(row);
            list.add(new Comparison(
                    row.text("quantity"),
                    metric(row),
                    row.text("exp_id"),
                    row.text("exp_source"),
                    row.text("x_label"),
                    window[0],
                    window[1],
                    row.number("exp_value"),
                    row.text("cfast_column"),
                    row.number("cfast_initial"),
                    row.number("cfast_value")));
        }
        return list;
    }

    private static Metric metric(CsvTable.Row row) {
        for (Metric metric : Metric.values()) {
            if (metric.name().toLowerCase(Locale.ROOT).equals(row.text("metric"))) {
                return metric;
            }
        }
        throw row.wrong("metric", "one of max, min, maxabs, mean");
    }

    private static double[] window(CsvTable.Row row) {
        String text = row.text("exp_window");
        int dots = text.indexOf("..");
        try {
            return new double[] {
                Double.parseDouble(text.substring(0, Math.max(0, dots))), Double.parseDouble(text.substring(dots + 2))
            };
        } catch (NumberFormatException e) {
            throw row.wrong("exp_window", "a window like 0..10000");
        }
    }

    /**
     * Whether the measured layer was found by the integral method in the temperatures of a tree, as the files say that are
     * called so; then the model's layer has to be found alike.
     */
    boolean reduced() {
        String file = source.substring(0, Math.max(0, source.indexOf(':'))).toLowerCase(Locale.ROOT);
        boolean layer = column.startsWith("ULT_") || column.startsWith("HGT_");
        return layer && (file.contains("layer") || file.contains("hgl"));
    }

    /** Room or device at the end of the column's name, counted from 1; 0 when it ends in no number. */
    int index() {
        String digits = column.substring(column.lastIndexOf('_') + 1);
        return digits.chars().allMatch(Character::isDigit) && !digits.isEmpty() ? Integer.parseInt(digits) : 0;
    }
}
