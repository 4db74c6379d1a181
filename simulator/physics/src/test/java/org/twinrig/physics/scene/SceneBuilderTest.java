package org.twinrig.physics.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.physics.Body;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Face;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Surface;

/** Scenes from plain inputs. */
class SceneBuilderTest {
    @Test
    void whatDoesNotShowMakesNoDifference() {
        assertThat(scene(293.1500, 0.003)).isEqualTo(scene(293.1519, 0.0030004));
        assertThat(scene(293.15, 0.003)).isNotEqualTo(scene(293.16, 0.003));
        assertThat(scene(293.15, 0.003)).isNotEqualTo(scene(293.15, 0.004));
    }

    private static ThermalScene scene(double floor, double absorption) {
        var gas = new Gas(294, absorption);
        return new SceneBuilder(5, 4, 2.5)
                .layers(2, gas, gas)
                .surfaces(floor, 295, SceneBuilder.even(294))
                .build();
    }

    @Test
    void ambientIsTheMeanOfTheFacesByAreaAndFourthPower() {
        var scene = new SceneBuilder(4, 4, 4)
                .surfaces(300, 400, SceneBuilder.even(300))
                .build();
        double expected = Math.sqrt(Math.sqrt((5 * 300.0 * 300 * 300 * 300 + 400.0 * 400 * 400 * 400) / 6));
        assertThat(scene.ambient()).isCloseTo(expected, within(0.011)); // told in steps of 20 mK
        var zoned = new SceneBuilder(4, 4, 4)
                .surfaces(300, 300, SceneBuilder.zoned(300, 400, 2))
                .build();
        double half = (300.0 * 300 * 300 * 300 + 400.0 * 400 * 400 * 400) / 2;
        double walls = Math.sqrt(Math.sqrt((4 * half + 2 * 300.0 * 300 * 300 * 300) / 6));
        assertThat(zoned.ambient()).isCloseTo(walls, within(0.3)); // 12 cm of way from one to the other, strips of 8 cm
    }

    @Test
    void anEvenRoomIsEven() {
        var scene = ThermalScene.even(3, 3, 3, 290);
        assertThat(scene.faces()).hasSize(6).allSatisfy(face -> assertThat(face).isEqualTo(Face.even(290, 1)));
    }

    @Test
    void refusesWhatIsNoScene() {
        assertThatThrownBy(() -> new Face(List.of(), 1, 0))
                .hasMessage("a face needs a temperature at one height or more; it has none");
        assertThatThrownBy(() -> new Outline.Polygon(List.of(new Point(0, 0, 0), new Point(1, 0, 0)), 0))
                .hasMessage("a polygon has three corners or more; found 2");
    }

    // Chýlek's line at 11 µm, confirmed in fog chambers at 10.6 µm: some 0.13 m²/g; soot 7 f_v/λ at 10 µm: 0.39 m²/g.
    @ParameterizedTest
    @CsvSource({"1e-3, 0, 0, 0.389", "0, 1e-3, 0, 0.1285", "0, 0, 1e-3, 0.15"})
    void aGramInACubicMetreAbsorbs(double soot, double droplets, double dust, double expected) {
        assertThat(InfraredOptics.absorption(soot, droplets, dust) - InfraredOptics.AIR)
                .isCloseTo(expected, within(1e-3));
    }

    @Test
    void thingsWarmUpAndCoolDown() {
        var iron = new Warming(473, 60, 600);
        assertThat(iron.at(293, 0, 0)).isEqualTo(293);
        assertThat(iron.at(293, 60, 0)).isCloseTo(293 + 180 * (1 - 1 / Math.E), within(1e-9));
        assertThat(iron.at(293, 1e6, 600)).isCloseTo(293 + 180 / Math.E, within(1e-9));
        assertThat(new Warming(353, 0, Double.POSITIVE_INFINITY).at(293, 1, 1e9))
                .isCloseTo(353, within(1e-9));
    }

    @Test
    void theSunFallsThroughTheWindowOntoTheFloorAndMoves() {
        // Window 1 m × 1 m, sill 1 m, in the wall x = 5; light falls at 45° into the room: 1 to 2 m from the wall.
        var look = SunPatches.through(
                5, 4, 2.5, Surface.WALL_X1, new Point(5, 1, 1), new Point(5, 2, 2), new double[] {-1, 0, -1}, 12);
        assertThat(look.patches()).hasSize(1);
        var polygon = (Outline.Polygon) look.patches().get(0).outline();
        assertThat(look.patches().get(0).surface()).isEqualTo(Surface.FLOOR);
        assertThat(polygon.corners())
                .containsExactlyInAnyOrder(
                        new Point(4, 1, 0), new Point(4, 2, 0), new Point(3, 2, 0), new Point(3, 1, 0));
        // An hour later the sun has turned by 15°: the patch has moved along y by 0.27 m per metre of fall.
        double turn = StrictMath.tan(Math.toRadians(15));
        var later = (Outline.Polygon) SunPatches.through(
                        5,
                        4,
                        2.5,
                        Surface.WALL_X1,
                        new Point(5, 1, 1),
                        new Point(5, 2, 2),
                        new double[] {-1, turn, -1},
                        12)
                .patches()
                .get(0)
                .outline();
        assertThat(later.corners()).contains(new Point(4, 1.268, 0));
    }

    @Test
    void lowSunReachesTheOppositeWallAndIsCutAtTheEdges() {
        var look = SunPatches.through(
                3, 4, 2.5, Surface.WALL_X1, new Point(3, 1, 1), new Point(3, 2, 2), new double[] {-1, 0, -0.5}, 8);
        assertThat(look.patches()).extracting(patch -> patch.surface()).containsExactly(Surface.FLOOR, Surface.WALL_X0);
        var floor = (Outline.Polygon) look.patches().get(0).outline();
        var wall = (Outline.Polygon) look.patches().get(1).outline();
        assertThat(floor.corners()).contains(new Point(1, 1, 0), new Point(0, 2, 0));
        assertThat(wall.corners()).contains(new Point(0, 1, 0.5));
        // From outside the other way, nothing comes in.
        assertThat(SunPatches.through(
                                3,
                                4,
                                2.5,
                                Surface.WALL_X1,
                                new Point(3, 1, 1),
                                new Point(3, 2, 2),
                                new double[] {1, 0, -1},
                                8)
                        .patches())
                .isEmpty();
    }

    @Test
    void aRadiatorStandsBeforeTheWallThatItWarms() {
        var look = Things.radiator(Surface.WALL_Y1, new Point(1, 4, 0.1), new Point(2, 4, 0.7), 330, 294);
        var box = (org.twinrig.physics.Shape.Box) ((Body.Solid) look.bodies().get(0)).shape();
        assertThat(box.low().y()).isCloseTo(3.9, within(1e-9));
        assertThat(box.high().y()).isCloseTo(4, within(1e-9));
        assertThat(look.patches().get(0).rise()).isCloseTo(0.12 * 36, within(1e-9));
    }

    @Test
    void windowsAndSky() {
        var look = Windows.framed(Surface.WALL_X0, new Point(0, 1, 1), new Point(0, 2, 2), 292, 286);
        assertThat(look.panes()).hasSize(2);
        assertThat(look.panes().get(1).emissivity()).isBetween(0.84, 0.89);
        assertThat(look.panes().get(1).low()).isEqualTo(new Point(0, 1.06, 1.06));
        assertThat(Windows.sky(283, 0)).isEqualTo(238);
        assertThat(Windows.sky(283, 1)).isEqualTo(280);
    }
}
