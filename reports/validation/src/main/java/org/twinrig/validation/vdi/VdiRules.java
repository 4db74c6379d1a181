package org.twinrig.validation.vdi;

/**
 * What the guideline prescribes for a test case by its number and the case files do not hold.
 *
 * @param sign of heating in the table of loads
 * @param limit greatest power of the machine that holds the room [W]
 * @param cooledCeiling whether cold comes out of the inner walls' face; see {@link HourlyMachine}
 * @param wallWeight weights of the outer walls by orientation in the equivalent outside temperature
 * @param windowWeight weights of the windows
 * @param groundWeight weight of what lies under the floor
 * @param ground its temperature [K]
 * @param longWave whether the sky's long-wave radiation counts
 * @see "VDI 6007 part 1, 2015, test examples 1 to 12; the weights as in the models of the IBPSA library, Buildings and
 *     AixLib, Validation.VDI6007"
 */
record VdiRules(
        int sign,
        double limit,
        boolean cooledCeiling,
        double[] wallWeight,
        double[] windowWeight,
        double groundWeight,
        double ground,
        boolean longWave) {
    /** Sunlight on a window above which its blind closes [W/m²]. */
    static final double BLIND = 100;
    /** Absorptance of the outer walls for sunlight [0..1]. */
    static final double ABSORPTANCE = 0.7;
    /** Convection on outer walls, for the equivalent temperature [W/(m²·K)]. */
    static final double OUTER_CONVECTION = 20;
    /** Radiation of outer walls, for the equivalent temperature [W/(m²·K)]. */
    static final double OUTER_RADIATION = 5;
    /** Emissivity with which the sky's radiation is turned into a temperature [0..1]. */
    static final double SKY_EMISSIVITY = 0.93;
    /** Mass flow of outside air for each cubic metre per hour [kg/s], with its heat capacity 1005.45 J/(kg·K). */
    static final double AIR_FLOW = 0.000330375898;
    /** Heat capacity of that air [J/(kg·K)]. */
    static final double AIR_HEAT = 1005.45;

    private static final double[] NONE = {};
    private static final double[] TWO_WALLS = {0.05796831135677373, 0.13249899738691134};
    private static final double[] TWO_WINDOWS = {0.4047663456281575, 0.4047663456281575};
    private static final double FLOOR = 0.6291235190524047; // case 10: over a cellar
    private static final double CELLAR = 288.15; // [K]

    /** The rules of test case {@code number}. */
    static VdiRules of(int number) {
        int sign = number == 6 ? -1 : 1;
        double limit = number == 7 || number == 11 ? 500 : 1e9;
        return switch (number) {
            case 8, 9 -> new VdiRules(sign, limit, false, TWO_WALLS, TWO_WINDOWS, 0, CELLAR, number == 9);
            case 10 ->
                new VdiRules(
                        sign,
                        limit,
                        false,
                        new double[] {0.04646093176283288},
                        new double[] {0.32441554918476245},
                        FLOOR,
                        CELLAR,
                        false);
            default -> new VdiRules(sign, limit, number == 11, NONE, NONE, 0, CELLAR, false);
        };
    }

    /** Whether the walls see another temperature than the air outside. */
    boolean weighs() {
        return wallWeight.length > 0;
    }
}
