package org.twinrig.physics.room;

import java.util.List;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Surface;

/**
 * Everyday things that a fire detector must not take for a fire: what they give off and how they look.
 *
 * @param emissions what they give off
 * @param objects what a thermal camera sees of them
 */
public record Appliance(List<Emission> emissions, List<SceneObject> objects) {
    private static final double CELSIUS = 273.15;
    private static final double WATER_EMISSIVITY = 0.96; // water, glaze, paint in 8–14 µm
    private static final double MACHINE_RADIANT = 0.3; // [0..1] of a machine's heat; ASHRAE Fundamentals: 0.2 to 0.5
    private static final double MACHINE_CELSIUS = 45; // [°C] of a casing that one can touch; assumption
    private static final double KETTLE_WATER = 0.4e-6; // [kg/J] of vapour, latent heat of water

    public Appliance {
        emissions = List.copyOf(emissions);
        objects = List.copyOf(objects);
    }

    /** A cup of tea or coffee put down at {@code profile}'s start at 85 °C; it cools with a time constant of 25 min. */
    public static Appliance hotDrink(String name, Point place, Profile profile) {
        var cup = new SceneObject.Cylinder(name, profile, place, 0.04, 0.09, 85 + CELSIUS, 1500, WATER_EMISSIVITY);
        var steam = new Emission(name, place, profile, 15, 0.3, 0, 0, 4e-6, 0, 0, 0);
        return new Appliance(List.of(steam), List.of(cup));
    }

    /**
     * A gas ring of {@code power} [W] with a pan on it; CO2 0.055 and water 0.045 g/kJ from natural gas, CO 0.1 mg/kJ.
     */
    public static Appliance gasHob(String name, Point place, Profile profile, double power) {
        var ring = new SceneObject.Cylinder(
                name + "-ring", profile, place, 0.09, 0.03, 600 + CELSIUS, Double.POSITIVE_INFINITY, 0.6);
        var emission = new Emission(
                name, place, profile, power, 0.1, 0.055e-6 * power, 0.1e-9 * power, 0.045e-6 * power, 0, 0, 0);
        return new Appliance(List.of(emission), List.of(ring, pan(name, place, profile, 180)));
    }

    /** An electric plate of {@code power} [W] with a pan at {@code panCelsius} [°C] on it. */
    public static Appliance electricHob(String name, Point place, Profile profile, double power, double panCelsius) {
        var emission = new Emission(name, place, profile, power, 0.2, 0, 0, 0, 0, 0, 0);
        return new Appliance(List.of(emission), List.of(pan(name, place, profile, panCelsius)));
    }

    /** Frying: aerosol of {@code aerosol} [kg/s] (0.02–1 mg/s; burnt toast 1–10 mg/s), steam, and cooking vapours. */
    public static Appliance frying(String name, Point place, Profile profile, double aerosol) {
        var fumes = new Emission(
                name, place, profile, 100, 0, 0, aerosol * 0.05, 1e-4, aerosol, aerosol * 0.2, aerosol * 0.5);
        return new Appliance(List.of(fumes), List.of());
    }

    /** An electric machine that turns all of {@code power} [W] into heat. */
    public static Appliance machine(String name, Point place, Profile profile, double power) {
        var warmth = new Emission(name, place, profile, power, MACHINE_RADIANT, 0, 0, 0, 0, 0, 0);
        var body = new SceneObject.Cylinder(
                name, profile, place, 0.25, 0.5, MACHINE_CELSIUS + CELSIUS, Double.POSITIVE_INFINITY, 0.9);
        return new Appliance(List.of(warmth), List.of(body));
    }

    /**
     * A gas heater of {@code power} [W] without a flue, CO2 and water as of a gas ring; {@code co} [kg/s] is some 0.1
     * mg/kJ of a good burner and tens of times more of a bad one.
     */
    public static Appliance gasHeater(String name, Point place, Profile profile, double power, double co) {
        var emission = new Emission(name, place, profile, power, 0.3, 0.055e-6 * power, co, 0.045e-6 * power, 0, 0, 0);
        var body = new SceneObject.Cylinder(
                name, profile, place, 0.2, 0.6, MACHINE_CELSIUS + CELSIUS, Double.POSITIVE_INFINITY, 0.9);
        return new Appliance(List.of(emission), List.of(body));
    }

    /** Unburned gas that escapes at {@code rate} [kg/s], counted as LPG; it is stirred into the room like all else. */
    public static Appliance gasLeak(String name, Point place, Profile profile, double rate) {
        return new Appliance(List.of(new Emission(name, place, profile, 0, 0, 0, 0, 0, 0, rate, 0)), List.of());
    }

    /** A boiling kettle of {@code power} [W]. */
    public static Appliance kettle(String name, Point place, Profile profile, double power) {
        var steam = new Emission(name, place, profile, 0.1 * power, 0.2, 0, 0, KETTLE_WATER * power, 0, 0, 0);
        var body = new SceneObject.Cylinder(name, profile, place, 0.08, 0.22, 90 + CELSIUS, 1800, 0.9);
        return new Appliance(List.of(steam), List.of(body));
    }

    /** A cleaning spray or hand gel: {@code grams} [g] of ethanol evaporating over the profile. */
    public static Appliance spray(String name, Point place, Profile profile, double grams) {
        double seconds = (profile.endNanos() - profile.startNanos()) * 1e-9;
        var vapour = new Emission(name, place, profile, 0, 0, 0, 0, 0, 0, 0, grams * 1e-3 / seconds);
        return new Appliance(List.of(vapour), List.of());
    }

    /**
     * Sun through a window onto the floor: {@code rise} [K] of 5–20 K over {@code radius} [m]; the patch wanders with
     * the sun's 15° an hour, and the room is warmed by {@code power} [W].
     */
    public static Appliance sunPatch(
            String name, Point centre, Profile profile, double radius, double rise, double power) {
        double drift = 2.5 * Math.PI / 12 / 3600; // [m/s] at 2.5 m below the upper window edge
        var spot = new SceneObject.Spot(name, profile, Surface.FLOOR, centre, radius, rise, drift, 0);
        var warmth = new Emission(name, centre, profile, power, 0.6, 0, 0, 0, 0, 0, 0);
        return new Appliance(List.of(warmth), List.of(spot));
    }

    /** A panel radiator of {@code power} [W] on {@code wall} around {@code centre}, {@code rise} [K] above the wall. */
    public static Appliance radiator(
            String name, Surface wall, Point centre, Profile profile, double power, double rise) {
        var panel = new SceneObject.Spot(name, profile, wall, centre, 0.4, rise, 0, 0);
        var warmth = new Emission(name, centre, profile, power, 0.3, 0, 0, 0, 0, 0, 0);
        return new Appliance(List.of(warmth), List.of(panel));
    }

    private static SceneObject pan(String name, Point place, Profile profile, double celsius) {
        var top = new Point(place.x(), place.y(), place.z() + 0.03);
        return new SceneObject.Cylinder(
                name + "-pan", profile, top, 0.12, 0.10, celsius + CELSIUS, Double.POSITIVE_INFINITY, 0.9);
    }
}
