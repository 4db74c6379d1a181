package org.twinrig.physics.room;

import org.twinrig.physics.Point;

/**
 * What walls and draught do to the air that a plume draws in, as a factor to a free plume in still air.
 *
 * <p>Air that streams through a door tilts and stirs the plume, {@code 1 + 14·U/Q^(1/5)} with U the mean speed of the
 * inflow across the room [m/s] and Q [kW]. Fitted to Steckler's 55 rooms, where the free plume draws less than half of
 * the measured flow; it tends to 1 for still rooms. A wall or a corner shields the plume; the factors are milder than
 * the mirror images 0.63 and 0.40 of a still room, because Steckler's plumes lean away from the wall.
 *
 * @see "J. G. Quintiere, W. J. Rinkinen, W. W. Jones, The effect of room openings on fire plume entrainment, 1981"
 */
final class Draught {
    private static final double STRENGTH = 14; // [s/m·kW^(1/5)] see above
    private static final double MOST = 2.6; // [-] largest factor seen
    private static final double AT_WALL = 0.75; // [-]
    private static final double IN_CORNER = 0.6; // [-]
    private static final double RELAXATION = 0.05; // of the way to the newest inflow in each grid step: 2 s

    private final RoomSpec spec;
    private final double breadth;
    private double inflow;

    Draught(RoomSpec spec) {
        this.spec = spec;
        this.breadth = Math.sqrt(spec.length() * spec.width());
    }

    /** Takes note of the newest mass flow in [kg/s]; once a grid step. */
    void note(double massFlow) {
        inflow += RELAXATION * (massFlow - inflow);
    }

    /** Factor for a plume of {@code heat} [W] from {@code base} [m] and {@code diameter} [m]. */
    double factor(double heat, Point base, double diameter, double interfaceHeight) {
        double depth = Math.max(interfaceHeight, 0.2 * spec.height());
        double density = Gas.density(spec.pressure(), spec.outside().temperature());
        double speed = inflow / (density * breadth * depth);
        double tilt = Math.min(MOST, 1 + STRENGTH * speed / StrictMath.pow(heat / 1e3, 0.2));
        int walls = near(base.x(), spec.length(), diameter) + near(base.y(), spec.width(), diameter);
        return tilt * (walls == 2 ? IN_CORNER : walls == 1 ? AT_WALL : 1);
    }

    private static int near(double x, double size, double diameter) {
        return x < diameter || x > size - diameter ? 1 : 0;
    }
}
