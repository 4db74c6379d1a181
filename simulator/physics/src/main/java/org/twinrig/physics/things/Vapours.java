package org.twinrig.physics.things;

import org.twinrig.physics.Point;
import org.twinrig.physics.SmokeOptics;
import org.twinrig.physics.room.Appliance;
import org.twinrig.physics.room.Emission;
import org.twinrig.physics.room.Profile;
import org.twinrig.physics.zone.Mixture;

/** What gets into the air unseen: solvents, sprays, unburned gas, dust, fog. */
public final class Vapours {
    private static final double FOG_SLOPE = 2; // [dB/m] large droplets are seen, not ionised away; estimate
    private static final double DUST_SLOPE = 5; // [dB/m] larger still; estimate
    private static final double PROPELLANT = 0.5; // of what leaves a can, butane and propane
    private static final double MIST = 0.1; // of what leaves a can, that stays droplets; the rest is solvent vapour

    private Vapours() {}

    /** A cleaning spray or hand gel: {@code mass} [kg] of ethanol evaporating over the profile. */
    public static Appliance spray(String name, Point place, Profile profile, double mass) {
        double seconds = profile.end() - profile.start();
        return Appliance.of(Emission.of(name, place, profile).with(Mixture.VAPOUR, mass / seconds));
    }

    /** Hair spray or deodorant: {@code rate} [kg/s] of propellant, solvent and mist; 0.6 to 1 g/s for seconds. */
    public static Appliance can(String name, Point place, Profile profile, double rate) {
        double mist = MIST * rate;
        return Appliance.of(Emission.of(name, place, profile)
                .with(Mixture.FUEL, PROPELLANT * rate)
                .with(Mixture.VAPOUR, (1 - PROPELLANT - MIST) * rate)
                .floating(Mixture.DROPLETS, mist, SmokeOptics.FOG, FOG_SLOPE));
    }

    /** Unburned {@code gas}, a species of {@link Mixture}, that escapes at {@code rate} [kg/s]; light gas rises. */
    public static Appliance gasLeak(String name, Point place, Profile profile, int gas, double rate) {
        return Appliance.of(Emission.of(name, place, profile).with(gas, rate));
    }

    /** Dust of sweeping or sawing, {@code rate} [kg/s]. */
    public static Appliance dust(String name, Point place, Profile profile, double rate) {
        return Appliance.of(
                Emission.of(name, place, profile).floating(Mixture.DUST, rate, SmokeOptics.DUST, DUST_SLOPE));
    }

    /** A fog machine: droplets of glycol and water, {@code rate} [kg/s], which stay for long. */
    public static Appliance fog(String name, Point place, Profile profile, double rate) {
        return Appliance.of(Emission.of(name, place, profile)
                .warm(100, 0)
                .floating(Mixture.DROPLETS, rate, SmokeOptics.FOG, FOG_SLOPE));
    }
}
