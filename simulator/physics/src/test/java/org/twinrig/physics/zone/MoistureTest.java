package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;

/** Water in a room of 50 m³: in the air, in its plaster, on its cold window. */
class MoistureTest {
    private static final Climate AIR = new Climate(293.15, 0.5, 420e-6);
    private static final double SATURATED = 17.3e-3 * 50; // [kg] at 20 °C, 17.3 g/m³ (steam tables)

    private static Room room(double buffer, double glassFilm) {
        var plaster = new Wall(List.of(new Sheet(0.16, 790, 900, 0.016)), 0.9, Facing.NEIGHBOUR, buffer);
        var glass = new Wall(List.of(new Sheet(1, 2500, 720, 0.004)), 0.84, new Facing.Outside(glassFilm));
        return new Room(
                "room",
                5,
                4,
                2.5,
                0,
                Room.Kind.ROOM,
                AIR,
                List.of(
                        new Face("ceiling", Face.Place.CEILING, 20, 2.5, 2.5, plaster),
                        new Face("floor", Face.Place.FLOOR, 20, 0, 0, plaster),
                        new Face("walls", Face.Place.WALL, 42, 0, 2.5, plaster),
                        new Face("window", Face.Place.WALL, 3, 0.8, 2.3, glass)));
    }

    private static Building building(Room room, double outside, double water) {
        var species = new double[Mixture.SPECIES];
        species[Mixture.WATER] = water;
        var wet = new Emitter(
                0, 2, 2, 1, new Ramp(new double[] {0, 0, 600, 600}, new double[] {0, 1, 1, 0}), 0, 0, species, false);
        var spec = new BuildingSpec(
                101_325,
                new Climate(outside, 0.5, 420e-6),
                List.of(room),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(wet));
        return new Building(spec);
    }

    private static double inAir(Building building) {
        return building.room(0).mass(true, Mixture.WATER) + building.room(0).mass(false, Mixture.WATER);
    }

    @Test
    void plasterTakesMostOfWhatIsPouredIntoTheAir() {
        double store = 82 * 0.06; // [kg] between dry and saturated
        var building = building(room(0.06, 0), 293.15, 0.3 / 600); // a long shower in ten minutes
        double before = inAir(building);
        building.advanceTo(5 * 86_400);
        double rise = (inAir(building) - before) / SATURATED;
        assertThat(rise).isCloseTo(0.3 / (store + SATURATED), Percentage.withPercentage(2)); // steam tables to 1 %
        assertThat(building.conservationError()).isLessThan(1e-7);
    }

    @Test
    void withoutPlasterTheAirKeepsItAll() {
        var building = building(room(1e-9, 0), 293.15, 0.3 / 600);
        double before = inAir(building);
        building.advanceTo(3600);
        assertThat(inAir(building) - before).isCloseTo(0.3, Percentage.withPercentage(0.01));
    }

    @Test
    void dewKeepsTheAirAtWhatTheColdGlassAllowsAndDriesAgain() {
        var building = building(room(1e-9, 25), 268.15, 0.2 / 600);
        double all = inAir(building) + 0.2;
        building.advanceTo(12 * 3600);
        double glass = building.balance.rooms[0].surface[3];
        double saturated = Mixture.saturationPressure(glass) / (461.5 * glass) * 50;
        assertThat(glass).isLessThan(283);
        assertThat(inAir(building)).isCloseTo(saturated, Percentage.withPercentage(2)); // the rest takes days
        assertThat(all - inAir(building)).isGreaterThan(0.1);
        assertThat(building.conservationError()).isLessThan(1e-7);
    }

    @Test
    void dryGlassAsWarmAsTheRoomTakesNothing() {
        var building = building(room(1e-9, 25), 293.15, 0);
        double before = inAir(building);
        building.advanceTo(86_400);
        assertThat(inAir(building)).isCloseTo(before, within(1e-9));
    }
}
