package org.twinrig.validation.pace;

import java.util.List;
import java.util.stream.IntStream;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;
import org.twinrig.physics.zone.FireSource;
import org.twinrig.physics.zone.PrescribedFire;

/** Buildings of gypsum with a fire of propane in the first of their rooms, each 5 m × 4 m × 2.5 m. */
final class PaceBuildings {
    private static final Climate AIR = new Climate(293.15, 0.5, 420e-6);
    private static final Wall GYPSUM = new Wall(List.of(new Sheet(0.16, 790, 900, 0.016)), 0.9, Facing.OUTSIDE);
    private static final double CRACK = 0.002; // [m] width of a crack two metres high

    private PaceBuildings() {}

    /** Rooms in a row, with a door of 0.9 m × 2 m from each to the next and from the last to the outside. */
    static BuildingSpec open(int rooms, double watts, double seconds) {
        return row(rooms, 0.9, watts, seconds);
    }

    /** The same with cracks in the place of doors: what burns there runs out of air. */
    static BuildingSpec starved(int rooms, double watts, double seconds) {
        return row(rooms, CRACK, watts, seconds);
    }

    /** One room without any opening. */
    static BuildingSpec sealed(double watts, double seconds) {
        return of(1, List.of(), watts, seconds);
    }

    private static BuildingSpec row(int rooms, double width, double watts, double seconds) {
        var doors = IntStream.range(0, rooms)
                .mapToObj(r ->
                        new WallVent(r, r == rooms - 1 ? BuildingSpec.OUTSIDE : r + 1, 0, 2, width, Ramp.constant(1)))
                .toList();
        return of(rooms, doors, watts, seconds);
    }

    private static BuildingSpec of(int rooms, List<WallVent> vents, double watts, double seconds) {
        var boxes = IntStream.range(0, rooms)
                .mapToObj(r -> new Room("room " + r, 5, 4, 2.5, 0, Room.Kind.ROOM, AIR, GYPSUM, GYPSUM, GYPSUM))
                .toList();
        return new BuildingSpec(
                101_325, AIR, boxes, vents, List.of(), List.of(), List.of(fire(watts, seconds)), List.of());
    }

    private static FireSource fire(double watts, double seconds) {
        var heat = new Ramp(new double[] {0, 120, seconds}, new double[] {0, watts, watts});
        return new PrescribedFire(
                "burner",
                0,
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
