package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.Air;
import org.twinrig.physics.fan.Drive;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.physics.fan.FanPlant;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.zone.FanCurve;

/** A fan as a machine in the duct of a room: each feels what the other does. */
class FanInDuctTest {
    private static final long SECOND = 1_000_000_000L;
    private static final double OUTLET = 2.2; // [m]
    private static final Climate AIR = new Climate(293.15, 0.4, 420e-6);

    /** A room with a leak that a fan blows out of, or into. */
    private static final class Rig {
        final FanPlant fan;
        final House house;
        final RoomPlant room;

        Rig(FanSpec spec, boolean inward, double leak, List<Opening> openings) {
            fan = new FanPlant(spec, new RandomStreams(7));
            var late = new AtomicReference<House>();
            FanCurve.Driven duct = fan.inDuct(nanos -> late.get().reach(nanos));
            var straight = FanCurve.Points.straight(0.05, 80); // the machine's own curve counts
            var blower = new Blower("duct", inward, "", OUTLET, straight, List.of());
            var described = RoomSpec.of("room", 5, 4, 2.5)
                    .withClimate(AIR)
                    .withVentilation(new Ventilation(0, leak, List.of(), List.of(blower)));
            for (Opening opening : openings) {
                described = described.with(opening);
            }
            house = new House(HouseSpec.of(described).withOutside(AIR), Map.of("duct", duct));
            late.set(house);
            room = new RoomPlant(house, 0, new RandomStreams(1));
        }

        double truth(String field, double seconds) {
            long nanos = Math.round(seconds * SECOND);
            fan.advanceTo(nanos);
            room.advanceTo(nanos);
            return fan.truth()[fan.truthSchema().indexOf(field)];
        }
    }

    private static FanSpec steady() {
        return FanSpec.of("fan").withSpeedDrift(0);
    }

    @Test
    void aTightRoomHoldsTheFanWhereLeakAndCurveMeet() {
        double leak = 0.004;
        var rig = new Rig(steady(), true, leak, List.of());
        double flow = rig.truth("flowM3h", 300) / 3600;
        double pressure = rig.truth("pressurePa", 300);
        assertThat(pressure).isGreaterThan(20);
        // what the fan brings in goes out through the cracks: V = C·A·√(2Δp/ρ), C = 0.73 out of a room (Flows)
        double out = 0.73 * leak * Math.sqrt(2 * pressure / 1.2);
        assertThat(flow).isCloseTo(out, withPercentage(3)); // least resistance of the path, density of the air
        assertThat(rig.house.conservationError()).isLessThan(1e-6); // as it promises
        assertThat(rig.fan.conservationError()).isLessThan(1e-9);
    }

    @Test
    void aDoorThatShutsThrottlesTheFanAndLoadsItsMotor() {
        var changes = List.of(new Opening.Change(120 * SECOND, 0));
        var door = new Opening("door", 0.8, 2, 0, 1, changes);
        var rig = new Rig(steady(), false, 0.002, List.of(door));
        double flow = rig.truth("flowM3h", 119);
        double power = rig.truth("powerW", 119);
        double speed = rig.truth("speedRpm", 119);
        assertThat(flow).isCloseTo(180, withPercentage(1)); // an open door is no obstacle
        assertThat(rig.truth("flowM3h", 240)).isLessThan(0.6 * flow);
        assertThat(rig.truth("powerW", 240)).isGreaterThan(1.02 * power);
        assertThat(rig.truth("speedRpm", 240)).isLessThan(0.99 * speed);
    }

    @Test
    void aFanThatLosesPowerLetsTheRoomComeToRest() {
        var rig = new Rig(steady().withRuns(List.of(new FanSpec.Run(0, 60 * SECOND))), true, 0.002, List.of());
        assertThat(rig.truth("pressurePa", 59)).isGreaterThan(40);
        assertThat(rig.truth("speedRpm", 200)).isZero();
        assertThat(rig.truth("pressurePa", 200)).isCloseTo(0, within(0.01));
        assertThat(rig.truth("flowM3h", 200)).isCloseTo(0, within(0.5));
        assertThat(rig.fan.drainEvents()).extracting("kind").containsExactly("power-off", "fan-stopped");
    }

    @Test
    void whoLooksHowOftenDoesNotMatter() {
        var spec = steady().with(Drive.REFERENCE.with(Air.FAN_120MM.behind(5, 5)))
                .withFaults(List.of(new FanFault(FanFault.Kind.FILTER_CLOGGED, 0, Long.MAX_VALUE, 20, 2)));
        var often = new Rig(spec, true, 0.003, List.of());
        var once = new Rig(spec, true, 0.003, List.of());
        for (double t = 0; t < 20; t += 0.013) {
            if (Math.round(t / 0.013) % 3 == 0) {
                often.room.advanceTo(Math.round(t * SECOND));
            }
            often.truth("powerW", t);
        }
        for (double t = 10; t <= 20; t += 10) { // in a run both move on together, some times a second
            once.truth("powerW", t);
        }
        often.truth("powerW", 20);
        assertThat(often.fan.truth()).isEqualTo(once.fan.truth());
        assertThat(often.room.truth()).isEqualTo(once.room.truth());
    }
}
