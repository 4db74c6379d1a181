package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;

/** Gases that are lighter or heavier than air press, float and leave as their molecules want it. */
class LightGasTest {
    private static final double VOLUME = 50;
    private static final double WARM = 293.15;
    private static final double STILL = 0.1; // [W/m²] that stir a room where nobody is

    private static Emitter leak(int species, double rate) {
        var given = new double[Mixture.SPECIES];
        given[species] = rate;
        return new Emitter(0, 2.5, 2, 0.3, new Ramp(new double[] {0, 1e-3}, new double[] {0, 1}), 0, 0, given, true);
    }

    private static Building building(Wall wall, List<WallVent> vents, Emitter leak) {
        var lived = Houses.room("room", wall);
        var room = new BuildingSpec.Room(
                "laboratory",
                lived.length(),
                lived.width(),
                lived.height(),
                0,
                lived.kind(),
                lived.inside(),
                lived.faces(),
                STILL);
        return new Building(new BuildingSpec(
                101_325, Houses.AIR, List.of(room), vents, List.of(), List.of(), List.of(), List.of(leak)));
    }

    @Test
    void heliumIntoASealedRoomPressesByItsMolecules() {
        var building = building(Wall.NONE, List.of(), leak(Mixture.HELIUM, 1e-4));
        building.advanceTo(100);
        double kilomoles = 1e-4 * 100 / 4.003;
        // γ · n Ru T / V: what streams in brings its flow work along
        assertThat(building.room(0).overPressure())
                .isCloseTo(1.4 * kilomoles * 8314.46 * WARM / VOLUME, Percentage.withPercentage(0.2));
        assertThat(building.conservationError()).isLessThan(1e-9);
    }

    @Test
    void methaneGathersUnderTheCeilingAsColdAsTheRoom() {
        var crack = new WallVent(0, BuildingSpec.OUTSIDE, 0, 0.02, 0.5, Ramp.constant(1));
        var building = building(Wall.NONE, List.of(crack), leak(Mixture.METHANE, 4e-3));
        building.advanceTo(120);
        var room = building.room(0);
        double above = room.moleFraction(true, Mixture.METHANE);
        assertThat(above).isGreaterThan(30 * room.moleFraction(false, Mixture.METHANE));
        assertThat(room.interfaceHeight()).isBetween(0.2, 2.3);
        assertThat(room.temperature(true)).isCloseTo(room.temperature(false), within(0.2));
        // the room is as light as its methane makes it: out goes what is displaced, nothing is lost
        assertThat(building.conservationError()).isLessThan(1e-9);
    }

    @Test
    void aWhiffOfHydrogenLeavesABuildingAtRest() {
        var crack = new WallVent(0, BuildingSpec.OUTSIDE, 0, 2, 0.01, Ramp.constant(1));
        var building = building(Houses.GYPSUM, List.of(crack), leak(Mixture.HYDROGEN, 1e-7));
        building.advanceTo(7200);
        var room = building.room(0);
        assertThat(building.steps()).isLessThan(200);
        double kilograms = room.mass(true, Mixture.HYDROGEN) + room.mass(false, Mixture.HYDROGEN);
        assertThat(kilograms).isBetween(0.5 * 7200e-7, 7200e-7);
        assertThat(Math.abs(room.overPressure(1))).isLessThan(0.5);
        assertThat(room.temperature(false)).isCloseTo(WARM, within(0.05));
        assertThat(building.conservationError()).isLessThan(1e-9);
    }
}
