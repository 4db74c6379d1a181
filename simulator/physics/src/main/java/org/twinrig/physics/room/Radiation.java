package org.twinrig.physics.room;

/**
 * Exchange of heat by radiation between the inner surfaces, the hot layer and the flames.
 *
 * <p>Two enclosures, above and below the interface, each with one mean radiosity; they see each other through the hot
 * layer, which emits and absorbs as a grey gas. Energy is conserved exactly. Grey soot absorption 1195.5·f_v·T [1/m]
 * as in CFAST; for water and CO2, ε = 1 − exp(−0.6·√(pL)) with pL in atm·m, which stays within some 30 % of Hottel's
 * charts for rooms. Not modelled: directions, and spectra.
 *
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1"
 */
final class Radiation {
    /** Stefan–Boltzmann constant [W/(m²·K⁴)]. */
    static final double SIGMA = 5.670374e-8;

    private static final double SOOT_DENSITY = 1800; // [kg/m³]
    private static final double SOOT_ABSORPTION = 1195.5; // [1/(m·K)] per volume fraction and temperature

    /** Net flux into each surface [W/m²]. */
    final double[] flux = new double[Layout.SURFACES];
    /** Heat that the hot layer absorbs, less what it emits [W]. */
    double toGas;

    /** Emissivity of a hot layer of this depth [0..1]. */
    static double emissivity(double soot, double gasFraction, double temperature, double beam) {
        double sootTerm = SOOT_ABSORPTION * soot / SOOT_DENSITY * temperature * beam;
        double gasTerm = 0.6 * Math.sqrt(Math.max(0, gasFraction * beam));
        return 1 - StrictMath.exp(-sootTerm - gasTerm);
    }

    /**
     * Computes {@link #flux} and {@link #toGas}.
     *
     * @param area of each surface [m²]
     * @param upperPart of each surface that lies above the interface [0..1]
     * @param emissivity of each surface [0..1]
     * @param temperature of each surface [K]
     * @param opening area between the two enclosures: the interface [m²]
     * @param gasTemperature of the hot layer [K]
     * @param gasEmissivity of the hot layer [0..1]
     * @param flames radiant heat set free into the room [W], half of it upwards
     */
    void solve(
            double[] area,
            double[] upperPart,
            double[] emissivity,
            double[] temperature,
            double opening,
            double gasTemperature,
            double gasEmissivity,
            double flames) {
        double gasPower = SIGMA * square(square(gasTemperature));
        double upperSum = 0;
        double upperEmission = 0;
        double lowerSum = 0;
        double lowerEmission = 0;
        double upperArea = opening;
        for (int i = 0; i < flux.length; i++) {
            double emission = emissivity[i] * area[i] * SIGMA * square(square(temperature[i]));
            upperSum += emissivity[i] * area[i] * upperPart[i];
            upperEmission += emission * upperPart[i];
            lowerSum += emissivity[i] * area[i] * (1 - upperPart[i]);
            lowerEmission += emission * (1 - upperPart[i]);
            upperArea += area[i] * upperPart[i];
        }
        double gasUp = gasEmissivity * (upperArea - opening);
        double gasDown = gasEmissivity * opening;
        double through = (1 - gasEmissivity) * opening;
        double flamesUp = 0.5 * flames * (1 - gasEmissivity);
        // two balances: what each enclosure receives it gives away again
        double a = upperSum + gasUp + through;
        double d = lowerSum + gasDown + through;
        double e = upperEmission + gasUp * gasPower + flamesUp;
        double f = lowerEmission + gasDown * gasPower + 0.5 * flames;
        double det = a * d - through * through;
        double upper = (e * d + through * f) / det;
        double lower = (a * f + through * e) / det;
        for (int i = 0; i < flux.length; i++) {
            double seen = upperPart[i] * upper + (1 - upperPart[i]) * lower;
            flux[i] = emissivity[i] * (seen - SIGMA * square(square(temperature[i])));
        }
        toGas = gasUp * (upper - gasPower) + gasDown * (lower - gasPower) + 0.5 * flames * gasEmissivity;
    }

    private static double square(double x) {
        return x * x;
    }
}
