package org.twinrig.sensors.bmi160;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;

/** Interrupts of a BMI160: conditions, thresholds, durations, latch and pins, as the data sheet has them. */
class Bmi160InterruptTest {
    private static final double G = 9.80665; // [m/s²]

    private final Bench bench = new Bench();
    private double x;
    private double y;
    private double z = 1;

    private Bmi160Driver driver(int range) {
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = x * G;
            six[1] = y * G;
            six[2] = z * G;
        };
        var device = new Bmi160Device(bench, Bmi160Part.ideal(), false, new RandomStreams(6));
        var driver = new Bmi160Driver(device).init();
        driver.configure(0x2C, range, 0x28, 0x00); // 1600 and 100 Hz
        driver.set(0x53, 0xAA); // both outputs on, push-pull, active high
        return driver;
    }

    /** Lets time pass in small steps, as a host does that looks at the pins. */
    private static void pass(Bmi160Driver driver, long millis) {
        for (long i = 0; i < 4 * millis; i++) {
            driver.bus.sleepMicros(250);
            driver.device.int1(driver.bus.now());
        }
    }

    private static boolean int1(Bmi160Driver driver) {
        return driver.device.int1(driver.bus.now());
    }

    @Test
    void dataReadyPulsesWithEachSample() {
        var driver = driver(8);
        driver.set(0x42, 0x28);
        driver.set(0x40, 0x28); // both 100 Hz
        driver.set(0x56, 0x80);
        driver.set(0x51, 0x10);
        int edges = 0;
        boolean before = false;
        for (int i = 0; i < 20_000; i++) {
            driver.bus.sleepMicros(50);
            boolean now = int1(driver);
            edges += now && !before ? 1 : 0;
            before = now;
        }
        assertThat(edges).isBetween(99, 101);
        assertThat(driver.device.int2(driver.bus.now())).as("not mapped").isFalse();
    }

    @Test
    void readingTheDataTakesDataReadyBack() {
        var driver = driver(8);
        driver.set(0x56, 0x08); // INT2
        driver.set(0x54, 0x0F);
        driver.set(0x51, 0x10);
        driver.bus.sleepMillis(10);
        assertThat(driver.device.int2(driver.bus.now())).isTrue();
        assertThat(driver.get(0x1D) & 0x10).as("latched").isNotZero();
        assertThat(driver.device.int2(driver.bus.now()))
                .as("until its status is read")
                .isFalse();
    }

    @Test
    void theWatermarkStandsUntilTheFifoIsRead() {
        var driver = driver(8);
        driver.set(0x46, 20); // 80 bytes
        driver.set(0x47, 0x50);
        driver.set(0x56, 0x40);
        driver.set(0x51, 0x40);
        driver.set(0x7E, 0xB0);
        int level = 0;
        while (!int1(driver)) {
            level = driver.fifoLength();
            driver.bus.sleepMicros(100);
        }
        assertThat(level).isLessThanOrEqualTo(84);
        assertThat(driver.fifoLength()).isGreaterThan(80);
        assertThat(driver.get(0x1D) & 0x40).isNotZero();
        driver.fifo(driver.fifoLength());
        assertThat(int1(driver)).isFalse();
    }

    @Test
    void fullIsFullAndActiveLowIsLow() {
        var driver = driver(8);
        driver.set(0x53, 0x08); // active low
        driver.set(0x47, 0x50);
        driver.set(0x56, 0x20);
        driver.set(0x51, 0x20);
        driver.set(0x7E, 0xB0);
        assertThat(int1(driver)).as("idle high").isTrue();
        driver.bus.sleepMillis(80);
        assertThat(int1(driver)).isTrue();
        driver.bus.sleepMillis(15);
        assertThat(int1(driver)).as("146 frames of 7 bytes").isFalse();
        driver.set(0x53, 0x00);
        assertThat(int1(driver)).as("output off").isFalse();
    }

    @ParameterizedTest(name = "range {0}, threshold {1}: {2} g")
    @CsvSource({"3, 20, 0.078125", "5, 20, 0.15625", "8, 10, 0.15625", "12, 4, 0.125", "3, 0, 0.001953125"})
    void anyMotionFiresAboveItsThreshold(int range, int threshold, double slope) {
        for (double factor : new double[] {0.98, 1.05}) {
            x = 0;
            var driver = driver(range);
            driver.set(0x40, 0xAC & 0x0F | 0x80); // undersampled, one sample averaged: no filter that blurs the step
            driver.set(0x60, threshold);
            driver.set(0x55, 0x04);
            driver.set(0x50, 0x01);
            driver.set(0x54, 0x0F);
            pass(driver, 20);
            x = -factor * slope;
            pass(driver, 5);
            assertThat(int1(driver)).isEqualTo(factor > 1);
            assertThat(driver.get(0x1C) & 0x04).isEqualTo(factor > 1 ? 0x04 : 0);
            assertThat(driver.get(0x1E) & 0x0F).as("x, falling").isEqualTo(factor > 1 ? 0x09 : 0);
        }
    }

    @Test
    void noMotionFiresAfterItsTimeAndEndsWithMotion() {
        var driver = driver(3);
        driver.set(0x40, 0x28);
        driver.set(0x5F, 1 << 2); // two times 1.28 s
        driver.set(0x62, 0x25); // no motion
        driver.set(0x55, 0x08);
        driver.set(0x52, 0x07);
        pass(driver, 100);
        x = 0.5;
        pass(driver, 100);
        long start = driver.bus.now();
        while (!int1(driver)) {
            pass(driver, 10);
        }
        assertThat((driver.bus.now() - start) * 1e-9).isCloseTo(2.56 - 0.07, offset(0.07)); // until the filter is still
        x = 0;
        pass(driver, 30);
        assertThat(int1(driver)).isFalse();
        assertThat(MotionEvents.stillNanos(0x3F)).isEqualTo(430_080_000_000L);
        assertThat(MotionEvents.stillNanos(0x10)).isEqualTo(25_600_000_000L);
    }

    @Test
    void freeFallIsLowG() {
        var driver = driver(3);
        driver.set(0x55, 0x01);
        driver.set(0x5A, 7); // 20 ms
        driver.set(0x51, 0x08);
        pass(driver, 50);
        assertThat(int1(driver)).isFalse();
        z = 0.3;
        pass(driver, 18);
        assertThat(int1(driver)).as("0.375 g for less than 20 ms").isFalse();
        pass(driver, 6);
        assertThat(int1(driver)).isTrue();
        assertThat(driver.get(0x1D) & 0x08).isNotZero();
        z = 0.45;
        pass(driver, 10);
        assertThat(int1(driver)).as("within the hysteresis of 125 mg").isTrue();
        z = 0.6;
        pass(driver, 10);
        assertThat(int1(driver)).isFalse();
    }

    @Test
    void aBlowIsHighG() {
        var driver = driver(8);
        driver.set(0x57, 0x02); // INT2
        driver.set(0x5D, 1); // 5 ms
        driver.set(0x5E, 64); // 2 g at ±8 g
        driver.set(0x51, 0x02); // y
        pass(driver, 20);
        y = -2.5;
        pass(driver, 4);
        assertThat(driver.device.int2(driver.bus.now())).isFalse();
        pass(driver, 4);
        assertThat(driver.device.int2(driver.bus.now())).isTrue();
        assertThat(driver.get(0x1F) & 0x0F).as("y, negative").isEqualTo(0x0A);
        y = 0;
        pass(driver, 4);
        assertThat(driver.device.int2(driver.bus.now())).isFalse();
    }

    @ParameterizedTest(name = "latch {0} holds for {1} ms")
    @CsvSource({"1, 0.3125", "4, 2.5", "8, 40", "12, 640"})
    void aTemporaryLatchHoldsForItsTime(int latch, double millis) {
        var driver = driver(3);
        driver.set(0x55, 0x04);
        driver.set(0x54, latch);
        driver.set(0x60, 40);
        driver.set(0x50, 0x07);
        pass(driver, 20);
        x = 1;
        while (!int1(driver)) {
            driver.bus.sleepMicros(20);
        }
        long start = driver.bus.now();
        while (int1(driver)) {
            driver.bus.sleepMicros(20);
        }
        // The slope itself lasts for up to four samples; the latch counts from its beginning and starts again with
        // each.
        assertThat((driver.bus.now() - start) * 1e-6).isBetween(millis - 0.7, millis + 4 * 0.625 + 0.1);
    }

    @Test
    void resettingInterruptsClearsTheLatch() {
        var driver = driver(3);
        driver.set(0x55, 0x04);
        driver.set(0x54, 0x0F);
        driver.set(0x50, 0x07);
        pass(driver, 20);
        x = 1;
        pass(driver, 100);
        assertThat(int1(driver)).isTrue();
        driver.set(0x7E, 0xB1);
        assertThat(int1(driver)).isFalse();
        assertThat(driver.get(0x1C)).isZero();
    }

    @Test
    void countsTheStepsOfAWalk() {
        var driver = driver(8);
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[2] = G * (1 + (t > 2 && t < 12 ? 0.3 * StrictMath.sin(2 * Math.PI * 2 * t) : 0));
        };
        driver.set(0x40, 0x28);
        driver.set(0x7B, 0x0B);
        driver.set(0x52, 0x08);
        for (int i = 0; i < 1400; i++) {
            driver.bus.sleepMillis(10);
            driver.device.advance(driver.bus.now());
        }
        int[] count = driver.bus.registers(0x78, 2);
        assertThat(count[0] | count[1] << 8).isBetween(19, 21); // 2 steps a second for 10 s
        driver.set(0x7E, 0xB2);
        assertThat(driver.get(0x78)).isZero();
        driver.bus.sleepMillis(5000);
        assertThat(driver.get(0x78)).as("standing").isZero();
    }
}
