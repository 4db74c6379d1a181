package org.twinrig.physics.zone;

/**
 * The air of a building: an ideal gas of constant heat capacity, and the species followed in it.
 *
 * <p>What is none of the species is nitrogen with its argon. The gas constant is that of dry air, and a heat capacity per
 * molecule that of air, so that pressure times volume is enthalpy times R/cp whatever is in it. Gases that leak or stream
 * in by themselves (methane, hydrogen, helium, propane, ethanol) are as light or as heavy as their molecules; products of
 * combustion and water count as air, which is within 1 % of the density.
 *
 * @see "ISO 2533:1975, Standard atmosphere (gas constant, gravity)"
 * @see "F. Incropera, D. DeWitt, Fundamentals of Heat and Mass Transfer, table A.4 (heat capacity of air near 300 K)"
 */
public final class Mixture {
    /** Heat capacity at constant pressure [J/(kg·K)]. */
    public static final double CP = 1006;

    /** Ratio of heat capacities [-]. */
    public static final double GAMMA = 1.4;

    /** Gas constant [J/(kg·K)], from the two above. */
    public static final double R = CP * (GAMMA - 1) / GAMMA;

    /** Molar mass of air [kg/kmol]. */
    public static final double AIR = 28.96;

    /** Standard gravity [m/s²]. */
    public static final double GRAVITY = 9.80665;

    /** Heat that a kilogram of oxygen sets free, whatever it burns [J/kg], Huggett 1980. */
    public static final double HEAT_PER_OXYGEN = 13.1e6;

    public static final int OXYGEN = 0;
    public static final int CO2 = 1;
    public static final int CO = 2;
    public static final int WATER = 3;
    /** Soot: mass, but no gas. */
    public static final int SMOKE = 4;
    /** Unburned fuel, counted as propane; liquefied gas too. */
    public static final int FUEL = 5;

    public static final int HCN = 6;
    public static final int HCL = 7;
    /** A tracer that takes part in nothing, counted as heavy as air. */
    public static final int TRACER = 8;
    /** Vapours, counted as ethanol. */
    public static final int VAPOUR = 9;
    /** Pale aerosol of smouldering, frying and other pyrolysis: mass, but no gas. */
    public static final int HAZE = 10;

    public static final int METHANE = 11;
    public static final int HYDROGEN = 12;
    public static final int HELIUM = 13;
    /** Fog: water droplets in the air; mass, but no gas. */
    public static final int DROPLETS = 14;
    /** Mineral and fibre dust: mass, but no gas. */
    public static final int DUST = 15;
    /**
     * What an ionisation chamber answers to: the aerosols' number times diameter in units of the MIC's quantity y, times
     * volume [m³]; no mass, and carried along.
     */
    public static final int IONISATION = 16;
    /** Number of species. */
    public static final int SPECIES = 17;

    private static final double[] MOLAR = { // [kg/kmol]; 0 for what is no gas
        31.998, 44.009, 28.010, 18.015, 0, 44.097, 27.026, 36.458, 28.97, 46.068, 0, 16.043, 2.016, 4.003, 0, 0, 0
    };
    private static final int[] LIGHT_OR_HEAVY = {METHANE, HYDROGEN, HELIUM, FUEL, VAPOUR};
    private static final double NITROGEN = 28.16; // nitrogen with its argon [kg/kmol]
    private static final double CARBON = 12.011; // [kg/kmol]
    private static final double DRY_OXYGEN = 0.20946; // mole fraction of oxygen in dry air

    private Mixture() {}

    /** Molar mass of species {@code k} [kg/kmol]; of soot that of carbon, 0 for other aerosols. */
    public static double molarMass(int k) {
        return k == SMOKE ? CARBON : MOLAR[k];
    }

    /** Whether species {@code k} has mass. */
    static boolean hasMass(int k) {
        return k != IONISATION;
    }

    /** Whether species {@code k} floats in the air as particles. */
    static boolean isAerosol(int k) {
        return k == SMOKE || k == HAZE || k == DROPLETS || k == DUST || k == IONISATION;
    }

    /** Density of air [kg/m³]. */
    public static double density(double pressure, double temperature) {
        return pressure / (R * temperature);
    }

    /** Saturation pressure over water [Pa] at {@code temperature} [K]; Magnus form, WMO No. 8. */
    public static double saturationPressure(double temperature) {
        double celsius = temperature - 273.15;
        return 611.2 * StrictMath.exp(17.62 * celsius / (243.12 + celsius));
    }

    /** Mass fractions of clean air [kg/kg] of this {@code climate}. */
    static double[] cleanAir(BuildingSpec.Climate climate, double pressure) {
        var moles = new double[SPECIES];
        moles[WATER] = climate.relativeHumidity() * saturationPressure(climate.temperature()) / pressure;
        moles[OXYGEN] = DRY_OXYGEN * (1 - moles[WATER]);
        moles[CO2] = climate.co2();
        double rest = 1;
        double mass = 0;
        for (int k = 0; k < SPECIES; k++) {
            rest -= moles[k];
            mass += moles[k] * MOLAR[k];
        }
        mass += rest * NITROGEN;
        for (int k = 0; k < SPECIES; k++) {
            moles[k] *= MOLAR[k] / mass; // no aerosol
        }
        return moles;
    }

    /** Mass of air with as many molecules as {@code mass} [kg] with the species masses at {@code y[at]} onwards has [kg]. */
    static double asAir(double mass, double[] y, int at) {
        double sum = mass;
        for (int k : LIGHT_OR_HEAVY) {
            sum += y[at + k] * (AIR / MOLAR[k] - 1);
        }
        return sum;
    }

    /** Kilomoles of gas in {@code mass} [kg] with the species masses at {@code y[at]} onwards. */
    static double kilomoles(double mass, double[] y, int at) {
        double rest = mass;
        double moles = 0;
        for (int k = 0; k < SPECIES; k++) {
            if (MOLAR[k] > 0) {
                moles += y[at + k] / MOLAR[k];
            }
            rest -= k == IONISATION ? 0 : y[at + k];
        }
        return moles + rest / NITROGEN;
    }
}
