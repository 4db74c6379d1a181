package org.twinrig.scenarios.sources;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.UserError;
import org.twinrig.physics.weather.HourlySeries;
import org.twinrig.physics.weather.Site;

/**
 * EnergyPlus weather: eight lines of header, then 35 columns an hour, of which the first 24 are used.
 *
 * @see "EnergyPlus Auxiliary Programs, EnergyPlus Weather File (EPW) Data Dictionary"
 */
final class EpwWeather {
    private static final int HEADER = 8; // lines
    private static final int USED = 24; // columns
    private static final String[] KEYS = {
        "LOCATION",
        "DESIGN CONDITIONS",
        "TYPICAL/EXTREME PERIODS",
        "GROUND TEMPERATURES",
        "HOLIDAYS/DAYLIGHT SAVINGS",
        "COMMENTS 1",
        "COMMENTS 2",
        "DATA PERIODS"
    };

    private EpwWeather() {}

    static HourlySeries parse(String name, List<String> lines) {
        for (int i = 0; i < HEADER; i++) {
            String line = i < lines.size() ? lines.get(i).strip() : "";
            if (!line.regionMatches(true, 0, KEYS[i], 0, KEYS[i].length())) {
                throw new UserError("%s:%d: the line is \"%s\"; line %d of an EPW file begins with \"%s\""
                        .formatted(name, i + 1, line.substring(0, Math.min(40, line.length())), i + 1, KEYS[i]));
            }
        }
        var location = new WeatherCells(name, 1, lines.get(0)).atLeast(10, "the location of an EPW file");
        Site site = location.site(6, 7, 9, 8);
        var period = new WeatherCells(name, HEADER, lines.get(HEADER - 1)).atLeast(3, "DATA PERIODS");
        int perHour = period.whole(2, "records per hour", 1, 60);
        if (perHour != 1) {
            throw period.error(2, "records per hour", "1, hourly data,");
        }
        var count = new HourCount(name);
        var hours = new ArrayList<RawHour>();
        for (int i = HEADER; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                hours.add(row(new WeatherCells(name, i + 1, lines.get(i)), count));
            }
        }
        return new WeatherGaps(name, site, count.first()).series(hours);
    }

    private static RawHour row(WeatherCells c, HourCount count) {
        c.atLeast(USED, "an hour of EPW with its 35 columns");
        count.next(c.line(), c.whole(1, "month", 1, 12), c.whole(2, "day", 1, 31), c.whole(3, "hour", 1, 24));
        return new RawHour(
                c.line(),
                c.number(6, "dry bulb temperature", -90, 70, 99.9) + RawHour.ZERO_CELSIUS,
                c.number(7, "dew point temperature", -90, 70, 99.9) + RawHour.ZERO_CELSIUS,
                c.number(8, "relative humidity", 0, 110, 999) / 100,
                c.number(9, "atmospheric pressure", 31_000, 120_000, 999_999),
                c.number(12, "horizontal infrared radiation", 0, 700, 9999),
                c.number(13, "global horizontal radiation", 0, 1500, 9999),
                c.number(14, "direct normal radiation", 0, 1500, 9999),
                c.number(15, "diffuse horizontal radiation", 0, 1500, 9999),
                Math.toRadians(c.number(20, "wind direction", 0, 360, 999)),
                c.number(21, "wind speed", 0, 60, 999),
                RawHour.cover(c.number(23, "opaque sky cover", 0, 10, 99), c.number(22, "total sky cover", 0, 10, 99)));
    }
}
