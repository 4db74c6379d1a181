package org.twinrig.physics;

/**
 * How smoke looks to light and to ionisation chambers.
 *
 * <pre>  m = 10 log10(e) · K · c   [dB/m],   y = m / slope,   obscuration per length = 1 − 10^(−m/10 · length) </pre>
 * c mass of aerosol per volume [kg/m³], K mass-specific extinction [m²/kg] at 880 nm, where the standards' instrument
 * measures (800 to 950 nm).
 *
 * <p>Soot: 8700 m²/kg at 633 nm, falling with the wavelength to 6300 at 880 nm. Pale smoke of pyrolysis: 4400 m²/kg in
 * visible light; its particles of some 0.3 µm scatter less infrared, 3300 m²/kg is taken (estimate). Multiple scattering,
 * ageing of the particles: not modelled.
 *
 * @see "G. Mulholland, C. Croarkin, Specific extinction coefficient of flame generated smoke, Fire and Materials 24, 2000"
 * @see "J. Seader, I. Einhorn, Some physical, chemical, toxicological and physiological aspects of fire smokes, 1976"
 */
public final class SmokeOptics {
    /** Extinction of soot at 880 nm [m²/kg]. */
    public static final double SOOT = 6300;
    /** Extinction of pale smoke at 880 nm [m²/kg]. */
    public static final double HAZE = 3300;
    /** Extinction of fog [m²/kg]: 3/2 over density and diameter of 10 µm droplets. */
    public static final double FOG = 150;
    /** Extinction of dust [m²/kg]: 3/2 over 2000 kg/m³ and 5 µm. */
    public static final double DUST = 150;

    private static final double DECIBELS = 4.342944819; // 10 log10(e)
    private static final double FOOT = 0.3048; // [m]

    private SmokeOptics() {}

    /** Obscuration m [dB/m] of an extinction coefficient [1/m]. */
    public static double decibels(double extinction) {
        return DECIBELS * extinction;
    }

    /** Obscuration in per cent per foot, as UL 217 has it, of an extinction coefficient [1/m]. */
    public static double percentPerFoot(double extinction) {
        return 100 * -StrictMath.expm1(-extinction * FOOT);
    }

    /**
     * Ionisation quantity y times volume that a kilogram of aerosol makes [m³/kg].
     *
     * @param extinction of the aerosol [m²/kg]
     * @param slope m/y [dB/m]
     */
    public static double ionisation(double extinction, double slope) {
        return DECIBELS * extinction / slope;
    }
}
