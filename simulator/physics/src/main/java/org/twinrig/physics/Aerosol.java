package org.twinrig.physics;

/**
 * What floats in the air at one place.
 *
 * @param soot of flames, mass per volume [kg/m³]
 * @param haze of smouldering and frying [kg/m³]
 * @param droplets of fog and steam [kg/m³]
 * @param dust [kg/m³]
 * @param ionisation what an ionisation chamber would show, the MIC's y [-]
 */
public record Aerosol(double soot, double haze, double droplets, double dust, double ionisation) {
    /** Clear air. */
    public static final Aerosol NONE = new Aerosol(0, 0, 0, 0, 0);

    /** Extinction of light of 880 nm [1/m]. */
    public double extinction() {
        return SmokeOptics.SOOT * soot + SmokeOptics.HAZE * haze + SmokeOptics.FOG * droplets + SmokeOptics.DUST * dust;
    }
}
