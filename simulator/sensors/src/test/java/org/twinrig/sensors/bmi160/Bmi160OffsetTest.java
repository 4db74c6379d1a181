package org.twinrig.sensors.bmi160;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bus.I2cDevice;

/** Self-tests, offsets and their compensation, and the NVM of a BMI160, as the maker's API uses them. */
class Bmi160OffsetTest {
    private static final double G = 9.80665; // [m/s²]

    private final Bench bench = new Bench();

    private Bmi160Driver ideal() {
        return driver(Bmi160Part.ideal());
    }

    private Bmi160Driver driver(Bmi160Part part) {
        return new Bmi160Driver(new Bmi160Device(bench, part, false, new RandomStreams(4))).init();
    }

    private void still(double x, double y, double z) {
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = x * G;
            six[1] = y * G;
            six[2] = z * G;
        };
    }

    @Test
    void selfTestsPassTheMakersLimits() {
        for (int seed = 0; seed < 20; seed++) {
            var driver = driver(Bmi160Part.draw(new RandomStreams(seed)));
            for (int difference : driver.accelSelfTest()) {
                assertThat(difference).isGreaterThan(8192);
            }
            assertThat(driver.get(0x6D)).isZero();
            assertThat(driver.gyroSelfTest()).isTrue();
        }
    }

    @Test
    void theGyroscopesSelfTestNeedsTheGyroscope() {
        var driver = ideal();
        driver.set(0x6D, 0x10);
        driver.bus.sleepMillis(100);
        assertThat(driver.get(0x1B) & 0x02).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void offsetCompensationTakesOffsetsAway(long seed) {
        var driver = driver(Bmi160Part.draw(new RandomStreams(seed)));
        assertThat(driver.configure(0x28, 0x08, 0x28, 0x04)).isZero();
        driver.bus.sleepMillis(100);
        assertThat(driver.compensate(0x7D)).isTrue(); // gyroscope; x and y to 0 g, z to +1 g
        driver.bus.sleepMillis(100);
        int[] accel = driver.accelData();
        // Half a step of 3.9 mg, noise of 180 µg/√Hz over 45 Hz (1.2 mg, four sigma), rounding.
        double most = 4096 * (0.00195 + 4 * 180e-6 * Math.sqrt(45)) + 1;
        assertThat((double) accel[0]).isCloseTo(0, offset(most));
        assertThat((double) accel[1]).isCloseTo(0, offset(most));
        assertThat((double) accel[2]).isCloseTo(4096, offset(most));
        // Half a step of 0.061 °/s and 0.007 °/s/√Hz over 44 Hz.
        double mostRate = 262.4 * (0.0305 + 4 * 0.007 * Math.sqrt(44)) + 1;
        for (int counts : driver.gyroData()) {
            assertThat((double) counts).isCloseTo(0, offset(mostRate));
        }
    }

    @Test
    void offsetRegistersAreAppliedOnlyWhenSwitchedOn() {
        still(0, 0, 0);
        var driver = ideal();
        driver.configure(0x28, 3, 0x28, 4);
        driver.set(0x71, 100, 0x80, 1, 0xFF, 0x00, 0x01, 0x13 | 0x00);
        driver.bus.sleepMillis(20);
        assertThat(driver.accelData()).containsExactly(0, 0, 0);
        driver.set(0x77, 0xD3);
        driver.bus.sleepMillis(20);
        // 3.9 mg a step: 100, −128, 1; 0.061 °/s: 10 bits 0x3FF, 0x000 and 0x101.
        assertThat(driver.accelData())
                .containsExactly((int) Math.rint(0.39 * 16384), (int) Math.rint(-128 * 0.0039 * 16384), (int)
                        Math.rint(0.0039 * 16384));
        assertThat(driver.gyroData())
                .containsExactly((int) Math.rint(-0.061 * 262.4), 0, (int) Math.rint(257 * 0.061 * 262.4));
    }

    @Test
    void whatIsBurnedSurvivesAResetAndAPowerCycle() {
        var driver = ideal();
        driver.configure(0x28, 3, 0x28, 0);
        driver.set(0x71, 17);
        driver.set(0x7E, 0xA0);
        assertThat(driver.get(0x02)).as("not enabled: dropped").isEqualTo(0x40);
        driver.set(0x6A, 0x02);
        driver.set(0x7E, 0xA0);
        assertThat(driver.get(0x1B) & 0x10).as("busy").isZero();
        driver.set(0x7E, 0xB0);
        assertThat(driver.get(0x02)).as("dropped meanwhile").isEqualTo(0x40);
        driver.bus.sleepMillis(25);
        assertThat(driver.get(0x1B) & 0x10).isNotZero();
        assertThat(driver.device.nvmWrites()).isEqualTo(1);
        driver.set(0x72, 99);
        driver.reset();
        assertThat(driver.bus.registers(0x71, 2)).containsExactly(17, 0);
        driver.device.powerOff(driver.bus.now());
        assertThat(driver.bus.acknowledged(0)).isEqualTo(I2cDevice.NACK);
        driver.device.powerOn(driver.bus.now());
        assertThat(driver.bus.acknowledged(0)).isEqualTo(I2cDevice.NACK);
        driver.bus.sleepMillis(10);
        assertThat(driver.bus.registers(0x71, 2)).containsExactly(17, 0);
    }
}
