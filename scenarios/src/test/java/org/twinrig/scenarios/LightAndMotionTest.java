package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.room.RoomPlant;

/** Daylight through windows, and the parts that see light and movement, from the words of a scenario on. */
class LightAndMotionTest {
    private static final String ROOM = """
            title: A day in a room that looks south
            duration: 24 h
            start: 2026-03-20T23:00:00Z # midnight, local time
            site: {latitude: 48 °, longitude: 15 °, utc-offset: 1 h}
            outside: {temperature: 8 °C, weather: {mean: 8 °C, clouds: 5 %}}
            room:
              name: south
              size: 5 m x 4 m x 2.6 m
              sides: [{side: y0, material: brick, thickness: 300 mm, behind: outside}]
              windows: [{name: big, side: y0, along: 1 m, sill: 0.8 m, width: 3 m, height: 1.5 m}]
            """;
    private static final Point PLACE = new Point(2.5, 3.8, 1.2);

    private static double lux(World world, double hours) {
        var room = (RoomPlant) world.plant("south").orElseThrow();
        room.advanceTo(SimTime.toNanos(hours * 3600));
        return room.illuminanceAt(PLACE);
    }

    @Test
    void daylightComesAndGoesWithTheSun() {
        var south = World.build(Scenario.parse(ROOM, "room.yaml"), 1);
        assertThat(lux(south, 3)).isZero();
        double morning = lux(south, 8);
        double noon = lux(south, 12);
        double evening = lux(south, 17);
        // Rooms near a large sunlit window have some thousands of lux, beside it in the shade hundreds.
        assertThat(noon).isBetween(500.0, 10_000.0).isGreaterThan(1.3 * morning).isGreaterThan(1.3 * evening);
        assertThat(lux(south, 22)).isZero();
    }

    @Test
    void aWindowToTheNorthLetsInTheSkyOnly() {
        var north = World.build(Scenario.parse(ROOM, "room.yaml").with("site.x-axis", "270 °"), 1);
        var south = World.build(Scenario.parse(ROOM, "room.yaml"), 1);
        double sky = lux(north, 12);
        assertThat(sky).isPositive().isLessThan(0.4 * lux(south, 12));
    }

    @Test
    void halfTheGlassIsHalfTheLight() {
        var whole = World.build(Scenario.parse(ROOM, "room.yaml"), 1);
        var half = World.build(Scenario.parse(ROOM.replace("width: 3 m", "width: 1.5 m"), "room.yaml"), 1);
        // Glass takes light as well, so that half of it leaves a little more: 1 to 2 % here.
        assertThat(lux(half, 12) / lux(whole, 12)).isBetween(0.45, 0.6);
    }

    @Test
    void aBoardTellsOfLampsAndOfWhoComes() {
        var sink = new CollectingSink();
        var scenario = Scenario.parse("""
                title: Somebody switches a lamp on
                duration: 60 s
                room: {size: 6 m x 5 m x 2.5 m}
                people:
                  - name: ada
                    at: 3 m, 0.5 m, 0 m
                    activity: walking
                    route: [{at: 20 s, to: "3 m, 0.5 m, 0 m"}, {at: 25 s, to: "3 m, 4.5 m, 0 m"}]
                objects: [{name: lamp, type: lamp, at: "3 m, 2 m, 2.2 m", from: 30 s}]
                devices:
                  - name: board
                    at: 0.1 m, 2.5 m, 1.5 m
                    sensors:
                      - {type: ldr}
                      - {type: pir, options: {heated: true}}
                """, "lamp.yaml");
        new Run(scenario, 1, 1).execute(List.of(sink), Progress.NONE);
        for (var row : sink.samples("/reading/board/ldr")) {
            assertThat(row.values()[4]).isEqualTo(row.timeNanos() >= 30 * SimTime.SECOND ? 1 : 0);
        }
        var motion = sink.samples("/reading/board/pir");
        assertThat(motion).hasSizeBetween(239, 240);
        var high = motion.stream()
                .filter(row -> row.values()[0] == 1)
                .map(row -> SimTime.toSeconds(row.timeNanos()))
                .toList();
        assertThat(high.get(0)).isBetween(20.0, 23.0);
        // Until 5 s after she has come to rest at 25 s, and a second in which that passes.
        assertThat(high.get(high.size() - 1)).isBetween(26.0, 31.0);
    }
}
