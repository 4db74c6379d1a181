package org.twinrig.physics.zone;

/**
 * Total emissivity of gas with water vapour, carbon dioxide and soot in it.
 *
 * <pre>  ε = 1 − (1 − ε_H2O − ε_CO2 + Δε) · exp(−1195.5 · f_v · T · L) </pre>
 *
 * ε_H2O, ε_CO2 and their overlap Δε after Leckner, f_v volume fraction of soot, T [K], L mean path [m]. Valid from 300
 * to 2500 K at about 1 bar; Leckner's formulas lie within 5 % (water) and 10 % (CO2) of his spectral sums above 400 K.
 *
 * @see "B. Leckner, Spectral and total emissivity of water vapor and carbon dioxide, Combustion and Flame 19, 1972"
 * @see "M. F. Modest, Radiative Heat Transfer, chapter 11 (the same as a table)"
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1 (soot)"
 */
final class GasEmissivity {
    private static final double SOOT_DENSITY = 1800; // [kg/m³]
    private static final double SOOT_ABSORPTION = 1195.5; // [1/(m·K)] per volume fraction and temperature
    private static final double BAR = 1e5; // [Pa]
    private static final double UNIT = 1e3; // [Pa·m] 1 bar·cm
    private static final double REFERENCE = 1000; // [K]
    private static final double TEN = StrictMath.log(10);
    /** Leckner's c_ji for water: rows by the power i of log(pL), in them the powers j of T/1000 K. */
    private static final double[][] WATER = {
        {-2.2118, -1.1987, 0.035596}, {0.85667, 0.93048, -0.14391}, {-0.10838, -0.17156, 0.045915}
    };
    /** The same for carbon dioxide. */
    private static final double[][] CO2 = {
        {-3.9893, 2.7669, -2.1081, 0.39163},
        {1.2710, -1.1090, 1.0195, -0.21897},
        {-0.23678, 0.19731, -0.19544, 0.044644}
    };

    private GasEmissivity() {}

    /**
     * Emissivity over a path of {@code beam} [m].
     *
     * @param water partial pressure [Pa]
     * @param co2 partial pressure [Pa]
     * @param soot [kg/m³]
     */
    static double of(double water, double co2, double soot, double temperature, double beam) {
        double gas = water(water, temperature, beam) + co2(co2, temperature, beam) - overlap(water, co2, beam);
        double path = SOOT_ABSORPTION * soot / SOOT_DENSITY * temperature * beam;
        return 1 - (1 - Math.min(0.99, Math.max(0, gas))) * StrictMath.exp(-path);
    }

    static double water(double pressure, double temperature, double beam) {
        double t = temperature / REFERENCE;
        double effective = 1 + 2.56 * pressure / BAR / Math.sqrt(t);
        double a = t < 0.75 ? 2.144 : 1.888 - 2.053 * log10(t);
        double b = 1.10 * StrictMath.pow(t, -1.4);
        return emissivity(WATER, pressure * beam / UNIT, t)
                * pressure(a, b, effective, 0.5, 13.2 * t * t, pressure * beam / UNIT);
    }

    static double co2(double pressure, double temperature, double beam) {
        double t = temperature / REFERENCE;
        double effective = 1 + 0.28 * pressure / BAR;
        double a = 1 + 0.1 * StrictMath.pow(t, -1.45);
        double most = t < 0.7 ? 0.054 / (t * t) : 0.225 * t * t;
        return emissivity(CO2, pressure * beam / UNIT, t)
                * pressure(a, 0.23, effective, 1.47, most, pressure * beam / UNIT);
    }

    /** At the total pressure of 1 bar and the absorber's pressure 0; {@code path} [bar·cm]. */
    private static double emissivity(double[][] c, double path, double t) {
        if (path <= SHORTEST) {
            return 0;
        }
        double log = log10(path);
        double sum = 0;
        double power = 1;
        for (double[] row : c) {
            double inner = 0;
            for (int j = row.length - 1; j >= 0; j--) {
                inner = inner * t + row[j];
            }
            sum += inner * power;
            power *= log;
        }
        return StrictMath.exp(sum);
    }

    private static final double SHORTEST = 1e-4; // [bar·cm] less is nothing

    private static double pressure(double a, double b, double effective, double c, double most, double path) {
        if (path <= SHORTEST) {
            return 1;
        }
        double log = log10(most / path);
        return 1 - (a - 1) * (1 - effective) / (a + b - 1 + effective) * StrictMath.exp(-c * log * log);
    }

    private static double overlap(double water, double co2, double beam) {
        double path = (water + co2) * beam / UNIT;
        if (path <= 1) {
            return 0;
        }
        double part = water / (water + co2);
        double scale = part / (10.7 + 101 * part) - 0.0089 * StrictMath.pow(part, 10.4);
        return scale * StrictMath.pow(log10(path), 2.76);
    }

    private static double log10(double x) {
        return StrictMath.log(x) / TEN;
    }
}
