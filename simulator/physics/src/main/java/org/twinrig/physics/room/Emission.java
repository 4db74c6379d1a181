package org.twinrig.physics.room;

import org.twinrig.physics.Point;
import org.twinrig.physics.SmokeOptics;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.Mixture;

/**
 * What something gives off that is no fire: heat, gases, what floats.
 *
 * @param name unique in its room
 * @param place [m]
 * @param profile when it is on
 * @param course how far it is on over time [0..1]
 * @param heat at full [W]
 * @param radiantFraction of the heat that warms surfaces, not air [0..1]
 * @param species given off at full, in the order of {@link Mixture} [kg/s]
 * @param lift heat of something right below whose plume takes it along [W]; 0 for none
 */
public record Emission(
        String name,
        Point place,
        Profile profile,
        Ramp course,
        double heat,
        double radiantFraction,
        double[] species,
        double lift) {

    public Emission {
        species = species.clone();
    }

    /** Nothing yet, while {@code profile} is on. */
    public static Emission of(String name, Point place, Profile profile) {
        return new Emission(name, place, profile, profile.ramp(), 0, 0, new double[Mixture.SPECIES], 0);
    }

    /** The same with this much heat [W], {@code radiant} of it to the surfaces [0..1]. */
    public Emission warm(double watts, double radiant) {
        return new Emission(name, place, profile, course, watts, radiant, species, lift);
    }

    /** The same with more of species {@code k} of {@link Mixture}, at {@code rate} [kg/s]. */
    public Emission with(int k, double rate) {
        var more = species.clone();
        more[k] += rate;
        return new Emission(name, place, profile, course, heat, radiantFraction, more, lift);
    }

    /** The same with fumes or haze at {@code rate} [kg/s], whose obscuration over ionisation is {@code slope} [dB/m]. */
    public Emission hazy(double rate, double slope) {
        return floating(Mixture.HAZE, rate, SmokeOptics.HAZE, slope);
    }

    /** The same with particles of species {@code k} [kg/s], of this {@code extinction} [m²/kg] and {@code slope} [dB/m]. */
    public Emission floating(int k, double rate, double extinction, double slope) {
        return with(k, rate).with(Mixture.IONISATION, rate * SmokeOptics.ionisation(extinction, slope));
    }

    /** The same over something that gives off {@code watts} [W], such as the hob under a pan. */
    public Emission over(double watts) {
        return new Emission(name, place, profile, course, heat, radiantFraction, species, watts);
    }

    /** The same, rising and falling like this while it is on [0..1]. */
    public Emission along(Ramp newCourse) {
        return new Emission(name, place, profile, newCourse, heat, radiantFraction, species, lift);
    }
}
