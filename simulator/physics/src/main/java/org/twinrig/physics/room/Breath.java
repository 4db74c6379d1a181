package org.twinrig.physics.room;

import org.twinrig.physics.zone.Mixture;

/**
 * What a person or pet gives to the air.
 *
 * <pre>  V_CO2 = RQ · BMR · M · (T/P) · 0.000211   [L/s] </pre>
 * RQ 0.85, BMR basal metabolic rate [MJ/day] (mean of men and women of 30–60 years), M activity [met], T [K], P [kPa].
 * Pets at rest give 6.6·m^0.75 W (m [kg]), two thirds of it as sensible heat, and half as much again on their feet.
 *
 * @see "A. Persily, L. de Jonge, Carbon dioxide generation rates for building occupants, Indoor Air 27, 2017; ASTM
 *     D6245"
 * @see "ASHRAE Handbook, Fundamentals, chapter Environmental Control for Animals and Plants (heat of small animals)"
 */
final class Breath {
    private static final double RQ = 0.85; // [-]
    private static final double SENSIBLE = 72; // [W] of a seated adult of 1.2 met, ASHRAE Fundamentals
    private static final double RADIANT = 0.55; // [0..1] of the sensible heat
    private static final double MOISTURE = 70e-3 / 3600; // [kg/s] of a seated adult, 60–80 g/h
    private static final double SEATED = 1.2; // [met]
    private static final double ADULT = 75; // [kg]
    private static final double PET = 6.6; // [W/kg^0.75]
    private static final double PET_SENSIBLE = 2.0 / 3;
    private static final double ON_ITS_FEET = 1.5; // [-]
    private static final double PER_WATT = 0.0864; // [MJ/day]
    private static final double LATENT = 2.43e6; // [J/kg] of water at skin temperature

    private Breath() {}

    private static boolean pet(Occupant occupant) {
        return occupant.kind() != Occupant.Kind.PERSON;
    }

    /** Heat of a pet, sensible and latent [W]. */
    private static double petHeat(Occupant occupant) {
        double rest = PET * StrictMath.pow(occupant.bodyMass(), 0.75);
        return occupant.activity() == Occupant.Activity.WALKING ? ON_ITS_FEET * rest : rest;
    }

    /** CO2 breathed out [kg/s] at {@code temperature} [K] and {@code pressure} [Pa]. */
    static double co2(Occupant occupant, double temperature, double pressure) {
        double basal = 0.041 * occupant.bodyMass() + 3.596; // [MJ/day]
        double rate = pet(occupant)
                ? PER_WATT * petHeat(occupant)
                : basal * occupant.activity().met();
        double litres = RQ * rate * temperature / (pressure / 1e3) * 0.000211;
        double moles = litres / 1e3 * pressure / (8.314462e3 * temperature); // [kmol/s]
        return moles * Mixture.molarMass(Mixture.CO2);
    }

    /** Oxygen taken in for this much {@code co2} [kg/s]. */
    static double oxygenFor(double co2) {
        return co2 / Mixture.molarMass(Mixture.CO2) / RQ * Mixture.molarMass(Mixture.OXYGEN);
    }

    /** Water vapour given off [kg/s]. */
    static double water(Occupant occupant) {
        return pet(occupant)
                ? (1 - PET_SENSIBLE) * petHeat(occupant) / LATENT
                : MOISTURE * size(occupant) * occupant.activity().met() / SEATED;
    }

    private static double sensible(Occupant occupant) {
        return pet(occupant)
                ? PET_SENSIBLE * petHeat(occupant)
                : SENSIBLE * size(occupant) * occupant.activity().met() / SEATED;
    }

    /** Basal rate relative to that of an adult. */
    private static double size(Occupant occupant) {
        return (0.041 * occupant.bodyMass() + 3.596) / (0.041 * ADULT + 3.596);
    }

    /** Heat given to the air [W]. */
    static double convectiveHeat(Occupant occupant) {
        return (1 - RADIANT) * sensible(occupant);
    }

    /** Heat given to the surfaces [W]. */
    static double radiantHeat(Occupant occupant) {
        return RADIANT * sensible(occupant);
    }
}
