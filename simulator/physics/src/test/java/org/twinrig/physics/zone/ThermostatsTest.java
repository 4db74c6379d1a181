package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;

/** Heating goes on where a plume or an open door keeps the air layered. */
class ThermostatsTest {
    private static final double WANTED = 294.15; // [K]

    private static BuildingSpec coldRoom(List<Emitter> emitters) {
        // 0 °C behind 12 cm of brick and a crack: some 3 kW hold 21 °C
        var wall = new Wall(List.of(new Sheet(0.7, 1600, 840, 0.12)), 0.9, Facing.OUTSIDE);
        var inside = new Climate(WANTED, 0.4, 450e-6);
        var room = new Room("room", 5, 4, 2.5, 0, Room.Kind.ROOM, inside, wall, wall, Wall.NONE);
        var crack = new WallVent(0, BuildingSpec.OUTSIDE, 0.1, 2.3, 0.002, Ramp.constant(1), Double.NaN);
        var heating = new Conditioner(0, Ramp.constant(WANTED), Ramp.constant(1e3), 5000, 0, 0.7);
        return new BuildingSpec(
                        101_325,
                        new Climate(273.15, 0.8, 420e-6),
                        List.of(room),
                        List.of(crack),
                        List.of(),
                        List.of(),
                        List.of(),
                        emitters)
                .with(List.of(heating), List.of());
    }

    private static Emitter plume(double watts) {
        return new Emitter(0, 2, 2, 0, Ramp.constant(1), watts, 0, new double[Mixture.SPECIES], true);
    }

    private static double mean(Building building) {
        var room = building.room(0);
        double share = room.interfaceHeight() / 2.5;
        return share * room.temperature(false) + (1 - share) * room.temperature(true);
    }

    @Test
    void aPlumeDoesNotSwitchTheHeatingOff() {
        var building = new Building(coldRoom(List.of(plume(1200))));
        building.advanceTo(2 * 3600);
        assertThat(building.room(0).temperature(true))
                .isGreaterThan(building.room(0).temperature(false) + 0.3); // layered
        assertThat(mean(building)).isCloseTo(WANTED, offset(0.3)); // as near as the mean of two layers is known
        assertThat(building.power(0)).isBetween(500.0, 4500.0);
        assertThat(building.heated(0)).isBetween(1e6, 2 * 3600 * building.power(0)); // the walls cool out only slowly
        assertThat(building.conservationError()).isLessThan(1e-6);
    }

    @Test
    void thePowerStaysTheSameWhenThePlumeComes() {
        var still = new Building(coldRoom(List.of()));
        still.advanceTo(4 * 3600);
        var late = new Emitter(
                0,
                2,
                2,
                0,
                new Ramp(new double[] {14_400, 14_401}, new double[] {0, 1}),
                600,
                0,
                new double[Mixture.SPECIES],
                true);
        var building = new Building(coldRoom(List.of(late)));
        building.advanceTo(14_405);
        assertThat(building.power(0)).isCloseTo(still.power(0), offset(0.1 * still.power(0))); // seconds after
    }
}
