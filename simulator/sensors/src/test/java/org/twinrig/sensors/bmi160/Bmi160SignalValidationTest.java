package org.twinrig.sensors.bmi160;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Spectrum;
import org.twinrig.sensors.bmi160.FifoFrame.Axes;
import org.twinrig.sensors.bmi160.FifoFrame.Sample;

/** What comes out of the FIFO of a BMI160, against the data sheet's bandwidths and noise. */
class Bmi160SignalValidationTest {
    private static final double G = 9.80665; // [m/s²]
    private static final double[] ACCEL_XY = {5.06, 10.12, 20.25, 40.5, 80, 162, 324, 684}; // [Hz] facts, from 12.5 Hz
    private static final double[] ACCEL_Z = {5.06, 10.12, 20.25, 40.5, 80, 155, 262, 353};
    private static final double[] GYRO = {10.7, 20.8, 39.9, 74.6, 136.6, 254.6, 523.9, 890}; // from 25 Hz

    private final Bench bench = new Bench();

    static Stream<Arguments> everyFilter() {
        var cases = new ArrayList<Arguments>();
        for (int bwp = 0; bwp <= 2; bwp++) {
            for (int i = 0; i < 8; i++) {
                double share = 1.0 / (1 << 2 - bwp);
                cases.add(Arguments.of(bwp << 4 | 5 + i, 0, 12.5 * (1 << i), share * ACCEL_XY[i]));
                cases.add(Arguments.of(bwp << 4 | 5 + i, 2, 12.5 * (1 << i), share * ACCEL_Z[i]));
                cases.add(Arguments.of(bwp << 4 | 6 + i, 4, 25.0 * (1 << i), share * GYRO[i]));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "configuration {0}, axis {1}, {2} Hz: -3 dB at {3} Hz")
    @MethodSource("everyFilter")
    void fallsToMinusThreeDecibelsWhereTheDataSheetSays(int conf, int axis, double rate, double corner) {
        double low = gain(conf, axis, rate, corner / 20);
        // The frequency fits to 1/8000 of the rate, 0.06 % of the lowest corner and so of the slope; 60 samples let
        // the transient die away to e⁻²⁶.
        assertThat(gain(conf, axis, rate, corner) / low).isCloseTo(Math.sqrt(0.5), offset(0.002));
        assertThat(gain(conf, axis, rate, corner / 3) / low).isCloseTo(1 / Math.sqrt(1 + 1 / 81.0), offset(0.02));
    }

    @ParameterizedTest(name = "configuration {0}: {1} Hz")
    @CsvSource({"0x2C, 1600, 0x2D, 3200", "0x1A, 400, 0x0A, 400", "0x28, 100, 0x28, 100"})
    void noiseHasTheDataSheetsDensity(String accConf, double accelRate, String gyrConf, double gyroRate) {
        bench.motion = (t, six) -> Arrays.fill(six, 0);
        var part = Bmi160Part.draw(new RandomStreams(3));
        for (int axis : new int[] {2, 5}) {
            boolean accel = axis < 3;
            double rate = accel ? accelRate : gyroRate;
            int conf = Integer.decode(accel ? accConf : gyrConf);
            double[] signal = stream(part, conf, axis, 6000 / rate, rate);
            double lsb = accel ? 16_384 : 262.4;
            double density = Spectrum.density(signal, rate, 0.01 * rate, 0.04 * rate, rate / 6000) / lsb;
            // 180 lines: ±3.7 % (one sigma); the narrowest filter (a tenth of the rate) has lost 1 % on average there.
            assertThat(density).isCloseTo(accel ? 180e-6 : 0.007, withPercentage(10));
        }
    }

    /** Noise drawn at the output rate has the covariances of noise that went the long way through the filter. */
    @ParameterizedTest(name = "every {2} steps, -3 dB at {0} Hz, {1} Hz")
    @CsvSource({"684, 1600, 2", "353, 1600, 2", "324, 800, 4", "40.5, 400, 8", "10.12, 25, 128", "890, 3200, 1"})
    void shapedNoiseHasTheCovariancesOfTheLongWay(double corner, double rate, int decimation) {
        var random = new RandomStreams(7).stream("noise");
        int n = 200_000;
        ShapedNoise[] shaped = {ShapedNoise.white(1), ShapedNoise.of(corner, rate, decimation), ShapedNoise.white(1)};
        var filter = new LowPass(corner, rate * decimation);
        filter.settle(0);
        int before = 100; // until it has run in
        var out = new double[3][before + n];
        var slow = new double[n];
        double sigma = Math.sqrt(rate * decimation / 2);
        var white = new double[3 * (before + n)];
        Arrays.setAll(white, i -> random.gaussian());
        ShapedNoise.add(shaped, white, new double[] {1, 1, 1}, out, 0, before + n);
        double[] fast = Arrays.copyOfRange(out[1], before, before + n);
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < decimation; d++) {
                slow[i] = filter.next(sigma * random.gaussian());
            }
        }
        double variance = covariance(slow, 0);
        for (int lag = 0; lag < 5; lag++) {
            // Covariances of 200,000 samples scatter by less than 0.005 of the variance (one sigma).
            assertThat(covariance(fast, lag) / variance).isCloseTo(covariance(slow, lag) / variance, offset(0.02));
        }
    }

    @ParameterizedTest(name = "{0} averaged: {1} g")
    @CsvSource({"0, 1", "2, 4", "4, 16"})
    void lowPowerAveragesSamplesAndSleepsThroughTheRest(int bwp, int averaged) {
        bench.motion = (t, six) -> Arrays.fill(six, 0);
        var part = Bmi160Part.draw(new RandomStreams(3));
        double[] signal = stream(part, 0x80 | bwp << 4 | 0x08, 0, 40, 100);
        double sigma = Math.sqrt(covariance(centred(signal), 0)) / 16_384;
        // 180 µg/√Hz over the 800 Hz of a single sample; 4000 samples give the deviation to 1 % (one sigma).
        assertThat(sigma).isCloseTo(180e-6 * Math.sqrt(800.0 / averaged), withPercentage(5));
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = G * StrictMath.sin(2 * Math.PI * 100.1 * t); // one line near the output rate shows as 0.1 Hz
        };
        double[] folded = stream(Bmi160Part.ideal(), 0x80 | bwp << 4 | 0x08, 0, 20, 100);
        double shown = Spectrum.amplitude(Arrays.copyOf(folded, 2000), 100, 0.1) / 16_384;
        double phase = Math.PI * 100.1 / 1600;
        double mean = Math.abs(StrictMath.sin(averaged * phase) / (averaged * StrictMath.sin(phase)));
        assertThat(shown).isCloseTo(mean, offset(0.01)); // a moving average's gain; nothing else filters
    }

    @Test
    void sameSeedSameBytesAndPollingAgreesWithStreaming() {
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = 0.5 * G * StrictMath.sin(2 * Math.PI * 3 * t);
        };
        var part = Bmi160Part.draw(new RandomStreams(3));
        double[] first = stream(part, 0x28, 0, 3, 100);
        assertThat(stream(part, 0x28, 0, 3, 100)).isEqualTo(first);
        var driver = driver(Bmi160Part.ideal(), 0x28, 0x28);
        long start = driver.bus.now();
        for (int i = 0; i < 200; i++) { // far apart, so that the filter starts anew each time
            driver.bus.sleepMillis(137);
            double seconds = (driver.bus.now()) * 1e-9;
            double expected = 0.5 * 16_384 * StrictMath.sin(2 * Math.PI * 3 * seconds);
            // A sample is up to 10 ms old, the filter delays by 5.6 ms: a slope of 3π·16384 counts a second.
            assertThat((double) driver.accelData()[0]).isCloseTo(expected, offset(3 * Math.PI * 16_384 * 0.0165));
        }
        assertThat(driver.bus.now() - start).isGreaterThan(27_000_000_000L);
    }

    /** Gain at the frequency nearest to {@code hz} of which a whole number of periods fits into the samples. */
    private double gain(int conf, int axis, double rate, double hz) {
        int samples = 4000;
        double fitting = Math.max(1, Math.rint(hz * samples / rate)) * rate / samples;
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[axis] = (axis < 3 ? G : Math.toRadians(100)) * StrictMath.sin(2 * Math.PI * fitting * t);
        };
        double[] signal = stream(Bmi160Part.ideal(), conf, axis, (samples + 60) / rate, rate);
        return Spectrum.amplitude(Arrays.copyOfRange(signal, 60, samples + 60), rate, fitting);
    }

    private Bmi160Driver driver(Bmi160Part part, int accConf, int gyrConf) {
        var driver = new Bmi160Driver(new Bmi160Device(bench, part, false, new RandomStreams(6)), 0).init();
        driver.configure(accConf, 0x03, gyrConf, 0x04);
        return driver;
    }

    /** One axis by way of the FIFO: {@code seconds} at {@code rate}. */
    private double[] stream(Bmi160Part part, int conf, int axis, double seconds, double rate) {
        boolean accel = axis < 3;
        var driver = driver(part, accel ? conf : 0x28, accel ? 0x28 : conf);
        driver.set(0x47, accel ? 0x40 : 0x80);
        driver.set(0x7E, 0xB0);
        var signal = new double[(int) Math.round(seconds * rate)];
        int at = 0;
        while (at < signal.length) {
            driver.bus.sleepMicros((long) Math.min(1e6, 100e6 / rate));
            byte[] bytes = driver.fifo(driver.fifoLength());
            for (var frame : FifoFrame.parseHeaderless(bytes, !accel, accel).frames()) {
                var sample = (Sample) frame;
                double count = count(
                        accel ? sample.accel().orElseThrow() : sample.gyro().orElseThrow(), axis % 3);
                if (at < signal.length) {
                    signal[at++] = count;
                }
            }
        }
        return signal;
    }

    private static double count(Axes axes, int axis) {
        return axis == 0 ? axes.x() : axis == 1 ? axes.y() : axes.z();
    }

    private static double[] centred(double[] signal) {
        double mean = Arrays.stream(signal).average().orElseThrow();
        return Arrays.stream(signal).map(v -> v - mean).toArray();
    }

    private static double covariance(double[] signal, int lag) {
        double sum = 0;
        for (int i = lag; i < signal.length; i++) {
            sum += signal[i] * signal[i - lag];
        }
        return sum / (signal.length - lag);
    }
}
