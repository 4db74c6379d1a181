package org.twinrig.physics.weather;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStreams;

/**
 * Plausible weather for days to weeks from a few parameters and a seed.
 *
 * <p>All hours are drawn when the weather is made, each quantity from a stream of its own: the same seed gives the same
 * bytes, whoever asks when, and longer weather begins as shorter weather does.
 * <ul>
 *   <li>Temperature: the season's mean, a wander of two days' memory (four fifths of its variance) and half a day's
 *       (the rest), and a daily wave with the fractions of ASHRAE's design days, 15 % larger under a clear sky and
 *       smaller under clouds so that its mean is the season's swing.
 *   <li>Clouds: {@link CloudCover} of red noise with a memory of eight hours.
 *   <li>Light: {@link ClearSky}, averaged over five-minute steps of each hour.
 *   <li>Dew point: that of the season's mean humidity, moving with the wander; never above the temperature.
 *   <li>Wind: a vector of two red noises with a memory of six hours, so that its speed is Rayleigh-distributed (Weibull,
 *       shape 2) and no direction is preferred.
 *   <li>Pressure: standard atmosphere with a wander of 700 Pa, and two days' memory.
 * </ul>
 * Memories, the shares of the wander and the effect of clouds on the swing are estimates for the mid-latitudes. No rain,
 * fronts, sea breeze or seasonal trend: for longer than a few weeks use a weather file.
 *
 * @see "ASHRAE Handbook, Fundamentals 2021, chapter 14, table 6 (fractions of the daily range)"
 */
public final class WeatherGenerator {
    private static final double[] BELOW_HIGHEST = { // by hour of local solar time, 1 to 24; share of the daily range
        0.88, 0.92, 0.95, 0.98, 1.00, 0.98, 0.91, 0.74, 0.55, 0.38, 0.23, 0.13, 0.05, 0.00, 0.00, 0.06, 0.14, 0.24,
        0.39, 0.50, 0.59, 0.68, 0.75, 0.82
    };
    private static final double MEAN_BELOW = 0.53625; // mean of these 24
    private static final double CLEAR_GAIN = 0.30; // how much larger the swing is under a clear than an overcast sky
    private static final double HOUR = 3600; // [s]
    private static final int STEPS = 12; // of five minutes in an hour
    private static final int MARGIN = 25; // hours drawn beyond the end

    private final Season season;
    private final RandomStreams streams;

    /** Weather of {@code season} from the stream family {@code streams}. */
    public WeatherGenerator(Season season, RandomStreams streams) {
        this.season = season;
        this.streams = streams.child("weather");
    }

    /** Weather of a scenario that starts at {@code start} and lasts {@code duration} [s]. */
    public HourlyWeather generate(Instant start, double duration) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(
                start.getEpochSecond() + Math.round(season.site().utcOffset()), start.getNano(), ZoneOffset.UTC);
        double sinceMidnight = local.toLocalTime().toNanoOfDay() * 1e-9;
        int count = (int) Math.ceil((sinceMidnight + Math.max(0, duration)) / HOUR) + MARGIN;
        return new HourlyWeather(hours(start, -sinceMidnight, count), -sinceMidnight, false, season.co2());
    }

    private List<WeatherHour> hours(Instant start, double begin, int count) {
        var slow = new RedNoise(streams.stream("temperature-slow"), 48);
        var quick = new RedNoise(streams.stream("temperature-quick"), 12);
        var sky = new RedNoise(streams.stream("clouds"), 8);
        var dew = new RedNoise(streams.stream("dew-point"), 24);
        var easterly = new RedNoise(streams.stream("wind-east"), 6);
        var northerly = new RedNoise(streams.stream("wind-north"), 6);
        var barometer = new RedNoise(streams.stream("pressure"), 48);
        var cover = new CloudCover(season.clouds());
        var light = new Light(start);
        double meanDew = MoistAir.dewPoint(season.mean(), season.humidity());
        double breeze = season.wind() / Math.sqrt(Math.PI / 2); // of each component, so that the mean is the season's
        var hours = new ArrayList<WeatherHour>(count);
        for (int i = 0; i < count; i++) {
            double end = begin + HOUR * (i + 1);
            double wander = season.wander() * (Math.sqrt(0.8) * slow.next() + Math.sqrt(0.2) * quick.next());
            double clouds = cover.of(sky.next());
            double temperature = season.mean() + wander + wave(end, begin, clouds);
            double dewPoint = Math.min(temperature, meanDew + 0.7 * wander + 1.5 * dew.next());
            double east = breeze * easterly.next();
            double north = breeze * northerly.next();
            light.during(end - HOUR, clouds);
            hours.add(new WeatherHour(
                    temperature,
                    MoistAir.relativeHumidity(temperature, dewPoint),
                    season.site().standardPressure() + 700 * barometer.next(),
                    Sky.infrared(temperature, dewPoint, clouds),
                    light.directNormal,
                    light.diffuseHorizontal,
                    Math.sqrt(east * east + north * north),
                    comesFrom(east, north)));
        }
        return hours;
    }

    private static double comesFrom(double east, double north) {
        double angle = StrictMath.atan2(-east, -north);
        return angle < 0 ? angle + 2 * Math.PI : angle;
    }

    /** The daily wave at {@code time} under {@code clouds} [K]; {@code midnight} some midnight of local standard time. */
    private double wave(double time, double midnight, double clouds) {
        double early =
                season.site().longitude() / (2 * Math.PI) * 24 - season.site().utcOffset() / HOUR; // sun's [h]
        double hour = (time - midnight) / HOUR + early;
        hour -= 24 * Math.floor(hour / 24);
        int k = (int) hour;
        double from = BELOW_HIGHEST[(k + 23) % 24];
        double below = from + (hour - k) * (BELOW_HIGHEST[k % 24] - from);
        double swing = season.swing() * (1 + CLEAR_GAIN * (season.clouds() - clouds));
        return swing * (MEAN_BELOW - below);
    }

    /** Means of the light over an hour. */
    private final class Light {
        private final Sun sun;
        private final ClearSky clear = new ClearSky(season.site().elevation());
        private double directNormal;
        private double diffuseHorizontal;

        Light(Instant start) {
            sun = new Sun(season.site(), start);
        }

        void during(double from, double clouds) {
            directNormal = 0;
            diffuseHorizontal = 0;
            for (int k = 0; k < STEPS; k++) {
                sun.at(from + HOUR * (k + 0.5) / STEPS);
                clear.at(sun, season.turbidity(), clouds);
                directNormal += clear.directNormal() / STEPS;
                diffuseHorizontal += clear.diffuseHorizontal() / STEPS;
            }
        }
    }
}
