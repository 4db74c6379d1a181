package org.twinrig.physics.fire;

import java.util.List;
import java.util.Optional;

/**
 * The one table of fuels.
 *
 * <p>Heats, yields and radiative fractions are handbook values for well-ventilated burning; carbon in the products
 * never exceeds the carbon in the fuel. Heat release per area is a typical free-burning value and only sets a fire's
 * default size. Hydrogen that leaves with chlorine is counted with the inert mass. The slope of the smoke is that of the
 * test fires TF1 (wood), TF4 (polyurethane) and TF5 (heptane) of EN 54 at the end of the test, and 0.2 dB/m where nothing is
 * known.
 *
 * @see "A. Tewarson, Generation of Heat and Chemical Compounds in Fires, SFPE Handbook of Fire Protection Engineering"
 * @see "V. Babrauskas, Heat Release Rates, SFPE Handbook of Fire Protection Engineering"
 */
public final class Fuels {
    private static final String TEWARSON = "SFPE Handbook, Tewarson/Khan, table of combustion properties";

    private static final List<Fuel> ALL = List.of(
            fuel(
                    "methane",
                    "methane, natural gas",
                    4,
                    0,
                    0,
                    49.6,
                    0.14,
                    2.72,
                    0.0005,
                    0.0005,
                    0.001,
                    500,
                    0.2,
                    TEWARSON),
            fuel("propane", "propane, LPG", 8.0 / 3, 0, 0, 43.7, 0.28, 2.85, 0.005, 0.024, 0.003, 600, 0.2, TEWARSON),
            fuel("heptane", "n-heptane", 16.0 / 7, 0, 0, 41.2, 0.33, 2.85, 0.010, 0.037, 0.004, 1200, 0.18, TEWARSON),
            fuel(
                    "gasoline",
                    "petrol, as toluene-heptane blend",
                    1.9,
                    0,
                    0,
                    41.0,
                    0.35,
                    2.72,
                    0.011,
                    0.060,
                    0.005,
                    1500,
                    0.2,
                    TEWARSON + "; blend estimated"),
            fuel(
                    "ethanol",
                    "ethanol, methylated spirit",
                    3,
                    0.5,
                    0,
                    25.6,
                    0.25,
                    1.77,
                    0.001,
                    0.008,
                    0.001,
                    400,
                    0.2,
                    TEWARSON),
            fuel(
                    "decalin",
                    "decahydronaphthalene",
                    1.8,
                    0,
                    0,
                    36.0,
                    0.40,
                    2.6,
                    0.030,
                    0.12,
                    0.01,
                    700,
                    0.28,
                    "composition; yields of aromatic and naphthenic liquids in Tewarson's table, estimated"),
            fuel("acetone", "acetone", 2, 1.0 / 3, 0, 27.9, 0.27, 2.14, 0.003, 0.014, 0.001, 600, 0.2, TEWARSON),
            fuel(
                    "cooking-oil",
                    "vegetable oil, triolein",
                    104.0 / 57,
                    6.0 / 57,
                    0,
                    34.0,
                    0.35,
                    2.55,
                    0.010,
                    0.040,
                    0.005,
                    1000,
                    0.2,
                    "composition of triolein; yields between heptane and PMMA, estimated"),
            fuel(
                    "wood",
                    "red oak, furniture wood",
                    1.7,
                    0.72,
                    0,
                    12.4,
                    0.37,
                    1.27,
                    0.004,
                    0.015,
                    0.001,
                    250,
                    0.10,
                    TEWARSON + " (red oak)"),
            fuel(
                    "pine",
                    "pine, fir",
                    1.7,
                    0.83,
                    0,
                    13.0,
                    0.35,
                    1.33,
                    0.005,
                    0.012,
                    0.001,
                    250,
                    0.10,
                    TEWARSON + " (pine, Douglas fir)"),
            fuel(
                    "paper",
                    "paper, cardboard, cotton",
                    10.0 / 6,
                    5.0 / 6,
                    0,
                    14.0,
                    0.30,
                    1.40,
                    0.006,
                    0.008,
                    0.001,
                    350,
                    0.12,
                    "SFPE Handbook, cellulose; middle of the published range"),
            fuel(
                    "polyurethane",
                    "flexible polyurethane foam (GM21)",
                    1.8,
                    0.30,
                    0.7,
                    17.8,
                    0.52,
                    1.55,
                    0.010,
                    0.131,
                    0.002,
                    500,
                    0.25,
                    TEWARSON + " (GM21)"),
            fuel(
                    "polyurethane-rigid",
                    "rigid polyurethane foam",
                    1.1,
                    0.37,
                    2.7,
                    16.4,
                    0.60,
                    1.52,
                    0.031,
                    0.130,
                    0.003,
                    400,
                    0.25,
                    TEWARSON + " (GM29)"),
            fuel("polystyrene", "polystyrene", 1, 0, 0, 27.0, 0.45, 2.33, 0.060, 0.164, 0.014, 1000, 0.25, TEWARSON),
            fuel(
                    "polyethylene",
                    "polyethylene, polypropylene",
                    2,
                    0,
                    0,
                    38.4,
                    0.43,
                    2.76,
                    0.024,
                    0.060,
                    0.007,
                    1000,
                    0.2,
                    TEWARSON),
            fuel("pmma", "acrylic (PMMA)", 1.6, 0.4, 0, 24.2, 0.31, 2.12, 0.010, 0.022, 0.001, 700, 0.2, TEWARSON),
            fuel("nylon", "nylon 6,6", 1.8, 0.17, 2.4, 27.1, 0.40, 2.06, 0.038, 0.075, 0.016, 600, 0.2, TEWARSON),
            fuel("pvc", "rigid PVC", 1.0, 0, 18.2, 6.4, 0.50, 0.46, 0.063, 0.172, 0.023, 150, 0.25, TEWARSON),
            fuel(
                    "cable",
                    "PVC and polyethylene cable",
                    1.45,
                    0,
                    8.25,
                    16.0,
                    0.50,
                    1.30,
                    0.080,
                    0.110,
                    0.010,
                    200,
                    0.25,
                    "SFPE Handbook, cables; middle of the published range"));

    private Fuels() {}

    /** All rows in the table's order. */
    public static List<Fuel> all() {
        return ALL;
    }

    /** The row with this {@code id}. */
    public static Optional<Fuel> find(String id) {
        return ALL.stream().filter(fuel -> fuel.id().equals(id)).findFirst();
    }

    /** The row with this {@code id}, which is known to exist. */
    public static Fuel get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no fuel \"" + id + "\""));
    }

    private static Fuel fuel(
            String id,
            String title,
            double hydrogen,
            double oxygen,
            double inert,
            double megajoulePerKilogram,
            double radiative,
            double co2,
            double co,
            double soot,
            double hydrocarbon,
            double kilowattPerArea,
            double slope,
            String source) {
        return new Fuel(
                id,
                title,
                hydrogen,
                oxygen,
                inert,
                megajoulePerKilogram * 1e6,
                radiative,
                co2,
                co,
                soot,
                hydrocarbon,
                kilowattPerArea * 1e3,
                slope,
                source);
    }
}
