package org.twinrig.scenarios.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.twinrig.core.UserError;
import org.twinrig.physics.weather.ClearSky;
import org.twinrig.physics.weather.HourlySeries;
import org.twinrig.physics.weather.MoistAir;
import org.twinrig.physics.weather.Site;
import org.twinrig.physics.weather.Sky;
import org.twinrig.physics.weather.Sun;
import org.twinrig.physics.weather.WeatherHour;

/**
 * Makes whole hours of what a weather file gives.
 *
 * <p>Missing temperature, dew point, wind and cover: a straight line over at most six hours; the dew point before that
 * from the relative humidity. Pressure: the standard atmosphere. Sky radiation: from temperature, dew point and cover.
 * Of global, direct and diffuse light one may be missing (from the other two and the sun's place) or, with the global
 * light alone, two (Erbs' correlation); in hours without sun all. Everything else is refused with its line.
 */
final class WeatherGaps {
    private static final int LONGEST = 6; // [h]
    private static final double DARK = 0.02; // mean sine of the sun's elevation in an hour without sun to speak of
    private static final int STEPS = 12; // in an hour

    private final String name;
    private final Site site;
    private final int firstHour;
    private final Map<String, Integer> filled = new LinkedHashMap<>();

    WeatherGaps(String name, Site site, int firstHour) {
        this.name = name;
        this.site = site;
        this.firstHour = firstHour;
    }

    HourlySeries series(List<RawHour> raw) {
        if (raw.size() < 24) {
            throw new UserError(name + " holds " + raw.size() + " hours; a day, 24 hours, is needed at least");
        }
        double[] temperature = line(raw, "temperature", RawHour::temperature);
        double[] dewPoint = line(raw, "dew point", this::dewPoint);
        double[] speed = line(raw, "wind speed", RawHour::windSpeed);
        double[] cover = raw.stream().anyMatch(h -> Double.isNaN(h.infrared()))
                ? line(raw, "sky cover", RawHour::cover)
                : new double[raw.size()];
        var sun = new Sun(site, Instant.parse("2023-01-01T00:00:00Z"));
        var hours = new ArrayList<WeatherHour>(raw.size());
        double direction = 0;
        for (int i = 0; i < raw.size(); i++) {
            RawHour h = raw.get(i);
            direction = Double.isNaN(h.windDirection()) ? direction : h.windDirection();
            double dew = Math.min(dewPoint[i], temperature[i]);
            double[] light = light(h, sun, firstHour + i);
            hours.add(new WeatherHour(
                    temperature[i],
                    MoistAir.relativeHumidity(temperature[i], dew),
                    otherwise(h.pressure(), "pressure, the standard atmosphere's", site::standardPressure),
                    otherwise(
                            h.infrared(), "sky radiation, from the sky cover", infrared(temperature[i], dew, cover[i])),
                    light[0],
                    light[1],
                    speed[i],
                    direction));
        }
        List<String> notes = filled.entrySet().stream()
                .map(e -> e.getValue() + (e.getValue() == 1 ? " hour without " : " hours without ") + e.getKey())
                .toList();
        return new HourlySeries(name, site, firstHour, hours, notes);
    }

    private interface Value {
        double get();
    }

    private static Value infrared(double temperature, double dewPoint, double cover) {
        return () -> Sky.infrared(temperature, dewPoint, cover);
    }

    private double otherwise(double value, String what, Value other) {
        if (!Double.isNaN(value)) {
            return value;
        }
        filled.merge(what, 1, Integer::sum);
        return other.get();
    }

    private double dewPoint(RawHour h) {
        if (Double.isNaN(h.dewPoint()) && !Double.isNaN(h.humidity()) && !Double.isNaN(h.temperature())) {
            filled.merge("dew point, from the relative humidity", 1, Integer::sum);
            return MoistAir.dewPoint(h.temperature(), h.humidity());
        }
        return h.dewPoint();
    }

    /** Values of all hours, short gaps drawn over. */
    private double[] line(List<RawHour> raw, String what, ToDoubleFunction<RawHour> column) {
        double[] values = raw.stream().mapToDouble(column).toArray();
        int n = values.length;
        for (int i = 0; i < n; i++) {
            if (!Double.isNaN(values[i])) {
                continue;
            }
            int end = i;
            while (end < n && Double.isNaN(values[end])) {
                end++;
            }
            if (end - i > LONGEST || end - i == n) {
                throw new UserError("%s:%d: %s is missing for %d hours; gaps of up to %d hours can be filled"
                        .formatted(name, raw.get(i).line(), what, end - i, LONGEST));
            }
            filled.merge(what + ", a straight line", end - i, Integer::sum);
            double before = i > 0 ? values[i - 1] : values[end];
            double after = end < n ? values[end] : before;
            for (int k = i; k < end; k++) {
                values[k] = before + (after - before) * (k - i + 1) / (end - i + 1);
            }
        }
        return values;
    }

    /** Direct normal and diffuse horizontal light of an hour [W/m²]. */
    private double[] light(RawHour h, Sun sun, int number) {
        boolean direct = !Double.isNaN(h.direct());
        boolean diffuse = !Double.isNaN(h.diffuse());
        if (direct && diffuse) {
            return new double[] {h.direct(), h.diffuse()};
        }
        double[] mean = sun(sun, number);
        if (mean[0] < DARK) {
            filled.merge("light, with the sun down", 1, Integer::sum);
            return new double[] {direct ? h.direct() : 0, diffuse ? h.diffuse() : 0};
        }
        if (Double.isNaN(h.global())) {
            throw new UserError(
                    "%s:%d: direct or diffuse radiation is missing while the sun is up, and no global radiation tells it"
                            .formatted(name, h.line()));
        }
        filled.merge("direct or diffuse light, from the global", 1, Integer::sum);
        if (direct) {
            return new double[] {h.direct(), Math.max(0, h.global() - h.direct() * mean[0])};
        }
        double rest = diffuse ? h.diffuse() : h.global() * ClearSky.diffuseFraction(h.global() / mean[1]);
        return new double[] {Math.min(mean[1] / mean[0], Math.max(0, h.global() - rest) / mean[0]), rest};
    }

    /** Mean over an hour of the sun's sine of elevation, and of the light outside the atmosphere on a level [W/m²]. */
    private double[] sun(Sun sun, int number) {
        double up = 0;
        double outside = 0;
        for (int k = 0; k < STEPS; k++) {
            sun.at(3600 * (number + (k + 0.5) / STEPS) - site.utcOffset());
            up += Math.max(0, sun.up()) / STEPS;
            outside += Math.max(0, sun.up()) * sun.extraterrestrial() / STEPS;
        }
        return new double[] {up, outside};
    }
}
