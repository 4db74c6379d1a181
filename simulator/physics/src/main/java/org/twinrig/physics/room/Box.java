package org.twinrig.physics.room;

/**
 * Where a room is in its house and how large: a box whose edges lie along the axes.
 *
 * @param length along x [m]
 * @param width along y [m]
 * @param height along z [m]
 * @param x of its corner nearest to the house's origin [m]
 * @param y of that corner [m]
 * @param floor height of its floor over the ground [m]
 */
public record Box(double length, double width, double height, double x, double y, double floor) {
    /** A box at the origin. */
    public static Box of(double length, double width, double height) {
        return new Box(length, width, height, 0, 0, 0);
    }

    /** The same box somewhere else. */
    public Box at(double newX, double newY, double newFloor) {
        return new Box(length, width, height, newX, newY, newFloor);
    }

    /** Volume [m³]. */
    public double volume() {
        return length * width * height;
    }
}
