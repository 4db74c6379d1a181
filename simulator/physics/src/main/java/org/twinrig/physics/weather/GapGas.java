package org.twinrig.physics.weather;

/**
 * What fills the gap between two panes.
 *
 * <p>Conductivity and viscosity are linear in temperature, good from −20 to 60 °C.
 *
 * @see "ISO 15099:2003, Thermal performance of windows, doors and shading devices, annex B"
 */
public enum GapGas {
    /** Dry air. */
    AIR(2.873e-3, 7.760e-5, 3.723e-6, 4.940e-8, 1002.737, 1.2324e-2, 28.97),
    /** Argon. */
    ARGON(2.285e-3, 5.149e-5, 3.379e-6, 6.451e-8, 521.9285, 0, 39.948),
    /** Krypton. */
    KRYPTON(9.443e-4, 2.826e-5, 2.213e-6, 7.777e-8, 248.0907, 0, 83.80);

    private static final double GAS_CONSTANT = 8314.462; // [J/(kmol·K)]

    private final double k0;
    private final double k1;
    private final double mu0;
    private final double mu1;
    private final double c0;
    private final double c1;
    private final double molarMass;

    GapGas(double k0, double k1, double mu0, double mu1, double c0, double c1, double molarMass) {
        this.k0 = k0;
        this.k1 = k1;
        this.mu0 = mu0;
        this.mu1 = mu1;
        this.c0 = c0;
        this.c1 = c1;
        this.molarMass = molarMass;
    }

    /** Thermal conductivity [W/(m·K)] at {@code temperature} [K]. */
    public double conductivity(double temperature) {
        return k0 + k1 * temperature;
    }

    /** Dynamic viscosity [Pa·s] at {@code temperature} [K]. */
    public double viscosity(double temperature) {
        return mu0 + mu1 * temperature;
    }

    /** Heat capacity at constant pressure [J/(kg·K)] at {@code temperature} [K]. */
    public double heatCapacity(double temperature) {
        return c0 + c1 * temperature;
    }

    /** Density [kg/m³] at {@code temperature} [K] and {@code pressure} [Pa]. */
    public double density(double temperature, double pressure) {
        return pressure * molarMass / (GAS_CONSTANT * temperature);
    }
}
