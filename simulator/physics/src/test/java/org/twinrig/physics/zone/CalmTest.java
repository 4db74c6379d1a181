package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.FanVent;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;

/** Days of rooms in which nothing burns, against what is known of them. */
class CalmTest {
    private static final Climate COLD = new Climate(273.15, 0.8, 420e-6);
    private static final double DAY = 86_400;
    private static final Sheet PLASTER = new Sheet(0.16, 800, 1000, 0.012);
    private static final Sheet WOOL = new Sheet(0.04, 30, 900, 0.10);

    private static Emitter person(int room, double watts, double co2) {
        var species = new double[Mixture.SPECIES];
        species[Mixture.CO2] = co2;
        return new Emitter(room, 2, 2, 1, Ramp.constant(1), watts, 0, species, false);
    }

    private static Room outer(String name) {
        var wall = new Wall(List.of(PLASTER, WOOL), 0.9, new Facing.Outside(25));
        return new Room(name, 5, 4, 2.5, 0, Room.Kind.ROOM, Houses.AIR, wall, wall, wall);
    }

    private static BuildingSpec spec(List<Room> rooms, List<FanVent> fans, List<Emitter> people, Conditioner... c) {
        return new BuildingSpec(101_325, COLD, rooms, List.of(), List.of(), fans, List.of(), people)
                .with(List.of(c), List.of());
    }

    /** G/Q: 17 L/h of CO2 in 25 m³/h of fresh air are 680 ppm (ASTM D6245; the room's 50 m³ do not matter). */
    @Test
    void onePersonsBreathEndsAtTheRatioOfSourceAndFreshAir() {
        double flow = 25.0 / 3600;
        double source = 17e-3 / 3600 * 101_325 / (8314.46 * 293.15) * 44.009; // [kg/s] of 17 L/h at 20 °C
        var walls = new Room("room", 5, 4, 2.5, 0, Room.Kind.ROOM, Houses.AIR, Wall.NONE, Wall.NONE, Wall.NONE);
        var fans = List.of(
                new FanVent(BuildingSpec.OUTSIDE, 0, 1, 1, new FanCurve.Cut(flow, 1e6, 2e6), Ramp.constant(1)),
                new FanVent(0, BuildingSpec.OUTSIDE, 1, 1, new FanCurve.Cut(flow, 1e6, 2e6), Ramp.constant(1)));
        var building = new Building(new BuildingSpec(
                101_325,
                Houses.AIR,
                List.of(walls),
                List.of(),
                List.of(),
                fans,
                List.of(),
                List.of(person(0, 0, source))));
        building.advanceTo(2 * DAY);
        double rise = building.room(0).moleFraction(false, Mixture.CO2) - 420e-6;
        assertThat(rise)
                .isCloseTo(17.0 / 25_000, Percentage.withPercentage(0.5)); // moist air has the gas constant of dry
        assertThat(building.steps()).isLessThan(500);
        assertThat(building.conservationError()).isLessThan(1e-9);
    }

    /** Q = U A ΔT with 1/U = 1/h_inside + Σ d/k + 1/25 once all has settled. */
    @Test
    void aHeatedRoomSettlesWhereItsWallsCarryTheHeatAway() {
        var building = new Building(spec(List.of(outer("room")), List.of(), List.of(person(0, 500, 0))));
        building.advanceTo(10 * DAY);
        var faces = building.balance.rooms[0];
        double carried = 0;
        for (int i = 0; i < faces.area.length; i++) {
            double resistance = 0.012 / 0.16 + 0.10 / 0.04 + 1.0 / 25;
            carried += faces.area[i] * (faces.surface[i] - COLD.temperature()) / resistance;
        }
        assertThat(carried).isCloseTo(500, Percentage.withPercentage(0.05));
        assertThat(building.room(0).temperature(false))
                .isBetween(288.0, 294.0); // 85 m² of U = 0.36, and the films inside
    }

    @Test
    void aConditionerGivesWhatHoldsItsRoom() {
        var hold = new Conditioner(0, Ramp.constant(295.15), Ramp.constant(300.15), 5000, 5000, 0.6);
        var building = new Building(spec(List.of(outer("room")), List.of(), List.of(), hold));
        building.advanceTo(10 * DAY);
        assertThat(building.room(0).temperature(false)).isCloseTo(295.15, within(1e-6));
        double lost = 0;
        var faces = building.balance.rooms[0];
        for (int i = 0; i < faces.area.length; i++) {
            lost += faces.area[i] * (faces.surface[i] - COLD.temperature()) / (0.012 / 0.16 + 2.5 + 0.04);
        }
        assertThat(building.power(0)).isCloseTo(lost, Percentage.withPercentage(0.05));
    }

    @Test
    void aWeakConditionerGivesAllItHas() {
        var weak = new Conditioner(0, Ramp.constant(295.15), Ramp.constant(300.15), 200, 200, 1);
        var building = new Building(spec(List.of(outer("room")), List.of(), List.of(), weak));
        building.advanceTo(10 * DAY);
        assertThat(building.power(0)).isEqualTo(200);
        assertThat(building.room(0).temperature(false)).isLessThan(285);
    }

    /** Three rooms with open doors between them, a person who comes and goes, a cold night outside. */
    private static BuildingSpec flat() {
        var presence = new Ramp(
                new double[] {28_800, 28_860, 61_200, 61_260, 115_200, 115_260, 147_600, 147_660},
                new double[] {0, 1, 1, 0, 0, 1, 1, 0});
        var species = new double[Mixture.SPECIES];
        species[Mixture.CO2] = 9e-6;
        species[Mixture.WATER] = 2e-5;
        var visitor = new Emitter(1, 2, 2, 1, presence, 80, 0.5, species, false);
        var doors = List.of(
                new WallVent(0, 1, 0, 2, 0.9, Ramp.constant(1)),
                new WallVent(1, 2, 0, 2, 0.9, Ramp.constant(1)),
                new WallVent(0, BuildingSpec.OUTSIDE, 0.1, 2.2, 0.001, Ramp.constant(1)),
                new WallVent(2, BuildingSpec.OUTSIDE, 0.1, 2.2, 0.001, Ramp.constant(1)));
        var heating = new Conditioner(0, Ramp.constant(293.15), Ramp.constant(303.15), 2000, 0, 1);
        return new BuildingSpec(
                        101_325,
                        COLD,
                        List.of(outer("a"), outer("b"), outer("c")),
                        doors,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(visitor))
                .with(List.of(heating), List.of());
    }

    @Test
    void daysOfAFlatAreConservedAndFast() {
        var building = new Building(flat());
        building.advanceTo(2 * DAY);
        assertThat(building.conservationError()).isLessThan(1e-9);
        assertThat(building.steps())
                .isLessThan(100_000); // a heated room sends warm air through its doors all day: layered, in short steps
    }

    @Test
    void halvingTheToleranceMovesNoPeakOfAFlatByMoreThanHalfAPercent() {
        double[] usual = peaks(new Building(flat()));
        double[] strict = peaks(new Building(flat(), 1e-4, 512));
        for (int i = 0; i < usual.length; i++) {
            assertThat(usual[i]).as("peak %d", i).isCloseTo(strict[i], Percentage.withPercentage(0.5));
        }
    }

    private static double[] peaks(Building building) {
        var peaks = new double[9];
        for (int t = 600; t <= 2 * DAY; t += 600) {
            building.advanceTo(t);
            for (int r = 0; r < 3; r++) {
                var room = building.room(r);
                peaks[3 * r] = Math.max(peaks[3 * r], room.temperature(false) - 273.15);
                peaks[3 * r + 1] = Math.max(peaks[3 * r + 1], room.moleFraction(false, Mixture.CO2));
                peaks[3 * r + 2] = Math.max(peaks[3 * r + 2], room.moleFraction(false, Mixture.WATER));
            }
        }
        return peaks;
    }
}
