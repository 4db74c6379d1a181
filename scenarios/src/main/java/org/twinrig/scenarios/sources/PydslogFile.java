package org.twinrig.scenarios.sources;

import java.nio.file.Path;
import java.util.List;

/** One file of a PyDSlog folder: rows of whole numbers, separated by commas. */
final class PydslogFile {
    private final String name;
    private final List<String> lines;

    PydslogFile(Path path) {
        this.name = Lines.name(path);
        this.lines = Lines.of(path);
    }

    String name() {
        return name;
    }

    int rows() {
        return lines.size();
    }

    /** The {@code size} raw counts of {@code row} (from 0). */
    short[] counts(int row, int size) throws BadRow {
        String[] cells = line(row).split(",", -1);
        if (cells.length != size) {
            throw new BadRow("%d values; frame_size in config.cfg is %d".formatted(cells.length, size));
        }
        var counts = new short[size];
        for (int i = 0; i < size; i++) {
            counts[i] = (short) whole(cells[i], i + 1, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return counts;
    }

    /** The label of {@code row}, from 0 to {@code highest}. */
    int label(int row, int highest) throws BadRow {
        String line = line(row);
        if (line.isBlank()) {
            throw new BadRow("the label is missing; every frame needs one (0 running, 1 stopped, 2 fault)");
        }
        return whole(line, 1, 0, highest);
    }

    private String line(int row) throws BadRow {
        if (row >= lines.size()) {
            throw new BadRow("the row is missing: this file has %d rows, another has more".formatted(lines.size()));
        }
        return lines.get(row);
    }

    private static int whole(String cell, int column, int low, int high) throws BadRow {
        String text = cell.strip();
        int value;
        try {
            value = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadRow("value %d is \"%s\"; a whole number is needed".formatted(column, text));
        }
        if (value < low || value > high) {
            throw new BadRow("value %d is %d; it must be from %d to %d".formatted(column, value, low, high));
        }
        return value;
    }
}
