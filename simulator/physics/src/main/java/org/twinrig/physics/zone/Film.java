package org.twinrig.physics.zone;

/**
 * Convection between gas and a rod across the flow, by itself or in a draught, whichever is stronger.
 *
 * <pre>  still: Nu = (0.60 + 0.321 Ra^(1/6))²     blown: Nu = 0.3 + 0.59 √Re · (1 + (Re/282000)^(5/8))^(4/5) </pre>
 *
 * for air (Pr = 0.70), with the properties of air at the film's temperature.
 *
 * @see "S. W. Churchill, H. H. S. Chu, Correlating equations for laminar and turbulent free convection from a horizontal
 *     cylinder, Int. J. Heat Mass Transfer 18, 1975"
 * @see "S. W. Churchill, M. Bernstein, A correlating equation for forced convection from gases and liquids to a circular
 *     cylinder in crossflow, J. Heat Transfer 99, 1977"
 */
final class Film {
    private static final double CONDUCTIVITY = 0.0262; // [W/(m·K)] of air at 300 K, Incropera table A.4
    private static final double VISCOSITY = 1.589e-5; // [m²/s] the same
    private static final double PRANDTL = 0.70; // [-]

    private Film() {}

    /** Coefficient [W/(m²·K)] of a rod of {@code diameter} [m] at {@code surface} [K] in gas of {@code speed} [m/s]. */
    static double rod(double diameter, double surface, double gas, double speed) {
        double mean = 0.5 * (surface + gas);
        double ratio = mean / 300;
        double conductivity = CONDUCTIVITY * StrictMath.pow(ratio, 0.8);
        double viscosity = VISCOSITY * StrictMath.pow(ratio, 1.7);
        double cube = diameter * diameter * diameter;
        double rayleigh = Mixture.GRAVITY * Math.abs(gas - surface) / mean * cube * PRANDTL / (viscosity * viscosity);
        double free = 0.60 + 0.321 * Math.sqrt(StrictMath.cbrt(rayleigh));
        double reynolds = speed * diameter / viscosity;
        double rough = 1 + StrictMath.pow(reynolds / 282_000, 0.625);
        double blown = 0.3 + 0.483 * Math.sqrt(reynolds) * StrictMath.pow(rough, 0.8);
        return Math.max(free * free, blown) * conductivity / diameter;
    }
}
