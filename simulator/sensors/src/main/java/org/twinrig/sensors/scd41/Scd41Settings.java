package org.twinrig.sensors.scd41;

/**
 * What a user sets in an SCD41, in the words of its commands.
 *
 * @param temperatureOffset T · 65535 / 175
 * @param altitude above the sea [m]
 * @param ascEnabled 1 when the part calibrates itself, else 0
 * @param ascTarget lowest CO2 that it is taken to see each week [ppm]
 * @param ascInitialPeriod first calibration after this time of operation [h]
 * @param ascStandardPeriod further ones [h]
 * @see "Sensirion, SCD4x data sheet, version 1.7, April 2025, signal compensation, field calibration"
 */
record Scd41Settings(
        int temperatureOffset,
        int altitude,
        int ascEnabled,
        int ascTarget,
        int ascInitialPeriod,
        int ascStandardPeriod) {
    /** As it leaves the factory: 4 °C, sea level, calibrating itself to 400 ppm after 44 h and then every 156 h. */
    static final Scd41Settings FACTORY = new Scd41Settings(1498, 0, 1, 400, 44, 156);

    /** Ambient pressure that is assumed at sea level [hPa]. */
    static final int SEA_LEVEL = 1013;

    private static final int ALTITUDE_MAX = 3000; // [m]
    private static final int PERIOD_STEP = 4; // [h]
    private static final double KELVIN_PER_WORD = 175.0 / 65535;

    /** The temperature offset [K]. */
    double offsetKelvin() {
        return temperatureOffset * KELVIN_PER_WORD;
    }

    /** Pressure that follows from the altitude [Pa]. */
    double pressure() {
        return 100 * SEA_LEVEL * standardShare(altitude);
    }

    /**
     * These settings after {@code set} with {@code argument}. Values that the sheet does not allow change nothing: an
     * altitude above 3000 m, a period that is not a multiple of 4 h; that they are ignored is an assumption.
     */
    Scd41Settings with(Scd41Command set, int argument) {
        return switch (set) {
            case SET_TEMPERATURE_OFFSET ->
                new Scd41Settings(argument, altitude, ascEnabled, ascTarget, ascInitialPeriod, ascStandardPeriod);
            case SET_ALTITUDE ->
                argument > ALTITUDE_MAX
                        ? this
                        : new Scd41Settings(
                                temperatureOffset,
                                argument,
                                ascEnabled,
                                ascTarget,
                                ascInitialPeriod,
                                ascStandardPeriod);
            case SET_ASC_ENABLED ->
                argument > 1
                        ? this
                        : new Scd41Settings(
                                temperatureOffset, altitude, argument, ascTarget, ascInitialPeriod, ascStandardPeriod);
            case SET_ASC_TARGET ->
                new Scd41Settings(
                        temperatureOffset, altitude, ascEnabled, argument, ascInitialPeriod, ascStandardPeriod);
            case SET_ASC_INITIAL_PERIOD ->
                argument % PERIOD_STEP != 0
                        ? this
                        : new Scd41Settings(
                                temperatureOffset, altitude, ascEnabled, ascTarget, argument, ascStandardPeriod);
            case SET_ASC_STANDARD_PERIOD ->
                argument % PERIOD_STEP != 0
                        ? this
                        : new Scd41Settings(
                                temperatureOffset, altitude, ascEnabled, ascTarget, ascInitialPeriod, argument);
            default -> throw new IllegalArgumentException(set + " sets nothing");
        };
    }

    /** Pressure at {@code altitude} [m] over that at sea level [-] in the standard atmosphere (ISO 2533). */
    static double standardShare(double altitude) {
        return StrictMath.pow(1 - 0.0065 * altitude / 288.15, 5.25588);
    }
}
