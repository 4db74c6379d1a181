package org.twinrig.physics.things;

import org.twinrig.physics.Point;
import org.twinrig.physics.room.Appliance;
import org.twinrig.physics.room.Emission;
import org.twinrig.physics.room.Profile;
import org.twinrig.physics.scene.Look;
import org.twinrig.physics.scene.Things;
import org.twinrig.physics.scene.Warming;
import org.twinrig.physics.zone.Mixture;

/** Steam and hot air of a bathroom. */
public final class Bathroom {
    private static final double CELSIUS = 273.15;
    private static final double WATER = 40; // [°C] of a shower
    private static final double SHOWER_HEAT = 400; // [W] that its drops give to the air; estimate
    private static final double JET = 95; // [°C] air of a hair dryer, 80–120 °C
    private static final double REACH = 0.5; // [m] from its nozzle to what it dries

    private Bathroom() {}

    /** A hot shower whose water evaporates at {@code vapour} [kg/s]: 0.2 to 0.5 kg in ten minutes. */
    public static Appliance shower(String name, Point place, Profile profile, double vapour) {
        var steam = Emission.of(name, place, profile).warm(SHOWER_HEAT, 0).with(Mixture.WATER, vapour);
        return Appliance.of(
                steam,
                (seconds, air) -> profile.covers(seconds)
                        ? Things.cylinder(place, 0.15, 2, WATER + CELSIUS, 0.5) // a curtain of drops, half of it holes
                        : Look.NOTHING);
    }

    /** A hair dryer of {@code power} [W] that blows along +x. */
    public static Appliance hairDryer(String name, Point place, Profile profile, double power) {
        var heat = Emission.of(name, place, profile).warm(power, 0.05);
        var aim = new Point(place.x() + REACH, place.y(), place.z());
        return Appliance.of(
                heat,
                Kitchen.heated(
                        profile,
                        new Warming(JET + CELSIUS, 5, 120),
                        (kelvin, air) -> Things.hairDryer(place, aim, kelvin, air)));
    }
}
