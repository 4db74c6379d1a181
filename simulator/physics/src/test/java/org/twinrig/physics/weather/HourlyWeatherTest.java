package org.twinrig.physics.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;

/** Between the hours: straight lines through readings, means kept, knots told, years repeated. */
class HourlyWeatherTest {
    private static final Site PLACE = Site.ofDegrees(50, 10, 100, 1);

    private static List<WeatherHour> hours(int count) {
        var hours = new ArrayList<WeatherHour>();
        for (int i = 0; i < count; i++) {
            double sun = Math.max(0, 700 * Math.sin((i % 24 - 6) / 12.0 * Math.PI)) * (i % 5 == 0 ? 0.2 : 1);
            hours.add(
                    new WeatherHour(280 + i % 24, 0.5, 1e5, 300, sun, 0.3 * sun, i % 3, Math.toRadians(i * 100 % 360)));
        }
        return hours;
    }

    @Test
    void readingsHoldAtTheEndOfTheirHourAndLinesJoinThem() {
        var weather = new HourlyWeather(hours(48), 0, false, 400e-6);
        var now = new Conditions();
        weather.at(5 * 3600, now); // hour number 4 ends here
        assertThat(now.temperature).isCloseTo(284, within(1e-9));
        weather.at(5.25 * 3600, now);
        assertThat(now.temperature).isCloseTo(284.25, within(1e-9));
        assertThat(now.co2).isEqualTo(400e-6);
    }

    @Test
    void theWindTurnsTheShorterWay() {
        var weather = new HourlyWeather(hours(48), 0, false, 400e-6);
        var now = new Conditions();
        weather.at(4.5 * 3600, now); // from 300° to 40°
        assertThat(Math.toDegrees(now.windDirection)).isCloseTo(350, within(1e-9));
    }

    @Test
    void theMeanOverEveryHourIsItsDatum() {
        List<WeatherHour> hours = hours(72);
        var weather = new HourlyWeather(hours, -1800, false, 400e-6);
        var now = new Conditions();
        for (int i = 0; i < 72; i++) {
            double sum = 0;
            for (int k = 0; k < 360; k++) {
                weather.at(-1800 + 3600 * (i + (k + 0.5) / 360), now);
                assertThat(now.directNormal).isNotNegative();
                sum += now.directNormal / 360;
            }
            assertThat(sum).isCloseTo(hours.get(i).directNormal(), within(1e-9)); // midpoint rule is exact on lines
        }
    }

    @Test
    void nothingBendsBetweenTwoKnots() {
        var weather = new HourlyWeather(hours(72), 700, false, 400e-6);
        var a = new Conditions();
        var b = new Conditions();
        var c = new Conditions();
        double time = -5000;
        while (time < 40 * 3600) {
            double next = weather.nextKnot(time);
            assertThat(next).isGreaterThan(time).isLessThanOrEqualTo(time + 1800 + 1e-6);
            double from = time + 1e-6;
            double to = next - 1e-6;
            weather.at(from, a);
            weather.at(0.5 * (from + to), b);
            weather.at(to, c);
            assertThat(b.directNormal).isCloseTo(0.5 * (a.directNormal + c.directNormal), within(1e-6));
            assertThat(b.temperature).isCloseTo(0.5 * (a.temperature + c.temperature), within(1e-6));
            time = next;
        }
    }

    @Test
    void aKnotIsNeverTheMomentItself() {
        var weather = new HourlyWeather(hours(48), 0.1, false, 400e-6);
        double time = 0.1;
        for (int i = 0; i < 100_000; i++) {
            double next = weather.nextKnot(time);
            assertThat(next).isGreaterThan(time);
            time = next;
        }
        assertThat(time).isCloseTo(0.1 + 1800.0 * 100_000, within(1e-3));
    }

    @Test
    void aYearRepeatsItselfAndBeginsWhereTheScenarioDoes() {
        var series = new HourlySeries("year", PLACE, 0, hours(8760), List.of());
        var here = new Conditions();
        var later = new Conditions();
        Weather fromMarch = series.from(Instant.parse("2023-03-01T05:30:00Z"), 420e-6); // 06:30 local
        fromMarch.at(0, here);
        assertThat(here.temperature).isCloseTo(285.5, within(1e-9)); // between the readings of 6 and 7 o'clock
        fromMarch.at(365 * 86_400.0, later);
        assertThat(later.temperature).isEqualTo(here.temperature);
        assertThat(later.directNormal).isEqualTo(here.directNormal);
    }

    @Test
    void aLeapDayHasTheWeatherOfTheDayBefore() {
        var series = new HourlySeries("year", PLACE, 0, hours(8760), List.of());
        var eve = new Conditions();
        var leap = new Conditions();
        series.from(Instant.parse("2024-02-28T11:00:00Z"), 420e-6).at(0, eve);
        series.from(Instant.parse("2024-02-29T11:00:00Z"), 420e-6).at(0, leap);
        assertThat(leap.directNormal).isEqualTo(eve.directNormal);
        var march = new Conditions();
        var plain = new Conditions();
        series.from(Instant.parse("2024-03-01T11:00:00Z"), 420e-6).at(0, march);
        series.from(Instant.parse("2023-03-01T11:00:00Z"), 420e-6).at(0, plain);
        assertThat(march.directNormal).isEqualTo(plain.directNormal);
    }

    @Test
    void aShortSeriesKnowsItsEndsAndRepeatsItsLastDay() {
        var series = new HourlySeries("june.epw", PLACE, 24 * 151, hours(72), List.of());
        Weather weather = series.from(Instant.parse("2023-06-01T23:00:00Z"), 420e-6); // 2 June 00:00 local
        assertThat(((HourlyWeather) weather).end()).isEqualTo(48 * 3600.0);
        var inside = new Conditions();
        var beyond = new Conditions();
        weather.at(40 * 3600.0, inside);
        weather.at(64 * 3600.0, beyond);
        assertThat(beyond.temperature).isEqualTo(inside.temperature);
        assertThatThrownBy(() -> series.from(Instant.parse("2023-07-01T10:00:00Z"), 420e-6))
                .isInstanceOf(UserError.class)
                .hasMessage("june.epw holds the hours 3624 to 3696 of the year;"
                        + " the scenario starts 2023-07-01T11:00 local standard time, hour 4355");
    }

    @Test
    void lessThanADayIsRefused() {
        assertThatThrownBy(() -> new HourlyWeather(hours(23), 0, false, 0))
                .hasMessage("there are 23 hours; a day has 24 at least");
    }
}
