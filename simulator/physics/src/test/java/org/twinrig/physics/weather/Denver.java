package org.twinrig.physics.weather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The year of weather at Denver that ASHRAE 140 uses (TMY3 725650), with the cloud cover as a column of its own. */
final class Denver {
    static final Site SITE = Site.ofDegrees(39.83, -104.65, 1650, -7);
    /** New Year, local standard time. */
    static final Instant NEW_YEAR = Instant.parse("2023-01-01T07:00:00Z");

    static final int HOURS = 8760;

    private static @Nullable Weather year;

    private Denver() {}

    static HourlySeries series() {
        var hours = new ArrayList<WeatherHour>();
        for (double[] row : rows()) {
            hours.add(new WeatherHour(
                    row[3] + 273.15,
                    MoistAir.relativeHumidity(row[3] + 273.15, row[4] + 273.15),
                    row[6],
                    row[7],
                    row[9],
                    row[10],
                    row[12],
                    Math.toRadians(row[11])));
        }
        return new HourlySeries("Denver", SITE, 0, hours, List.of());
    }

    /** Weather of a scenario that starts at New Year; read once. */
    static synchronized Weather weather() {
        if (year == null) {
            year = series().from(NEW_YEAR, 420e-6);
        }
        return year;
    }

    /** Rows of the file: month, day, hour, °C, °C dew point, %, Pa, W/m² infrared, Wh/m² GHI, DNI, DHI, °, m/s, tenths, tenths. */
    static List<double[]> rows() {
        String folder = System.getenv()
                .getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", "../../../shared/data"));
        Path file = Path.of(folder).resolve("fire/bestest_ashrae140/weather_denver_725650_tmy3_hourly.csv");
        Assumptions.assumeTrue(Files.isRegularFile(file), "no weather at " + file);
        try {
            var rows = new ArrayList<double[]>();
            for (String line : Files.readAllLines(file).subList(1, HOURS + 1)) {
                String[] cells = line.split(",", -1);
                var row = new double[cells.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = Double.parseDouble(cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
