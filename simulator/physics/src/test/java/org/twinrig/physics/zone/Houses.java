package org.twinrig.physics.zone;

import java.util.List;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;

/** Buildings that several tests use. */
final class Houses {
    static final Climate AIR = new Climate(293.15, 0.5, 420e-6);
    static final Wall GYPSUM = new Wall(List.of(new Sheet(0.16, 790, 900, 0.016)), 0.9, Facing.OUTSIDE);

    private Houses() {}

    static Room room(String name, Wall wall) {
        return new Room(name, 5, 4, 2.5, 0, Room.Kind.ROOM, AIR, wall, wall, wall);
    }

    static BuildingSpec of(List<Room> rooms, List<WallVent> vents, List<FireSource> fires) {
        return new BuildingSpec(101_325, AIR, rooms, vents, List.of(), List.of(), fires, List.of());
    }

    /** {@code n} rooms in a row, each with a door to the next, the last to the outside; a fire in the first. */
    static BuildingSpec row(int n, double watts) {
        var rooms = java.util.stream.IntStream.range(0, n)
                .mapToObj(r -> room("room " + r, GYPSUM))
                .toList();
        var doors = java.util.stream.IntStream.range(0, n)
                .mapToObj(r -> new WallVent(r, r == n - 1 ? BuildingSpec.OUTSIDE : r + 1, 0, 2, 0.9, Ramp.constant(1)))
                .toList();
        return of(rooms, doors, List.of(fire(0, growing(watts))));
    }

    static Ramp growing(double watts) {
        return new Ramp(new double[] {0, 120, 600, 700}, new double[] {0, watts, watts, 0});
    }

    static FireSource fire(int room, Ramp heat) {
        return new PrescribedFire(
                "burner",
                room,
                2.5,
                2,
                heat,
                Ramp.constant(0.2),
                Ramp.constant(0.3),
                new PrescribedFire.Formula(3, 8, 0, 0, 0),
                46e6,
                0.3,
                Ramp.constant(0.005),
                Ramp.constant(0.024),
                Ramp.constant(0),
                Ramp.constant(0),
                Ramp.constant(0.1));
    }
}
