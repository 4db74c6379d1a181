package org.twinrig.physics.scene;

import org.twinrig.physics.Point;

/**
 * What burns, at one moment.
 *
 * @param base middle of the burning surface [m]
 * @param diameter of the burning area [m]
 * @param heat that is released [W]
 * @param radiativeFraction part of it that leaves as radiation [0..1]
 * @param sootYield soot per fuel mass, which makes flames thick [kg/kg]
 * @param smoke given off [kg/s]
 * @param smokeAbsorption of that smoke in 8–14 µm [m²/kg], e.g. {@link InfraredOptics#SOOT}
 * @param flaming false when it smoulders
 * @param bed temperature of the burning surface as a camera sees it through smoke, char and ash [K]
 * @param phase of the flames' puffing at time 0 [rad]
 */
public record Fire(
        Point base,
        double diameter,
        double heat,
        double radiativeFraction,
        double sootYield,
        double smoke,
        double smokeAbsorption,
        boolean flaming,
        double bed,
        double phase) {
    /** Burning surface under flames [K]: boiling liquids 370, wood char 900; estimate. */
    public static final double FLAMING_BED = 500;
    /** Smouldering surface under its ash and char [K]; estimate. */
    public static final double SMOULDERING_BED = 400;

    /** Heat that the plume carries [W]. */
    public double convective() {
        return heat * (1 - radiativeFraction);
    }
}
