package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.twinrig.physics.zone.BuildingSpec.FanVent;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Wall;

/** A room without openings keeps all that is put into it. */
class SealedRoomTest {
    private static final double VOLUME = 50;

    @Test
    void radiationOfAFireStaysInARoomWhoseWallsTakeNoHeat() {
        var building = new Building(Houses.of(
                List.of(Houses.room("room", Wall.NONE)), List.of(), List.of(Houses.fire(0, Ramp.constant(20_000)))));
        building.advanceTo(60);
        double fuel = 20_000 / 46e6 * Mixture.CP * 293.15; // [W] warmth of the fuel's gas
        // dp/dt = (γ − 1) Q / V with the whole of Q, though 30 % leave the flame as radiation
        assertThat(building.room(0).overPressure())
                .isCloseTo(
                        0.4 * (20_000 + fuel) * 60 / VOLUME,
                        Percentage.withPercentage(0.05)); // what is radiated arrives a step later
    }

    @Test
    void aFanThatRunsDownGivesWhatItsRampHolds() {
        var ramp = new Ramp(new double[] {15, 16}, new double[] {1, 0});
        var fan = new FanVent(BuildingSpec.OUTSIDE, 0, 1, 1, new FanCurve.Cut(0.5, 1e6, 1.1e6), ramp);
        var building = new Building(new BuildingSpec(
                101_325,
                Houses.AIR,
                List.of(Houses.room("room", Wall.NONE)),
                List.of(),
                List.of(),
                List.of(fan),
                List.of(),
                List.of()));
        building.advanceTo(30);
        // p V = (γ − 1) H/γ: 15.5 s of full flow
        assertThat(building.room(0).overPressure())
                .isCloseTo(1.4 * 101_325 * 0.5 * 15.5 / VOLUME, Percentage.withPercentage(0.01));
    }
}
