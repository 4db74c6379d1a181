package org.twinrig.validation.bestest;

import java.nio.file.Path;
import java.util.List;
import org.twinrig.physics.weather.HourlySeries;
import org.twinrig.physics.weather.MoistAir;
import org.twinrig.physics.weather.Site;
import org.twinrig.physics.weather.WeatherHour;
import org.twinrig.validation.table.CsvTable;

/** The year of weather that all programs used. */
final class BestestWeather {
    private static final String FILE = "weather_denver_725650_tmy3_hourly.csv";
    private static final double ZERO = 273.15; // [K]

    private BestestWeather() {}

    static HourlySeries read(Path folder, Site site) {
        Path file = folder.resolve(FILE);
        var hours =
                CsvTable.read(file).rows().stream().map(BestestWeather::hour).toList();
        return new HourlySeries(file.toString(), site, 0, hours, List.of());
    }

    private static WeatherHour hour(CsvTable.Row row) {
        double temperature = row.number("dry_bulb_C") + ZERO;
        return new WeatherHour(
                temperature,
                MoistAir.relativeHumidity(temperature, row.number("dew_point_C") + ZERO),
                row.number("pressure_Pa"),
                row.number("horiz_infrared_W_m2"),
                row.number("dni_Wh_m2"),
                row.number("dhi_Wh_m2"),
                row.number("wind_speed_m_s"),
                Math.toRadians(row.number("wind_dir_deg")));
    }
}
