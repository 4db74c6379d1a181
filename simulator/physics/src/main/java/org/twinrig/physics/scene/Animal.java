package org.twinrig.physics.scene;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;

/**
 * Cats and dogs: trunk, head, legs and tail. Their coat is a third of the way from the air to 36 °C warmer than the air
 * (26 °C at 21 °C), the face two thirds (31 °C); both are estimates.
 */
public enum Animal {
    /** 4 kg. */
    CAT(0.28, 0.07, 0.24, 0.045, 0.016),
    /** 20 kg. */
    DOG(0.50, 0.12, 0.48, 0.075, 0.025);

    private static final double BLOOD = 309.15; // [K] of skin under the coat
    private static final double COAT = 1.0 / 3; // [-]
    private static final double FACE = 2.0 / 3; // [-]
    private static final double EMISSIVITY = 0.98; // [-]

    private final double trunk;
    private final double girth;
    private final double back;
    private final double head;
    private final double leg;

    /** Length of the trunk, its radius, height of the back, radius of the head, radius of a leg [m]. */
    Animal(double trunk, double girth, double back, double head, double leg) {
        this.trunk = trunk;
        this.girth = girth;
        this.back = back;
        this.head = head;
        this.leg = leg;
    }

    /** Coat [K] in {@code air} [K]. */
    public static double coat(double air) {
        return air + COAT * (BLOOD - air);
    }

    /**
     * On its feet at {@code place}, or curled up there.
     *
     * @param place what it stands or lies on [m]
     * @param heading direction of its head, 0 along x, counted to y [rad]
     * @param stride where it is in its double step [rad]; the same all the time for one that stands
     * @param air temperature of the air [K]
     */
    public Look at(Point place, double heading, boolean curledUp, double stride, double air) {
        var bodies = new ArrayList<Body>();
        double coat = coat(air);
        double face = air + FACE * (BLOOD - air);
        if (curledUp) {
            add(
                    bodies,
                    to(place, heading, -0.2 * trunk, 0.35 * girth, girth),
                    to(place, heading, 0.2 * trunk, 0.35 * girth, girth),
                    girth,
                    coat);
            add(
                    bodies,
                    to(place, heading, 0.1 * trunk, -0.9 * girth, girth),
                    to(place, heading, 0.1 * trunk, -0.9 * girth, girth),
                    head,
                    face);
            return new Look(List.of(), List.of(), bodies);
        }
        double middle = back - girth;
        double half = trunk / 2;
        add(bodies, to(place, heading, -half, 0, middle), to(place, heading, half, 0, middle), girth, coat);
        var skull = to(place, heading, half + girth + 0.6 * head, 0, middle + girth);
        add(bodies, skull, to(place, heading, half + girth + 1.6 * head, 0, middle + 0.8 * girth), head, face);
        var root = to(place, heading, -half - girth, 0, middle + 0.5 * girth);
        add(bodies, root, to(place, heading, -half - girth - 0.5 * trunk, 0, back), 0.6 * leg, coat);
        for (int k = 0; k < 4; k++) {
            double along = k < 2 ? half : -half;
            double left = (k % 2 == 0 ? 0.6 : -0.6) * girth;
            double step = 0.3 * middle * StrictMath.sin(stride + (k == 0 || k == 3 ? 0 : Math.PI));
            add(
                    bodies,
                    to(place, heading, along, left, middle),
                    to(place, heading, along + step, left, leg),
                    leg,
                    coat);
        }
        return new Look(List.of(), List.of(), bodies);
    }

    private static void add(List<Body> bodies, Point from, Point to, double radius, double kelvin) {
        bodies.add(new Body.Solid(new Shape.Capsule(from, to, radius), kelvin, EMISSIVITY));
    }

    private static Point to(Point place, double heading, double forward, double left, double up) {
        double c = StrictMath.cos(heading);
        double s = StrictMath.sin(heading);
        return new Point(place.x() + c * forward - s * left, place.y() + s * forward + c * left, place.z() + up);
    }
}
