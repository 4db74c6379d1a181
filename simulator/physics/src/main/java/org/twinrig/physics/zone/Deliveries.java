package org.twinrig.physics.zone;

/** What the conditioners have given so far, and what they had given at the start of the last step. */
final class Deliveries {
    private final double[] heat; // [J] given to each room
    private final double[] cold; // [J] taken from it
    private final double[] heatBefore;
    private final double[] coldBefore;

    Deliveries(int rooms) {
        heat = new double[rooms];
        cold = new double[rooms];
        heatBefore = new double[rooms];
        coldBefore = new double[rooms];
    }

    /** A step begins. */
    void begin() {
        System.arraycopy(heat, 0, heatBefore, 0, heat.length);
        System.arraycopy(cold, 0, coldBefore, 0, cold.length);
    }

    /** Gives {@code power} [W], negative for cooling, to room {@code r} over {@code seconds}. */
    void add(int r, double power, double seconds) {
        heat[r] += Math.max(0, power) * seconds;
        cold[r] += Math.max(0, -power) * seconds;
    }

    /** Heat given to room {@code r} [J] when {@code left} of the last step is still to come [0..1]. */
    double heat(int r, double left) {
        return heat[r] + left * (heatBefore[r] - heat[r]);
    }

    /** Heat taken from room {@code r} [J]. */
    double cold(int r, double left) {
        return cold[r] + left * (coldBefore[r] - cold[r]);
    }
}
