package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.physics.fire.HeatRelease;
import org.twinrig.physics.fire.Pyrolysis;
import org.twinrig.physics.fire.Smoulder;

/** A kilowatt of smouldering cotton in a room of 280 m³: in a laboratory it layers, in a lived-in room it is stirred in. */
class StirringTest {
    private static final Point UNDER_CEILING = new Point(8, 3.5, 3.95);
    private static final Point BREATHING = new Point(8, 3.5, 1);
    private static final double WATTS = 600;

    private static RoomPlant after(double stirring, Smoulder smoulder, double seconds) {
        var fire = FireSpec.flaming("wicks", new Point(5, 3.5, 0.5), Fuels.get("paper"), HeatRelease.none(), 0)
                .withSmoulder(smoulder);
        var room = RoomSpec.of("room", 10, 7, 4)
                .withVentilation(new Ventilation(0, 0.002, List.of(), List.of(), stirring))
                .with(fire);
        var plant = RoomPlant.alone(HouseSpec.of(room), new RandomStreams(1));
        plant.advanceTo(SimTime.toNanos(seconds));
        return plant;
    }

    private static double extinction(RoomPlant room, Point place) {
        return room.airAt(place).aerosol().extinction();
    }

    @Test
    void smokeStaysUnderTheCeilingOfALaboratoryAndFillsALivedInRoom() {
        var cotton = Smoulder.of(400, 0.3e-3, Pyrolysis.COTTON);
        var still = after(0.5, cotton, 390);
        var lived = after(Ventilation.LIVED_IN, cotton, 390);
        assertThat(extinction(still, BREATHING)).isLessThan(0.05 * extinction(still, UNDER_CEILING)); // below the layer
        assertThat(extinction(lived, BREATHING))
                .isGreaterThan(0.25 * extinction(lived, UNDER_CEILING)); // where the jet passes too
        assertThat(extinction(still, UNDER_CEILING)).isGreaterThan(extinction(lived, UNDER_CEILING));
    }

    @Test
    void aPlateBelowAddsItsHeatToThatOfWhatItChars() {
        var sticks = Smoulder.of(400, 0.3e-3, Pyrolysis.BEECH);
        double alone = released(after(0.5, sticks, 200));
        assertThat(released(after(0.5, sticks.over(WATTS), 200)) - alone).isCloseTo(WATTS, within(1e-6 * WATTS));
    }

    private static double released(RoomPlant room) {
        return 1e3 * room.truth()[room.truthSchema().indexOf("hrrKw")];
    }
}
