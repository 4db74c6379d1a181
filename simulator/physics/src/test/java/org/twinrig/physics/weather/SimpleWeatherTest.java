package org.twinrig.physics.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steady and daily weather, and water in the air. */
class SimpleWeatherTest {
    private final Conditions now = new Conditions();

    @Test
    void steadyAirStays() {
        var weather = SteadyWeather.of(283.15, 0.7, 99_000);
        weather.at(1e7, now);
        assertThat(now.temperature).isEqualTo(283.15);
        assertThat(now.pressure).isEqualTo(99_000);
        assertThat(now.skyTemperature()).isCloseTo(283.15, within(1e-9)); // the sky takes no heat
        assertThat(now.directNormal + now.diffuseHorizontal + now.windSpeed).isZero();
        assertThat(weather.nextKnot(0)).isInfinite();
    }

    @Test
    void aDaySwingsAboutItsMeanAndKeepsItsWater() {
        var mean = new Conditions();
        mean.temperature = 288.15;
        mean.relativeHumidity = 0.6;
        var weather = new DailyWeather(mean, 12, 15 * 3600);
        weather.at(15 * 3600, now);
        assertThat(now.temperature).isCloseTo(294.15, within(1e-9));
        double vapour = now.relativeHumidity * MoistAir.saturation(now.temperature);
        weather.at(3 * 3600 + 86_400 * 40, now);
        assertThat(now.temperature).isCloseTo(282.15, within(1e-6));
        assertThat(now.relativeHumidity * MoistAir.saturation(now.temperature)).isCloseTo(vapour, within(1e-6));
        double sum = 0;
        for (int i = 0; i < 24; i++) {
            weather.at(3600 * i, now);
            sum += now.temperature / 24;
        }
        assertThat(sum).isCloseTo(288.15, within(1e-9));
        assertThatThrownBy(() -> new DailyWeather(mean, -1, 0)).hasMessage("the swing is -1.0 K; it is not negative");
    }

    /** Saturation pressures of water: Wagner and Pruß 2002 (IAPWS-95), rounded. */
    @ParameterizedTest(name = "{0} °C: {1} Pa")
    @CsvSource({"0.01, 611.66", "20, 2339.3", "40, 7384.9", "60, 19947"})
    void saturation(double celsius, double pascal) {
        assertThat(MoistAir.saturation(celsius + 273.15)).isCloseTo(pascal, within(0.005 * pascal)); // Magnus: 0.5 %
    }

    @Test
    void dewPointAndHumidityAreInverse() {
        for (double t = 250; t < 320; t += 7) {
            for (double rh = 0.05; rh <= 1; rh += 0.19) {
                assertThat(MoistAir.relativeHumidity(t, MoistAir.dewPoint(t, rh)))
                        .isCloseTo(rh, within(1e-12));
            }
        }
        assertThat(MoistAir.dewPoint(298.15, 0.5) - 273.15).isCloseTo(13.9, within(0.1)); // psychrometric chart
    }

    @Test
    void aSiteOutsideTheEarthIsRefused() {
        assertThatThrownBy(() -> Site.ofDegrees(95, 10, 0, 0))
                .hasMessageStartingWith("latitude [rad] is 1.658")
                .hasMessageEndingWith("it lies between -1.5707963267948966 and 1.5707963267948966");
        assertThat(Denver.SITE.standardPressure()).isCloseTo(83_000, within(150.0)); // ISO 2533: 1,650 m
    }
}
