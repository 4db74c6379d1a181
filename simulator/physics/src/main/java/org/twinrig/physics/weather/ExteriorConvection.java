package org.twinrig.physics.weather;

/**
 * Convection at an outside surface, without radiation [W/(m²·K)].
 *
 * <p>Published correlations differ by a factor of two from each other (Palyvos 2008 lists 91 of them); at a real
 * building 30 % is a fair estimate of the error.
 *
 * @see "EnergyPlus Engineering Reference, Outdoor/Exterior Convection (the forms given here)"
 */
public sealed interface ExteriorConvection {
    /**
     * The coefficient [W/(m²·K)].
     *
     * @param surface temperature [K]
     * @param air temperature [K]
     * @param wind speed at the surface's height [m/s], see {@link Terrain}
     * @param windward whether the wind blows onto the surface, see {@link #windward}
     * @param cosTilt cosine of the tilt: 1 looks up, 0 a wall, −1 looks down
     */
    double coefficient(double surface, double air, double wind, boolean windward, double cosTilt);

    /** Always the same {@code value} [W/(m²·K)]; e.g. 20 W/(m²·K) in ISO 52016-1, 11.9 for BESTEST's walls. */
    record Constant(double value) implements ExteriorConvection {
        @Override
        public double coefficient(double surface, double air, double wind, boolean windward, double cosTilt) {
            return value;
        }
    }

    /**
     * TARP: natural convection plus {@code 2.537 W_f R_f √(P v/A)}, W_f 1 windward and 0.5 leeward.
     *
     * @param roughness of the surface
     * @param area of the whole facade or roof [m²]
     * @param perimeter of it [m]
     * @see "E. Sparrow, J. Ramsey, E. Mass, J. Heat Transfer 101, 1979; G. Walton, NBSIR 83-2655, 1983"
     */
    record Tarp(Roughness roughness, double area, double perimeter) implements ExteriorConvection {
        @Override
        public double coefficient(double surface, double air, double wind, boolean windward, double cosTilt) {
            double forced = 2.537 * (windward ? 1 : 0.5) * roughness.factor() * Math.sqrt(perimeter * wind / area);
            return natural(surface, air, cosTilt) + forced;
        }
    }

    /**
     * MoWiTT, for smooth vertical glass in low buildings: {@code √((0.84 |ΔT|^⅓)² + (a v^b)²)}.
     *
     * @see "M. Yazdanian, J. Klems, ASHRAE Transactions 100, 1994; a after C. Booten et al., NREL/TP-5500-55787, 2012"
     */
    record MoWiTT() implements ExteriorConvection {
        @Override
        public double coefficient(double surface, double air, double wind, boolean windward, double cosTilt) {
            return combine(0.84 * StrictMath.cbrt(Math.abs(surface - air)), wind, windward);
        }

        private static double combine(double natural, double wind, boolean windward) {
            double forced = windward ? 3.26 * StrictMath.pow(wind, 0.89) : 3.55 * StrictMath.pow(wind, 0.617);
            return Math.sqrt(natural * natural + forced * forced);
        }
    }

    /**
     * DOE-2: MoWiTT with TARP's natural convection, the forced part enlarged for rough surfaces.
     *
     * @param roughness of the surface
     * @see "Lawrence Berkeley Laboratory, DOE-2.1E-053 source code, 1994"
     */
    record Doe2(Roughness roughness) implements ExteriorConvection {
        @Override
        public double coefficient(double surface, double air, double wind, boolean windward, double cosTilt) {
            double natural = natural(surface, air, cosTilt);
            return natural + roughness.factor() * (MoWiTT.combine(natural, wind, windward) - natural);
        }
    }

    /**
     * Less wind than at the weather station, or more.
     *
     * @param share of the station's wind that blows here [-]
     * @param law what the wind does
     */
    record Sheltered(double share, ExteriorConvection law) implements ExteriorConvection {
        /** {@code law} at {@code height} [m] over the ground of {@code terrain}. */
        public static Sheltered at(double height, Terrain terrain, ExteriorConvection law) {
            return new Sheltered(terrain.windAt(height, 1), law);
        }

        @Override
        public double coefficient(double surface, double air, double wind, boolean windward, double cosTilt) {
            return law.coefficient(surface, air, share * wind, windward, cosTilt);
        }
    }

    /**
     * Natural convection of a large surface [W/(m²·K)]: {@code 1.31 |ΔT|^⅓} on walls, more where warm air rises off
     * the surface, less where it is held.
     *
     * @see "G. Walton, NBSIR 83-2655, 1983"
     */
    static double natural(double surface, double air, double cosTilt) {
        double root = StrictMath.cbrt(Math.abs(surface - air));
        if (Math.abs(cosTilt) < 1e-6) {
            return 1.31 * root;
        }
        boolean rising = surface > air == cosTilt > 0;
        return rising ? 9.482 * root / (7.238 - Math.abs(cosTilt)) : 1.810 * root / (1.382 + Math.abs(cosTilt));
    }

    /** True when wind from {@code direction} [rad] meets the surface within 100° of its normal; always for a roof. */
    static boolean windward(Orientation orientation, double direction) {
        if (Math.abs(orientation.up()) > 0.98) {
            return true;
        }
        return StrictMath.cos(direction - orientation.azimuth()) >= -0.17364817766693033; // cos 100°
    }
}
