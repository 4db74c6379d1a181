package org.twinrig.validation.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.UserError;

/** A comma-separated file with one line of headings. What is wrong in it is told with file, line and column. */
public final class CsvTable {
    private final String name;
    private final List<String> headings;
    private final List<Row> rows = new ArrayList<>();

    private CsvTable(String name, List<String> lines) {
        this.name = name;
        if (lines.isEmpty()) {
            throw new UserError("%s is empty; a line of headings and rows of values are needed".formatted(name));
        }
        this.headings = split(lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(i + 1, split(lines.get(i))));
            }
        }
    }

    /** Reads {@code file}. */
    public static CsvTable read(Path file) {
        try {
            return new CsvTable(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UserError("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    /** Reads {@code text}, called {@code name} in messages. */
    public static CsvTable of(String name, String text) {
        return new CsvTable(name, text.lines().toList());
    }

    private Row row(int line, List<String> cells) {
        if (cells.size() > headings.size()) {
            throw new UserError("%s:%d has %d cells under %d headings; quote a text that holds a comma"
                    .formatted(name, line, cells.size(), headings.size()));
        }
        return new Row(line, cells);
    }

    /** The lines of values, in order. */
    public List<Row> rows() {
        return rows;
    }

    /** Whether there is a column of this name. */
    public boolean has(String column) {
        return headings.contains(column);
    }

    /** The numbers of a column; NaN where a cell is empty. */
    public double[] column(String column) {
        return rows.stream()
                .mapToDouble(row -> row.text(column).isEmpty() ? Double.NaN : row.number(column))
                .toArray();
    }

    private static List<String> split(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** One line of values. */
    public final class Row {
        private final int line;
        private final List<String> cells;

        private Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /** The cell under {@code column}; empty when the line is short. */
        public String text(String column) {
            int i = headings.indexOf(column);
            if (i < 0) {
                throw new UserError("%s has no column %s; it has %s".formatted(name, column, headings));
            }
            return i < cells.size() ? cells.get(i) : "";
        }

        /** The cell as a number. */
        public double number(String column) {
            String text = text(column);
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw wrong(column, "a number");
            }
        }

        /** The mistake that the cell under {@code column} is not {@code wanted}. */
        public UserError wrong(String column, String wanted) {
            return new UserError(
                    "%s:%d: %s is \"%s\"; %s is needed here".formatted(name, line, column, text(column), wanted));
        }
    }
}
