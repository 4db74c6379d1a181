package org.twinrig.report.chart;

import java.util.Locale;

/**
 * One line of a chart.
 *
 * @param name for the legend
 * @param role what it is, which decides how it is drawn
 * @param x abscissae, ascending
 * @param y ordinates; NaN breaks the line
 */
public record Series(String name, Role role, double[] x, double[] y) {
    /** How a line is drawn. */
    public enum Role {
        /** What a sensor said: strong. */
        READING,
        /** A second reading in the same chart. */
        READING_2,
        /** A third. */
        READING_3,
        /** What was true: thin and grey. */
        TRUTH,
        /** A second truth: dashed. */
        TRUTH_2,
        /** The first of several rooms or probes; each of the next has a colour of its own. */
        ROOM_0,
        ROOM_1,
        ROOM_2,
        ROOM_3,
        ROOM_4,
        ROOM_5,
        ROOM_6,
        ROOM_7;

        private static final int ROOMS = 8;

        /** Room or probe number {@code index}; after eight the colours come again. */
        public static Role ofRoom(int index) {
            return values()[ROOM_0.ordinal() + index % ROOMS];
        }

        /** Its CSS class. */
        public String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** True if it stays at one value. */
    public boolean isConstant() {
        for (double value : y) {
            if (value != y[0]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Thins the series to at most two points for each of {@code columns} columns, the least and the greatest, so that
     * no peak is lost.
     */
    public Series decimated(int columns) {
        int n = x.length;
        if (n <= 2 * columns) {
            return this;
        }
        var keptX = new double[2 * columns];
        var keptY = new double[2 * columns];
        int kept = 0;
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) n * c / columns);
            int to = (int) ((long) n * (c + 1) / columns);
            int least = from;
            int greatest = from;
            for (int i = from + 1; i < to; i++) {
                least = y[i] < y[least] || Double.isNaN(y[least]) ? i : least;
                greatest = y[i] > y[greatest] || Double.isNaN(y[greatest]) ? i : greatest;
            }
            int first = Math.min(least, greatest);
            int second = Math.max(least, greatest);
            keptX[kept] = x[first];
            keptY[kept++] = y[first];
            if (second != first) {
                keptX[kept] = x[second];
                keptY[kept++] = y[second];
            }
        }
        return new Series(name, role, java.util.Arrays.copyOf(keptX, kept), java.util.Arrays.copyOf(keptY, kept));
    }
}
