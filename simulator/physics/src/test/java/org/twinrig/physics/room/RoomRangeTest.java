package org.twinrig.physics.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.physics.fire.HeatRelease;
import org.twinrig.physics.fire.Smoulder;

/** Rooms and fires of all sizes, from a cupboard to a hall: whatever burns, the state stays physical. */
class RoomRangeTest {
    private static final long SECOND = 1_000_000_000L;

    static List<Integer> seeds() {
        return java.util.stream.IntStream.range(0, 40).boxed().toList();
    }

    private static HouseSpec house(RandomStream chance) {
        double length = chance.uniform(1.2, 12);
        double width = chance.uniform(1.2, 10);
        double height = chance.uniform(2, 5);
        double outside = chance.uniform(253, 308);
        var spec = RoomSpec.of("room", length, width, height)
                .withClimate(new Climate(chance.uniform(283, 303), chance.uniform(0.2, 0.8), 500e-6))
                .withVentilation(new Ventilation(chance.uniform(0, 5) / 3600, chance.uniform(0.0005, 0.01)));
        if (chance.chance(0.7)) {
            double sill = chance.uniform(0, 1);
            var turn = new Opening.Change((long) (chance.uniform(0, 600) * SECOND), chance.uniform());
            spec = spec.with(new Opening(
                    "door", chance.uniform(0.1, 2), Math.min(2, height - sill), sill, chance.uniform(), List.of(turn)));
        }
        var fuel = Fuels.all().get(chance.below(Fuels.all().size()));
        double peak = StrictMath.pow(10, chance.uniform(3, 6.3));
        var release = new HeatRelease.TSquared(StrictMath.pow(10, chance.uniform(0, 2.3)), peak, 200, 100);
        var base = new Point(chance.uniform(0, length), chance.uniform(0, width), chance.uniform(0, 1.5));
        var smoulder = chance.chance(0.3) ? Smoulder.of(200, chance.uniform(0.05e-3, 1e-3)) : Smoulder.NONE;
        var fire = FireSpec.flaming("fire", base, fuel, release, 20 * SECOND).withSmoulder(smoulder);
        return HouseSpec.of(spec.with(fire)).withOutside(new Climate(outside, 0.6, 420e-6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theStateStaysPhysical(int seed) {
        var house = new House(house(new RandomStreams(seed).stream("room")));
        var spec = house.spec().rooms().get(0);
        var plant = new RoomPlant(house, 0, new RandomStreams(seed));
        for (int t = 0; t <= 900; t += 10) {
            plant.advanceTo(t * SECOND);
            double[] truth = plant.truth();
            String when = "%s at %d s: %s".formatted(spec, t, java.util.Arrays.toString(truth));
            assertThat(truth[0]).as(when).isBetween(-30.0, 1500.0); // upper layer [°C]
            assertThat(truth[1]).as(when).isBetween(-30.0, 1200.0); // lower layer [°C]
            assertThat(truth[2]).as(when).isBetween(0.0, spec.height());
            for (int k = 3; k < 10; k++) {
                assertThat(truth[k]).as(when).isGreaterThanOrEqualTo(-1e-6); // gases, smoke, humidity
            }
            assertThat(truth[12]).as(when).isBetween(-0.01, 22.0); // oxygen [%]
            assertThat(house.conservationError()).as(when).isLessThan(1e-7);
            var air = plant.airAt(new Point(spec.length() / 2, spec.width() / 2, spec.height() - 0.05));
            assertThat(air.temperature()).as(when).isBetween(240.0, 2000.0);
            assertThat(plant.thermalScene().bodies())
                    .allSatisfy(b -> assertThat(coldest(b)).isBetween(240.0, 2000.0));
        }
    }

    private static double coldest(Body body) {
        if (body instanceof Body.Cloud cloud) {
            return Math.min(cloud.from().temperature(), cloud.to().temperature());
        }
        return ((Body.Solid) body).temperature();
    }
}
