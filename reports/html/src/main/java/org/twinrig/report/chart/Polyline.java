package org.twinrig.report.chart;

import java.util.BitSet;

/** A line on the paper, written with no more points than the eye can tell apart. */
final class Polyline {
    private static final double TOLERANCE = 0.4; // [px], a third of a line's width

    private final double[] x;
    private final double[] y;
    private int length;

    Polyline(int capacity) {
        x = new double[capacity];
        y = new double[capacity];
    }

    void add(double left, double top) {
        x[length] = left;
        y[length++] = top;
    }

    /** Appends the line as SVG path data and forgets it. */
    void drawTo(StringBuilder out) {
        if (length == 0) {
            return;
        }
        BitSet kept = kept();
        char command = 'M';
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            out.append(command).append(LineChart.number(x[i])).append(' ').append(LineChart.number(y[i]));
            command = ' ';
        }
        length = 0;
    }

    /**
     * Points that stay: the ends, and between two that stay the one farthest from their line while it is off by more
     * than the tolerance.
     *
     * @see "D. Douglas, T. Peucker, Algorithms for the reduction of the number of points required to represent a
     *     digitized line or its caricature, Cartographica 10 (2), 1973"
     */
    private BitSet kept() {
        var kept = new BitSet(length);
        kept.set(0);
        kept.set(length - 1);
        keepBetween(0, length - 1, kept);
        return kept;
    }

    private void keepBetween(int from, int to, BitSet kept) {
        int farthest = -1;
        double distance = TOLERANCE;
        for (int i = from + 1; i < to; i++) {
            double off = distance(i, from, to);
            if (off > distance) {
                distance = off;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            kept.set(farthest);
            keepBetween(from, farthest, kept);
            keepBetween(farthest, to, kept);
        }
    }

    private double distance(int point, int from, int to) {
        double dx = x[to] - x[from];
        double dy = y[to] - y[from];
        double long2 = dx * dx + dy * dy;
        double across = dx * (y[point] - y[from]) - dy * (x[point] - x[from]);
        return long2 == 0 ? Math.hypot(x[point] - x[from], y[point] - y[from]) : Math.abs(across) / Math.sqrt(long2);
    }
}
