package org.twinrig.physics;

/** A simple solid in a room, in any position. */
public sealed interface Shape {
    /** All points within {@code radius} of the line between two points: a limb; a ball where these are the same [m]. */
    record Capsule(Point from, Point to, double radius) implements Shape {}

    /** A round body between two discs across its axis: a cylinder, a cone, or between them [m]. */
    record Frustum(Point from, Point to, double fromRadius, double toRadius) implements Shape {
        /** An upright cylinder on {@code base}. */
        public static Frustum upright(Point base, double radius, double height) {
            return new Frustum(base, new Point(base.x(), base.y(), base.z() + height), radius, radius);
        }
    }

    /** A box whose sides are along the room's, between two opposite corners [m]. */
    record Box(Point low, Point high) implements Shape {}

    /** A ball. */
    static Capsule ball(Point centre, double radius) {
        return new Capsule(centre, centre, radius);
    }
}
