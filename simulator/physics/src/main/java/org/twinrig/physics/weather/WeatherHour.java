package org.twinrig.physics.weather;

/**
 * One hour of a weather series. The irradiances are means over the hour, all else is the reading at the hour's end, as
 * in TMY3 and EPW files.
 *
 * @param temperature dry-bulb [K]
 * @param relativeHumidity over water [0..1]
 * @param pressure [Pa]
 * @param skyInfrared long-wave irradiance of the sky [W/m²]
 * @param directNormal mean over the hour [W/m²]
 * @param diffuseHorizontal mean over the hour [W/m²]
 * @param windSpeed at 10 m [m/s]
 * @param windDirection where it comes from, from north over east [rad]
 */
public record WeatherHour(
        double temperature,
        double relativeHumidity,
        double pressure,
        double skyInfrared,
        double directNormal,
        double diffuseHorizontal,
        double windSpeed,
        double windDirection) {}
