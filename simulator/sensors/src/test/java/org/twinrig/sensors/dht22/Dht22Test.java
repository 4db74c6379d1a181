package org.twinrig.sensors.dht22;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType;

class Dht22Test extends SensorContract {
    @Override
    protected SensorType type() {
        return new Dht22();
    }

    @Override
    protected Set<String> clipsLow() {
        return Set.of("tempC");
    }

    @Override
    protected Set<String> clipsHigh() {
        return Set.of("tempC");
    }

    @Test
    void speaksInWholeTenths() {
        for (double[] row : rows(new Bench(), Map.of(), 0, 400)) {
            for (double value : row) {
                if (!Double.isNaN(value)) {
                    assertThat(value).isEqualTo(Math.round(value * 10) / 10.0);
                }
            }
        }
    }

    @Test
    void everyPartKeepsTheDataSheetsAccuracy() {
        for (int seed = 0; seed < 500; seed++) {
            var part = Dht22Part.draw(new RandomStreams(seed).stream("part"));
            assertThat(Math.abs(part.temperatureOffset())).isLessThanOrEqualTo(0.5);
            assertThat(Math.abs(part.humidityOffset())).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void followsAStepOfTheAir() {
        var bench = new Bench();
        var sensor = bench.mount(type(), 1, Map.of("ideal", true));
        sensor.read(2_000_000_000L);
        bench.air = new AirState(Bench.CALM_KELVIN + 50, 101_325, 0.45, 450e-6, 0, 0, 0, 0, 0.1);
        double tempC = 0;
        for (long t = 4; t <= 14; t += 2) {
            tempC = ((Samples) sensor.read(t * 1_000_000_000L)).values()[0];
        }
        // The step is seen as a ramp from 2 s to 4 s, so in the mean at 3 s: 11 s are 1.1 time constants.
        assertThat((tempC - 23) / 50).isCloseTo(1 - StrictMath.exp(-1.1), offset(0.01));
    }

    @Test
    void failsAndErrsAsOftenAsItIsTold() {
        var bench = new Bench();
        var sensor = bench.mount(type(), 2, Map.of("failProbability", 0.02, "glitchProbability", 0.003));
        int failed = 0;
        int wrong = 0;
        var events = new ArrayList<Event>();
        int reads = 50_000;
        for (long n = 1; n <= reads; n++) {
            double[] values = ((Samples) sensor.read(n * 2_000_000_000L)).values();
            events.addAll(sensor.drainEvents());
            assertThat(Double.isNaN(values[0])).isEqualTo(Double.isNaN(values[1]));
            if (Double.isNaN(values[0])) {
                failed++;
            } else if (Math.abs(values[0] - 23) > 1.2 || Math.abs(values[1] - 45) > 3.5) {
                wrong++;
            }
        }
        assertThat(failed / (double) reads).isCloseTo(0.02, withPercentage(10)); // three standard errors
        assertThat(wrong / (double) reads).isCloseTo(0.003, withPercentage(25));
        assertThat(events)
                .hasSize(failed + wrong)
                .allMatch(event -> event.kind().equals("bad-read"));
        assertThat(sensor.drainEvents()).isEmpty();
    }

    @Test
    void refusesToBeAskedTooOften() {
        assertThatThrownBy(() -> new Bench().mount(type(), 1, Map.of("interval", 1.0)))
                .isInstanceOf(UserError.class)
                .hasMessage("bench/dht22: option \"interval\" is 1; it must be a number from 2 to 3600");
    }

    @Test
    void repeatsItselfAsOftenAsTheMeasuredParts() {
        // A part between two tenths flickers, one on a tenth does not; over many parts in slowly warming air the share
        // of
        // equal neighbours is that of the three boards: 0.80 to 0.86 and 0.54 to 0.73, humidity there being that of
        // rooms
        // with people, so that the twin's may be somewhat steadier.
        double sameT = 0;
        double sameRh = 0;
        for (int seed = 0; seed < 40; seed++) {
            var bench = new Bench();
            var readings = Bench.readings(
                    bench.mount(type(), seed, Map.of("failProbability", 0.0, "glitchProbability", 0.0)), 0, 200);
            for (int i = 1; i < readings.size(); i++) {
                double[] before = ((Samples) readings.get(i - 1)).values();
                double[] now = ((Samples) readings.get(i)).values();
                sameT += before[0] == now[0] ? 1.0 / (40 * (readings.size() - 1)) : 0;
                sameRh += before[1] == now[1] ? 1.0 / (40 * (readings.size() - 1)) : 0;
            }
        }
        assertThat(sameT).isBetween(0.74, 0.88);
        assertThat(sameRh).isBetween(0.45, 0.75);
    }

    private List<double[]> rows(Bench bench, Map<String, Object> options, double from, double to) {
        return Bench.readings(bench.mount(type(), 1, options), from, to).stream()
                .map(reading -> Arrays.copyOf(((Samples) reading).values(), 2))
                .toList();
    }
}
