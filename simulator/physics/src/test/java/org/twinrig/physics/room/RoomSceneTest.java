package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.physics.fire.HeatRelease;
import org.twinrig.physics.fire.Smoulder;
import org.twinrig.physics.room.Occupant.Activity;
import org.twinrig.physics.things.Kitchen;

/** What cameras and detectors meet in a room. */
class RoomSceneTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Point BASKET = new Point(4, 3, 0.3);

    private static RoomPlant plant(RoomSpec spec) {
        return RoomPlant.alone(HouseSpec.of(spec), new RandomStreams(1));
    }

    private static RoomSpec burning() {
        var release = new HeatRelease.TSquared(46.9, 100e3, 300, 60);
        return RoomSpec.of("room", 5, 4, 2.5)
                .with(Opening.of("door", 0.9, 2, 0, 1))
                .with(FireSpec.flaming("basket", BASKET, Fuels.get("wood"), release, 10 * SECOND));
    }

    @Test
    void aQuietRoomHasWarmPeopleAndNothingElse() {
        var room = plant(RoomSpec.of("room", 5, 4, 2.5)
                .with(Occupant.adult("Ada", new Point(2, 2, 0), Activity.SEATED, 0, 60 * SECOND)));
        room.advanceTo(30 * SECOND);
        ThermalScene scene = room.thermalScene();
        assertThat(scene.patches()).isEmpty();
        assertThat(scene.bodies()).hasSizeGreaterThan(5).allSatisfy(body -> {
            var limb = (Body.Solid) body;
            assertThat(limb.temperature()).isBetween(298.0, 307.0); // clothes 27 °C, skin 33 °C
            assertThat(((Shape.Capsule) limb.shape()).from().x())
                    .isCloseTo(2, within(0.7)); // sits: knees before the hips
        });
        room.advanceTo(61 * SECOND);
        assertThat(room.thermalScene().bodies()).isEmpty();
    }

    @Test
    void aFireShowsItsFlameAndWarmsTheCeilingAboveIt() {
        var room = plant(burning());
        room.advanceTo(9 * SECOND);
        assertThat(room.thermalScene().bodies()).isEmpty();
        room.advanceTo(120 * SECOND);
        ThermalScene scene = room.thermalScene();
        var flames = scene.bodies().stream()
                .filter(Body.Cloud.class::isInstance)
                .map(Body.Cloud.class::cast)
                .filter(cloud -> cloud.from().temperature() > 1000)
                .toList();
        assertThat(flames).isNotEmpty();
        double tip = flames.stream()
                .mapToDouble(flame -> flame.shape().to().z())
                .max()
                .orElseThrow();
        assertThat(tip - BASKET.z()).isBetween(0.4, 1.8); // Heskestad: 1.06 m at 100 kW and 0.71 m, puffing
        var foot = flames.get(0);
        double emissivity =
                1 - StrictMath.exp(-foot.from().absorption() * 2 * foot.shape().fromRadius());
        assertThat(emissivity).isBetween(0.1, 0.6);
        assertThat(scene.patches())
                .filteredOn(patch -> patch.surface() == Surface.CEILING)
                .singleElement()
                .satisfies(patch -> assertThat(patch.rise()).isBetween(20.0, 200.0));
        assertThat(kelvin(scene, Surface.CEILING, 0)).isGreaterThan(kelvin(scene, Surface.FLOOR, 0));
        int top = scene.face(Surface.WALL_X0).profile().size() - 1;
        assertThat(kelvin(scene, Surface.WALL_X0, top)).isGreaterThan(kelvin(scene, Surface.WALL_X0, 0) + 5);
    }

    @Test
    void smokeAndGasesAreUnderTheCeilingNotAtTheFloor() {
        var room = plant(burning());
        room.advanceTo(120 * SECOND);
        var high = room.airAt(new Point(2, 2, 2.4));
        var low = room.airAt(new Point(2, 2, 0.3));
        assertThat(high.temperature()).isGreaterThan(low.temperature() + 30);
        assertThat(high.co()).isGreaterThan(10 * low.co());
        assertThat(high.smokeDensity()).isGreaterThan(10 * low.smokeDensity());
        assertThat(high.speed()).isGreaterThan(low.speed());
        assertThat(high.co2()).isGreaterThan(2000e-6);
    }

    @Test
    void aSmoulderingSofaGivesCarbonMonoxideLongBeforeHeat() {
        var sofa = FireSpec.flaming("sofa", new Point(4, 3, 0.4), Fuels.get("polyurethane"), HeatRelease.none(), 0)
                .withArea(0.1)
                .withSmoulder(Smoulder.of(900, 0.2e-3));
        var room = plant(RoomSpec.of("room", 5, 4, 2.5).with(sofa));
        var ceiling = new Point(2.5, 2, 2.45);
        room.advanceTo(0);
        double before = room.airAt(ceiling).temperature();
        room.advanceTo(600 * SECOND);
        var air = room.airAt(ceiling);
        // TF2 and TF3 of EN 54: 30–200 ppm CO after 10 min, hardly any heat
        assertThat(air.co()).isBetween(30e-6, 200e-6);
        assertThat(air.temperature() - before).isLessThan(6);
        assertThat(air.co() / (air.co2() - 450e-6)).isBetween(0.1, 0.4); // CO/CO2 of smouldering, by volume
    }

    @Test
    void aHotDrinkCoolsAndCookingSmellsWithoutAFire() {
        var cup = Kitchen.hotDrink("tea", new Point(2, 2, 0.75), Profile.between(0, 3600 * SECOND));
        var frying = Kitchen.frying("frying", new Point(4, 3, 0.9), Profile.between(0, 600 * SECOND), 0.5e-6);
        var room = plant(RoomSpec.of("room", 5, 4, 2.5).with(cup).with(frying));
        room.advanceTo(SECOND);
        double hot = kelvin(room.thermalScene().bodies().get(1));
        room.advanceTo(600 * SECOND);
        assertThat(hot).isGreaterThan(355);
        assertThat(kelvin(room.thermalScene().bodies().get(1))).isLessThan(hot - 15);
        var air = room.airAt(new Point(2.5, 2, 1.5));
        assertThat(air.smokeDensity()).isBetween(1e-6, 10e-6); // 0.3 g in 50 m³
        assertThat(air.alcohol()).isGreaterThan(0.5e-6);
        assertThat(room.truth()[room.truthSchema().indexOf("hrrKw")]).isZero();
    }

    private static double kelvin(ThermalScene scene, Surface surface, int level) {
        return scene.face(surface).profile().get(level).temperature();
    }

    private static double kelvin(Body body) {
        return ((Body.Solid) body).temperature();
    }
}
