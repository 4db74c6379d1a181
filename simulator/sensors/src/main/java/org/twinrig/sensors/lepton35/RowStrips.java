package org.twinrig.sensors.lepton35;

/** A row of the picture cut into strips, in each of which a body's left and right sides are straight. */
final class RowStrips {
    /** Most strips of a row. */
    static final int MOST = 16;

    // where the sides are at a strip's upper and at its lower border [columns]
    private final double[] upperLeft = new double[MOST];
    private final double[] upperRight = new double[MOST];
    private final double[] lowerLeft = new double[MOST];
    private final double[] lowerRight = new double[MOST];
    private final double[] thickness = new double[MOST]; // [rows]
    private int used;

    /** Forgets the strips. */
    void clear() {
        used = 0;
    }

    /** One more strip; its sides go from the first pair of columns to the second. */
    void add(double rows, double left, double right, double nextLeft, double nextRight) {
        thickness[used] = rows;
        upperLeft[used] = left;
        upperRight[used] = right;
        lowerLeft[used] = nextLeft;
        lowerRight[used++] = nextRight;
    }

    /** True when there is nothing. */
    boolean empty() {
        return used == 0;
    }

    /** Part of a column that the body covers, where its right side is farther on. */
    float rightOfLeft(int column) {
        double sum = 0;
        for (int k = 0; k < used; k++) {
            sum += thickness[k] * (1 - beyond(upperLeft[k] - column, lowerLeft[k] - column));
        }
        return (float) sum;
    }

    /** Part of a column that the body covers, where its left side is farther back. */
    float leftOfRight(int column) {
        double sum = 0;
        for (int k = 0; k < used; k++) {
            sum += thickness[k] * beyond(upperRight[k] - column, lowerRight[k] - column);
        }
        return (float) sum;
    }

    /** Part of a column that the body covers. */
    float coverage(int column) {
        double sum = 0;
        for (int k = 0; k < used; k++) {
            double right = beyond(upperRight[k] - column, lowerRight[k] - column);
            sum += thickness[k] * (right - beyond(upperLeft[k] - column, lowerLeft[k] - column));
        }
        return (float) sum;
    }

    /** Mean of what lies to the left of a straight side in a column of breadth 1, from {@code one} to {@code other}. */
    private static double beyond(double one, double other) {
        double low = one < other ? one : other;
        double high = one < other ? other : one;
        if (low >= 1 || high <= 0) {
            return low >= 1 ? 1 : 0;
        }
        if (low >= 0 && high <= 1) {
            return (low + high) / 2;
        }
        return (area(high) - area(low)) / (high - low);
    }

    /** Integral from minus infinity of how much of a column lies to the left of a side. */
    private static double area(double side) {
        return side <= 0 ? 0 : side >= 1 ? side - 0.5 : side * side / 2;
    }
}
