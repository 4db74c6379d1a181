package org.twinrig.physics.fire;

/**
 * The column of hot gas over a fire and the jet that it makes under the ceiling. Powers come in W and are used in kW as
 * the correlations want them.
 *
 * <pre>  L  = 0.235 Q^0.4 − 1.02 D                              flame height
 *   z0 = 0.083 Q^0.4 − 1.02 D                              virtual origin
 *   m  = 0.071 Qc^(1/3) (z − z0)^(5/3) + 0.0018 Qc         above the flame; m(L)·z/L within it
 *   ΔT = 25 Qc^(2/3) (z − z0)^(−5/3), at most 900 K        on the axis </pre>
 *
 * Valid for a fire away from walls in still air; not for jet flames.
 *
 * @see "G. Heskestad, Fire Plumes, Flame Height, and Air Entrainment, SFPE Handbook"
 * @see "R. L. Alpert, Calculation of response time of ceiling-mounted fire detectors, Fire Technology 8, 1972"
 */
public final class Plume {
    private static final double HOTTEST = 900; // [K] limit of the rise on the axis, as in CFAST

    private Plume() {}

    /** Mean flame height [m] over a source of {@code heat} [W] and {@code diameter} [m]; 0 if it is broken up. */
    public static double flameHeight(double heat, double diameter) {
        return Math.max(0, 0.235 * StrictMath.pow(heat / 1e3, 0.4) - 1.02 * diameter);
    }

    /** Mass flow [kg/s] of the plume {@code z} [m] over the source; {@code convective} is the convective heat [W]. */
    public static double massFlow(double heat, double convective, double diameter, double z) {
        if (z <= 0 || convective <= 0) {
            return 0;
        }
        double power = StrictMath.pow(heat / 1e3, 0.4);
        double origin = 0.083 * power - 1.02 * diameter;
        double flame = 0.235 * power - 1.02 * diameter;
        double qc = convective / 1e3;
        double at = Math.max(z, flame);
        double above = Math.max(at - origin, 1e-3);
        double flow = 0.071 * StrictMath.cbrt(qc) * StrictMath.pow(above, 5.0 / 3) + 0.0018 * qc;
        return z >= flame ? flow : flow * z / flame;
    }

    /** Rise of temperature on the axis [K], {@code z} [m] over the source. */
    public static double axisRise(double heat, double convective, double diameter, double z) {
        double origin = 0.083 * StrictMath.pow(heat / 1e3, 0.4) - 1.02 * diameter;
        double above = Math.max(z - origin, 1e-2);
        double cube = StrictMath.cbrt(convective / 1e3);
        return Math.min(HOTTEST, 25 * cube * cube * StrictMath.pow(above, -5.0 / 3));
    }

    /** Rise of temperature in the ceiling jet [K] at {@code radius} [m], ceiling {@code height} [m] over the source. */
    public static double jetRise(double heat, double height, double radius) {
        double q = heat / 1e3;
        double cube = StrictMath.cbrt(q);
        double near = 16.9 * cube * cube / StrictMath.pow(height, 5.0 / 3);
        if (radius <= 0.18 * height) {
            return Math.min(HOTTEST, near);
        }
        double over = StrictMath.cbrt(q / radius);
        return Math.min(HOTTEST, 5.38 * over * over / height);
    }

    /** Speed of the ceiling jet [m/s]. */
    public static double jetSpeed(double heat, double height, double radius) {
        double q = heat / 1e3;
        if (radius <= 0.15 * height) {
            return 0.96 * StrictMath.cbrt(q / height);
        }
        return 0.195 * StrictMath.cbrt(q) * Math.sqrt(height) / StrictMath.pow(radius, 5.0 / 6);
    }
}
