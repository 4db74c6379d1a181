package org.twinrig.physics.weather;

import java.util.List;

/**
 * Weather from hourly data.
 *
 * <p>Hour number i spans from its beginning to its end. Readings are joined by straight lines from end to end of the
 * hours: halfway through hour i the temperature is the mean of the readings of hours i−1 and i (wind direction over the
 * shorter arc). Irradiances are curves whose mean over each hour is the datum of that hour ({@link HourMeans}), so that
 * energy is conserved; the sun itself moves on meanwhile. Slopes change each half hour.
 *
 * <p>A year repeats itself. A shorter series repeats its last day after its end and its first day before its beginning.
 */
public final class HourlyWeather implements Weather {
    private static final double HOUR = 3600; // [s]
    private static final int DAY = 24; // [h]

    private final WeatherHour[] hours;
    private final double begin;
    private final boolean periodic;
    private final double co2;
    private final HourMeans direct;
    private final HourMeans diffuse;

    /**
     * Weather from {@code hours}.
     *
     * @param begin where the first hour begins [s since the scenario's start]
     * @param periodic whether the first hour follows the last
     * @param co2 mole fraction [mol/mol]
     */
    public HourlyWeather(List<WeatherHour> hours, double begin, boolean periodic, double co2) {
        if (hours.size() < DAY) {
            throw new IllegalArgumentException("there are " + hours.size() + " hours; a day has 24 at least");
        }
        this.hours = hours.toArray(WeatherHour[]::new);
        this.begin = begin;
        this.periodic = periodic;
        this.co2 = co2;
        this.direct = new HourMeans(
                hours.stream().mapToDouble(WeatherHour::directNormal).toArray(), periodic);
        this.diffuse = new HourMeans(
                hours.stream().mapToDouble(WeatherHour::diffuseHorizontal).toArray(), periodic);
    }

    /** End of the data [s since the scenario's start]; infinite for a year that repeats itself. */
    public double end() {
        return periodic ? Double.POSITIVE_INFINITY : begin + HOUR * hours.length;
    }

    @Override
    public void at(double time, Conditions out) {
        double number = Math.floor((time - begin) / HOUR);
        double part = Math.min(1, Math.max(0, (time - begin) / HOUR - number));
        int i = index((long) number);
        WeatherHour now = hours[i];
        WeatherHour before = hours[i > 0 ? i - 1 : periodic ? hours.length - 1 : 0];
        out.temperature = line(before.temperature(), now.temperature(), part);
        out.relativeHumidity = line(before.relativeHumidity(), now.relativeHumidity(), part);
        out.pressure = line(before.pressure(), now.pressure(), part);
        out.co2 = co2;
        out.windSpeed = line(before.windSpeed(), now.windSpeed(), part);
        out.windDirection = arc(before.windDirection(), now.windDirection(), part);
        out.skyInfrared = line(before.skyInfrared(), now.skyInfrared(), part);
        out.directNormal = direct.at(i, part);
        out.diffuseHorizontal = diffuse.at(i, part);
    }

    private int index(long number) {
        int n = hours.length;
        if (periodic) {
            return (int) Math.floorMod(number, (long) n);
        }
        if (number < 0) {
            return (int) Math.floorMod(number, (long) DAY);
        }
        return number < n ? (int) number : n - DAY + (int) ((number - n) % DAY);
    }

    private static double line(double from, double to, double part) {
        return from + part * (to - from);
    }

    private static double arc(double from, double to, double part) {
        double turn = 2 * Math.PI;
        double way = to - from - turn * Math.rint((to - from) / turn);
        double angle = from + part * way;
        return angle - turn * Math.floor(angle / turn);
    }

    @Override
    public double nextKnot(double time) {
        double half = 0.5 * HOUR;
        double next = begin + half * (Math.floor((time - begin) / half) + 1);
        return next > time ? next : next + half;
    }
}
