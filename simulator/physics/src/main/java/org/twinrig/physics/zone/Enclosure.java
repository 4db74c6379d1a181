package org.twinrig.physics.zone;

/**
 * Exchange of heat by radiation in one room between its surfaces, the hot layer and the flames.
 *
 * <p>Two enclosures, above and below the interface, each with one mean radiosity; they see each other through the hot
 * layer, which emits and absorbs as a grey gas. Energy is conserved exactly. Grey soot absorption 1195.5·f_v·T [1/m]
 * as in CFAST; for water and CO2, ε = 1 − exp(−0.6·√(pL)) with pL in atm·m, which stays within some 30 % of Hottel's
 * charts for rooms. Not modelled: directions, and spectra.
 *
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1"
 */
final class Enclosure {
    /** Stefan–Boltzmann constant [W/(m²·K⁴)]. */
    static final double SIGMA = 5.670374e-8;

    private static final double FLAMES_UP = 0.5; // part of what flames radiate that goes upwards [0..1]
    private static final double SOOT_DENSITY = 1800; // [kg/m³]
    private static final double SOOT_ABSORPTION = 1195.5; // [1/(m·K)] per volume fraction and temperature
    private static final double ATMOSPHERE = 101_325; // [Pa]

    /** What each surface is irradiated with [W/m²]. */
    final double[] irradiance;
    /** Heat that the hot layer absorbs, less what it emits [W]. */
    double toGas;

    private double above; // irradiance over the interface [W/m²]
    private double below; // and under it [W/m²]
    private double directAbove;
    private double directBelow;
    /** Emissivity of the hot layer [0..1]. */
    double gasEmissivity;

    /** The exchange between this many surfaces. */
    Enclosure(int surfaces) {
        irradiance = new double[surfaces];
    }

    /** Emissivity of a layer with {@code soot} [kg/m³] and {@code participating} gas [Pa] over a mean beam [m]. */
    static double emissivity(double soot, double participating, double temperature, double beam) {
        double sootTerm = SOOT_ABSORPTION * soot / SOOT_DENSITY * temperature * beam;
        double gasTerm = 0.6 * Math.sqrt(Math.max(0, participating / ATMOSPHERE * beam));
        return 1 - StrictMath.exp(-sootTerm - gasTerm);
    }

    /**
     * Computes {@link #irradiance} and {@link #toGas}.
     *
     * @param area of each surface [m²]
     * @param upperPart of each surface that lies above the interface [0..1]
     * @param emissivity of each surface [0..1]
     * @param temperature of each surface [K]
     * @param opening area of the interface [m²]
     * @param gasTemperature of the hot layer [K]
     * @param flames radiant heat set free into the room [W]
     */
    void solve(
            double[] area,
            double[] upperPart,
            double[] emissivity,
            double[] temperature,
            double opening,
            double gasTemperature,
            double flames) {
        double gasPower = SIGMA * fourth(gasTemperature);
        double upperSum = 0;
        double upperEmission = 0;
        double lowerSum = 0;
        double lowerEmission = 0;
        double upperArea = 0;
        double lowerArea = 0;
        for (int i = 0; i < area.length; i++) {
            double own = emissivity[i] * area[i];
            double emission = own * SIGMA * fourth(temperature[i]);
            upperSum += own * upperPart[i];
            upperEmission += emission * upperPart[i];
            lowerSum += own * (1 - upperPart[i]);
            lowerEmission += emission * (1 - upperPart[i]);
            upperArea += area[i] * upperPart[i];
            lowerArea += area[i] * (1 - upperPart[i]);
        }
        if (upperSum + lowerSum == 0) { // nothing else takes heat: in the end the gas has it all
            toGas = flames;
            return;
        }
        double gasUp = gasEmissivity * upperArea;
        double gasDown = gasEmissivity * opening;
        double through = (1 - gasEmissivity) * opening;
        double up = FLAMES_UP * flames;
        // two balances: what each enclosure receives it gives away again
        double a = upperSum + gasUp + through;
        double d = lowerSum + gasDown + through;
        double e = upperEmission + gasUp * gasPower + up * (1 - gasEmissivity);
        double f = lowerEmission + gasDown * gasPower + flames - up;
        double det = a * d - through * through;
        above = (e * d + through * f) / det;
        below = (a * f + through * e) / det;
        for (int i = 0; i < area.length; i++) {
            irradiance[i] = upperPart[i] * above + (1 - upperPart[i]) * below;
        }
        directAbove = up * (1 - gasEmissivity) / (upperArea + opening);
        directBelow = (flames - up) / (lowerArea + opening);
        toGas = gasUp * (above - gasPower) + gasDown * (below - gasPower) + up * gasEmissivity;
    }

    /** Irradiance [W/m²] of a small plate above or below the interface, without what comes straight from the flames. */
    double mean(boolean over) {
        return over ? above - directAbove : below - directBelow;
    }

    static double fourth(double x) {
        double square = x * x;
        return square * square;
    }
}
