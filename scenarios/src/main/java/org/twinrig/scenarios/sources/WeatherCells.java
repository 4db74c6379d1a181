package org.twinrig.scenarios.sources;

import org.twinrig.core.UserError;
import org.twinrig.physics.weather.Site;

/** Cells of one line of a weather file; complaints name file, line, column, what was found and what is needed. */
final class WeatherCells {
    private final String file;
    private final int line;
    private final String[] cells;

    /** {@code text} is line {@code line} of {@code file}, from 1. */
    WeatherCells(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.cells = text.split(",", -1);
    }

    int count() {
        return cells.length;
    }

    int line() {
        return line;
    }

    /** Refuses a line with fewer than {@code least} cells. */
    WeatherCells atLeast(int least, String what) {
        if (cells.length < least) {
            throw new UserError("%s:%d: %d cells; %s has at least %d".formatted(file, line, cells.length, what, least));
        }
        return this;
    }

    String text(int column) {
        return cells[column].strip();
    }

    /**
     * The number in {@code column}, from 0; not a number when it is missing: empty, or one of the format's codes.
     *
     * @param name of the column
     * @param code value that says "missing": that or more when positive, that or less when negative
     */
    double number(int column, String name, double low, double high, double code) {
        String text = text(column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw error(column, name, "a number");
        }
        if (code > 0 ? value >= code : value <= code) {
            return Double.NaN;
        }
        if (!(value >= low && value <= high)) {
            throw error(column, name, "a number between %s and %s".formatted(plain(low), plain(high)));
        }
        return value;
    }

    /** A number that must be there. */
    double required(int column, String name, double low, double high) {
        double value = number(column, name, low, high, Double.POSITIVE_INFINITY);
        if (Double.isNaN(value)) {
            throw error(column, name, "a number between %s and %s".formatted(plain(low), plain(high)));
        }
        return value;
    }

    /** A whole number that must be there. */
    int whole(int column, String name, int low, int high) {
        double value = required(column, name, low, high);
        if (value != Math.rint(value)) {
            throw error(column, name, "a whole number");
        }
        return (int) value;
    }

    /** A site from four columns: degrees north and east, metres, hours ahead of UTC. */
    Site site(int north, int east, int elevation, int zone) {
        return Site.ofDegrees(
                required(north, "latitude", -90, 90),
                required(east, "longitude", -180, 180),
                required(elevation, "elevation", -500, 9000),
                required(zone, "time zone", -12, 14));
    }

    UserError error(int column, String name, String needed) {
        return new UserError("%s:%d: column %d, %s, is \"%s\"; %s is needed here"
                .formatted(file, line, column + 1, name, text(column), needed));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
