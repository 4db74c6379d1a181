package org.twinrig.physics.weather;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.twinrig.core.UserError;

/**
 * Hours of weather at a site, as a weather file holds them: usually a year whose months may be from different years.
 *
 * <p>The calendar is that of a year without a leap day (8,760 hours) or with one (8,784), by the number of hours. A
 * scenario that begins on a leap day in a year of 365 days begins with the weather of 28 February.
 *
 * @param name what it is called in messages, e.g. a file's name
 * @param site where it was recorded, with its standard time
 * @param firstHour number of the first hour since New Year 00:00 local standard time
 * @param hours one after the other, 24 at least
 * @param notes what was missing and how it was filled, for people to read
 */
public record HourlySeries(String name, Site site, int firstHour, List<WeatherHour> hours, List<String> notes) {
    private static final int YEAR = 8760; // [h]
    private static final int LEAP_YEAR = 8784; // [h]
    private static final int END_OF_FEBRUARY = 59 * 24; // [h]

    public HourlySeries {
        hours = List.copyOf(hours);
        notes = List.copyOf(notes);
    }

    /** True when the hours are those of a whole year; it then repeats itself. */
    public boolean wholeYear() {
        return firstHour == 0 && (hours.size() == YEAR || hours.size() == LEAP_YEAR);
    }

    /**
     * The weather of a scenario that starts at {@code start}, with {@code co2} in the air [mol/mol].
     *
     * @throws UserError when the series is shorter than a year and does not hold that moment of the year
     */
    public Weather from(Instant start, double co2) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(
                start.getEpochSecond() + Math.round(site.utcOffset()), start.getNano(), ZoneOffset.UTC);
        double since = hourOfYear(local) - firstHour;
        if (!wholeYear() && (since < 0 || since >= hours.size())) {
            throw new UserError(
                    "%s holds the hours %d to %d of the year; the scenario starts %s local standard time, hour %d"
                            .formatted(name, firstHour, firstHour + hours.size(), local, (int) hourOfYear(local)));
        }
        return new HourlyWeather(hours, -3600 * since, wholeYear(), co2);
    }

    private double hourOfYear(LocalDateTime local) {
        int day = local.getDayOfYear() - 1;
        double inDay = (local.toLocalTime().toNanoOfDay()) / 3.6e12;
        boolean leapDate = local.toLocalDate().isLeapYear();
        boolean leapData = hours.size() == LEAP_YEAR;
        if (leapDate && !leapData && day * 24 >= END_OF_FEBRUARY) {
            day--;
        } else if (!leapDate && leapData && day * 24 >= END_OF_FEBRUARY) {
            day++;
        }
        return 24.0 * day + inDay;
    }
}
