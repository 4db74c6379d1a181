package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.FanVent;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;

/** The zone model against exact answers, and against itself at other steps. */
class BuildingTest {
    private static Emitter heater(double watts) {
        return new Emitter(0, 2, 2, 0, Ramp.constant(1), watts, 0, new double[Mixture.SPECIES], false);
    }

    @Test
    void aSealedRoomGainsPressureAsTheFirstLawSays() {
        var spec = new BuildingSpec(
                101_325,
                Houses.AIR,
                List.of(Houses.room("room", Wall.NONE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(heater(3000)));
        var building = new Building(spec);
        building.advanceTo(100);
        // dp/dt = (γ − 1) Q / V
        assertThat(building.room(0).overPressure()).isCloseTo(0.4 * 3000 * 100 / 50, Percentage.withPercentage(1e-6));
        double warmer = building.room(0).temperature(false) - 293.15;
        assertThat(building.room(0).overPressure())
                .isCloseTo(
                        101_325 * warmer / 293.15, Percentage.withPercentage(0.3)); // the thin upper layer stays cooler
    }

    @Test
    void aTracerIsFlushedOutWithTheAirChange() {
        double flow = 0.05;
        var species = new double[Mixture.SPECIES];
        species[Mixture.CO2] = 1e-5;
        var source =
                new Emitter(0, 2, 2, 0, new Ramp(new double[] {99, 100}, new double[] {1, 0}), 0, 0, species, false);
        var spec = new BuildingSpec(
                101_325,
                Houses.AIR,
                List.of(Houses.room("room", Wall.NONE)),
                List.of(),
                List.of(),
                List.of(
                        new FanVent(
                                BuildingSpec.OUTSIDE, 0, 0.5, 0.5, new FanCurve.Cut(flow, 1e6, 2e6), Ramp.constant(1)),
                        new FanVent(0, BuildingSpec.OUTSIDE, 1, 1, new FanCurve.Cut(flow, 1e6, 2e6), Ramp.constant(1))),
                List.of(),
                List.of(source));
        var building = new Building(spec);
        building.advanceTo(100);
        double start = building.room(0).moleFraction(false, Mixture.CO2) - 420e-6;
        building.advanceTo(1100);
        double left = building.room(0).moleFraction(false, Mixture.CO2) - 420e-6;
        assertThat(left / start).isCloseTo(Math.exp(-flow / 50 * 1000), Percentage.withPercentage(0.1));
    }

    @ParameterizedTest(name = "{0} rooms in a row")
    @ValueSource(ints = {1, 3, 8})
    void allThatIsConservedIsConserved(int rooms) {
        var building = new Building(Houses.row(rooms, 300e3));
        building.advanceTo(900);
        assertThat(building.conservationError()).isLessThan(1e-9);
    }

    @Test
    void smokeReachesTheNextRoomThroughTheTopOfTheDoor() {
        var building = new Building(Houses.row(2, 200e3));
        building.advanceTo(300);
        var fire = building.room(0);
        var next = building.room(1);
        assertThat(fire.temperature(true)).isGreaterThan(next.temperature(true) + 20);
        assertThat(next.temperature(true)).isGreaterThan(next.temperature(false) + 20);
        assertThat(next.interfaceHeight()).isBetween(0.5, 2.2);
        assertThat(next.smokeDensity(true)).isGreaterThan(5 * next.smokeDensity(false));
        assertThat(next.moleFraction(true, Mixture.OXYGEN)).isLessThan(0.205);
    }

    @Test
    void aClosedRoomStarvesItsFireAndIsNotSealedByNumbers() {
        var crack = new WallVent(0, BuildingSpec.OUTSIDE, 0.1, 2.3, 0.0009, Ramp.constant(1));
        var spec = Houses.of(
                List.of(Houses.room("room", Houses.GYPSUM)),
                List.of(crack),
                List.of(Houses.fire(0, Houses.growing(500e3))));
        var building = new Building(spec);
        building.advanceTo(600);
        double oxygen = building.room(0).moleFraction(true, Mixture.OXYGEN);
        assertThat(oxygen).isBetween(0.06, 0.14); // below 0.15 kg/kg of air, thinned by the fuel's own gas
        // 109 ppm come from the fuel's own yield; a fire that starves adds to it
        assertThat(building.room(0).moleFraction(true, Mixture.CO)).isGreaterThan(130e-6);
        assertThat(building.room(0).moleFraction(true, Mixture.FUEL)).isGreaterThan(0.005);
    }

    /** The reported peaks do not hang on the step. */
    @Test
    void halvingTheToleranceMovesNoPeakByMoreThanHalfAPercent() {
        double[] coarse = peaks(new Building(Houses.row(3, 300e3)));
        double[] fine = peaks(new Building(Houses.row(3, 300e3), 1e-4, 0.5));
        for (int i = 0; i < coarse.length; i++) {
            assertThat(coarse[i]).as("peak %d", i).isCloseTo(fine[i], Percentage.withPercentage(0.5));
        }
    }

    private static double[] peaks(Building building) {
        int n = building.spec().rooms().size();
        var peaks = new double[3 * n];
        for (int t = 5; t <= 900; t += 5) {
            building.advanceTo(t);
            for (int r = 0; r < n; r++) {
                var room = building.room(r);
                peaks[3 * r] = Math.max(peaks[3 * r], room.temperature(true) - 293.15);
                peaks[3 * r + 1] = Math.max(peaks[3 * r + 1], 2.5 - room.interfaceHeight());
                peaks[3 * r + 2] = Math.max(peaks[3 * r + 2], room.moleFraction(true, Mixture.CO2));
            }
        }
        return peaks;
    }

    /** Two rooms that share one wall and nothing else: U = 1/(1/h + d/k + Rsi), and what one loses the other gets. */
    @Test
    void aWallBetweenRoomsCarriesHeatFromOneToTheOther() {
        var sheets = List.of(new Sheet(0.5, 1200, 1000, 0.1));
        var shared = new Face("shared", Face.Place.WALL, 12, 0, 2.5, new Wall(sheets, 0.9, new Facing.Next(1)));
        var warm = new Room("warm", 5, 4, 2.5, 0, Room.Kind.ROOM, new Climate(303.15, 0.4, 420e-6), List.of(shared));
        var cold = new Room("cold", 5, 4, 2.5, 0, Room.Kind.ROOM, Houses.AIR, List.of());
        var building = new Building(Houses.of(List.of(warm, cold), List.of(), List.of()));
        building.advanceTo(48 * 3600);
        double difference =
                building.room(0).temperature(false) - building.room(1).temperature(false);
        assertThat(difference).isBetween(-1e-9, 0.2); // rounding when both have met
        assertThat(building.room(1).temperature(false)).isGreaterThan(299); // the wall began as warm as its own room
        assertThat(building.conservationError()).isLessThan(1e-8); // rounding of the wall's heat, counted from 0 K
    }

    @Test
    void aDoorBetweenEquallyWarmRoomsCarriesNothing() {
        var building = new Building(Houses.row(3, 0));
        building.advanceTo(3600);
        for (int r = 0; r < 3; r++) {
            assertThat(building.room(r).overPressure()).isCloseTo(0, within(1e-6));
            assertThat(building.room(r).temperature(false)).isCloseTo(293.15, within(1e-6));
        }
        assertThat(building.steps()).isLessThan(400); // nothing to do takes long steps
    }
}
