package org.twinrig.scenarios.sources;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;

/**
 * One series of the Numenta Anomaly Benchmark: a line {@code timestamp,value}, then rows in the order in which they
 * were recorded.
 *
 * @param file where it is from
 * @param device name of what was measured: the file's name as a word
 * @param rows in the order of the file
 * @param windows for every row the number of the anomaly window that it lies in, from 1, 0 outside; empty without labels
 * @param ledger every row accepted or rejected
 */
record NabFile(Path file, String device, List<Row> rows, int[] windows, Ledger ledger) {
    static final String HEADER = "timestamp,value";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS]", Locale.ROOT);

    /** A row of the series; {@code value} has the unit of whatever was measured. */
    record Row(LocalDateTime stamp, double value) {}

    /** Reads {@code file} with its {@code labels}; null without any. */
    static NabFile read(Path file, @Nullable NabLabels labels) {
        List<String> lines = Lines.of(file);
        String header = lines.isEmpty() ? "" : lines.get(0).strip();
        if (!header.equals(HEADER)) {
            throw new UserError("%s:1: the first line is \"%s\"; a NAB series begins with \"%s\""
                    .formatted(file, header.substring(0, Math.min(80, header.length())), HEADER));
        }
        String device = Lines.word(Lines.name(file).replaceFirst("\\.csv$", ""));
        var ledger = new Ledger();
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                rows.add(row(lines.get(i)));
                ledger.accept(device);
            } catch (BadRow e) {
                ledger.reject(Lines.name(file), i + 1L, e.reason());
            }
        }
        if (rows.isEmpty()) {
            throw new UserError(file + " has no usable row"
                    + ledger.rejections().stream()
                            .findFirst()
                            .map(r -> "; first: " + r)
                            .orElse(""));
        }
        int[] windows = labels == null ? new int[0] : labels.windowsOf(file, rows);
        return new NabFile(file, device, List.copyOf(rows), windows, ledger);
    }

    boolean labelled() {
        return windows.length > 0;
    }

    private static Row row(String line) throws BadRow {
        String[] cells = line.split(",", -1);
        if (cells.length != 2) {
            throw new BadRow(cells.length + " cells; a timestamp and a value are needed");
        }
        return new Row(stamp(cells[0].strip()), value(cells[1].strip()));
    }

    private static LocalDateTime stamp(String text) throws BadRow {
        try {
            return parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRow("timestamp is \"" + text + "\"; one like 2014-02-14 14:30:00 is needed");
        }
    }

    /** Reads a moment as data and labels write it; a {@link DateTimeParseException} when it is none. */
    static LocalDateTime parse(String text) {
        return LocalDateTime.parse(text, STAMP);
    }

    private static double value(String text) throws BadRow {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new BadRow("value is \"" + text + "\"; a number is needed");
        }
        return value;
    }
}
