package org.twinrig.physics.scene;

/**
 * How much air and what floats in it absorb in 8–14 µm. All extinction is counted as absorption: scattering into the
 * ray from a room near one temperature makes up for most of what is scattered out of it.
 */
public final class InfraredOptics {
    /**
     * Soot, 7·f_v/λ at 10 µm and 1800 kg/m³ [m²/kg].
     *
     * @see "H. C. Hottel, A. F. Sarofim, Radiative Transfer, McGraw-Hill, 1967, on clouds of small carbon particles"
     */
    public static final double SOOT = 7 / (1800 * 10e-6);

    /**
     * Droplets of steam or fog, 3πc/(2ρλ) with Q = c·x, c = 0.3, at 11 µm and 1000 kg/m³, whatever their size up to some
     * 14 µm [m²/kg].
     *
     * @see "P. Chýlek, Extinction and liquid water content of fogs and clouds, J. Atmos. Sci. 35, 296-300, 1978"
     */
    public static final double DROPLETS = 3 * Math.PI * 0.3 / (2 * 1000 * 11e-6);

    /** Droplets of smouldering, mostly tar and water: between oil smokes and soot [m²/kg]; estimate. */
    public static final double TAR = 120;

    /** Mineral or house dust of a few µm [m²/kg]: Q near 1, 3Q/(4ρr) with ρ 2000 kg/m³ and r 2.5 µm; estimate. */
    public static final double DUST = 3 / (4 * 2000 * 2.5e-6);

    /** Water vapour and CO2 of a room's air, over metres [1/m]; estimate. */
    public static final double AIR = 0.003;

    /** Burnt gas without its soot [1/m]: what CFAST takes at least. */
    public static final double BURNT_GAS = 0.01;

    private InfraredOptics() {}

    /** Absorption [1/m] of room air with these loads [kg/m³]. */
    public static double absorption(double soot, double droplets, double dust) {
        return AIR + SOOT * soot + DROPLETS * droplets + DUST * dust;
    }
}
