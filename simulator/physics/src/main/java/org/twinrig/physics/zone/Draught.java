package org.twinrig.physics.zone;

import org.twinrig.physics.fire.Plume;

/**
 * What walls and draught do to the air that a plume draws in, as a factor to a free plume in still air.
 *
 * <p>Air that streams through a door tilts and stirs the plume, {@code 1 + 14·(U/Q^(1/5))·min(1, z/L)} with U the mean
 * speed of the inflow across the room [m/s] and Q [kW]; under the tip of the flames, L, they draw by their own buoyancy
 * in proportion to the height z. Fitted to Steckler's 55 rooms, where the free plume draws less than half of the
 * measured flow; it tends to 1 for still rooms. A wall or a corner shields the plume; the factors are milder than the
 * mirror images 0.63 and 0.40 of a still room, because Steckler's plumes lean away from the wall.
 *
 * @see "J. G. Quintiere, W. J. Rinkinen, W. W. Jones, The effect of room openings on fire plume entrainment, 1981"
 */
final class Draught {
    private static final double STRENGTH = 14; // [s/m·kW^(1/5)] see above
    private static final double MOST = 2.6; // [-] largest factor seen
    private static final double AT_WALL = 0.75; // [-]
    private static final double IN_CORNER = 0.6; // [-]
    private static final double RELAXATION = 2; // [s]

    private final BuildingSpec.Room room;
    private final double density;
    private final double breadth;
    private double newest;
    private double inflow;

    Draught(BuildingSpec.Room room, double density) {
        this.room = room;
        this.density = density;
        this.breadth = Math.sqrt(room.length() * room.width());
    }

    void clear() {
        newest = 0;
    }

    /** More cool air comes in, {@code mass} [kg/s]. */
    void blow(double mass) {
        newest += mass;
    }

    /** Takes note of the newest inflow, {@code step} [s] after the last. */
    void note(double step) {
        inflow += step / (RELAXATION + step) * (newest - inflow);
    }

    double factor(Blaze fire, double interfaceHeight) {
        double heat = fire.heat > 0 ? fire.heat : 1e3;
        double depth = Math.max(interfaceHeight, 0.2 * room.height());
        double speed = inflow / (density * breadth * depth);
        double flame = Math.max(1e-3, Plume.flameHeight(heat, fire.demand.diameter));
        double over = Math.min(1, Math.max(0, interfaceHeight - fire.demand.base) / flame);
        double tilt = Math.min(MOST, 1 + over * STRENGTH * speed / StrictMath.pow(heat / 1e3, 0.2));
        return tilt * shield(fire, room);
    }

    /** Part of the air that a plume draws where walls stand near it [0..1]. */
    static double shield(Blaze fire, BuildingSpec.Room room) {
        int walls = near(fire.spec.x(), room.length(), fire.demand.diameter)
                + near(fire.spec.y(), room.width(), fire.demand.diameter);
        return walls == 2 ? IN_CORNER : walls == 1 ? AT_WALL : 1;
    }

    /** Rise on the axis of a plume by that of a free one: a corner keeps the air away, a wall cools what it shields [-]. */
    static double hotter(Blaze fire, BuildingSpec.Room room) {
        double shield = shield(fire, room);
        return shield == IN_CORNER ? 1 / shield : 1;
    }

    private static int near(double x, double size, double diameter) {
        return x < diameter || x > size - diameter ? 1 : 0;
    }
}
