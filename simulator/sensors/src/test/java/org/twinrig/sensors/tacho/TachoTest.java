package org.twinrig.sensors.tacho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.VibrationField;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType;

class TachoTest extends SensorContract {
    @Override
    protected SensorType type() {
        return new Tacho();
    }

    @Override
    protected List<Bench> extremes() {
        var still = new Bench();
        still.shaftHz = 0;
        var fast = new Bench();
        fast.shaftHz = 2_000;
        return List.of(still, fast);
    }

    @Override
    protected Set<String> clipsLow() {
        return Set.of("speedRpm");
    }

    @Override
    protected Set<String> clipsHigh() {
        return Set.of("speedRpm");
    }

    private static double[] shown(VibrationField machine, double seconds, Map<String, Object> options) {
        var here = new Bench().context(9, options);
        var sensor = new Tacho()
                .create(new SensorContext("m", here.at(), here.lookAt(), null, machine, here.random(), options));
        return Bench.readings(sensor, 0, seconds).stream()
                .mapToDouble(r -> ((Samples) r).values()[0])
                .toArray();
    }

    /** A shaft that turns as {@code speed} says. */
    private static VibrationField shaft(java.util.function.DoubleUnaryOperator speed) {
        return new VibrationField() {
            @Override
            public void motionAt(long timeNanos, double[] six) {}

            @Override
            public double shaftHz(long timeNanos) {
                return speed.applyAsDouble(timeNanos * 1e-9);
            }

            @Override
            public double surfaceTemperature() {
                return 300;
            }
        };
    }

    @Test
    void aSteadySpeedIsRightToItsClockAndItsEdges() {
        for (double rpm : shown(shaft(t -> 29.95), 20.5, Map.of())) {
            // 50 ppm of the clock and 14 µs of two edges in a second
            assertThat(rpm).isCloseTo(1797, withPercentage(100 * (50e-6 + 5 * 14e-6)));
        }
    }

    @Test
    void aRisingSpeedIsItsMeanInTheGate() {
        double[] shown = shown(shaft(t -> 20 + t), 10.5, Map.of("pulses", 60.0));
        for (int k = 1; k < shown.length; k++) {
            assertThat(shown[k]).isCloseTo(60 * (20.5 + k), offset(1.0)); // a pulse more or less at each end: 1 ms
        }
    }

    @Test
    void oncePulsesStopItSaysZeroAndThenSpeedAgain() {
        double[] shown = shown(shaft(t -> t < 3 ? 10 : t < 6 ? 0 : 25), 9.5, Map.of());
        assertThat(shown[1]).isCloseTo(600, offset(0.2));
        assertThat(shown[4]).isZero();
        assertThat(shown[5]).isZero();
        assertThat(shown[7]).isCloseTo(1500, offset(0.5));
    }

    @Test
    void slowerThanAPulseInAGateIsZeroOrRight() {
        assertThat(shown(shaft(t -> 0.2), 60.5, Map.of())).containsOnly(0);
        double[] longer = shown(shaft(t -> 0.2), 600.5, Map.of("interval", 60.0));
        assertThat(longer[5]).isCloseTo(12, offset(0.01));
    }
}
