package org.twinrig.physics.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;

/** Weather from a seed: the same bytes, and the statistics that were asked for. */
class WeatherGeneratorTest {
    private static final Site SITE = Site.ofDegrees(50, 8.5, 110, 1);
    private static final Instant APRIL = Instant.parse("2024-04-10T05:20:00Z");
    private static final Season SEASON = new Season(SITE, 285.15, 9, 4, 0.65, 0.5, 3.5, 3.5, 425e-6);
    private static final int DAYS = 2000; // for statistics only; the sun is then somewhere else in its year

    private static final HourlyWeather LONG = weather(SEASON, 1, DAYS);

    private static HourlyWeather weather(Season season, long seed, double days) {
        return new WeatherGenerator(season, new RandomStreams(seed)).generate(APRIL, 86_400 * days);
    }

    private static double[] series(HourlyWeather weather, int hours, ToDoubleFunction<Conditions> what) {
        var now = new Conditions();
        var values = new double[hours];
        for (int i = 0; i < hours; i++) {
            weather.at(2400 + 3600.0 * i, now); // 06:20 local at the start: full hours
            values[i] = what.applyAsDouble(now);
        }
        return values;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static double autocorrelation(double[] values, int lag) {
        double mean = mean(values);
        double product = 0;
        double square = 0;
        for (int i = 0; i + lag < values.length; i++) {
            product += (values[i] - mean) * (values[i + lag] - mean);
            square += (values[i] - mean) * (values[i] - mean);
        }
        return product / square;
    }

    @Test
    void theSameSeedGivesTheSameWeatherInWhateverOrder() {
        var first = weather(SEASON, 42, 10);
        var second = weather(SEASON, 42, 10);
        var a = new Conditions();
        var b = new Conditions();
        var order = new RandomStreams(1).stream("order");
        for (int i = 0; i < 2000; i++) {
            double time = order.uniform(0, 864_000);
            first.at(time, a);
            second.at(order.uniform(0, 864_000), b);
            second.at(time, b);
            assertThat(b).usingRecursiveComparison().isEqualTo(a);
        }
        weather(SEASON, 43, 10).at(1000, b);
        first.at(1000, a);
        assertThat(b.temperature).isNotEqualTo(a.temperature);
    }

    @Test
    void longerWeatherBeginsAsShorterWeatherDoes() {
        var week = weather(SEASON, 5, 7);
        var month = weather(SEASON, 5, 30);
        var a = new Conditions();
        var b = new Conditions();
        for (double time = 0; time <= 7 * 86_400; time += 1111) {
            week.at(time, a);
            month.at(time, b);
            assertThat(b).usingRecursiveComparison().isEqualTo(a);
        }
        assertThat(week.end()).isGreaterThan(7 * 86_400 + 3600.0);
    }

    @Test
    void meanWanderAndMemoryOfTheTemperature() {
        double[] hourly = series(LONG, 24 * DAYS, c -> c.temperature);
        assertThat(mean(hourly))
                .isCloseTo(285.15, within(0.5)); // 4 K of wander over 2,000 days of two days' memory: 0.2 K
        var daily = new double[DAYS];
        for (int i = 0; i < hourly.length; i++) {
            daily[i / 24] += hourly[i] / 24;
        }
        double mean = mean(daily);
        double variance = 0;
        for (double d : daily) {
            variance += (d - mean) * (d - mean) / DAYS;
        }
        // A day's mean of noise with 48 and 12 hours' memory keeps 0.85 and 0.54 of its variance:
        // √(0.8·0.85+0.2·0.54)·4
        assertThat(Math.sqrt(variance)).isCloseTo(3.55, within(0.3));
        assertThat(autocorrelation(hourly, 1)).isBetween(0.95, 0.995); // measured: Frankfurt and Denver about 0.98
        assertThat(autocorrelation(daily, 1)).isBetween(0.5, 0.8);
    }

    /** Hour by hour of the day, averaged: the wander goes, the season's swing stays. */
    @Test
    void swingOfTheDay() {
        double[] hourly = series(LONG, 24 * DAYS, c -> c.temperature);
        var profile = new double[24];
        for (int i = 0; i < hourly.length; i++) {
            profile[(7 + i) % 24] += hourly[i] / DAYS;
        }
        int coldest = 0;
        int warmest = 0;
        for (int h = 0; h < 24; h++) {
            coldest = profile[h] < profile[coldest] ? h : coldest;
            warmest = profile[h] > profile[warmest] ? h : warmest;
        }
        assertThat(profile[warmest] - profile[coldest]).isCloseTo(9, within(0.5)); // the rest of the wander
        assertThat(warmest).isBetween(14, 15); // local standard time, 26 minutes ahead of the sun here
        assertThat(coldest).isBetween(5, 6);
    }

    @Test
    void windHumidityAndPressure() {
        double[] wind = series(LONG, 24 * DAYS, c -> c.windSpeed);
        assertThat(mean(wind)).isCloseTo(3.5, within(0.2));
        double strong = 0;
        for (double w : wind) {
            strong += w > 7 ? 1.0 / wind.length : 0;
        }
        assertThat(strong).isCloseTo(Math.exp(-Math.PI / 4 * 4), within(0.012)); // Rayleigh: chance of twice the mean
        double[] humidity = series(LONG, 24 * DAYS, c -> c.relativeHumidity);
        assertThat(mean(humidity)).isCloseTo(0.66, within(0.06)); // at the mean temperature 0.65
        for (double h : humidity) {
            assertThat(h).isBetween(0.05, 1.0);
        }
        assertThat(mean(series(LONG, 24 * DAYS, c -> c.pressure))).isCloseTo(SITE.standardPressure(), within(100.0));
    }

    @Test
    void cloudCoverHasTheMeanThatWasAskedFor() {
        for (double mean : new double[] {0.1, 0.3, 0.5, 0.8}) {
            var noise = new RedNoise(new RandomStreams(9).stream("clouds"), 8);
            var cover = new CloudCover(mean);
            double sum = 0;
            double ends = 0;
            for (int i = 0; i < 100_000; i++) {
                double now = cover.of(noise.next());
                sum += now;
                ends += now == 0 || now == 1 ? 1 : 0;
            }
            assertThat(sum / 100_000).isCloseTo(mean, within(0.015)); // 6,000 independent skies
            assertThat(ends / 100_000).isGreaterThan(0.5); // clear or overcast more often than in between
        }
    }

    /** Clear and overcast skies at any hour: never negative, never more than the sun sends, overcast a quarter. */
    @Test
    void lightStaysWithinItsBounds() {
        var sun = new Sun(SITE, APRIL);
        var clear = new ClearSky(SITE.elevation());
        double most = 0;
        for (double time = 0; time < 86_400 * 365; time += 1900) {
            sun.at(time);
            clear.at(sun, 3, 0);
            double bright = clear.directNormal() * sun.up() + clear.diffuseHorizontal();
            double beam = clear.directNormal();
            assertThat(beam).isBetween(0.0, sun.extraterrestrial());
            assertThat(clear.diffuseHorizontal()).isNotNegative();
            assertThat(bright).isLessThanOrEqualTo(sun.extraterrestrial() * Math.max(0, sun.up()));
            most = Math.max(most, bright);
            clear.at(sun, 3, 1);
            double dull = clear.directNormal() * sun.up() + clear.diffuseHorizontal();
            assertThat(dull).isCloseTo(0.25 * bright, within(1e-6));
            if (sun.up() > 0.2) {
                assertThat(clear.directNormal()).isLessThan(0.1 * beam);
            }
        }
        assertThat(most).isCloseTo(900, within(45.0)); // measured at noon in June at 50° north: 850 to 950
    }

    /** Denver's TMY3 on a cloudless hour near noon in July: 1,005 W/m² global, 935 W/m² beam; Linke about 2.5 to 3. */
    @Test
    void aClearNoonAtDenver() {
        var sun = new Sun(Denver.SITE, Instant.parse("2023-07-14T19:04:00Z"));
        sun.at(0);
        var clear = new ClearSky(1650);
        clear.at(sun, 2.7, 0);
        assertThat(clear.directNormal()).isCloseTo(935, within(60.0)); // the model's 5 %
        assertThat(clear.directNormal() * sun.up() + clear.diffuseHorizontal()).isCloseTo(1005, within(50.0));
    }

    @Test
    void generatedLightIsDarkAtNightAndNeverTooMuch() {
        var month = weather(SEASON, 11, 30);
        var sun = new Sun(SITE, APRIL);
        var now = new Conditions();
        double sum = 0;
        for (double time = 0; time < 30 * 86_400; time += 300) {
            month.at(time, now);
            sun.at(time);
            assertThat(now.directNormal).isBetween(0.0, 1000.0); // a clear sky's 880 and the curve through the hours
            assertThat(now.diffuseHorizontal).isNotNegative();
            if (sun.elevation() < Math.toRadians(-8)) {
                assertThat(now.directNormal + now.diffuseHorizontal).isZero(); // an hour after sunset at most
            }
            sum += now.directNormal * Math.max(0, sun.up()) + now.diffuseHorizontal;
        }
        double daily = sum * 300 / 3.6e6 / 30;
        assertThat(daily).isBetween(2.5, 6.0); // kWh/m²; April's climate at 50° north: 4
    }

    /** Mean over each hour of what falls on a level: not more than falls on one outside the atmosphere. */
    @Test
    void noHourIsBrighterThanTheSun() {
        var bright = new Season(SITE, 285.15, 9, 4, 0.65, 0.1, 3.5, 2, 425e-6);
        var month = weather(bright, 12, 30);
        var sun = new Sun(SITE, APRIL);
        var now = new Conditions();
        for (int hour = 0; hour < 24 * 30; hour++) {
            double level = 0;
            double outside = 0;
            for (int k = 0; k < 60; k++) {
                double time = 2400 + 3600.0 * hour + 60 * (k + 0.5);
                month.at(time, now);
                sun.at(time);
                level += (now.directNormal * Math.max(0, sun.up()) + now.diffuseHorizontal) / 60;
                outside += sun.extraterrestrial() * Math.max(0, sun.up()) / 60;
            }
            assertThat(level).isLessThan(0.85 * outside + 1); // the clearest skies let 80 % through
        }
    }

    @Test
    void impossibleSeasonsAreRefused() {
        assertThatThrownBy(() -> new Season(SITE, 285, 9, 4, 65, 0.5, 3.5, 3.5, 4e-4))
                .hasMessage("relative humidity is 65.0; it lies between 0.02 and 1.0");
    }
}
