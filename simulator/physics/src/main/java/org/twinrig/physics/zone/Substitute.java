package org.twinrig.physics.zone;

/**
 * The source that would make in the gas of a hot layer alone the plume that a source under the layer makes through it.
 *
 * @see "D. D. Evans, Calculating sprinkler actuation time in compartments, Fire Safety Journal 9, 1985"
 */
final class Substitute {
    private static final double CT = 9.115; // [-] Evans' plume constant
    private static final double BETA = 0.913; // [-] Evans: squared ratio of the profiles' widths
    private static final double HOTTEST = 900; // [K] limit of the rise on the axis, as in CFAST

    /** Its convective power [W]; 0 when the plume is too weak to break into the layer. */
    double strength;
    /** Height of the point asked for above it [m]. */
    double height;

    /** Of a source of {@code convective} power [W] at {@code base} [m] for a point {@code top} [m] above it. */
    void of(Air air, int r, double base, double convective, double top) {
        strength = convective;
        height = top;
        double below = air.interfaceHeight[r] - base;
        double ratio = air.upperTemperature[r] / air.lowerTemperature[r];
        if (below <= 0.05 || below >= top || ratio < 1.0001) {
            return;
        }
        double cold = air.lowerTemperature[r];
        double unit = air.lowerDensity[r] * Mixture.CP * cold * Math.sqrt(Mixture.GRAVITY);
        double q1 = strength / (unit * StrictMath.pow(below, 2.5));
        double cube = StrictMath.cbrt(q1);
        double weaker = (1 + CT * cube * cube) / (ratio * CT) - 1 / CT;
        if (weaker <= 0) {
            strength = 0;
            return;
        }
        double q2 = weaker * Math.sqrt(weaker);
        double cube2 = StrictMath.cbrt(q2);
        double spread = (ratio - 1) * (BETA + 1) + ratio * CT * cube2 * cube2;
        double z2 = below * StrictMath.pow(ratio * q1 * CT / (cube2 * spread), 0.4);
        strength = q2 * unit * StrictMath.pow(z2, 2.5);
        height = top - below + z2;
    }

    /** Heskestad's rise on the axis [K], with the virtual {@code origin} over the source [m] and {@code ambient} [K]. */
    double centre(double origin, double ambient) {
        double free = Math.max(height - origin, 1e-2);
        double density = Mixture.density(101_325, ambient);
        double heat = Mixture.CP * density;
        double scale = 9.1 * StrictMath.cbrt(ambient / (Mixture.GRAVITY * heat * heat));
        double cube = StrictMath.cbrt(strength);
        return Math.min(HOTTEST, scale * cube * cube * StrictMath.pow(free, -5.0 / 3));
    }
}
