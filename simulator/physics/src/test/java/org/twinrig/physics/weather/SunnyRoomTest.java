package org.twinrig.physics.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinrig.physics.Point;

/** The patch of sun in a room: by hand at noon, by rays all day, and nothing lost. */
class SunnyRoomTest {
    private static final double EAST = Math.PI / 2;
    /** 8 m east–west, 6 m north–south, 2.7 m high: BESTEST's room; its south wall is y = 0. */
    private static final SunnyRoom ROOM = new SunnyRoom(8, 6, 2.7, EAST);

    private static Sun sun(String utc) {
        var sun = new Sun(Denver.SITE, Instant.parse(utc));
        sun.at(0);
        return sun;
    }

    @Test
    void wallsLookWhereTheAxesPoint() {
        assertThat(ROOM.azimuth(RoomSide.Y_LOW)).isEqualTo(Math.PI); // south
        assertThat(ROOM.azimuth(RoomSide.Y_HIGH)).isEqualTo(0);
        assertThat(ROOM.azimuth(RoomSide.X_HIGH)).isEqualTo(EAST);
        assertThatThrownBy(() -> ROOM.azimuth(RoomSide.FLOOR)).hasMessage("FLOOR is no wall; windows are in walls");
    }

    /** At noon the patch on the floor is the window, drawn out by the cotangent of the sun's elevation. */
    @Test
    void atNoonByHand() {
        Sun sun = sun("2023-06-21T19:00:22Z");
        var window = ROOM.window(RoomSide.Y_LOW, 1, 0.2, 3, 2, Shades.NONE);
        List<SunPatch> patches = window.patches(sun, 500);
        assertThat(patches).hasSize(1);
        SunPatch patch = patches.get(0);
        assertThat(patch.side()).isEqualTo(RoomSide.FLOOR);
        double cot = -sun.north() / sun.up();
        double farthest = patch.corners().stream().mapToDouble(Point::y).max().orElseThrow();
        double nearest = patch.corners().stream().mapToDouble(Point::y).min().orElseThrow();
        assertThat(farthest).isCloseTo(2.2 * cot, within(1e-9));
        assertThat(nearest).isCloseTo(0.2 * cot, within(1e-9));
        assertThat(patch.area()).isCloseTo(6 * cot, within(1e-9));
        assertThat(patch.power()).isCloseTo(3000, within(1e-6));
        assertThat(patch.irradiance()).isCloseTo(500 / cot, within(1e-6));
    }

    @Test
    void inTheMorningThePatchLiesInTheWest() {
        var window = ROOM.window(RoomSide.Y_LOW, 2.5, 0.2, 3, 2, Shades.NONE);
        double morning = middle(window.patches(sun("2023-03-21T16:00:00Z"), 1)); // 9 o'clock
        double noon = middle(window.patches(sun("2023-03-21T19:05:00Z"), 1));
        double afternoon = middle(window.patches(sun("2023-03-21T22:00:00Z"), 1));
        assertThat(morning).isLessThan(noon - 0.5);
        assertThat(afternoon).isGreaterThan(noon + 0.5);
    }

    private static double middle(List<SunPatch> patches) {
        double weight = patches.stream().mapToDouble(SunPatch::power).sum();
        return patches.stream()
                        .mapToDouble(p -> p.power()
                                * p.corners().stream()
                                        .mapToDouble(Point::x)
                                        .average()
                                        .orElseThrow())
                        .sum()
                / weight;
    }

    /** Over a day and all walls: what comes through the sunlit glass lies on the surfaces, no more and no less. */
    @ParameterizedTest(name = "window in {0}")
    @EnumSource(
            value = RoomSide.class,
            names = {"X_LOW", "X_HIGH", "Y_LOW", "Y_HIGH"})
    void nothingIsLost(RoomSide side) {
        var turned = new SunnyRoom(5, 4, 2.5, 0.6);
        var window = turned.window(
                side,
                0.7,
                0.9,
                1.8,
                1.2,
                new Shades(new Shades.Overhang(0.5, 0.2, 0.3, 0.1), new Shades.Fin(0.3, 0.1, 0.2, 0), Shades.Fin.NONE));
        var sun = new Sun(Denver.SITE, Instant.parse("2023-05-04T07:00:00Z"));
        int sunny = 0;
        for (int step = 0; step < 24 * 6; step++) {
            sun.at(600 * step);
            List<SunPatch> patches = window.patches(sun, 400);
            double expected = sun.up() > 0 ? 400 * 1.8 * 1.2 * window.window().sunlitFraction(sun) : 0;
            assertThat(patches.stream().mapToDouble(SunPatch::power).sum()).isCloseTo(expected, within(1e-6));
            sunny += patches.isEmpty() ? 0 : 1;
        }
        assertThat(sunny).isGreaterThan(5);
    }

    /** Rays from a grid on the window, each followed to the first surface that it meets. */
    @Test
    void agreesWithRays() {
        var window = ROOM.window(RoomSide.Y_LOW, 0.5, 0.2, 3, 2, Shades.NONE);
        Sun sun = sun("2023-12-21T22:30:00Z"); // low in the south-west: floor, north and east wall
        Map<RoomSide, Double> expected = new EnumMap<>(RoomSide.class);
        int n = 400;
        for (int i = 0; i < n * n; i++) {
            int row = i / n;
            var from = new Point(0.5 + 3 * (i % n + 0.5) / n, 0, 0.2 + 2 * (row + 0.5) / n);
            double wayNorth = -6 / sun.north();
            double wayFloor = from.z() / sun.up();
            double wayEast = sun.east() < 0 ? (8 - from.x()) / -sun.east() : Double.POSITIVE_INFINITY;
            double first = Math.min(wayNorth, Math.min(wayFloor, wayEast));
            RoomSide hit = first == wayFloor ? RoomSide.FLOOR : first == wayEast ? RoomSide.X_HIGH : RoomSide.Y_HIGH;
            expected.merge(hit, 6.0 / (n * n), Double::sum);
        }
        Map<RoomSide, Double> found = new EnumMap<>(RoomSide.class);
        for (SunPatch patch : window.patches(sun, 1)) {
            found.merge(patch.side(), patch.power(), Double::sum);
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((side, power) -> assertThat(found.get(side)).isCloseTo(power, within(0.02))); // grid of 7.5 mm
    }

    @Test
    void patchesLieOnTheirSurface() {
        var window = ROOM.window(RoomSide.X_LOW, 1, 0.5, 2, 2, Shades.NONE);
        var sun = new Sun(Denver.SITE, Instant.parse("2023-07-14T07:00:00Z"));
        for (int step = 0; step < 24 * 4; step++) {
            sun.at(900 * step);
            for (SunPatch patch : window.patches(sun, 1)) {
                for (Point p : patch.corners()) {
                    assertThat(p.x()).isBetween(-1e-9, 8 + 1e-9);
                    assertThat(p.y()).isBetween(-1e-9, 6 + 1e-9);
                    assertThat(p.z()).isBetween(-1e-9, 2.7 + 1e-9);
                }
                assertThat(patch.side()).isNotIn(RoomSide.CEILING, RoomSide.X_LOW);
            }
        }
    }

    @Test
    void aWindowThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> ROOM.window(RoomSide.X_LOW, 4, 0.2, 3, 2, Shades.NONE))
                .hasMessage(
                        "the window (X_LOW from 4.0, sill 0.2, 3.0 × 2.0 m) does not fit into its wall of 6.0 × 2.7 m");
    }
}
