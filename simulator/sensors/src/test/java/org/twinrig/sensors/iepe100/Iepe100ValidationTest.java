package org.twinrig.sensors.iepe100;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Spectrum;

/** Samples of the accelerometer against the figures of its class. */
class Iepe100ValidationTest {
    private static final double GRAVITY = 9.80665;
    private static final Map<String, Object> IDEAL = Map.of("ideal", true);

    /** What it says of {@code seconds} [g], the first two left out, in which it gets used to a motion from nothing. */
    private static double[] heard(Bench.Motion motion, int seconds, long seed, Map<String, Object> options) {
        var bench = new Bench();
        bench.motion = motion;
        var sensor = bench.mount(new Iepe100(), seed, options);
        double perG = ((Content.Motion) sensor.channel().content()).accelLsbPerG();
        return Bench.readings(sensor, 0, 2.5 + seconds).stream()
                .skip(2)
                .flatMapToDouble(reading -> {
                    short[] counts = ((MotionBlock) reading).axes()[0];
                    var g = new double[counts.length];
                    Arrays.setAll(g, i -> counts[i] / perG);
                    return Arrays.stream(g);
                })
                .toArray();
    }

    private static Bench.Motion sine(int axis, double hz, double g) {
        return (t, six) -> {
            Arrays.fill(six, 0);
            six[2] = GRAVITY;
            six[axis] += g * GRAVITY * StrictMath.sin(2 * Math.PI * hz * t);
        };
    }

    @ParameterizedTest(name = "{0} Hz: gain {1}")
    @CsvSource({
        "0.5, 0.7054", // ωτ/√(1 + ω²τ²) with τ = 0.32 s
        "10, 1.0",
        "1000, 1.0016", // 1/(1 − (f/25 kHz)²)
        "3000, 1.0146",
        "4900, 1.0399"
    })
    void hearsWhatItsSheetSays(double hz, double gain) {
        double amplitude = Spectrum.amplitude(heard(sine(1, hz, 5), 10, 1, IDEAL), Iepe100.RATE, hz);
        // 0.4 % of the second difference, 0.1 dB of the filter near 5 kHz
        assertThat(amplitude / 5).isCloseTo(gain, withPercentage(1));
    }

    @Test
    void nothingFoldsFromAboveHalfItsRate() {
        for (double hz : new double[] {6_100, 7_000, 11_000, 14_300, 23_000}) {
            double folded = Math.abs(hz - Iepe100.RATE * Math.rint(hz / Iepe100.RATE));
            double amplitude = Spectrum.amplitude(heard(sine(1, hz, 40), 1, 1, IDEAL), Iepe100.RATE, folded);
            assertThat(amplitude / 40).as("%s Hz", hz).isLessThan(2e-3); // −56 dB, and the resonance's 0.5 dB
        }
    }

    @Test
    void gravityIsNotSeen() {
        double[] still = heard((t, six) -> Arrays.fill(six, GRAVITY), 1, 1, IDEAL);
        assertThat(Arrays.stream(still).map(Math::abs).max().orElseThrow()).isZero();
    }

    @Test
    void looksAlongItsAxisAlone() {
        var along = heard(sine(0, 100, 5), 1, 1, Map.of("ideal", true, "axis", "x"));
        assertThat(Spectrum.amplitude(along, Iepe100.RATE, 100)).isCloseTo(5, withPercentage(0.1));
        assertThat(Spectrum.amplitude(heard(sine(0, 100, 5), 1, 1, IDEAL), Iepe100.RATE, 100))
                .isLessThan(1e-3);
    }

    @Test
    void partsDifferWithinTheirBands() {
        double lowest = 2;
        double highest = 0;
        for (long seed = 1; seed <= 30; seed++) {
            double gain = Spectrum.amplitude(heard(sine(1, 100, 5), 1, seed, Map.of()), Iepe100.RATE, 100) / 5;
            double across = Spectrum.amplitude(heard(sine(0, 100, 5), 1, seed, Map.of()), Iepe100.RATE, 100) / 5;
            assertThat(gain).isBetween(0.9, 1.1); // ±10 %
            assertThat(across).isLessThan(0.07 * 1.1);
            lowest = Math.min(lowest, gain);
            highest = Math.max(highest, gain);
        }
        assertThat(highest - lowest).isGreaterThan(0.08); // 30 draws of a standard deviation of 5 %
    }

    @ParameterizedTest(name = "{0} Hz: {1} µg/√Hz")
    @CsvSource({"10, 8.94", "100, 4.73", "1000, 4.08", "4000, 4.02"})
    void itsNoiseIsWhiteWithAFlicker(double hz, double microG) {
        var noise = new FlickerNoise(Iepe100.RATE, 4e-6, new RandomStreams(5).stream("noise"));
        var values = new double[60 * Iepe100.RATE];
        Arrays.setAll(values, i -> noise.next());
        double density = Spectrum.density(values, Iepe100.RATE, hz * 0.9, hz * 1.1, Math.max(1.0 / 60, hz / 500));
        // 100 lines of one run scatter by 5 %; the sum of stages is within 5 % of 1/f
        assertThat(density * 1e6).isCloseTo(microG, withPercentage(12));
    }

    @Test
    void atRestItsStepsAreCoarserThanItsNoise() {
        // a motion that goes through many steps a sample spreads their rounding evenly: LSB/√12 over 6 kHz, 5.7 µg/√Hz
        double[] heard = heard(sine(1, 1237.3, 0.5), 20, 3, Map.of());
        double step = 1 / Iepe100.LSB_PER_G;
        double rounding = step / Math.sqrt(12) / Math.sqrt(Iepe100.RATE / 2.0);
        double expected = Math.hypot(rounding, 4e-6 * Math.sqrt(1 + 40 / 2000.0));
        assertThat(step).isCloseTo(1.526e-3, withPercentage(0.1));
        assertThat(Spectrum.density(heard, Iepe100.RATE, 1500, 2500, 7)).isCloseTo(expected, withPercentage(12));
    }

    @Test
    void standsAtItsRangeWhileTheMotionIsBeyond() {
        double[] heard = heard(sine(1, 40, 120), 1, 1, IDEAL);
        assertThat(Arrays.stream(heard).max().orElseThrow()).isCloseTo(50, withPercentage(15)); // the filter rings
        // a sine of 120 g held at 50 g: fundamental 2/π·(A·asin(c) + 50·√(1 − c²)), c = 50/120
        double c = 50 / 120.0;
        double fundamental = 2 / Math.PI * (120 * Math.asin(c) + 50 * Math.sqrt(1 - c * c));
        assertThat(Spectrum.amplitude(heard, Iepe100.RATE, 40)).isCloseTo(fundamental, withPercentage(1));
    }

    @Test
    void isLateByItsFilter() {
        double[] heard = heard(
                (t, six) -> {
                    Arrays.fill(six, 0);
                    double x = (t - 3.5) / 5e-4;
                    six[1] = 10 * GRAVITY * StrictMath.exp(-x * x);
                },
                2,
                1,
                IDEAL);
        double sum = 0;
        double moment = 0;
        for (int i = 18_003; i <= 18_043; i++) { // 3.5 s is sample 18,000 after the first two seconds
            sum += heard[i];
            moment += heard[i] * (i + 1) / Iepe100.RATE; // the last sample of a block is that of its time
        }
        // 96 taps and a step of 48 kHz; 2 ms of 0.32 s have leaked away behind the pulse, which is 5 µs
        assertThat(moment / sum - 1.5).isCloseTo(97 / 48_000.0, offset(1e-5));
    }

    @Test
    void doesNotListenToAMachineThatIsNotKnownSoHigh() {
        var bench = new Bench();
        bench.highestHz = 1_504;
        assertThatThrownBy(() -> bench.mount(new Iepe100(), 1, Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "bench/iepe100: it hears up to 5000 Hz, and the motion of that machine is known up to 1504 Hz "
                                + "only; mount it on a machine that is \"like: cwru-motor\", or take a bmi160 or mls160a");
    }
}
