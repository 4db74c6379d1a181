package org.twinrig.physics.scene;

import org.twinrig.physics.Point;

/**
 * Small movements of somebody who stays at a place: two slow swings in each direction, with drawn phases, so that it
 * never repeats within minutes. Periods of 17 and 5.3 s are an estimate.
 *
 * @param x1 phase of the slow swing along x [rad]
 * @param x2 of the quicker one [rad]
 * @param y1 phase of the slow swing along y [rad]
 * @param y2 of the quicker one [rad]
 */
public record Sway(double x1, double x2, double y1, double y2) {
    private static final double SLOW = 2 * Math.PI / 17; // [rad/s]
    private static final double QUICK = 2 * Math.PI / 5.3; // [rad/s]

    /** {@code place} moved by up to {@code reach} [m] at {@code time} [s]. */
    public Point at(Point place, double reach, double time) {
        return new Point(place.x() + swing(reach, time, x1, x2), place.y() + swing(reach, time, y1, y2), place.z());
    }

    /** Direction in which it moves at {@code time} [s], counted from x to y [rad]. */
    public double heading(double time) {
        return StrictMath.atan2(speed(time, y1, y2), speed(time, x1, x2));
    }

    private static double swing(double reach, double time, double first, double second) {
        return reach * (0.7 * StrictMath.sin(SLOW * time + first) + 0.3 * StrictMath.sin(QUICK * time + second));
    }

    private static double speed(double time, double first, double second) {
        return 0.7 * SLOW * StrictMath.cos(SLOW * time + first) + 0.3 * QUICK * StrictMath.cos(QUICK * time + second);
    }
}
