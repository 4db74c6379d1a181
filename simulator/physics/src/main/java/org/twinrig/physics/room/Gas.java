package org.twinrig.physics.room;

/**
 * Properties of the room's air, an ideal gas with constant heat capacity, and the species that are followed in it.
 *
 * <p>What is not one of the species is nitrogen and argon. The gas constant is that of dry air: water and combustion
 * products change it by less than 2 % in rooms where people survive.
 *
 * @see "ISO 2533:1975, Standard atmosphere (gas constant and gravity)"
 * @see "F. Incropera, D. DeWitt, Fundamentals of Heat and Mass Transfer, table A.4 (heat capacity of air near 300 K)"
 */
final class Gas {
    /** Heat capacity of air at constant pressure [J/(kg·K)]. */
    static final double CP = 1006;
    /** Gas constant of dry air [J/(kg·K)]. */
    static final double R = 287.05;
    /** Ratio of heat capacities [-]. */
    static final double GAMMA = CP / (CP - R);
    /** Standard gravity [m/s²]. */
    static final double GRAVITY = 9.80665;

    static final int OXYGEN = 0;
    static final int CO2 = 1;
    static final int CO = 2;
    static final int WATER = 3;
    /** Soot and aerosol: mass, but no gas. */
    static final int SMOKE = 4;
    /** Light unburned gas, counted as propane. */
    static final int FUEL = 5;
    /** Vapours, counted as ethanol. */
    static final int ALCOHOL = 6;
    /** Number of species. */
    static final int SPECIES = 7;

    private static final double[] MOLAR = {31.998, 44.009, 28.010, 18.015, 12.011, 44.097, 46.068}; // [kg/kmol]
    private static final double NITROGEN = 28.16; // nitrogen with its argon [kg/kmol]
    private static final double DRY_OXYGEN = 0.20946; // mole fraction of O2 in dry air [mol/mol]

    private Gas() {}

    /** Molar mass of species {@code k} [kg/kmol]. */
    static double molarMass(int k) {
        return MOLAR[k];
    }

    /** Saturation pressure over water [Pa] at {@code temperature} [K]; Magnus form, WMO No. 8, within 0.1 % at rooms. */
    static double saturationPressure(double temperature) {
        double celsius = temperature - 273.15;
        return 611.2 * StrictMath.exp(17.62 * celsius / (243.12 + celsius));
    }

    /** Density of air [kg/m³]. */
    static double density(double pressure, double temperature) {
        return pressure / (R * temperature);
    }

    /** Mass fractions of the species [kg/kg] in clean air of this {@code climate} at {@code pressure} [Pa]. */
    static double[] massFractions(Climate climate, double pressure) {
        var moles = new double[SPECIES];
        double water = climate.relativeHumidity() * saturationPressure(climate.temperature()) / pressure;
        moles[WATER] = water;
        moles[OXYGEN] = DRY_OXYGEN * (1 - water);
        moles[CO2] = climate.co2();
        double rest = 1;
        double mass = 0;
        for (int k = 0; k < SPECIES; k++) {
            rest -= moles[k];
            mass += moles[k] * MOLAR[k];
        }
        mass += rest * NITROGEN;
        var fractions = new double[SPECIES];
        for (int k = 0; k < SPECIES; k++) {
            fractions[k] = moles[k] * MOLAR[k] / mass;
        }
        return fractions;
    }

    /** Kilomoles of gas [kmol] in a layer: total mass at {@code y[at]}, species masses from {@code y[species]} on. */
    static double kilomoles(double[] y, int at, int species) {
        double rest = y[at] - y[species + SMOKE];
        double moles = 0;
        for (int k = 0; k < SPECIES; k++) {
            if (k != SMOKE) {
                moles += y[species + k] / MOLAR[k];
                rest -= y[species + k];
            }
        }
        return moles + rest / NITROGEN;
    }
}
