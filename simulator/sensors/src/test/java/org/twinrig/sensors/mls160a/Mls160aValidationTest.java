package org.twinrig.sensors.mls160a;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Spectrum;

/** The MLS/160A against what recorded frames of a real one show. */
class Mls160aValidationTest {
    private static final double G = 9.80665; // [m/s²]

    @Test
    void speaksInTheScaleOfTheRecordedFrames() {
        var sensor = new Bench().mount(new Mls160aType(), 1, Map.of());
        assertThat(sensor.channel().content()).isEqualTo(new Content.Motion(300, 4096, 16.4));
        var block = (MotionBlock) Bench.readings(sensor, 0, 2.1).get(0);
        assertThat(block.length()).isEqualTo(600);
        assertThat(Arrays.stream(axis(block, 2)).average().orElseThrow()).isCloseTo(4096, offset(0.04 * 4096));
    }

    // Recorded: 350/337/448 µg/√Hz and 0.0155/0.0140/0.0170 °/s/√Hz; rms = density · √150 Hz.
    @ParameterizedTest(name = "axis {0}: {1} LSB rms at rest")
    @CsvSource({"0, 17.6", "1, 16.9", "2, 22.4", "3, 3.1", "4, 2.8", "5, 3.4"})
    void restsAsNoisilyAsTheRecordedOne(int axis, double rms) {
        double squares = 0;
        var blocks = Bench.readings(new Bench().mount(new Mls160aType(), 1, Map.of()), 0, 20.1);
        for (var block : blocks) {
            squares += Math.pow(Spectrum.sigma(axis((MotionBlock) block, axis)), 2);
        }
        // 6,000 samples: ±1 %; the recorded figures are rounded, and a little of them is the room's own tremor.
        assertThat(Math.sqrt(squares / blocks.size())).isCloseTo(rms, offset(0.06 * rms));
    }

    // Shaft at 51 Hz. Recorded: lines at 96, 147 and 5.5 Hz move with -4, -3 and +6 times the shaft.
    @ParameterizedTest(name = "{0} Hz is seen at {1} Hz")
    @CsvSource({"51, 51", "102, 102", "204, 96", "153, 147", "306, 6", "357, 57", "408, 108"})
    void foldsWhatIsAboveHalfItsRate(double hz, double seen) {
        var signal = line(hz);
        double there = Spectrum.amplitude(signal, 300, seen);
        double damped = 0.5 * 4096 / Math.sqrt(1 + Math.pow(hz / 684, 4)); // 0.5 g through the BMI160's own low-pass
        // The registers' wandering age of up to 0.6 ms smears the line: sinc(f/1600), 9 % at 408 Hz; noise 1 %.
        assertThat(there).isBetween(0.86 * damped, 1.03 * damped);
        for (double other = 20; other < 150; other += 13) {
            if (Math.abs(other - seen) > 2) {
                assertThat(Spectrum.amplitude(signal, 300, other)).isLessThan(0.35 * damped);
            }
        }
    }

    @Test
    void sendsEveryTenSecondsWhenAskedTo() {
        var sensor = new Bench().mount(new Mls160aType(), 1, Map.of("periodSeconds", 10.0));
        var blocks = Bench.readings(sensor, 0, 31);
        assertThat(blocks)
                .extracting(b -> b.timeNanos())
                .containsExactly(10_000_000_000L, 20_000_000_000L, 30_000_000_000L);
        for (var block : blocks) {
            // Started afresh 8 s after the last, the filter is settled: the first sample is no outlier.
            var z = axis((MotionBlock) block, 2);
            assertThat(z[0]).isCloseTo(Arrays.stream(z).average().orElseThrow(), offset(6 * 22.4));
        }
    }

    private static double[] line(double hz) {
        var bench = new Bench();
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = 0.5 * G * StrictMath.sin(2 * Math.PI * hz * t);
        };
        var block = (MotionBlock) Bench.readings(bench.mount(new Mls160aType(), 6, Map.of()), 0, 4.1)
                .get(1);
        var signal = axis(block, 0);
        double mean = Arrays.stream(signal).average().orElseThrow();
        return Arrays.stream(signal).map(v -> v - mean).toArray();
    }

    private static double[] axis(MotionBlock block, int axis) {
        var doubles = new double[block.length()];
        Arrays.setAll(doubles, i -> block.axes()[axis][i]);
        return doubles;
    }
}
