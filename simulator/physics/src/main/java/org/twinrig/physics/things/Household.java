package org.twinrig.physics.things;

import java.util.List;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.room.Appearance;
import org.twinrig.physics.room.Appliance;
import org.twinrig.physics.room.Emission;
import org.twinrig.physics.room.Lamp;
import org.twinrig.physics.room.Profile;
import org.twinrig.physics.scene.Look;
import org.twinrig.physics.scene.Things;
import org.twinrig.physics.scene.Warming;
import org.twinrig.physics.zone.Mixture;

/** Warm, glowing and smoking things of living rooms, offices and workshops. */
public final class Household {
    private static final double CELSIUS = 273.15;
    private static final double MACHINE_RADIANT = 0.3; // [0..1] of a machine's heat; ASHRAE Fundamentals: 0.2 to 0.5
    private static final double MACHINE_CELSIUS = 45; // [°C] of a casing that one can touch; assumption
    private static final double TOBACCO_SLOPE = 0.5; // [dB/m] obscuration over ionisation of sidestream smoke; estimate
    private static final double HALOGEN_EFFICACY = 15; // [lm/W] low-voltage halogen lamps: 12 to 20
    private static final double LED_EFFICACY = 100; // [lm/W] LED lamps on sale: 80 to 130
    private static final double LAMP_RADIANT = 0.5; // [0..1] light and warmth of its globe to the surfaces; assumption
    private static final double CANDLE = 75; // [W] 6 g/h of paraffin of 45 MJ/kg
    private static final double CANDLE_FLUX = 4 * Math.PI; // [lm] one candela all around
    private static final double WAX = 6e-3 / 3600; // [kg/s]
    private static final double SUN_DRIFT =
            2.5 * Math.PI / 12 / 3600; // [m/s] 15° an hour, 2.5 m below the window's top

    private Household() {}

    /** An electric machine that turns all of {@code power} [W] into heat; it is warm after half an hour. */
    public static Appliance machine(String name, Point place, Profile profile, double power) {
        return casing(Emission.of(name, place, profile).warm(power, MACHINE_RADIANT), profile, place, 0.25, 0.5);
    }

    private static Appliance casing(Emission warmth, Profile profile, Point place, double radius, double height) {
        var warming = new Warming(MACHINE_CELSIUS + CELSIUS, 600, 1800);
        Appearance body =
                Kitchen.heated(profile, warming, (kelvin, air) -> Things.cylinder(place, radius, height, kelvin, 0.9));
        return Appliance.of(warmth, body);
    }

    /**
     * A gas heater of {@code power} [W] without a flue, CO2 and water as of a gas ring; {@code co} [kg/s] is some 0.1
     * mg/kJ of a good burner and tens of times more of a bad one.
     */
    public static Appliance gasHeater(String name, Point place, Profile profile, double power, double co) {
        var gases = Emission.of(name, place, profile)
                .warm(power, 0.3)
                .with(Mixture.CO2, 0.055e-6 * power)
                .with(Mixture.CO, co)
                .with(Mixture.WATER, 0.045e-6 * power)
                .with(Mixture.OXYGEN, -power / Mixture.HEAT_PER_OXYGEN);
        return casing(gases, profile, place, 0.2, 0.6);
    }

    /** An electric heater of {@code power} [W] whose rod glows at 450 °C. */
    public static Appliance electricHeater(String name, Point place, Profile profile, double power) {
        var warmth = Emission.of(name, place, profile).warm(power, 0.5);
        var end = new Point(place.x(), place.y() + 0.4, place.z() + 0.2);
        var from = new Point(place.x(), place.y(), place.z() + 0.2);
        return Appliance.of(
                warmth,
                Kitchen.heated(
                        profile,
                        new Warming(450 + CELSIUS, 20, 40),
                        (kelvin, air) -> Things.heaterElement(from, end, kelvin)));
    }

    /** A panel radiator of {@code power} [W] on {@code wall} around {@code centre}, {@code rise} [K] above the air. */
    public static Appliance radiator(
            String name, Surface wall, Point centre, Profile profile, double power, double rise) {
        var warmth = Emission.of(name, centre, profile).warm(power, 0.3);
        boolean alongY = wall == Surface.WALL_X0 || wall == Surface.WALL_X1;
        double x = alongY ? 0 : 0.5;
        double y = alongY ? 0.5 : 0;
        var low = new Point(centre.x() - x, centre.y() - y, Math.max(0, centre.z() - 0.3));
        var high = new Point(centre.x() + x, centre.y() + y, centre.z() + 0.3);
        return Appliance.of(warmth, (seconds, air) -> {
            var warming = new Warming(air + rise, 300, 1200);
            double kelvin = warming.at(air, profile.on(seconds), profile.off(seconds));
            return profile.on(seconds) > 0 ? Things.radiator(wall, low, high, kelvin, air) : Look.NOTHING;
        });
    }

    /**
     * Sun through a window onto the floor, where the house has no site that lets the sun shine: {@code rise} [K] of 5–20 K
     * over {@code radius} [m]; the patch wanders along x with the sun, and the room is warmed by {@code power} [W].
     */
    public static Appliance sunPatch(
            String name, Point centre, Profile profile, double radius, double rise, double power) {
        var warmth = Emission.of(name, centre, profile).warm(power, 0.6);
        return Appliance.of(warmth, (seconds, air) -> {
            double on = profile.at(SimTime.toNanos(seconds));
            var at = new Point(centre.x() + SUN_DRIFT * profile.on(seconds), centre.y(), centre.z());
            var disc = new Outline.Disc(at, radius, 0.1);
            return on > 0 ? Look.of(new Patch(Surface.FLOOR, disc, on * rise)) : Look.NOTHING;
        });
    }

    /** A laptop that draws {@code power} [W]; 42 °C at its keyboard. */
    public static Appliance laptop(String name, Point place, Profile profile, double power) {
        return Appliance.of(
                Emission.of(name, place, profile).warm(power, MACHINE_RADIANT),
                Kitchen.heated(
                        profile,
                        new Warming(42 + CELSIUS, 600, 1200),
                        (kelvin, air) -> Things.laptop(place, kelvin, air)));
    }

    /** A steam iron of {@code power} [W], a quarter of it on average; soleplate 200 °C. */
    public static Appliance iron(String name, Point place, Profile profile, double power) {
        var warmth = Emission.of(name, place, profile).warm(0.25 * power, 0.3).with(Mixture.WATER, 0.15e-3);
        return Appliance.of(
                warmth,
                Kitchen.heated(
                        profile,
                        new Warming(200 + CELSIUS, 45, 900),
                        (kelvin, air) -> Things.iron(place, kelvin, air)));
    }

    /** A halogen lamp of {@code power} [W]; 220 °C at its glass. */
    public static Appliance halogen(String name, Point place, Profile profile, double power) {
        return Appliance.of(
                        Emission.of(name, place, profile).warm(power, 0.7),
                        Kitchen.heated(
                                profile,
                                new Warming(220 + CELSIUS, 30, 120),
                                (kelvin, air) -> Things.halogen(place, kelvin)))
                .with(new Lamp(place, profile, HALOGEN_EFFICACY * power));
    }

    /** An LED lamp of {@code power} [W], which all becomes heat in the end; too lukewarm for a camera [A]. */
    public static Appliance lamp(String name, Point place, Profile profile, double power) {
        return Appliance.of(Emission.of(name, place, profile).warm(power, LAMP_RADIANT))
                .with(new Lamp(place, profile, LED_EFFICACY * power));
    }

    /**
     * {@code count} candles side by side, 6 g of paraffin an hour each; CO2 3.1 and water 1.3 g/g, hardly any soot.
     *
     * @see "P. Kapalo et al., pollutants of candles in rooms, 2022 (CO2 3.1 g/g); Lund pillar candles (4.4–7.3 g/h)"
     */
    public static Appliance candles(String name, Point place, Profile profile, int count) {
        double wax = WAX * count;
        var gases = Emission.of(name, place, profile)
                .warm(CANDLE * count, 0.15)
                .with(Mixture.CO2, 3.1 * wax)
                .with(Mixture.WATER, 1.3 * wax)
                .with(Mixture.CO, 2e-3 * wax)
                .with(Mixture.SMOKE, 1e-3 * wax)
                .with(Mixture.OXYGEN, -CANDLE * count / Mixture.HEAT_PER_OXYGEN);
        var appliance = new Appliance(List.of(gases), List.of());
        for (int i = 0; i < count; i++) {
            var at = new Point(place.x(), place.y() + 0.1 * i, place.z());
            double phase = 2.4 * i; // [rad] no two flicker alike
            Appearance flame =
                    (seconds, air) -> profile.covers(seconds) ? Things.candle(at, air, seconds, phase) : Look.NOTHING;
            appliance = appliance.with(flame);
        }
        return appliance.with(new Lamp(place, profile, CANDLE_FLUX * count));
    }

    /**
     * A cigarette that is smoked for {@code profile}: 0.7 g of tobacco, of which the sidestream brings 55 mg CO, 300 mg CO2
     * and 15 mg of particles; its coal glows at 700 °C.
     */
    public static Appliance cigarette(String name, Point place, Profile profile) {
        double seconds = Math.min(profile.end() - profile.start(), 600);
        var smoke = Emission.of(name, place, profile)
                .warm(7, 0.4)
                .hazy(15e-6 / seconds, TOBACCO_SLOPE)
                .with(Mixture.CO, 55e-6 / seconds)
                .with(Mixture.CO2, 300e-6 / seconds)
                .with(Mixture.VAPOUR, 5e-6 / seconds);
        return Appliance.of(
                smoke, (now, air) -> profile.covers(now) ? Things.cigarette(place, 700 + CELSIUS) : Look.NOTHING);
    }
}
