package org.twinrig.core.plan;

import org.twinrig.core.recording.FloorPlan.Place;

/**
 * A room where it is drawn.
 *
 * @param name its name in the scenario
 * @param corner its place in the house, where x, y and z are lowest [m]
 * @param size length along x, width along y, height [m]
 */
public record Room(String name, Place corner, Place size) {
    /** Its lowest x in the house [m]. */
    public double x0() {
        return corner.x();
    }

    /** Its highest x in the house [m]. */
    public double x1() {
        return corner.x() + size.x();
    }

    /** Its lowest y in the house [m]. */
    public double y0() {
        return corner.y();
    }

    /** Its highest y in the house [m]. */
    public double y1() {
        return corner.y() + size.y();
    }

    /** True where it stands in another room's place by more than {@code margin} [m]; heights do not matter. */
    boolean overlaps(Room other, double margin) {
        return Math.min(x1(), other.x1()) - Math.max(x0(), other.x0()) > margin
                && Math.min(y1(), other.y1()) - Math.max(y0(), other.y0()) > margin;
    }

    /** The same room drawn elsewhere [m]. */
    Room at(double x, double y) {
        return new Room(name, new Place(x, y, corner.z()), size);
    }

    /** The part of its wall at {@code side} that another room's stands in front of; empty where none does. */
    Stretch facing(Side side, Room other, double thickest) {
        double apart = switch (side) {
            case X0 -> x0() - other.x1();
            case X1 -> other.x0() - x1();
            case Y0 -> y0() - other.y1();
            case Y1 -> other.y0() - y1();
        };
        if (apart < -thickest / 2 || apart > thickest) {
            return Stretch.NONE;
        }
        return wall(side).shared(other.wall(side));
    }

    /** Its wall at {@code side}, as a stretch of x or of y [m]. */
    Stretch wall(Side side) {
        return side.alongX() ? new Stretch(x0(), x1()) : new Stretch(y0(), y1());
    }
}
