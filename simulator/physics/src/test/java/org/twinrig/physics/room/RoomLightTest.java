package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.things.Household;

/** Lamps in a room of 5 × 4 × 2.5 m whose faces all absorb 0.6 of the light: 85 m², 51 m² of black. */
class RoomLightTest {
    private static final Point UNDER = new Point(2.5, 2, 0.4);
    private static final Point LAMP = new Point(2.5, 2, 2.4);
    private static final double ECHO = 1 / 51.0 - 1 / 85.0; // [1/m²]

    private static double lux(Appliance thing, Point place, double seconds) {
        var room = RoomPlant.alone(HouseSpec.of(RoomSpec.of("room", 5, 4, 2.5).with(thing)), new RandomStreams(1));
        room.advanceTo(SimTime.toNanos(seconds));
        return room.illuminanceAt(place);
    }

    private static Appliance lamp(double flux) {
        return new Appliance(List.of(), List.of()).with(new Lamp(LAMP, Profile.ALWAYS, flux));
    }

    @Test
    void aLampShinesDirectlyAndFromTheWalls() {
        // 1000 lm all around: 79.6 cd, at 2 m 19.9 lx, and what the faces throw back.
        double expected = 1000 / (4 * Math.PI * 4) + 1000 * ECHO;
        assertThat(lux(lamp(1000), UNDER, 1)).isCloseTo(expected, withPercentage(0.01));
        assertThat(lux(lamp(2000), UNDER, 1)).isCloseTo(2 * expected, withPercentage(0.01));
    }

    @Test
    void twiceAsFarOffTheDirectLightIsAQuarter() {
        double near = lux(lamp(1000), new Point(2.5, 2, 1.4), 1) - 1000 * ECHO;
        double far = lux(lamp(1000), UNDER, 1) - 1000 * ECHO;
        assertThat(near / far).isCloseTo(4, withPercentage(0.01));
    }

    @Test
    void lampsGoOnAndOffByTheirTimes() {
        var evening = Household.lamp("lamp", LAMP, Profile.between(SimTime.toNanos(60), SimTime.toNanos(120)), 20);
        assertThat(lux(evening, UNDER, 59)).isZero();
        // 20 W of LED at 100 lm/W
        assertThat(lux(evening, UNDER, 90)).isCloseTo(lux(lamp(2000), UNDER, 1), withPercentage(0.01));
        assertThat(lux(evening, UNDER, 121)).isZero();
    }

    @Test
    void aRoomWithoutSunAndLampIsDark() {
        assertThat(lux(new Appliance(List.of(), List.of()), UNDER, 1)).isZero();
    }
}
