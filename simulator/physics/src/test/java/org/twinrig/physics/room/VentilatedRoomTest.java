package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.Plant;
import org.twinrig.physics.Point;
import org.twinrig.physics.circuit.Circuit;
import org.twinrig.physics.circuit.Load;
import org.twinrig.physics.fan.FanLaws;
import org.twinrig.physics.room.VentilatorSpec.Cause;
import org.twinrig.physics.room.VentilatorSpec.Demand;
import org.twinrig.physics.room.VentilatorSpec.Run;
import org.twinrig.physics.things.Household;

/** Ventilators, the circuit and what a person breathes, in a room of 50 m³. */
class VentilatedRoomTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Point MIDDLE = new Point(2.5, 2, 1.5);
    private static final int CO2 = 4; // index in the room's truth
    private static final int SPEED = 0; // indexes in the ventilator's
    private static final int FLOW = 1;
    private static final int POWER = 2;
    private static final FanLaws LAWS = new FanLaws(25, 200 / 3600.0, 100, 0.6, 2);

    private static RoomPlant room(double co2, double base, List<Run> runs, Demand... demands) {
        var air = new Climate(293.15, 0.4, co2);
        var ventilator = new VentilatorSpec("exhaust", LAWS, base, List.of(demands), runs);
        var spec = RoomSpec.of("room", 5, 4, 2.5)
                .withClimate(air)
                .withVentilation(new Ventilation(0, 0.002, List.of(ventilator), List.of()));
        var house = HouseSpec.of(spec).withOutside(new Climate(293.15, 0.4, 420e-6));
        return RoomPlant.alone(house, new RandomStreams(1));
    }

    @Test
    void atFullSpeedTheAirIsChangedAsOftenAsItsFlowSays() {
        var room = room(2000e-6, 1, List.of(new Run(0, Long.MAX_VALUE)));
        room.advanceTo(900 * SECOND);
        double exact = 420 + 1580 * Math.exp(-200.0 / 50 * 0.25); // four air changes an hour
        assertThat(room.truth()[CO2]).isCloseTo(exact, withPercentage(0.5)); // leakage by rounding of the pressure
    }

    @Test
    void theLargestDemandSetsTheSpeed() {
        var room = room(
                1500e-6,
                0.2,
                List.of(new Run(0, Long.MAX_VALUE)),
                new Demand(Cause.CO2, 1000e-6, 2000e-6),
                new Demand(Cause.TEMPERATURE, 295, 300));
        Plant ventilator = room.ventilators().get(0);
        assertThat(ventilator.truth()[FLOW]).isCloseTo(100, withPercentage(1)); // 1500 ppm: half-way
        assertThat(ventilator.truth()[SPEED]).isCloseTo(750, withPercentage(1));
        ventilator.advanceTo(3600 * SECOND);
        assertThat(ventilator.truth()[FLOW]).isCloseTo(40, withPercentage(1)); // aired: the base of 20 % is left
    }

    @Test
    void withoutPowerItStopsWithinAMinuteAndDrawsNothing() {
        var room = room(420e-6, 1, List.of(new Run(0, 60 * SECOND)));
        Plant ventilator = room.ventilators().get(0);
        ventilator.advanceTo(59 * SECOND);
        assertThat(ventilator.truth()[POWER]).isCloseTo(102, withPercentage(0.1));
        ventilator.advanceTo(120 * SECOND);
        assertThat(ventilator.truth()).containsOnly(0);
        assertThat(room.drainEvents()).extracting(event -> event.kind()).containsExactly("outage");
    }

    @Test
    void aRoomWithoutVentilatorsIsAsItWas() {
        var plain = RoomSpec.of("room", 5, 4, 2.5);
        var room = RoomPlant.alone(HouseSpec.of(plain), new RandomStreams(1));
        var explicit = RoomPlant.alone(
                HouseSpec.of(plain.withVentilation(new Ventilation(
                        plain.ventilation().airChangeRate(), plain.ventilation().leakageArea(), List.of(), List.of()))),
                new RandomStreams(1));
        room.advanceTo(60 * SECOND);
        explicit.advanceTo(60 * SECOND);
        assertThat(room.truth()).isEqualTo(explicit.truth());
        assertThat(room.ventilators()).isEmpty();
    }

    @Test
    void theCircuitAddsActiveAndReactivePowerAndCountsEnergy() {
        var room = room(420e-6, 0, List.of());
        var circuit = new Circuit(
                "mains",
                230,
                List.of(new Load(time -> 300, 1), new Load(time -> 300, 0.6)),
                room,
                new RandomStreams(1));
        circuit.advanceTo(3600 * SECOND);
        var now = circuit.circuitNow();
        assertThat(now.power()).isEqualTo(600);
        assertThat(now.voltage() * now.current()).isCloseTo(Math.hypot(600, 400), withPercentage(1e-9));
        assertThat(circuit.truth()[4]).isCloseTo(600, within(1e-6)); // one hour [Wh]
        assertThat(now.voltage()).isCloseTo(230, withPercentage(2.5)); // five standard deviations of 0.5 %
    }

    @Test
    void whatTheCircuitIsDoesNotDependOnWhoAsked() {
        var once = circuit();
        var often = circuit();
        for (int tenth = 1; tenth <= 600; tenth++) {
            often.advanceTo(tenth * SECOND / 10);
        }
        once.advanceTo(60 * SECOND);
        assertThat(once.truth()).isEqualTo(often.truth());
    }

    private static Circuit circuit() {
        var room = room(420e-6, 1, List.of(new Run(0, Long.MAX_VALUE)));
        var ventilator = room.ventilators().get(0);
        return new Circuit(
                "mains", 230, List.of(new Load(time -> ventilator.power(), 0.65)), room, new RandomStreams(1));
    }

    @Test
    void exposureIsTheTimeWeightedMeanHeldAgainstTheLimits() {
        var spec = RoomSpec.of("room", 5, 4, 2.5).withVentilation(Ventilation.sealed());
        var heater = Household.gasHeater("heater", MIDDLE, Profile.ALWAYS, 500, 2e-6);
        var room = RoomPlant.alone(HouseSpec.of(spec.with(heater)), new RandomStreams(1));
        var exposure = new Exposure(room, MIDDLE);
        exposure.advanceTo(900 * SECOND);
        double[] truth = exposure.truth();
        // 2 mg/s into 50 m³ of some 59 kg: after 900 s 1.8 g, 31.5 ppm by mass ratio of 28.96/28.01; mean half of it
        assertThat(truth[0]).isCloseTo(1.8e-3 / 59.9 * 28.96 / 28.01 * 1e6, withPercentage(3)); // density, layers
        assertThat(truth[1]).isCloseTo(truth[0] / 2, withPercentage(3));
        assertThat(truth[2]).isCloseTo(truth[1] / 4, withPercentage(0.1)); // 900 of 3600 s
        double minutes = 15;
        assertThat(truth[8]).isCloseTo(truth[0] / 2 / 35_000 * minutes, withPercentage(3)); // hardly any CO2
        assertThat(truth[9]).isLessThan(minutes * 50 * 50 * 50 * 50 / 4.1e8); // a room that never gets to 50 °C
        assertThat(truth[7]).isCloseTo(Math.max(truth[1] / 87.3, truth[2] / 30.6), withPercentage(0.1));
    }

    @Test
    void wetBulbGlobeTemperatureIsStullsWithinItsAccuracy() {
        // Stull's own example: 20 °C and 50 % give a wet bulb of 13.7 °C
        assertThat(Exposure.wbgt(20, 50)).isCloseTo(0.7 * 13.7 + 0.3 * 20, within(0.1));
    }
}
