package org.twinrig.physics.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sun's place against NREL's Solar Position Algorithm (uncertain by 0.0003°), and what must hold anywhere. */
class SunTest {
    private static Sun at(String utc, double north, double east, double elevation) {
        var sun = new Sun(Site.ofDegrees(north, east, elevation, 0), Instant.parse(utc));
        sun.at(0);
        return sun;
    }

    /** The worked example of Reda and Andreas, NREL/TP-560-34302, table A5.1: zenith 50.11162°, azimuth 194.34024°. */
    @Test
    void theExampleOfTheSolarPositionAlgorithm() {
        Sun sun = at("2003-10-17T19:30:30Z", 39.742476, -105.1786, 1830.14);
        assertThat(90 - Math.toDegrees(sun.elevation())).isCloseTo(50.11162, within(0.005)); // theory good to 0.01°
        assertThat(Math.toDegrees(sun.azimuth())).isCloseTo(194.34024, within(0.01));
    }

    @ParameterizedTest(name = "{0} at {1}, {2}")
    @CsvFileSource(resources = "/weather/spa.csv", numLinesToSkip = 4)
    void agreesWithTheSolarPositionAlgorithm(
            String utc, double north, double east, double elevation, double zenith, double azimuth) {
        Sun sun = at(utc, north, east, elevation);
        assertThat(90 - Math.toDegrees(sun.elevation())).isCloseTo(zenith, within(0.01)); // Meeus' theory: 0.01°
        double off = Math.toDegrees(sun.azimuth()) - azimuth;
        double sideways = (off - 360 * Math.rint(off / 360)) * Math.sin(Math.toRadians(zenith)); // on the sphere
        assertThat(sideways).isCloseTo(0, within(0.01));
    }

    @Test
    void theAnswerDoesNotDependOnWhatWasAskedBefore() {
        var site = Site.ofDegrees(52, 13, 50, 1);
        var start = Instant.parse("2024-03-31T22:30:00Z");
        var wandering = new Sun(site, start);
        for (double time : new double[] {3e6, -4e6, 86_400, 5_400, 5_400.5, 1e5}) {
            wandering.at(time);
            var fresh = new Sun(site, start);
            fresh.at(time);
            assertThat(wandering.up()).isEqualTo(fresh.up());
            assertThat(wandering.azimuth()).isEqualTo(fresh.azimuth());
        }
    }

    /** Across midnight UTC the parabolas of two days meet; the sun moves by 15°/h at most meanwhile. */
    @Test
    void movesSmoothlyOverMidnight() {
        var sun = new Sun(Site.ofDegrees(-20, 170, 0, 12), Instant.parse("2024-05-05T23:59:59.5Z"));
        sun.at(0);
        double before = sun.up();
        sun.at(0.5);
        double middle = sun.up();
        sun.at(1);
        assertThat(sun.up() - middle).isCloseTo(middle - before, within(1e-8)); // curvature over half a second: 1e-9
    }

    @ParameterizedTest(name = "latitude {0}°")
    @ValueSource(doubles = {-66, -35, 0, 35, 66})
    void morningMirrorsAfternoonAboutNoon(double north) {
        var sun = new Sun(Site.ofDegrees(north, 0, 0, 0), Instant.parse("2024-06-20T00:00:00Z")); // at the solstice
        double noon = noon(sun);
        for (double offset = 600; offset < 6 * 3600; offset += 1800) {
            sun.at(noon - offset);
            double up = sun.up();
            double east = sun.east();
            sun.at(noon + offset);
            assertThat(sun.up()).isCloseTo(up, within(2e-5)); // the declination turns by 0.001° within 12 h
            assertThat(sun.east()).isCloseTo(-east, within(2e-5));
        }
    }

    private static double noon(Sun sun) {
        double low = 11 * 3600;
        double high = 13 * 3600;
        while (high - low > 1e-3) {
            double middle = 0.5 * (low + high);
            sun.at(middle);
            if (sun.east() > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void seasonsAndDistanceAreThoseOfTheAlmanac() {
        // Obliquity 23.436° in 2024, plus half a minute of arc of refraction at 66° elevation; perihelion 0.98331 au
        Sun solstice = at("2024-06-20T12:02:00Z", 0, 0, 0);
        assertThat(Math.toDegrees(solstice.elevation())).isCloseTo(90 - 23.436 + 0.007, within(0.02));
        Sun perihelion = at("2024-01-03T01:00:00Z", 0, 0, 0);
        assertThat(perihelion.extraterrestrial()).isCloseTo(1361.1 / (0.98331 * 0.98331), within(0.2));
    }

    /** Sunrise and sunset are where the upper limb, 16′ above the centre, touches the horizon: so day beats night. */
    @Test
    void theDayAtTheEquinoxIsLongerThanTheNight() {
        var sun = new Sun(Site.ofDegrees(0, 0, 0, 0), Instant.parse("2024-03-20T00:00:00Z"));
        int light = 0;
        for (int second = 0; second < 86_400; second += 10) {
            sun.at(second);
            light += Math.toDegrees(sun.elevation()) > -16.0 / 60 ? 10 : 0;
        }
        assertThat(light / 60.0).isCloseTo(726.7, within(1.0)); // 12 h plus 2 · (34′ + 16′)/15°/h at the equator
    }
}
