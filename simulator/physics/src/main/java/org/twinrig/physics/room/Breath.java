package org.twinrig.physics.room;

import org.twinrig.physics.zone.Mixture;

/**
 * What a person gives to the air.
 *
 * <pre>  V_CO2 = RQ · BMR · M · (T/P) · 0.000211   [L/s] </pre>
 * RQ 0.85, BMR basal metabolic rate [MJ/day] (mean of men and women of 30–60 years), M activity [met], T [K], P [kPa].
 *
 * @see "A. Persily, L. de Jonge, Carbon dioxide generation rates for building occupants, Indoor Air 27, 2017; ASTM
 *     D6245"
 */
final class Breath {
    private static final double RQ = 0.85; // [-]
    private static final double SENSIBLE = 72; // [W] of a seated adult of 1.2 met, ASHRAE Fundamentals
    private static final double RADIANT = 0.55; // [0..1] of the sensible heat
    private static final double MOISTURE = 70e-3 / 3600; // [kg/s] of a seated adult, 60–80 g/h
    private static final double SEATED = 1.2; // [met]

    private Breath() {}

    /** CO2 breathed out [kg/s] at {@code temperature} [K] and {@code pressure} [Pa]. */
    static double co2(Occupant occupant, double temperature, double pressure) {
        double basal = 0.041 * occupant.bodyMass() + 3.596; // [MJ/day]
        double litres = RQ * basal * occupant.activity().met() * temperature / (pressure / 1e3) * 0.000211;
        double moles = litres / 1e3 * pressure / (8.314462e3 * temperature); // [kmol/s]
        return moles * Mixture.molarMass(Mixture.CO2);
    }

    /** Oxygen taken in for this much {@code co2} [kg/s]. */
    static double oxygenFor(double co2) {
        return co2 / Mixture.molarMass(Mixture.CO2) / RQ * Mixture.molarMass(Mixture.OXYGEN);
    }

    /** Water vapour given off [kg/s]. */
    static double water(Occupant occupant) {
        return MOISTURE * occupant.activity().met() / SEATED;
    }

    /** Heat given to the air [W]. */
    static double convectiveHeat(Occupant occupant) {
        return SENSIBLE * (1 - RADIANT) * occupant.activity().met() / SEATED;
    }

    /** Heat given to the surfaces [W]. */
    static double radiantHeat(Occupant occupant) {
        return SENSIBLE * RADIANT * occupant.activity().met() / SEATED;
    }
}
