package org.twinrig.physics.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.physics.Body;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.fire.Plume;

/** Flames, columns and what they warm, against the correlations that they claim. */
class FireLookValidationTest {
    private static final double AIR = 294.15;
    private static final Gas ROOM = new Gas(AIR, InfraredOptics.AIR);

    private static Fire fire(double heat, double diameter, double soot) {
        return new Fire(
                new Point(2, 2, 0.3),
                diameter,
                heat,
                0.35,
                soot,
                1e-4,
                InfraredOptics.SOOT,
                true,
                Fire.FLAMING_BED,
                0.4);
    }

    // Pool fires: 0.1 m puffs at 4.7 Hz, 0.3 m at 2.7 Hz, 1 m at 1.5 Hz (Pagni's fit through many).
    @ParameterizedTest(name = "{0} m: {1} Hz")
    @CsvSource({"0.1, 4.74", "0.3, 2.74", "1, 1.5"})
    void flamesPuffAtTheirFrequency(double diameter, double hertz) {
        var fire = fire(200e3 * diameter, diameter, 0.02);
        double mean = 0;
        int samples = 20_000;
        for (int i = 0; i < samples; i++) {
            mean += Flames.height(fire, i * 1e-3) / samples;
        }
        int rising = 0;
        for (int i = 1; i < samples; i++) {
            rising += Flames.height(fire, (i - 1) * 1e-3) < mean && Flames.height(fire, i * 1e-3) >= mean ? 1 : 0;
        }
        assertThat(rising / 20.0).isCloseTo(hertz, within(0.1)); // a crossing more or less in 20 s, the slow wave
        assertThat(mean).isCloseTo(Plume.flameHeight(fire.heat(), diameter), within(0.02 * mean));
    }

    // 1 − exp(−k·D): methane k 0.4, polystyrene 1.3 1/m.
    @ParameterizedTest
    @CsvSource({"0, 0.4", "0.164, 1.3"})
    void theBaseHasTheEmissivityOfItsFuel(double soot, double absorption) {
        var base = (Body.Cloud) Flames.at(fire(100e3, 0.5, soot), 1, 3, AIR).get(0);
        assertThat(base.from().absorption()).isCloseTo(absorption, within(1e-9));
        assertThat(2 * base.shape().fromRadius()).isCloseTo(0.5, within(1e-9));
        assertThat(base.from().temperature()).isCloseTo(1150, within(1e-9));
    }

    @Test
    void theTipComesAndGoesAndIsCooler() {
        var fire = fire(100e3, 0.5, 0.02);
        double least = 1;
        double most = 0;
        for (double t = 0; t < 3; t += 0.01) {
            var cones = Flames.at(fire, t, 3, AIR);
            var tip = (Body.Cloud) cones.get(cones.size() - 1);
            double share = tip.to().absorption() / Flames.absorption(0.02);
            least = Math.min(least, share);
            most = Math.max(most, share);
            assertThat(tip.to().temperature()).isCloseTo(AIR + 500, within(1e-9)); // Heskestad, at the mean height
        }
        assertThat(least).isLessThan(0.01);
        assertThat(most).isBetween(0.35, 0.41);
    }

    @Test
    void conesFollowEachOtherWithoutGaps() {
        var bodies = FireLook.of(fire(100e3, 0.5, 0.02), 1.3, 2.5, 1.4, new Gas(400, 0.2), ROOM)
                .bodies();
        var flames = clouds(bodies).subList(0, 5);
        var column = clouds(bodies).subList(5, bodies.size() - 1);
        for (var stack : List.of(flames, column)) {
            for (int i = 1; i < stack.size(); i++) {
                assertThat(stack.get(i).shape().from())
                        .isEqualTo(stack.get(i - 1).shape().to());
                assertThat(stack.get(i).shape().fromRadius())
                        .isCloseTo(stack.get(i - 1).shape().toRadius(), within(1e-9));
            }
        }
        assertThat(column.get(column.size() - 1).shape().to().z()).isCloseTo(2.5, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2, 2.4})
    void theColumnIsAsWideAndWarmAsHeskestadsPlume(double z) {
        var fire = fire(50e3, 0.4, 0.02);
        double rise = Plume.axisRise(50e3, 32.5e3, 0.4, z - 0.3);
        double origin = 0.083 * StrictMath.pow(50, 0.4) - 1.02 * 0.4;
        double expected = 0.14 * Math.sqrt((AIR + rise) / AIR) * (z - 0.3 - Math.min(0, origin));
        assertThat(SmokeColumn.radius(fire, z, AIR)).isCloseTo(expected, within(1e-9));
        // Top hat and Gaussian give a ray through the axis the same: κ0·ΔT0·s·√(π/2) = 0.886 κ0 · 0.707 ΔT0 · 2 s.
        assertThat(Math.sqrt(Math.PI) / 2 * Math.sqrt(0.5) * 2).isCloseTo(Math.sqrt(Math.PI / 2), within(1e-12));
    }

    @Test
    void smokeOnTheAxisIsDilutedAsTheHeatIs() {
        // Heat and smoke spread alike: what passes a height is what the fire gives off. Over the plume's Gaussian area
        // π·s²·u·ρ·Y with u of Heskestad: within the scatter of his constants.
        var fire = fire(50e3, 0.4, 0.02);
        var cones = clouds(SmokeColumn.at(fire, 3, 3, ROOM, ROOM));
        var top = cones.get(cones.size() - 1);
        double s = top.shape().toRadius();
        double rise = (top.to().temperature() - AIR) / Math.sqrt(0.5);
        double smoke =
                (top.to().absorption() / (Math.sqrt(Math.PI) / 2) - InfraredOptics.BURNT_GAS) / InfraredOptics.SOOT;
        double above = 2.7 - Math.min(0, 0.083 * StrictMath.pow(50, 0.4) - 0.408);
        double speed = 1.03 * StrictMath.cbrt(32.5 / above); // 3.4·(g/(cp·T·ρ))^⅓·Qc^⅓·z^−⅓, Qc in kW
        double breadth = 1 + 1 / (1.1 * 1.1); // product of two Gaussians, of speed 1.1 s wide
        double carried = Math.PI * s * s / breadth * speed * smoke;
        assertThat(carried).isCloseTo(fire.smoke(), within(0.35 * fire.smoke()));
        assertThat(rise).isCloseTo(Plume.axisRise(50e3, 32.5e3, 0.4, 2.7), within(0.1));
    }

    @Test
    void aWeakPlumeStopsUnderTheHotLayer() {
        var weak = new Fire(new Point(2, 2, 0.3), 0.1, 100, 0.3, 0, 1e-5, InfraredOptics.TAR, false, 400, 0);
        var cones = clouds(SmokeColumn.at(weak, 2.5, 1.5, new Gas(330, 0.1), ROOM));
        assertThat(cones.get(cones.size() - 1).shape().to().z()).isCloseTo(1.5, within(1e-9));
        assertThat(Flames.at(weak, 1, 2.5, AIR)).isEmpty();
    }

    @Test
    void theCeilingIsWarmWhereAlpertsJetTurns() {
        var patch = FireLook.ceiling(fire(100e3, 0.5, 0.02), 2.5, 80).patches().get(0);
        var jet = (Outline.Jet) patch.outline();
        assertThat(jet.core()).isCloseTo(0.18 * 2.2, within(1e-9));
        assertThat(jet.centre()).isEqualTo(new Point(2, 2, 2.5));
        assertThat(patch.rise()).isEqualTo(80);
        assertThat(FireLook.ceiling(fire(100e3, 0.5, 0.02), 2.5, 0).patches()).isEmpty();
    }

    private static List<Body.Cloud> clouds(List<Body> bodies) {
        return bodies.stream()
                .filter(Body.Cloud.class::isInstance)
                .map(Body.Cloud.class::cast)
                .toList();
    }
}
