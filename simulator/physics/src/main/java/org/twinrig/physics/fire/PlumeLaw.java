package org.twinrig.physics.fire;

/**
 * How much air the plume of a fire draws in.
 *
 * <p>McCaffrey measured gas burners of 14 to 58 kW; with Z = z/Q^0.4, Q [kW], z [m], in [kg/s]:
 *
 * <pre>  m/Q = 0.011 Z^0.566  within the flames (Z &lt; 0.08)
 *   m/Q = 0.026 Z^0.909  where they flicker
 *   m/Q = 0.124 Z^1.895  above (Z ≥ 0.20) </pre>
 *
 * @see "B. J. McCaffrey, Momentum implications for buoyant diffusion flames, Combustion and Flame 52, 1983"
 */
public enum PlumeLaw {
    /** Heskestad's, for fires of any size whose diameter is known ({@link Plume}). */
    HESKESTAD {
        @Override
        public double massFlow(double heat, double convective, double diameter, double z) {
            return Plume.massFlow(heat, convective, diameter, z);
        }
    },
    /** McCaffrey's, for fires that are small beside their height. */
    MCCAFFREY {
        @Override
        public double massFlow(double heat, double convective, double diameter, double z) {
            if (z <= 0 || heat <= 0) {
                return 0;
            }
            double q = heat / 1e3;
            double scaled = z / StrictMath.pow(q, 0.4);
            if (scaled < FLAME) {
                return q * 0.011 * StrictMath.pow(scaled, 0.566);
            }
            return scaled < FLICKERING
                    ? q * 0.026 * StrictMath.pow(scaled, 0.909)
                    : q * 0.124 * StrictMath.pow(scaled, 1.895);
        }
    };

    private static final double FLAME = 0.08; // [m/kW^0.4]
    private static final double FLICKERING = 0.20; // [m/kW^0.4]

    /**
     * Mass flow of the plume [kg/s].
     *
     * @param heat release rate [W]
     * @param convective part of it [W]
     * @param diameter of the fire [m]
     * @param z height over the fire [m]
     */
    public abstract double massFlow(double heat, double convective, double diameter, double z);
}
