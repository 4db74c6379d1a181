package org.twinrig.sensors.bmi160;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;

/** Taps, orientation, flat and significant motion of a BMI160, configured as its maker's driver does. */
class Bmi160PostureTest {
    private static final double G = 9.80665; // [m/s²]
    private static final int ANY_OR_SIGNIFICANT = 0x04; // bits of INT_MAP_0
    private static final int DOUBLE_TAP = 0x10; // also in INT_EN_0 and INT_STATUS_0
    private static final int SINGLE_TAP = 0x20;
    private static final int ORIENTATION = 0x40;
    private static final int FLAT = 0x80;

    private final Bench bench = new Bench();
    private double x;
    private double y;
    private double z = 1;
    private double blowAt = -1; // [s] of 4 ms on z
    private Bmi160Driver driver;

    @BeforeEach
    void start() {
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = x * G;
            six[1] = y * G;
            boolean hit = t >= blowAt && t < blowAt + 0.004;
            six[2] = G * (z + (hit ? 1.5 * StrictMath.sin(Math.PI * (t - blowAt) / 0.004) : 0));
        };
        driver = new Bmi160Driver(new Bmi160Device(bench, Bmi160Part.ideal(), false, new RandomStreams(6))).init();
        driver.configure(0x2C, 0x05, 0x28, 0x00); // 1600 and 100 Hz, ±4 g
        driver.set(0x53, 0x0A); // INT1 is an output, active high
        driver.set(0x54, 0x0F); // latched
    }

    private void enable(int source) {
        driver.set(0x55, source);
        driver.set(0x50, source);
        pass(100);
        status();
    }

    private void pass(long millis) {
        for (long i = 0; i < millis; i++) {
            driver.bus.sleepMillis(1);
            driver.device.advance(driver.bus.now());
        }
    }

    /** Reads all four, which clears what was latched. */
    private int[] status() {
        return driver.bus.registers(0x1C, 4);
    }

    private boolean int1() {
        return driver.device.int1(driver.bus.now());
    }

    /** Milliseconds until INT1 rises, or −1. */
    private int rises(int within) {
        for (int i = 0; i < within; i++) {
            if (int1()) {
                return i;
            }
            pass(1);
        }
        return -1;
    }

    private void tap() {
        blowAt = driver.bus.now() * 1e-9 + 0.001;
    }

    @Test
    void aTapIsToldWhenItsShockAndQuietTimesAreOver() {
        driver.set(0x63, 0x02);
        driver.set(0x64, 0xC2); // 250 mg
        enable(SINGLE_TAP);
        assertThat(rises(300)).as("at rest").isEqualTo(-1);
        tap();
        assertThat(rises(200)).isBetween(80, 84); // 50 + 30 ms after a blow that begins after 1 ms
        int[] status = status();
        assertThat(status[0] & 0x30).isEqualTo(SINGLE_TAP);
        assertThat(status[2] & 0xF0).as("z, rising").isEqualTo(0x40);
        pass(600);
        driver.set(0x63, 0xC2); // 75 and 20 ms
        tap();
        assertThat(rises(200)).isBetween(95, 99);
        pass(600);
        driver.set(0x64, 0xDF); // 3.9 g
        status();
        tap();
        assertThat(rises(200)).as("too soft").isEqualTo(-1);
    }

    @Test
    void shakingIsNoTap() {
        driver.set(0x64, 0xC2);
        enable(SINGLE_TAP);
        for (int i = 0; i < 50; i++) {
            tap();
            assertThat(rises(10)).isEqualTo(-1);
        }
    }

    @ParameterizedTest(name = "second tap after {0} ms, at most {1}: {2}")
    @CsvSource({"120, 0x02, true", "140, 0x00, false", "600, 0x07, true", "60, 0x07, false", "900, 0x07, false"})
    void twoTapsInTimeAreADoubleTap(int after, String times, boolean isDouble) {
        driver.set(0x63, Integer.decode(times));
        driver.set(0x64, 0xC2);
        enable(DOUBLE_TAP);
        tap();
        assertThat(rises(after)).as("one is not two").isEqualTo(-1);
        tap();
        assertThat(rises(200) >= 0).isEqualTo(isDouble);
        assertThat(status()[0] & 0x30).isEqualTo(isDouble ? DOUBLE_TAP : 0);
    }

    @ParameterizedTest(name = "{0} {1} {2} g: {3}")
    @CsvSource({
        "0.9, 0.1, 0.3, 0x00",
        "-0.9, 0.1, 0.3, 0x10",
        "0.1, -0.9, 0.3, 0x20",
        "0.1, 0.9, 0.3, 0x30",
        "-0.9, 0.1, -0.3, 0x50"
    })
    void tellsHowItIsHeld(double ax, double ay, double az, String orientation) {
        int wanted = Integer.decode(orientation);
        x = wanted == 0 ? -0.9 : 0.9; // whatever it is to become, it is something else before
        enable(ORIENTATION);
        x = ax;
        y = ay;
        z = az;
        assertThat(rises(50)).isNotNegative();
        int[] status = status();
        assertThat(status[0] & 0xC0).isEqualTo(ORIENTATION);
        assertThat(status[3] & 0x70).isEqualTo(wanted);
        pass(100);
        assertThat(status()[0] & ORIENTATION).as("told once").isZero();
    }

    @Test
    void orientationChangesBeyondItsHysteresisAndNotWhileBlocked() {
        driver.set(0x65, 0x10); // 62.5 mg
        x = 0.7;
        z = 0.3;
        enable(ORIENTATION);
        y = 0.68; // the filter overshoots
        assertThat(rises(100)).as("within the hysteresis").isEqualTo(-1);
        y = 0.8;
        assertThat(rises(100)).isNotNegative();
        status();
        driver.set(0x65, 0x14); // blocked when nearly level
        driver.set(0x66, 0x48); // tan² θ < 8/64
        z = 2.5; // beyond 1.5 g
        pass(5);
        x = 0.9;
        y = 0;
        assertThat(rises(100)).as("rough").isEqualTo(-1);
        x = 0.3;
        pass(5);
        z = 1;
        assertThat(rises(100)).as("nearly level").isEqualTo(-1);
        x = 0.4;
        assertThat(rises(100)).isNotNegative();
        status();
        driver.set(0x66, 0x00); // facing down is not told
        z = -0.9;
        assertThat(rises(100)).isEqualTo(-1);
        assertThat(status()[3] & 0x70).as("but known").isEqualTo(0x40);
    }

    @Test
    void liesFlatAfterItsHoldTime() {
        y = 0.9;
        z = 0.3;
        driver.set(0x67, 0x08);
        driver.set(0x68, 0x11); // 640 ms
        enable(FLAT);
        assertThat(rises(1000)).isEqualTo(-1);
        y = 0.3;
        z = 0.95; // 64·tan² θ is 6.4
        assertThat((double) rises(1000)).isCloseTo(640, offset(5.0)); // the filter's few samples
        int[] status = status();
        assertThat(status[0] & FLAT).isNotZero();
        assertThat(status[3] & 0x80).isNotZero();
        y = 0.36; // 9.2 is within the hysteresis of 8 + 2
        assertThat(rises(1000)).isEqualTo(-1);
        y = 0.4; // 11.3
        assertThat(rises(1000)).isNotNegative();
        assertThat(status()[3] & 0x80).as("no longer").isZero();
    }

    @Test
    void motionIsSignificantWhenItGoesOnAfterAPause() {
        driver.set(0x60, 20);
        driver.set(0x62, 0x12); // significant, 1.5 s, proof within 0.5 s
        driver.set(0x55, ANY_OR_SIGNIFICANT);
        driver.set(0x50, 0x07);
        pass(100);
        status();
        x = 0.5;
        assertThat(rises(3000)).as("one jolt").isEqualTo(-1);
        int millis = 0;
        while (!int1() && millis < 4000) {
            x = -x;
            pass(50);
            millis += 50;
        }
        assertThat(millis).isBetween(1500, 1650); // looked at every 50 ms
        assertThat(status()[0] & 0x06).as("significant, not any").isEqualTo(0x02);
    }

    @Test
    void withoutALatchATapFallsBackByItself() {
        driver.set(0x54, 0x00);
        driver.set(0x64, 0xC2);
        enable(SINGLE_TAP);
        tap();
        assertThat(rises(200)).isNotNegative();
        pass(20);
        assertThat(int1()).isFalse();
    }
}
