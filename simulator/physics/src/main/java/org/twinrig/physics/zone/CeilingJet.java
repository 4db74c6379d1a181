package org.twinrig.physics.zone;

/**
 * The jet that a plume makes under a flat ceiling.
 *
 * <pre>  ΔT(r)/ΔT(axis) = 0.182 (0.225 + 0.27 r/H)^(−4/3), at most 1
 *   u = 0.59 (r/H)^(−0.63) (A Q/H)^(1/3) (0.188 + 0.313 r/H)^(−2/3), constant within r/H = 0.3
 *   excess ~ exp(−(y/l)²), l = 0.112 H (1 − exp(−2.24 r/H)) </pre>
 *
 * r distance from the axis [m], H height of the ceiling over the source [m], y depth under the ceiling [m], Q heat
 * release [kW], A = g/(cp·T·ρ) of air. The axis is the plume's own at the height of the ceiling; Alpert's
 * 16.9 Q^(2/3) H^(−5/3) at the turn is 0.86 to 1 of it for radiated parts from 0.35 to 0.2. The form in parts of the axis's
 * rise is CFAST's; farther out it lies up to half above Alpert's fit to jets under ceilings without walls.
 *
 * @see "G. Heskestad, M. A. Delichatsios, The initial convective flow in fire, 17th Symposium on Combustion, 1978"
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1, chapter on ceiling jets"
 * @see "S. Motevalli, C. H. Marks, Characterizing the unconfined ceiling jet under steady-state conditions, Fire Safety
 *     Science 3, 1991 (depth)"
 */
final class CeilingJet {
    private static final double A = 0.0278; // g/(cp·T·ρ) of air at 293 K, with cp in kJ/(kg·K)
    private static final double TURN = 0.3; // r/H within which the flow still turns

    private CeilingJet() {}

    /** Excess temperature at {@code part} = r/H by that on the axis [-]. */
    static double falls(double part) {
        double cube = StrictMath.cbrt(0.225 + 0.27 * part);
        double square = cube * cube;
        return Math.min(1, 0.182 / (square * square));
    }

    /** Greatest speed [m/s] at {@code radius} [m] of the jet of a source of {@code heat} [W]. */
    static double speed(double heat, double whole, double radius) {
        double part = Math.max(TURN, radius / whole);
        double root = StrictMath.cbrt(0.188 + 0.313 * part);
        return StrictMath.cbrt(A * heat / 1e3 / whole) * 0.59 * StrictMath.pow(part, -0.63) / (root * root);
    }

    /** Part of its greatest excess that a jet has {@code under} [m] the ceiling [0..1]. */
    static double share(double under, double whole, double radius) {
        if (whole <= 0 || radius <= 0) {
            return 0;
        }
        double depth = 0.112 * whole * (1 - StrictMath.exp(-2.24 * radius / whole));
        double x = under / depth;
        return StrictMath.exp(-x * x);
    }
}
