package org.twinrig.viewer.paint;

import java.util.Comparator;
import java.util.List;
import org.twinrig.viewer.story.Columns;

/**
 * What one trend shows.
 *
 * @param title the quantity
 * @param origin where it comes from
 * @param unit of its ordinate
 * @param lines the reading last
 * @param rank the lower, the more telling
 */
record Trend(String title, String origin, String unit, List<Line> lines, int rank) {
    private static final int NO_ROOM = -1;
    private static final int MOST_LINES = 5; // that one can tell apart, and whose values find room
    private static final List<String> FROM_ZERO =
            List.of("risk", "pit", "vibrationG", "peakG", "hrrKw", "speedRpm", "upperCoPpm", "upperSmokeGm3");

    /**
     * A line.
     *
     * @param columns where it comes from
     * @param column which of them
     * @param name for the legend
     * @param truth true for what no sensor said
     * @param dashed drawn with gaps
     * @param room number of the room in whose colour it is; negative for none
     */
    record Line(Columns columns, int column, String name, boolean truth, boolean dashed, int room) {
        /** A reading, or a truth beside one. */
        static Line of(Columns columns, int column, String name, boolean truth, boolean dashed) {
            return new Line(columns, column, name, truth, dashed, NO_ROOM);
        }

        boolean hasRoom() {
            return room != NO_ROOM;
        }

        private double highest() {
            double high = columns.range(column)[1];
            return Double.isNaN(high) ? Double.NEGATIVE_INFINITY : high;
        }
    }

    Trend {
        lines = List.copyOf(lines);
    }

    /** The lines that are drawn: all, or the highest where there are too many. */
    List<Line> drawn() {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<Line> highest = lines.stream()
                .sorted(Comparator.comparingDouble(Line::highest).reversed())
                .limit(MOST_LINES)
                .toList();
        return lines.stream().filter(highest::contains).toList();
    }

    private String field() {
        Line last = lines.get(lines.size() - 1);
        return last.columns().schema().fields().get(last.column()).name();
    }

    /** True for a fire risk, which has the levels of alarm as limits. */
    boolean isRisk() {
        return field().equals("risk");
    }

    /** True where nothing is a value that means something. */
    boolean fromZero() {
        return FROM_ZERO.contains(field());
    }
}
