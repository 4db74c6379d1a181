package org.twinrig.scenarios.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinrig.core.UserError;
import org.twinrig.physics.weather.HourlySeries;
import org.twinrig.physics.weather.Site;

/**
 * Hourly weather as plain CSV: the first line names the columns with their units, an empty cell is missing. Other columns
 * than these are passed by.
 */
final class CsvWeather {
    static final String FIRST_COLUMNS = "month,day,hour_ending";

    private static final double NO_CODE = Double.POSITIVE_INFINITY;
    private static final List<String> NEEDED = List.of(
            "month",
            "day",
            "hour_ending",
            "dry_bulb_C",
            "dew_point_C",
            "rh_percent",
            "pressure_Pa",
            "horiz_infrared_W_m2",
            "ghi_Wh_m2",
            "dni_Wh_m2",
            "dhi_Wh_m2",
            "wind_dir_deg",
            "wind_speed_m_s",
            "total_sky_cover_tenths",
            "opaque_sky_cover_tenths");

    private CsvWeather() {}

    static HourlySeries parse(String name, List<String> lines, Site site) {
        List<String> columns =
                Arrays.stream(lines.get(0).split(",", -1)).map(String::strip).toList();
        for (String needed : NEEDED) {
            if (!columns.contains(needed)) {
                throw new UserError("%s:1: there is no column \"%s\"; columns here: %s"
                        .formatted(name, needed, String.join(", ", columns)));
            }
        }
        int[] at = NEEDED.stream().mapToInt(columns::indexOf).toArray();
        var count = new HourCount(name);
        var hours = new ArrayList<RawHour>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var cells = new WeatherCells(name, i + 1, lines.get(i)).atLeast(columns.size(), "the first line");
                hours.add(row(cells, at, count));
            }
        }
        return new WeatherGaps(name, site, count.first()).series(hours);
    }

    private static RawHour row(WeatherCells c, int[] at, HourCount count) {
        count.next(
                c.line(),
                c.whole(at[0], NEEDED.get(0), 1, 12),
                c.whole(at[1], NEEDED.get(1), 1, 31),
                c.whole(at[2], NEEDED.get(2), 1, 24));
        return new RawHour(
                c.line(),
                c.number(at[3], NEEDED.get(3), -90, 70, NO_CODE) + RawHour.ZERO_CELSIUS,
                c.number(at[4], NEEDED.get(4), -90, 70, NO_CODE) + RawHour.ZERO_CELSIUS,
                c.number(at[5], NEEDED.get(5), 0, 110, NO_CODE) / 100,
                c.number(at[6], NEEDED.get(6), 31_000, 120_000, NO_CODE),
                c.number(at[7], NEEDED.get(7), 0, 700, NO_CODE),
                c.number(at[8], NEEDED.get(8), 0, 1500, NO_CODE),
                c.number(at[9], NEEDED.get(9), 0, 1500, NO_CODE),
                c.number(at[10], NEEDED.get(10), 0, 1500, NO_CODE),
                Math.toRadians(c.number(at[11], NEEDED.get(11), 0, 360, NO_CODE)),
                c.number(at[12], NEEDED.get(12), 0, 60, NO_CODE),
                RawHour.cover(
                        c.number(at[14], NEEDED.get(14), 0, 10, NO_CODE),
                        c.number(at[13], NEEDED.get(13), 0, 10, NO_CODE)));
    }
}
