package org.twinrig.sensors.pir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.scene.People;
import org.twinrig.physics.scene.Person;
import org.twinrig.physics.scene.Posture;
import org.twinrig.physics.scene.SceneBuilder;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType;

class PirTest extends SensorContract {
    private static final double STEP = 0.25; // [s] the part's interval
    private static final double KELVIN = 294.15;

    @Override
    protected SensorType type() {
        return new Pir();
    }

    @Override
    protected Set<String> clipsLow() {
        return Set.of("motion");
    }

    @Override
    protected Set<String> clipsHigh() {
        return Set.of(); // nobody moves on the bench
    }

    /** Somebody's place at a moment [s]. */
    private interface Way {
        Point at(double seconds);
    }

    @Test
    void seesWhoWalksAcrossWithinItsRangeOnly() {
        assertThat(everHigh(across(4), KELVIN, Map.of())).isTrue();
        assertThat(everHigh(across(8), KELVIN, Map.of())).isFalse(); // (8/5)² weaker: below half the amplitude
        assertThat(everHigh(across(6.5), KELVIN, Map.of("range", 7.0))).isTrue();
    }

    @Test
    void doesNotSeeWhoStandsStill() {
        assertThat(everHigh(t -> new Point(4, 5, 0), KELVIN, Map.of())).isFalse();
    }

    @Test
    void doesNotSeeWhatIsOutsideItsCone() {
        // To and fro beside it, more than 60° from the axis at 2.8 m; the same in front of it is seen.
        assertThat(everHigh(t -> new Point(0.7 + 0.5 * Math.sin(t), 2.5, 0), KELVIN, Map.of()))
                .isFalse();
        assertThat(everHigh(t -> new Point(2.5, 5 + 0.5 * Math.sin(t), 0), KELVIN, Map.of()))
                .isTrue();
    }

    @Test
    void isBlindInARoomAsWarmAsClothes() {
        assertThat(everHigh(across(4.5), 309.15, Map.of())).isFalse(); // 36 °C
    }

    @Test
    void staysHighForItsDelayAndIsThenDeaf() {
        // Steps aside at 10 s and at 16 s: the second falls into the block time after 5 s of delay.
        Way way = t -> new Point(3, 5 + (t < 10 ? 0 : t < 15.5 ? 0.4 : 0), 0);
        var single = highs(way, KELVIN, Map.of("repeats", false));
        assertThat(single.get(0)).isEqualTo(10);
        assertThat(single.get(single.size() - 1)).isEqualTo(15 - STEP);
        var after =
                highs(t -> new Point(3, 5 + (t < 10 ? 0 : t < 17.75 ? 0.4 : 0), 0), KELVIN, Map.of("repeats", false));
        assertThat(after).contains(17.75).doesNotContain(15.0);
        var repeated = highs(t -> new Point(3, 5 + (t < 10 ? 0 : t < 14 ? 0.4 : 0), 0), KELVIN, Map.of());
        // From 10 s to 5 s after the last change that is above the threshold.
        assertThat(repeated.get(repeated.size() - 1)).isBetween(18.75, 20.5);
    }

    @Test
    void firesUpToThreeTimesWhileItWarmsUp() {
        var rises = new HashMap<Integer, Integer>();
        for (int seed = 0; seed < 60; seed++) {
            var sensor = new Bench().mount(new Pir(), seed, Map.of("delay", 0.3));
            double before = 0;
            int count = 0;
            for (var reading : Bench.readings(sensor, 0, 120)) {
                double now = ((Samples) reading).values()[0];
                count += now > before ? 1 : 0;
                before = now;
                assertThat(now == 0 || reading.timeNanos() <= 61e9).isTrue();
            }
            rises.merge(count, 1, Integer::sum);
        }
        assertThat(rises.keySet()).isSubsetOf(0, 1, 2, 3).contains(0, 1, 2);
        assertThat(Bench.readings(new Bench().mount(new Pir(), 1, Map.of("heated", true)), 0, 60))
                .allSatisfy(
                        reading -> assertThat(((Samples) reading).values()[0]).isZero());
    }

    /** From y = 1 to 9 m at 1 m/s, {@code distance} [m] in front of it. */
    private static Way across(double distance) {
        return t -> new Point(distance, 1 + Math.min(8, t), 0);
    }

    private static boolean everHigh(Way way, double kelvin, Map<String, Object> options) {
        return !highs(way, kelvin, options).isEmpty();
    }

    /** Moments [s] at which the output is high. */
    private static List<Double> highs(Way way, double kelvin, Map<String, Object> options) {
        var bench = new Bench();
        look(bench, way.at(0), kelvin);
        var all = new HashMap<>(options);
        all.put("heated", true);
        var sensor = mount(bench, all);
        var highs = new ArrayList<Double>();
        for (int i = 1; i * STEP <= 30; i++) {
            look(bench, way.at(i * STEP), kelvin);
            if (((Samples) sensor.read(Math.round(i * STEP * 1e9))).values()[0] == 1) {
                highs.add(i * STEP);
            }
        }
        return highs;
    }

    private static Sensor mount(RoomField room, Map<String, Object> options) {
        var here = new Bench().context(1, options);
        return new Pir()
                .create(new SensorContext(
                        "bench", new Point(0, 5, 1), new Point(5, 5, 1), room, null, here.random(), options));
    }

    private static void look(Bench bench, Point place, double kelvin) {
        var scene = new SceneBuilder(10, 10, 2.5).ambient(kelvin);
        scene.add(People.of(Person.adult(place, 0, Posture.STANDING), kelvin));
        bench.scene = scene.build();
    }
}
