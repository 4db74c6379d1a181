package org.twinrig.scenarios.sources;

/**
 * One line of a weather file in SI units; not a number where the file has nothing.
 *
 * @param line in the file, from 1
 * @param temperature [K]
 * @param dewPoint [K]
 * @param humidity relative [0..1]
 * @param pressure [Pa]
 * @param infrared of the sky, horizontal [W/m²]
 * @param global horizontal, mean of the hour [W/m²]
 * @param direct normal, mean of the hour [W/m²]
 * @param diffuse horizontal, mean of the hour [W/m²]
 * @param windDirection [rad]
 * @param windSpeed [m/s]
 * @param cover opaque, or total when that is missing [0..1]
 */
record RawHour(
        int line,
        double temperature,
        double dewPoint,
        double humidity,
        double pressure,
        double infrared,
        double global,
        double direct,
        double diffuse,
        double windDirection,
        double windSpeed,
        double cover) {
    static final double ZERO_CELSIUS = 273.15; // [K]

    /** Opaque cover, or total cover where that is missing, from tenths. */
    static double cover(double opaqueTenths, double totalTenths) {
        return (Double.isNaN(opaqueTenths) ? totalTenths : opaqueTenths) / 10;
    }
}
