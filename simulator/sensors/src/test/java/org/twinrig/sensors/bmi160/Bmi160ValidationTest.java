package org.twinrig.sensors.bmi160;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Spectrum;

/** The BMI160 against its data sheet. */
class Bmi160ValidationTest {
    private static final double G = 9.80665; // [m/s²]

    @Test
    void restNoiseHasTheDataSheetsDensity() {
        var blocks = Bench.readings(new Bench().mount(new Bmi160Type(), 3, Map.of()), 0, 10.1);
        for (int axis = 0; axis < 6; axis++) {
            double lsb = axis < 3 ? 4096 : 16.4;
            double density = Spectrum.density(axis(blocks, axis), 1600, 20, 150, 0.5) / lsb;
            double expected = axis < 3 ? 180e-6 : 0.007;
            // Rounding to counts adds lsb/√(12·800): 2.5 µg/√Hz and 0.0006 °/s/√Hz; 260 lines: ±4 % (one sigma of
            // power/2).
            assertThat(density).as("axis %d", axis).isCloseTo(expected, offset(0.1 * expected));
        }
    }

    @ParameterizedTest(name = "axis {1} at {0} Hz: -3 dB at {2} Hz")
    @CsvSource({
        "1600, 0, 684",
        "1600, 2, 353",
        "1600, 4, 523.9",
        "400, 1, 162",
        "400, 2, 155",
        "400, 3, 136.6",
        "100, 0, 40.5",
        "100, 5, 39.9",
        "25, 2, 10.12",
        "25, 3, 10.7"
    })
    void fallsToMinusThreeDecibelsWhereTheDataSheetSays(int odr, int axis, double corner) {
        double low = gain(odr, axis, corner / 20);
        assertThat(gain(odr, axis, corner) / low).isCloseTo(Math.sqrt(0.5), offset(0.01)); // noise, finite length
        assertThat(gain(odr, axis, corner / 3) / low).isGreaterThan(0.97); // flat below: 1/√(1 + 3⁻⁴) = 0.994
    }

    @ParameterizedTest(name = "±{0} g: {1} LSB/g; ±{2} °/s: {3} LSB/(°/s)")
    @CsvSource({"2, 16384, 125, 262.4", "4, 8192, 250, 131.2", "8, 4096, 1000, 32.8", "16, 2048, 2000, 16.4"})
    void countsAreThoseOfTheRange(double accelRange, double perG, double gyroRange, double perDps) {
        var bench = new Bench();
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = 1.5 * G;
            six[5] = Math.toRadians(100);
        };
        Map<String, Object> options = Map.of("accelRangeG", accelRange, "gyroRangeDps", gyroRange);
        var block = Bench.readings(bench.mount(new Bmi160Type(), 9, options), 0, 0.3);
        assertThat(mean(axis(block, 0)) / perG).isCloseTo(1.5, offset(0.040 + 0.001)); // zero-g offset
        assertThat(mean(axis(block, 5)) / perDps).isCloseTo(100, offset(3.1)); // zero-rate offset
    }

    @Test
    void offsetsAndCrossAxesOfManyPartsKeepTheirLimits() {
        var bench = new Bench();
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = 5 * G;
        };
        double worst = 0;
        double squares = 0;
        int parts = 200;
        for (int part = 0; part < parts; part++) {
            var block = Bench.readings(bench.mount(new Bmi160Type(), part, Map.of()), 0, 0.3);
            double y = mean(axis(block, 1)) / 4096;
            worst = Math.max(worst, Math.abs(y));
            squares += y * y;
        }
        assertThat(worst).isLessThan(0.040 + 0.01 * 5 + 0.001);
        double sigma = Math.hypot(0.040 / 3, 5 * 0.01 / 3);
        assertThat(Math.sqrt(squares / parts)).isCloseTo(sigma, offset(0.2 * sigma)); // 200 parts: ±5 % (one sigma)
    }

    @Test
    void blocksFollowOneAnotherWithoutAGap() {
        var bench = new Bench();
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = G * t; // a ramp of 1 g in a second
        };
        var blocks = Bench.readings(bench.mount(new Bmi160Type(), 1, Map.of()), 0, 1.01);
        var first = (MotionBlock) blocks.get(0);
        assertThat(first.length()).isEqualTo(400);
        assertThat(first.timeNanos()).isEqualTo(250_000_000);
        double step = axis(blocks, 0)[400] - axis(blocks, 0)[399];
        assertThat(step).isCloseTo(4096 / 1600.0, offset(8 * 4096 * 180e-6 * Math.sqrt(800))); // noise of two samples
    }

    @Test
    void refusesBlocksOfBrokenSamples() {
        Map<String, Object> options = Map.of("odrHz", 25.0, "blockSeconds", 0.25);
        assertThatThrownBy(() -> new Bench().mount(new Bmi160Type(), 1, options))
                .isInstanceOf(UserError.class)
                .hasMessage("bench/bmi160: option \"blockSeconds\" is 0.25, which is 6.25 samples at 25 Hz; "
                        + "it must be a whole number of samples");
    }

    private static double gain(int odr, int axis, double hz) {
        var bench = new Bench();
        double accel = 2 * G;
        double rate = Math.toRadians(500);
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[axis] = (axis < 3 ? accel : rate) * StrictMath.sin(2 * Math.PI * hz * t);
        };
        // Whole periods of the line in the time looked at, and that long enough for the slowest.
        double seconds = Math.ceil(Math.max(2, 500.0 / odr) * hz) / hz;
        Map<String, Object> options = Map.of("odrHz", (double) odr, "blockSeconds", 0.4);
        var blocks = Bench.readings(bench.mount(new Bmi160Type(), 1, options), 0, seconds + 1);
        var signal = axis(blocks, axis);
        double offset = mean(signal);
        int samples = (int) Math.round(seconds * odr);
        var tail = Arrays.copyOfRange(signal, odr / 5, odr / 5 + samples);
        for (int i = 0; i < tail.length; i++) {
            tail[i] -= offset;
        }
        return Spectrum.amplitude(tail, odr, hz);
    }

    private static double[] axis(List<Reading> blocks, int axis) {
        return blocks.stream()
                .flatMapToDouble(block -> {
                    var counts = ((MotionBlock) block).axes()[axis];
                    var doubles = new double[counts.length];
                    Arrays.setAll(doubles, i -> counts[i]);
                    return Arrays.stream(doubles);
                })
                .toArray();
    }

    private static double mean(double[] signal) {
        return Arrays.stream(signal).average().orElseThrow();
    }
}
