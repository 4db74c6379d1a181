package org.twinrig.detect.anomaly;

import java.util.Arrays;

/**
 * A labelled series and what a detector made of it.
 *
 * @param name of the series
 * @param windows for every row the number of the anomaly window that it lies in, from 1; 0 outside
 * @param scores anomaly score of every row [0..1]
 */
public record ScoredSeries(String name, int[] windows, double[] scores) {
    private static final double PROBATION_SHARE = 0.15; // of the rows, in which a detector may learn unjudged
    private static final int LONGEST_PROBATION = 750; // [rows]

    public ScoredSeries {
        if (windows.length != scores.length) {
            throw new IllegalArgumentException(
                    "%s has %d labels and %d scores".formatted(name, windows.length, scores.length));
        }
    }

    /** Rows. */
    public int length() {
        return windows.length;
    }

    /** The first row that is judged; those before it are probation. */
    public int firstJudged() {
        return Math.min((int) Math.floor(PROBATION_SHARE * length()), LONGEST_PROBATION);
    }

    /** Number of windows of which at least one row is judged. */
    public int windowCount() {
        return (int) Arrays.stream(windows, firstJudged(), length())
                .filter(window -> window > 0)
                .distinct()
                .count();
    }
}
