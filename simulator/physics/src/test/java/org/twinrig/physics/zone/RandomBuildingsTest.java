package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.FanVent;
import org.twinrig.physics.zone.BuildingSpec.FloorVent;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;

/**
 * Whatever the building, the model comes to an end: rooms of any shape, sealed or leaky, doors that open and close,
 * fans, fires far too large for the air that there is.
 */
class RandomBuildingsTest {
    private static final int SHORT_RUN = 40;
    private static final double SECONDS = 600;
    private static final double MOST_STEPS_PER_SECOND = 1.1 / Building.SHORTEST;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("twinrig.buildings", SHORT_RUN));
    }

    @ParameterizedTest(name = "building {0}")
    @MethodSource("seeds")
    void everyBuildingComesToAnEnd(long seed) {
        var spec = building(new RandomStreams(seed).stream("building"));
        var building = new Building(spec);
        for (int t = 10; t <= SECONDS; t += 10) {
            building.advanceTo(t);
            for (int r = 0; r < spec.rooms().size(); r++) {
                check(spec, building.room(r), r, t);
            }
        }
        assertThat(building.conservationError()).isLessThan(1e-6);
        assertThat(building.steps()).isLessThan((long) (SECONDS * MOST_STEPS_PER_SECOND));
    }

    private static void check(BuildingSpec spec, RoomView room, int r, int t) {
        String where = "room %d after %d s".formatted(r, t);
        assertThat(room.interfaceHeight())
                .as(where)
                .isBetween(0.0, spec.rooms().get(r).height());
        for (boolean upper : new boolean[] {true, false}) {
            assertThat(room.temperature(upper))
                    .as(where)
                    .isBetween(240.0, 2300.0); // nothing colder than outside, no flame hotter
            for (int k = 0; k < Mixture.SPECIES; k++) {
                assertThat(room.moleFraction(upper, k))
                        .as(where + ", species " + k)
                        .isBetween(-1e-9, 1.0);
            }
        }
        assertThat(room.overPressure()).as(where).isBetween(-1.0e5, 2.0e6);
    }

    private static BuildingSpec building(RandomStream chance) {
        int n = 1 + (int) chance.uniform(0, 20);
        var outside = new Climate(chance.uniform(255, 310), 0.5, 420e-6);
        var rooms = new ArrayList<Room>();
        for (int r = 0; r < n; r++) {
            rooms.add(room(chance, r));
        }
        var doors = new ArrayList<WallVent>();
        var holes = new ArrayList<FloorVent>();
        var fans = new ArrayList<FanVent>();
        for (int r = 0; r < n; r++) {
            int other = r > 0 && chance.uniform(0, 1) < 0.8 ? (int) chance.uniform(0, r) : BuildingSpec.OUTSIDE;
            if (chance.uniform(0, 1) < 0.8) {
                doors.add(door(chance, rooms, r, other));
            }
            if (chance.uniform(0, 1) < 0.5) { // cracks
                double height = rooms.get(r).height();
                double area = 1e-4 * Math.pow(10, chance.uniform(0, 2.5));
                doors.add(new WallVent(
                        r, BuildingSpec.OUTSIDE, 0.05 * height, 0.9 * height, area / height, Ramp.constant(1)));
            }
            if (chance.uniform(0, 1) < 0.15 && other != BuildingSpec.OUTSIDE) {
                holes.add(
                        new FloorVent(other, r, chance.uniform(0.01, 2), chance.uniform(0, 1) < 0.5, Ramp.constant(1)));
            }
            if (chance.uniform(0, 1) < 0.2) {
                double flow = chance.uniform(0.01, 1);
                fans.add(new FanVent(r, BuildingSpec.OUTSIDE, 2, 2, new FanCurve.Cut(flow, 200, 300), turns(chance)));
            }
            if (chance.uniform(0, 1) < 0.2) {
                fans.add(new FanVent(
                        BuildingSpec.OUTSIDE,
                        r,
                        0.5,
                        0.5,
                        FanCurve.Points.straight(chance.uniform(0.01, 1), 250),
                        turns(chance)));
            }
        }
        var fires = new ArrayList<FireSource>();
        for (int i = 0; i <= (int) chance.uniform(0, 3); i++) {
            fires.add(fire(chance, rooms, (int) chance.uniform(0, n)));
        }
        return new BuildingSpec(101_325, outside, rooms, doors, holes, fans, fires, List.of());
    }

    private static Room room(RandomStream chance, int r) {
        var inside = new Climate(chance.uniform(285, 300), 0.4, 450e-6);
        var kind = chance.uniform(0, 1) < 0.1 ? Room.Kind.SHAFT : Room.Kind.ROOM;
        double conductivity = chance.uniform(0.04, 1.7);
        var sheets = List.of(new Sheet(conductivity, 600 * conductivity + 100, 900, chance.uniform(0.01, 0.2)));
        var wall = chance.uniform(0, 1) < 0.1 ? Wall.NONE : new Wall(sheets, 0.9, Facing.OUTSIDE);
        return new Room(
                "room " + r,
                chance.uniform(1, 20),
                chance.uniform(1, 10),
                chance.uniform(2, 8),
                3 * (int) chance.uniform(0, 3),
                kind,
                inside,
                wall,
                wall,
                wall);
    }

    private static WallVent door(RandomStream chance, List<Room> rooms, int r, int other) {
        double height = Math.min(2, 0.9 * rooms.get(r).height());
        return new WallVent(r, other, 0, height, chance.uniform(0.02, 2), turns(chance));
    }

    /** Opened and closed at random moments. */
    private static Ramp turns(RandomStream chance) {
        double first = chance.uniform(1, 300);
        double second = first + chance.uniform(1, 300);
        return chance.uniform(0, 1) < 0.5
                ? Ramp.constant(1)
                : new Ramp(new double[] {first, first + 1, second, second + 1}, new double[] {0, 1, 1, 0});
    }

    private static FireSource fire(RandomStream chance, List<Room> rooms, int r) {
        double peak = 1e3 * Math.pow(10, chance.uniform(0, 3.7)); // 1 kW to 5 MW
        double growth = chance.uniform(10, 300);
        return new PrescribedFire(
                "fire",
                r,
                rooms.get(r).length() / 2,
                rooms.get(r).width() / 2,
                new Ramp(new double[] {10, 10 + growth, 400, 500}, new double[] {0, peak, peak, 0}),
                Ramp.constant(0),
                Ramp.constant(Math.max(0.05, peak / 500e3)),
                new PrescribedFire.Formula(1, 1.7, 0.3, 0.05, 0),
                20e6,
                0.35,
                Ramp.constant(0.02),
                Ramp.constant(0.05),
                Ramp.constant(0.003),
                Ramp.constant(0),
                Ramp.constant(0));
    }
}
