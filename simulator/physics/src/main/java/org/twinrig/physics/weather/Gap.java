package org.twinrig.physics.weather;

/**
 * Gas between two panes: conduction and convection as one conductance.
 *
 * <p>Nusselt numbers of ISO 15099 for cavities at 0 to 180° against the horizontal (Hollands et al. 1976 below 60°,
 * Elsherbiny et al. 1982 above), a cavity that is heated from above after the standard's mirror rule. Valid for Rayleigh
 * numbers below 2·10⁶ and cavities at least five times as high as wide.
 *
 * @param gas what fills it
 * @param thickness [m]
 */
public record Gap(GapGas gas, double thickness) {
    private static final double GRAVITY = 9.80665; // [m/s²]
    private static final double SIXTY = Math.toRadians(60);

    public Gap {
        if (!(thickness > 0)) {
            throw new IllegalArgumentException("a gap's thickness is positive; found " + thickness + " m");
        }
    }

    /**
     * Conductance of the gas [W/(m²·K)].
     *
     * @param outer temperature of the outer boundary [K]
     * @param inner temperature of the inner boundary [K]
     * @param pressure of the gas [Pa]
     * @param height of the cavity along its slope [m]
     * @param tilt of the glazing: 0 a roof light, π/2 a window [rad]
     */
    public double conductance(double outer, double inner, double pressure, double height, double tilt) {
        double mean = 0.5 * (outer + inner);
        double density = gas.density(mean, pressure);
        double rayleigh = density
                * density
                * thickness
                * thickness
                * thickness
                * GRAVITY
                * gas.heatCapacity(mean)
                * Math.abs(inner - outer)
                / (mean * gas.viscosity(mean) * gas.conductivity(mean));
        double angle =
                inner >= outer ? tilt : Math.PI - tilt; // a roof light is heated from below when inside is warmer
        return nusselt(rayleigh, height / thickness, angle) * gas.conductivity(mean) / thickness;
    }

    /** Nusselt number [-]; {@code angle} of the cavity, 0 when heated from below, π when from above [rad]. */
    static double nusselt(double rayleigh, double aspect, double angle) {
        if (angle > Math.PI / 2) {
            return 1 + (upright(rayleigh, aspect) - 1) * StrictMath.sin(angle);
        }
        if (angle < SIXTY) {
            return flat(rayleigh, angle);
        }
        double part = (angle - SIXTY) / (Math.PI / 2 - SIXTY);
        return (1 - part) * sixty(rayleigh, aspect) + part * upright(rayleigh, aspect);
    }

    private static double flat(double rayleigh, double angle) {
        double buoyant = rayleigh * StrictMath.cos(angle);
        if (buoyant <= 0) {
            return 1;
        }
        double onset = Math.max(0, 1 - 1708 / buoyant);
        double tilted = 1 - 1708 * StrictMath.pow(StrictMath.sin(1.8 * angle), 1.6) / buoyant;
        return 1 + 1.44 * onset * tilted + Math.max(0, StrictMath.cbrt(buoyant / 5830) - 1);
    }

    private static double sixty(double rayleigh, double aspect) {
        double g = 0.5 / StrictMath.pow(1 + StrictMath.pow(rayleigh / 3160, 20.6), 0.1);
        double wave = 0.0936 * StrictMath.pow(rayleigh, 0.314) / (1 + g);
        double first = StrictMath.pow(1 + StrictMath.pow(wave, 7), 1.0 / 7);
        return Math.max(first, (0.104 + 0.175 / aspect) * StrictMath.pow(rayleigh, 0.283));
    }

    private static double upright(double rayleigh, double aspect) {
        double first;
        if (rayleigh > 5e4) {
            first = 0.0673838 * StrictMath.cbrt(rayleigh);
        } else if (rayleigh > 1e4) {
            first = 0.028154 * StrictMath.pow(rayleigh, 0.4134);
        } else {
            first = 1 + 1.7596678e-10 * StrictMath.pow(rayleigh, 2.2984755);
        }
        return Math.max(first, 0.242 * StrictMath.pow(rayleigh / aspect, 0.272));
    }
}
