package org.twinrig.scenarios.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinrig.core.UserError;
import org.twinrig.physics.weather.HourlySeries;
import org.twinrig.physics.weather.Site;

/**
 * Typical meteorological year 3 as CSV: a line about the station, a line of column names, then an hour a line with the
 * time of its end. Missing values are −9900.
 *
 * @see "S. Wilcox, W. Marion, Users Manual for TMY3 Data Sets, NREL/TP-581-43156, 2008"
 */
final class Tmy3Weather {
    static final String FIRST_COLUMN = "Date (MM/DD/YYYY)";

    private static final double MISSING = -9900;
    private static final List<String> NEEDED = List.of(
            FIRST_COLUMN,
            "Time (HH:MM)",
            "GHI (W/m^2)",
            "DNI (W/m^2)",
            "DHI (W/m^2)",
            "TotCld (tenths)",
            "OpqCld (tenths)",
            "Dry-bulb (C)",
            "Dew-point (C)",
            "RHum (%)",
            "Pressure (mbar)",
            "Wdir (degrees)",
            "Wspd (m/s)");

    private Tmy3Weather() {}

    static HourlySeries parse(String name, List<String> lines) {
        // station, "name", state, time zone, latitude, longitude, elevation; a name may not hold a comma
        Site site = new WeatherCells(name, 1, lines.get(0))
                .atLeast(7, "the station of a TMY3 file")
                .site(4, 5, 6, 3);
        List<String> columns =
                Arrays.stream(lines.get(1).split(",", -1)).map(String::strip).toList();
        for (String needed : NEEDED) {
            if (!columns.contains(needed)) {
                throw new UserError("%s:2: there is no column \"%s\", as TMY3 has".formatted(name, needed));
            }
        }
        int[] at = NEEDED.stream().mapToInt(columns::indexOf).toArray();
        var count = new HourCount(name);
        var hours = new ArrayList<RawHour>();
        for (int i = 2; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var cells = new WeatherCells(name, i + 1, lines.get(i)).atLeast(columns.size(), "the line of names");
                hours.add(row(cells, at, count));
            }
        }
        return new WeatherGaps(name, site, count.first()).series(hours);
    }

    private static RawHour row(WeatherCells c, int[] at, HourCount count) {
        String date = c.text(at[0]);
        String time = c.text(at[1]);
        if (!date.matches("(0?[1-9]|1[0-2])/\\d{1,2}/\\d{4}")) {
            throw c.error(at[0], "date", "one like 01/31/1999");
        }
        if (!time.matches("(0?[1-9]|1\\d|2[0-4]):00")) {
            throw c.error(at[1], "time", "a full hour from 01:00 to 24:00");
        }
        String[] parts = date.split("/", -1);
        count.next(
                c.line(),
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(time.substring(0, time.indexOf(':'))));
        return new RawHour(
                c.line(),
                c.number(at[7], NEEDED.get(7), -90, 70, MISSING) + RawHour.ZERO_CELSIUS,
                c.number(at[8], NEEDED.get(8), -90, 70, MISSING) + RawHour.ZERO_CELSIUS,
                c.number(at[9], NEEDED.get(9), 0, 110, MISSING) / 100,
                100 * c.number(at[10], NEEDED.get(10), 310, 1200, MISSING),
                Double.NaN, // TMY3 has no sky radiation; it follows from the cloud cover
                c.number(at[2], NEEDED.get(2), 0, 1500, MISSING),
                c.number(at[3], NEEDED.get(3), 0, 1500, MISSING),
                c.number(at[4], NEEDED.get(4), 0, 1500, MISSING),
                Math.toRadians(c.number(at[11], NEEDED.get(11), 0, 360, MISSING)),
                c.number(at[12], NEEDED.get(12), 0, 60, MISSING),
                RawHour.cover(
                        c.number(at[6], NEEDED.get(6), 0, 10, MISSING),
                        c.number(at[5], NEEDED.get(5), 0, 10, MISSING)));
    }
}
