package org.twinrig.physics.things;

import java.util.List;
import org.twinrig.physics.Point;
import org.twinrig.physics.room.Appearance;
import org.twinrig.physics.room.Appliance;
import org.twinrig.physics.room.Emission;
import org.twinrig.physics.room.Profile;
import org.twinrig.physics.scene.Look;
import org.twinrig.physics.scene.Things;
import org.twinrig.physics.scene.Warming;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.Mixture;

/**
 * Cooking without a fire.
 *
 * @see "ASHRAE Handbook, Fundamentals, chapter Nonresidential Cooling and Heating Load Calculations (heat of
 *     appliances)"
 */
public final class Kitchen {
    /** Obscuration over ionisation of cooking aerosol [dB/m], between flames and smouldering; estimate. */
    static final double SLOPE = 0.5;

    private static final double WATER_PER_JOULE = 0.4e-6; // [kg/J] of vapour, latent heat of water
    private static final double VAPOURS = 0.5; // of alcohol-like cooking vapours per mass of fumes; estimate
    private static final double LIGHT_GAS = 0.2; // of unburned light gas per mass of fumes; estimate
    private static final double CO = 0.05; // per mass of fumes; estimate
    private static final double HOB = 1000; // [W] under what is fried; assumption
    private static final double CELSIUS = 273.15;

    private static final double OIL_HEAT = 2000; // [J/(kg·K)]
    private static final double PAN_CAPACITY = 500; // [J/K] 1 kg of steel
    private static final double PAN_LOSS = 1.3; // [W/K] of 24 cm by convection and radiation; estimate
    private static final double POWER_INTO_OIL = 0.5;
    private static final double ROOM = 21; // [°C]
    private static final double SMOKING_HOT = 260; // [°C] fumes of MOST_FUMES
    private static final double MOST_FUMES = 10e-6; // [kg/s]
    private static final double DOUBLES = 9; // [K] from 0.02 mg/s at 180 °C; estimate

    private Kitchen() {}

    /** A cup of tea or coffee put down at {@code profile}'s start at 85 °C; it cools with a time constant of 25 min. */
    public static Appliance hotDrink(String name, Point place, Profile profile) {
        var steam = Emission.of(name, place, profile).warm(15, 0.3).with(Mixture.WATER, 4e-6);
        var cooling = new Warming(85 + CELSIUS, 0, 1500);
        return Appliance.of(
                steam,
                (seconds, air) -> profile.covers(seconds)
                        ? Things.hotDrink(place, cooling.at(air, 1, profile.on(seconds)), air)
                        : Look.NOTHING);
    }

    /**
     * A gas ring of {@code power} [W] with a pan on it; CO2 0.055 and water 0.045 g/kJ from natural gas, CO 0.1 mg/kJ.
     */
    public static Appliance gasHob(String name, Point place, Profile profile, double power) {
        var gases = Emission.of(name, place, profile)
                .warm(power, 0.1)
                .with(Mixture.CO2, 0.055e-6 * power)
                .with(Mixture.CO, 0.1e-9 * power)
                .with(Mixture.WATER, 0.045e-6 * power)
                .with(Mixture.OXYGEN, -power / Mixture.HEAT_PER_OXYGEN);
        var ring = heated(profile, new Warming(600 + CELSIUS, 20, 60), (kelvin, air) -> Things.hob(place, kelvin));
        return Appliance.of(gases, ring).with(pan(place, profile, 180));
    }

    /** An electric plate of {@code power} [W] with a pan at {@code panCelsius} [°C] on it. */
    public static Appliance electricHob(String name, Point place, Profile profile, double power, double panCelsius) {
        var warmth = Emission.of(name, place, profile).warm(power, 0.2);
        var plate = new Warming(panCelsius + 60 + CELSIUS, 120, 600);
        return Appliance.of(warmth, heated(profile, plate, (kelvin, air) -> Things.hob(place, kelvin)))
                .with(pan(place, profile, panCelsius));
    }

    private static Appearance pan(Point place, Profile profile, double celsius) {
        var on = new Point(place.x(), place.y(), place.z() + 0.01);
        return heated(profile, new Warming(celsius + CELSIUS, 150, 600), (kelvin, air) -> Things.pan(on, kelvin));
    }

    /** Frying: aerosol of {@code fumes} [kg/s] (0.02–1 mg/s), steam, and cooking vapours. */
    public static Appliance frying(String name, Point place, Profile profile, double fumes) {
        return Appliance.of(
                fuming(Emission.of(name, place, profile).warm(100, 0).over(HOB), fumes)
                        .with(Mixture.WATER, 1e-4));
    }

    private static Emission fuming(Emission emission, double fumes) {
        return emission.hazy(fumes, SLOPE)
                .with(Mixture.CO, CO * fumes)
                .with(Mixture.FUEL, LIGHT_GAS * fumes)
                .with(Mixture.VAPOUR, VAPOURS * fumes);
    }

    /**
     * {@code mass} [kg] of oil in a pan on a plate of {@code power} [W], forgotten: it warms, fumes from 180 °C on, twice as
     * much every {@value #DOUBLES} K, and would burn at some 360 °C.
     */
    public static Appliance oilPan(String name, Point place, Profile profile, double power, double mass) {
        double capacity = OIL_HEAT * mass + PAN_CAPACITY;
        double hottest = ROOM + POWER_INTO_OIL * power / PAN_LOSS;
        var warming = new Warming(hottest + CELSIUS, capacity / PAN_LOSS, capacity / PAN_LOSS);
        double length = Math.min(profile.end() - profile.start(), 4 * capacity / PAN_LOSS);
        int points = 40;
        var seconds = new double[points + 2];
        var course = new double[points + 2];
        for (int i = 0; i <= points; i++) {
            double t = length * i / points;
            double celsius = warming.at(ROOM + CELSIUS, t, 0) - CELSIUS;
            seconds[i] = profile.start() + t;
            course[i] = Math.min(1, StrictMath.pow(2, (Math.min(celsius, SMOKING_HOT) - SMOKING_HOT) / DOUBLES));
        }
        seconds[points + 1] = profile.end() < 1e12 ? profile.end() + 60 : seconds[points] + 60;
        course[points + 1] = profile.end() < 1e12 ? 0 : course[points];
        var fumes = fuming(Emission.of(name, place, profile).over(power), MOST_FUMES)
                .along(new Ramp(seconds, course));
        var heat =
                Emission.of(name, place, Profile.ALWAYS).along(profile.ramp()).warm(power, 0.2);
        return new Appliance(
                List.of(fumes, heat), List.of(heated(profile, warming, (kelvin, air) -> Things.pan(place, kelvin))));
    }

    /**
     * A toaster of {@code power} [W]: crumbs smoke a little, a slice that burns gives {@code fumes} [kg/s] (1–10 mg/s) in the
     * last third of its time.
     */
    public static Appliance toaster(String name, Point place, Profile profile, double power, double fumes) {
        double start = profile.start();
        double end = Math.min(profile.end(), start + 600);
        double smokes = start + 0.66 * (end - start);
        var course = new Ramp(
                new double[] {start, smokes, end, end + 30}, new double[] {0.01, 0.01, 1, 0}); // it smokes on a little
        var fuming =
                fuming(Emission.of(name, place, profile).over(power), fumes).along(course);
        var heat = Emission.of(name, place, Profile.ALWAYS)
                .along(profile.ramp())
                .warm(power, 0.3)
                .with(Mixture.WATER, 0.05e-3);
        var slots = new Warming(250 + CELSIUS, 40, 90);
        var top = new Point(place.x(), place.y(), place.z() + 0.2);
        return new Appliance(
                List.of(fuming, heat),
                List.of(
                        heated(
                                profile,
                                slots,
                                (kelvin, air) -> Things.cylinder(place, 0.12, 0.2, air + 0.1 * (kelvin - air), 0.9)),
                        heated(profile, slots, (kelvin, air) -> Things.cylinder(top, 0.04, 0.005, kelvin, 0.8))));
    }

    /**
     * An oven of {@code power} [W] that roasts: two fifths of its power on average, steam, {@code fumes} [kg/s] through its
     * vent; its door looks along +x and gets 60 °C warm.
     */
    public static Appliance oven(String name, Point place, Profile profile, double power, double fumes) {
        var heat = fuming(Emission.of(name, place, profile).warm(0.4 * power, 0.3), fumes)
                .with(Mixture.WATER, 0.1e-3);
        var high = new Point(place.x() + 0.55, place.y() + 0.6, place.z() + 0.6);
        var doorLow = new Point(place.x() + 0.551, place.y() + 0.05, place.z() + 0.1);
        var doorHigh = new Point(place.x() + 0.556, place.y() + 0.55, place.z() + 0.45);
        return Appliance.of(
                heat,
                heated(
                        profile,
                        new Warming(60 + CELSIUS, 900, 1800),
                        (kelvin, air) ->
                                Things.oven(place, high, air + 0.2 * (kelvin - air), doorLow, doorHigh, kelvin)));
    }

    /** A boiling kettle of {@code power} [W]. */
    public static Appliance kettle(String name, Point place, Profile profile, double power) {
        var steam =
                Emission.of(name, place, profile).warm(0.1 * power, 0.2).with(Mixture.WATER, WATER_PER_JOULE * power);
        return Appliance.of(
                steam,
                heated(profile, new Warming(90 + CELSIUS, 60, 1800), (kelvin, air) -> Things.kettle(place, kelvin)));
    }

    /** What is warm while its {@code profile} is on and cools again afterwards. */
    static Appearance heated(Profile profile, Warming warming, Warm look) {
        return (seconds, air) -> profile.on(seconds) > 0
                ? look.at(warming.at(air, profile.on(seconds), profile.off(seconds)), air)
                : Look.NOTHING;
    }

    /** How a thing looks that is {@code kelvin} warm in {@code air} [K]. */
    interface Warm {
        Look at(double kelvin, double air);
    }
}
