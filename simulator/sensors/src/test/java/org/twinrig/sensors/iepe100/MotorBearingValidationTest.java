package org.twinrig.sensors.iepe100;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.fan.BearingRig;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.physics.fan.FanPlant;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.Spectrum;
import org.twinrig.sensors.tacho.Tacho;

/** Pitted bearings of a motor in the samples of an accelerometer on it, at the orders that their geometry gives. */
class MotorBearingValidationTest {
    private static final int SECONDS = 6;
    private static final double GRAVITY = 9.80665;

    private record Run(double[] g, double shaftHz) {
        /** Amplitude of the squared envelope at {@code order}, the largest within 1.5 %: balls slip. */
        double at(double order) {
            var squares = Arrays.stream(highPassed()).map(v -> v * v).toArray();
            double best = 0;
            for (double o = order * 0.985; o <= order * 1.015; o += 0.004) {
                best = Math.max(best, Spectrum.amplitude(squares, Iepe100.RATE, o * shaftHz));
            }
            return best;
        }

        /** Without what is below some 1 kHz. */
        private double[] highPassed() {
            var high = new double[g.length];
            for (int i = 2; i < g.length; i++) {
                high[i] = g[i] - 2 * g[i - 1] + g[i - 2];
            }
            return high;
        }
    }

    private static Run run(FanSpec spec, Map<String, Object> options) {
        var plant = new FanPlant(spec, new RandomStreams(11));
        var here = new Bench().context(3, options);
        var mounted = new SensorContext("m", here.at(), here.lookAt(), null, plant, here.random(), options);
        var tacho = new Tacho()
                .create(new SensorContext("m", here.at(), here.lookAt(), null, plant, here.random(), Map.of()));
        var sensor = new Iepe100().create(mounted);
        var g = new double[SECONDS * Iepe100.RATE];
        double rpm = 0;
        for (int s = 0; s < SECONDS; s++) {
            long now = (s + 1) * 1_000_000_000L;
            plant.advanceTo(now);
            short[] counts = ((MotionBlock) sensor.read(now)).axes()[0];
            for (int i = 0; i < counts.length; i++) {
                g[s * Iepe100.RATE + i] = counts[i] / Iepe100.LSB_PER_G;
            }
            rpm = ((Samples) tacho.read(now)).values()[0];
        }
        return new Run(g, rpm / 60);
    }

    private static FanSpec motor(FanFault.Kind kind, double severity) {
        return BearingRig.with(kind, severity);
    }

    @ParameterizedTest(name = "{0}: line at order {1}")
    @CsvSource({
        "BEARING_OUTER, 3.0532",
        "BEARING_INNER, 4.9468",
        "BEARING_CAGE, 0.38165",
        // a ball's pit strikes twice in a turn of it, weaker on the inner race, and its axis wanders
        "BEARING_BALL, 3.9881"
    })
    void aPitShowsItsOrderInTheSamples(FanFault.Kind kind, double order) {
        Run pitted = run(motor(kind, 1), Map.of());
        double line = pitted.at(order);
        assertThat(line).isGreaterThan(20 * run(motor(kind, 1e-6), Map.of()).at(order));
        assertThat(line).isGreaterThan(1.8 * pitted.at(order * 1.13 + 0.07)); // and is a line
    }

    @Test
    void theSamplesAreTheMotionOfTheHousing() {
        double[] heard = run(motor(FanFault.Kind.BEARING_INNER, 1), Map.of("ideal", true)).g;
        var rig = new BearingRig(motor(FanFault.Kind.BEARING_INNER, 1), new RandomStreams(11));
        double[] wanted = Arrays.stream(rig.acceleration(heard.length))
                .map(v -> v / GRAVITY)
                .toArray();
        double rest = Arrays.stream(wanted).average().orElseThrow();
        // sample i of the sensor has its middle at step 4(i + 1) − 97, sample n of the rig at 4n + 96: 47.25 samples
        int late = 47;
        double same = 0;
        double ours = 0;
        double theirs = 0;
        for (int i = late; i < heard.length; i++) {
            double t = wanted[i - late] - rest;
            same += heard[i] * t;
            ours += heard[i] * heard[i];
            theirs += t * t;
        }
        assertThat(Math.sqrt(ours / theirs)).isCloseTo(1, withPercentage(4)); // swells by up to 4 %
        // the quarter of a sample turns what the modes at some 3.5 kHz ring by 26°, of which the cosine is 0.9
        assertThat(same / Math.sqrt(ours * theirs)).isGreaterThan(0.87);
    }

    @Test
    void aMotorIsKnownToWhereTheAccelerometerHearsAndAFanIsNot() {
        assertThat(new FanPlant(BearingRig.healthy(), new RandomStreams(1)).highestHz())
                .isCloseTo(11_280, withPercentage(0.1));
        assertThat(new FanPlant(FanSpec.of("fan"), new RandomStreams(1)).highestHz())
                .isCloseTo(1_504, withPercentage(0.1));
    }
}
