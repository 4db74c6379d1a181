package org.twinrig.physics.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinrig.core.random.RandomStreams;

/** Light on surfaces: balances that must hold, and Perez' model by hand. */
class IrradianceTest {
    private static final Site SITE = Site.ofDegrees(48, 11, 500, 1);

    private final Sun sun = new Sun(SITE, Instant.parse("2024-06-01T10:00:00Z"));
    private final Conditions outside = new Conditions();
    private final Incident light = new Incident();

    private Incident on(Irradiance irradiance, double azimuth, double tilt) {
        irradiance.prepare(sun, outside);
        irradiance.on(Orientation.ofDegrees(azimuth, tilt), light);
        return light;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Irradiance.SkyModel.class)
    void aHorizontalSurfaceGetsBeamAndSky(Irradiance.SkyModel model) {
        sun.at(0);
        outside.directNormal = 700;
        outside.diffuseHorizontal = 120;
        Incident up = on(new Irradiance(model, 0.2), 0, 0);
        assertThat(up.beam).isCloseTo(700 * sun.up(), within(1e-9));
        assertThat(up.total()).isCloseTo(700 * sun.up() + 120, within(1e-9));
        assertThat(up.ground).isZero();
    }

    /** A surface and its back see all directions once: with an even sky they get twice what the hemispheres send. */
    @Test
    void frontAndBackTogetherSeeEverything() {
        sun.at(0);
        outside.directNormal = 0;
        outside.diffuseHorizontal = 100;
        var irradiance = new Irradiance(Irradiance.SkyModel.ISOTROPIC, 0.3);
        for (double tilt = 0; tilt <= 180; tilt += 15) {
            double front = on(irradiance, 70, tilt).total();
            double back = on(irradiance, 250, 180 - tilt).total();
            assertThat(front + back).isCloseTo(100 + 30, within(1e-9));
        }
    }

    /** Perez et al. 1990 by hand: zenith 0.7, I_d 100, I_n 800: ε 6.9 is class 8, Δ with Kasten's air mass. */
    @Test
    void perezByHand() {
        double time = whenZenithIs(0.7);
        sun.at(time);
        outside.directNormal = 800;
        outside.diffuseHorizontal = 100;
        double zenith = Math.acos(sun.up());
        double cube = 1.041 * zenith * zenith * zenith;
        assertThat((9 + cube) / (1 + cube)).isGreaterThan(6.2);
        double mass = 1 / (sun.up() + 0.50572 * Math.pow(96.07995 - Math.toDegrees(zenith), -1.6364));
        double delta = 100 * mass / sun.extraterrestrial();
        double f1 = 0.678 - 0.327 * delta - 0.250 * zenith;
        double f2 = 0.156 - 1.377 * delta + 0.251 * zenith;
        double facing = Math.max(0, -sun.north());
        double sky = 100 * ((1 - f1) / 2 + f1 * facing / sun.up() + f2);
        Incident south = on(new Irradiance(Irradiance.SkyModel.PEREZ, 0), 180, 90);
        assertThat(south.diffuse()).isCloseTo(sky, within(1e-9));
        assertThat(south.circumsolar).isCloseTo(100 * f1 * facing / sun.up(), within(1e-9));
        assertThat(south.beam).isCloseTo(800 * facing, within(1e-9));
    }

    private double whenZenithIs(double zenith) {
        double low = -6 * 3600;
        double high = 0;
        while (high - low > 1e-6) {
            double middle = 0.5 * (low + high);
            sun.at(middle);
            if (Math.acos(sun.up()) > zenith) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** An overcast sky has no direction: Perez' model then differs from the even sky by the fit's remainder only. */
    @Test
    void withoutBeamPerezIsNearlyIsotropic() {
        sun.at(0);
        outside.directNormal = 0;
        outside.diffuseHorizontal = 200;
        double even =
                on(new Irradiance(Irradiance.SkyModel.ISOTROPIC, 0), 180, 90).total();
        double perez = on(new Irradiance(Irradiance.SkyModel.PEREZ, 0), 180, 90).total();
        assertThat(perez).isCloseTo(even, within(0.2 * even)); // class 1 of the table
    }

    @Test
    void nothingIsNegativeAndNightIsDark() {
        var random = new RandomStreams(7).stream("light");
        var irradiance = new Irradiance(Irradiance.SkyModel.PEREZ, 0.2);
        for (int i = 0; i < 20_000; i++) {
            sun.at(random.uniform(-2e7, 2e7));
            outside.directNormal = random.uniform(0, 1000);
            outside.diffuseHorizontal = random.chance(0.1) ? 0 : random.uniform(0, 500);
            Incident any = on(irradiance, random.uniform(0, 360), random.uniform(0, 180));
            assertThat(any.beam).isNotNegative();
            assertThat(any.skyIsotropic + any.circumsolar + any.horizon).isGreaterThan(-1e-9);
            assertThat(any.ground).isNotNegative();
            if (sun.up() <= 0) {
                assertThat(any.beam).isZero();
                assertThat(any.circumsolar).isZero();
            }
        }
    }

    @Test
    void eastAndWestMirrorAboutNoon() {
        var irradiance = new Irradiance(Irradiance.SkyModel.PEREZ, 0.2);
        outside.directNormal = 600;
        outside.diffuseHorizontal = 150;
        double noon = 1.2 * 3600;
        for (int i = 0; i < 20; i++) { // towards true noon
            sun.at(noon);
            noon += sun.east() / Math.hypot(sun.east(), sun.north()) * 3000;
        }
        sun.at(noon - 7200);
        double east = on(irradiance, 90, 90).total();
        sun.at(noon + 7200);
        double west = on(irradiance, 270, 90).total();
        assertThat(west).isCloseTo(east, within(0.3)); // the declination moves on by 0.01°
    }

    @Test
    void impossibleGroundIsRefused() {
        assertThatThrownBy(() -> new Irradiance(Irradiance.SkyModel.PEREZ, 1.2))
                .hasMessage("albedo is 1.2; it lies between 0 and 1");
    }
}
