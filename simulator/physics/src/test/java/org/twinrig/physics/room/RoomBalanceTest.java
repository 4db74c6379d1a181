package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.Point;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.physics.fire.HeatRelease;
import org.twinrig.physics.fire.Smoulder;
import org.twinrig.physics.room.Occupant.Activity;

/** The room's equations against exact answers. */
class RoomBalanceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Point MIDDLE = new Point(2.5, 2, 0);
    private static final int LOWER_CO2 = 4; // index in the truth
    private static final int INTERFACE = 2;
    private static final int PRESSURE = 11;

    private static RoomSpec evenlyWarm(double airChanges, double leakage, double co2) {
        return RoomSpec.of("room", 5, 4, 2.5)
                .withClimate(new Climate(293.15, 0.4, co2))
                .withVentilation(new Ventilation(airChanges / 3600, leakage));
    }

    private static HouseSpec house(RoomSpec spec) {
        return HouseSpec.of(spec).withOutside(new Climate(293.15, 0.4, 420e-6));
    }

    private static RoomPlant plant(RoomSpec spec) {
        return RoomPlant.alone(house(spec), new RandomStreams(1));
    }

    @Test
    void aSealedRoomWarmedByFiveKelvinGains1728Pascal() {
        var heater = Emission.of("heater", MIDDLE, Profile.ALWAYS).warm(3000, 0);
        var walls = Construction.of("mineral-wool", 0.1).facing(Facing.ADIABATIC);
        var room = plant(
                evenlyWarm(0, 0, 420e-6).withConstructions(walls, walls, walls).with(Appliance.of(heater)));
        double pressure = Climate.SEA_LEVEL;
        long time = 0;
        while (pressure < Climate.SEA_LEVEL + 1728.2) { // 101325 Pa · 5/293.15
            time += SECOND / 10;
            room.advanceTo(time);
            pressure = room.truth()[PRESSURE];
        }
        double share = (2.5 - room.truth()[INTERFACE]) / 2.5;
        // p V = m R T: the mean of both layers' temperatures, weighted with their masses, is 5 K up
        double upper = room.truth()[0] + 273.15;
        double lower = room.truth()[1] + 273.15;
        double mean = 1 / (share / upper + (1 - share) / lower);
        assertThat(mean - 293.15).isCloseTo(5, within(0.06)); // a tenth of a second, the thinnest layer's share
    }

    @Test
    void carbonDioxideDecaysWithTheAirChange() {
        var room = plant(evenlyWarm(2, 0.002, 2000e-6));
        double start = room.truth()[LOWER_CO2];
        room.advanceTo(1800 * SECOND);
        double exact = 420 + (start - 420) * Math.exp(-2 * 0.5);
        assertThat(room.truth()[LOWER_CO2]).isCloseTo(exact, Percentage.withPercentage(0.1)); // even temperature
    }

    @Test
    void carbonDioxideOfOnePersonRisesToTheSteadyState() {
        var person = Occupant.adult("Ada", MIDDLE, Activity.SEATED, 0, Long.MAX_VALUE);
        var room = plant(evenlyWarm(0.5, 0.002, 420e-6).with(person));
        room.advanceTo(4 * 3600 * SECOND);
        double litres = Breath.co2(person, 293.15, 101_325) / 44.009 * 24.055e3; // [L/s] at 20 °C
        assertThat(litres).isCloseTo(0.0043, within(0.0003)); // Persily and de Jonge: women 0.0038, men 0.0048 L/s
        double exact = 420 + litres / (0.5 * 50_000 / 3600) * 1e6 * (1 - Math.exp(-2));
        // the room warms by a few kelvin and breathes out through its cracks
        assertThat(room.truth()[LOWER_CO2]).isCloseTo(exact, Percentage.withPercentage(2));
        assertThat(room.truth()[INTERFACE]).isCloseTo(2.5, within(0.01)); // people do not make a hot layer
    }

    @Test
    void ventilationHoldsTheOutsideAirInSteadyState() {
        var room = plant(evenlyWarm(4, 0.002, 1500e-6));
        room.advanceTo(6 * 3600 * SECOND);
        assertThat(room.truth()[LOWER_CO2]).isCloseTo(420, within(1.0)); // dry and moist air, rounding of the formula
        assertThat(room.truth()[PRESSURE]).isCloseTo(101_325, within(0.5));
    }

    @Test
    void massEnergyAndEverySpeciesAreConservedThroughFireAndDoor() {
        var fire = FireSpec.flaming(
                        "sofa",
                        MIDDLE,
                        Fuels.get("polyurethane"),
                        new HeatRelease.TSquared(46.9, 400e3, 60, 60),
                        60 * SECOND)
                .withSmoulder(Smoulder.of(240, 0.3e-3));
        var door = new Opening("door", 0.9, 2, 0, 0, List.of(new Opening.Change(400 * SECOND, 1)));
        var house = new House(HouseSpec.of(RoomSpec.of("room", 5, 4, 2.5)
                .with(door)
                .with(fire)
                .with(Occupant.adult("Ada", MIDDLE, Activity.STANDING, 0, 350 * SECOND))));
        var room = new RoomPlant(house, 0, new RandomStreams(1));
        for (int t = 0; t <= 900; t += 30) {
            room.advanceTo(t * SECOND);
            assertThat(house.conservationError()).as("after %d s", t).isLessThan(1e-8); // rounding
        }
        assertThat(room.truth()[PRESSURE]).isCloseTo(101_325, within(10.0)); // the open door holds it
    }

    @Test
    void afterAFireTheLayersBecomeOneRoomAgain() {
        var fire = FireSpec.flaming("basket", MIDDLE, Fuels.get("paper"), HeatRelease.steady(20e3, 60), 10 * SECOND);
        var room = plant(RoomSpec.of("room", 5, 4, 2.5).with(fire));
        room.advanceTo(60 * SECOND);
        assertThat(room.truth()[INTERFACE]).isLessThan(2.0);
        room.advanceTo(7200 * SECOND);
        assertThat(room.truth()[INTERFACE]).isCloseTo(2.5, within(0.05));
        assertThat(room.truth()[0]).isCloseTo(room.truth()[1], within(0.5));
    }

    @Test
    void whoLooksHowOftenDoesNotMatter() {
        var fire = FireSpec.flaming(
                "basket", MIDDLE, Fuels.get("wood"), new HeatRelease.TSquared(46.9, 100e3, 60, 60), 5 * SECOND);
        var spec = RoomSpec.of("room", 5, 4, 2.5).with(fire).with(Opening.of("door", 0.9, 2, 0, 1));
        var often = plant(spec);
        var once = plant(spec);
        for (long t = 0; t < 120 * SECOND; t += 114_025_085) { // a camera's 8.77 Hz
            often.advanceTo(t);
            often.thermalScene();
            often.airAt(MIDDLE);
        }
        often.advanceTo(121 * SECOND + 37);
        once.advanceTo(121 * SECOND + 37);
        assertThat(often.truth()).isEqualTo(once.truth());
        assertThat(often.thermalScene()).isEqualTo(once.thermalScene());
        assertThat(often.airAt(new Point(1, 1, 2.4))).isEqualTo(once.airAt(new Point(1, 1, 2.4)));
    }

    @Test
    void whatHappensIsToldOnceAndInOrder() {
        var fire = FireSpec.flaming("basket", MIDDLE, Fuels.get("wood"), HeatRelease.steady(5e3, 20), 5 * SECOND);
        var room = plant(RoomSpec.of("room", 5, 4, 2.5)
                .with(fire)
                .with(Occupant.adult("Ada", MIDDLE, Activity.SEATED, 2 * SECOND, 8 * SECOND)));
        room.advanceTo(10 * SECOND);
        assertThat(room.drainEvents()).extracting("kind").containsExactly("arrival", "ignition", "departure");
        room.advanceTo(60 * SECOND);
        assertThat(room.drainEvents()).extracting("kind").containsExactly("extinguished");
        assertThat(room.drainEvents()).isEmpty();
    }
}
