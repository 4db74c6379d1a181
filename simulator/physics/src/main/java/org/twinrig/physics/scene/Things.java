package org.twinrig.physics.scene;

import java.util.List;
import org.twinrig.physics.Body;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;
import org.twinrig.physics.Shape.Box;
import org.twinrig.physics.Shape.Frustum;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;

/**
 * Everyday hot things as a camera sees them. Temperatures are given in kelvin for the moment (see {@link Warming});
 * sizes are those of common specimens. Usual temperatures: radiator 45–70 °C, heater element 200–600 °C, hob 150–300 °C,
 * oven door 40–80 °C, laptop 35–45 °C, iron 200 °C, halogen lamp 150–250 °C, hair dryer's air 80–120 °C, cigarette coal
 * 600–900 °C.
 */
public final class Things {
    private static final double GLAZE = 0.95; // [-] china, enamel, water, glass ceramic
    private static final double PLASTIC = 0.93; // [-]
    private static final double OXIDISED = 0.8; // [-] steel that has been hot
    private static final double BARE_METAL = 0.25; // [-] brushed steel, soleplates
    private static final double ASH = 0.95; // [-]
    private static final double PANEL = 0.10; // [m] depth of a panel radiator with its distance from the wall
    private static final double STREAK = 0.7; // [m] how far up the wall its warm air is seen; estimate
    private static final double WALL_SHARE = 0.12; // [-] of the radiator's rise found on the wall; estimate
    private static final double CANDLE_FLAME = 1400; // [K]
    private static final double CANDLE_ABSORPTION = 5; // [1/m] soot and bands of hot CO2 and water; estimate
    private static final double WAX = 338; // [K] melt pool

    private Things() {}

    /**
     * A panel radiator of {@code kelvin} before a wall of {@code wallKelvin}, and the wall that it warms behind and above
     * it. The corners lie on the wall.
     */
    public static Look radiator(Surface wall, Point low, Point high, double kelvin, double wallKelvin) {
        double x = wall == Surface.WALL_X0 ? PANEL : wall == Surface.WALL_X1 ? -PANEL : 0;
        double y = wall == Surface.WALL_Y0 ? PANEL : wall == Surface.WALL_Y1 ? -PANEL : 0;
        var box = new Box(
                new Point(Math.min(low.x(), low.x() + x), Math.min(low.y(), low.y() + y), low.z()),
                new Point(Math.max(high.x(), high.x() + x), Math.max(high.y(), high.y() + y), high.z()));
        var streak = new Outline.Rectangle(low, new Point(high.x(), high.y(), high.z() + STREAK / 2), STREAK);
        var warm = new Patch(wall, streak, WALL_SHARE * (kelvin - wallKelvin));
        return Look.of(warm).and(Look.of(new Body.Solid(box, kelvin, PLASTIC)));
    }

    /** The rod of an electric fire, 8 mm thick, between two points. */
    public static Look heaterElement(Point from, Point to, double kelvin) {
        return Look.of(new Body.Solid(new Shape.Capsule(from, to, 0.004), kelvin, OXIDISED));
    }

    /** A cooking plate of 18 cm in a worktop at {@code place}. */
    public static Look hob(Point place, double kelvin) {
        return Look.of(new Body.Solid(Frustum.upright(place, 0.09, 0.005), kelvin, GLAZE));
    }

    /** A pan of 24 cm with its content at {@code kelvin}; its sides are of steel. */
    public static Look pan(Point place, double kelvin) {
        var side = new Body.Solid(Frustum.upright(place, 0.12, 0.06), kelvin, OXIDISED);
        var food = new Body.Solid(Frustum.upright(up(place, 0.06), 0.115, 0.002), kelvin, GLAZE);
        return Look.of(side, food);
    }

    /**
     * An oven whose door looks along x or y.
     *
     * @param low corner of the casing [m]
     * @param high opposite corner [m]
     * @param doorLow corner of the door's window, a hair before the casing [m]
     * @param doorHigh opposite corner [m]
     */
    public static Look oven(Point low, Point high, double casing, Point doorLow, Point doorHigh, double door) {
        return Look.of(
                new Body.Solid(new Box(low, high), casing, PLASTIC),
                new Body.Solid(new Box(doorLow, doorHigh), door, Windows.GLASS));
    }

    /** A laptop, open, its back to +x: keyboard half of {@code kelvin}, screen halfway to the air. */
    public static Look laptop(Point place, double kelvin, double air) {
        var base = new Box(place, new Point(place.x() + 0.24, place.y() + 0.34, place.z() + 0.02));
        var screen = new Box(
                new Point(place.x() + 0.24, place.y(), place.z() + 0.02),
                new Point(place.x() + 0.25, place.y() + 0.34, place.z() + 0.24));
        return Look.of(new Body.Solid(base, kelvin, PLASTIC), new Body.Solid(screen, (kelvin + air) / 2, PLASTIC));
    }

    /** An iron that stands on its heel at {@code place}, its soleplate towards −x. */
    public static Look iron(Point place, double soleplate, double air) {
        var sole = new Box(
                new Point(place.x(), place.y() - 0.055, place.z()),
                new Point(place.x() + 0.01, place.y() + 0.055, place.z() + 0.24));
        var handle = new Shape.Capsule(
                new Point(place.x() + 0.07, place.y(), place.z() + 0.05),
                new Point(place.x() + 0.07, place.y(), place.z() + 0.2),
                0.04);
        double warm = air + 0.1 * (soleplate - air);
        return Look.of(new Body.Solid(sole, soleplate, BARE_METAL), new Body.Solid(handle, warm, PLASTIC));
    }

    /**
     * A hair dryer at {@code nozzle} that blows towards {@code aim}. Hot air is all but clear in 8–14 µm: what shows is the
     * grille, and what the jet warms.
     */
    public static Look hairDryer(Point nozzle, Point aim, double jet, double air) {
        double dx = aim.x() - nozzle.x();
        double dy = aim.y() - nozzle.y();
        double dz = aim.z() - nozzle.z();
        double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double back = -0.15 / length;
        double reach = Math.min(1, 0.4 / length);
        var grip = new Point(nozzle.x() + back * dx, nozzle.y() + back * dy, nozzle.z() + back * dz);
        var end = new Point(nozzle.x() + reach * dx, nozzle.y() + reach * dy, nozzle.z() + reach * dz);
        var grille = new Frustum(
                nozzle,
                new Point(
                        nozzle.x() + 0.01 * dx / length,
                        nozzle.y() + 0.01 * dy / length,
                        nozzle.z() + 0.01 * dz / length),
                0.022,
                0.022);
        var stream = new Frustum(nozzle, end, 0.022, 0.08);
        return Look.of(
                new Body.Solid(new Shape.Capsule(grip, nozzle, 0.035), air + 0.15 * (jet - air), PLASTIC),
                new Body.Solid(grille, jet, OXIDISED),
                new Body.Cloud(
                        stream,
                        new Gas(jet, InfraredOptics.AIR),
                        new Gas(air + 0.3 * (jet - air), InfraredOptics.AIR)));
    }

    /** A halogen lamp: its bulb of 4 cm. */
    public static Look halogen(Point place, double kelvin) {
        return Look.of(new Body.Solid(Shape.ball(place, 0.02), kelvin, Windows.GLASS));
    }

    /** A candle 20 cm high at {@code place}, and its flame at {@code time} [s] with a drawn {@code phase} [rad]. */
    public static Look candle(Point place, double air, double time, double phase) {
        var wick = up(place, 0.2);
        double flicker = 1 + 0.1 * StrictMath.sin(2 * Math.PI * 10.6 * time + phase); // 1.5/√D at 2 cm [Hz]
        var gas = new Gas(CANDLE_FLAME, CANDLE_ABSORPTION);
        var low = new Frustum(wick, up(wick, 0.012 * flicker), 0.003, 0.006);
        var high = new Frustum(up(wick, 0.012 * flicker), up(wick, 0.035 * flicker), 0.006, 0.001);
        return Look.of(
                new Body.Solid(Frustum.upright(place, 0.035, 0.195), air + 3, PLASTIC),
                new Body.Solid(Frustum.upright(up(place, 0.195), 0.02, 0.003), WAX, GLAZE),
                new Body.Cloud(low, gas, gas),
                new Body.Cloud(high, gas, gas));
    }

    /** The coal of a cigarette, 8 mm thick and as long. */
    public static Look cigarette(Point coal, double kelvin) {
        return Look.of(new Body.Solid(Shape.ball(coal, 0.004), kelvin, ASH));
    }

    /** A kettle of plastic or painted steel. */
    public static Look kettle(Point place, double kelvin) {
        return Look.of(new Body.Solid(new Frustum(place, up(place, 0.22), 0.085, 0.07), kelvin, PLASTIC));
    }

    /** A cup whose drink is at {@code kelvin}; its wall is a little cooler. */
    public static Look hotDrink(Point place, double kelvin, double air) {
        var cup = new Body.Solid(Frustum.upright(place, 0.04, 0.09), air + 0.75 * (kelvin - air), GLAZE);
        var drink = new Body.Solid(Frustum.upright(up(place, 0.088), 0.036, 0.003), kelvin, GLAZE);
        return Look.of(cup, drink);
    }

    /** A cylinder of any kind. */
    public static Look cylinder(Point base, double radius, double height, double kelvin, double emissivity) {
        return new Look(
                List.of(),
                List.of(),
                List.of(new Body.Solid(Frustum.upright(base, radius, height), kelvin, emissivity)));
    }

    private static Point up(Point point, double by) {
        return new Point(point.x(), point.y(), point.z() + by);
    }
}
