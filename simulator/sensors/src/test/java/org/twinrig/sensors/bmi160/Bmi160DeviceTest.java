package org.twinrig.sensors.bmi160;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bus.Controller;
import org.twinrig.sensors.bus.I2cDevice;

/** A BMI160 on its bus as the maker's API drives it, from the register map and times of the facts. */
class Bmi160DeviceTest {
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
    void holdsTheResetValuesOfTheMap() {
        var driver = ideal();
        assertThat(driver.bus.registers(0x00, 4)).containsExactly(0xD1, 0, 0, 0);
        assertThat(driver.bus.registers(0x40, 8)).containsExactly(0x28, 0x03, 0x28, 0x00, 0x0B, 0x88, 0x80, 0x10);
        assertThat(driver.bus.registers(0x7A, 2)).containsExactly(0x15, 0x03);
        assertThat(driver.get(0x1B)).as("NVM ready").isEqualTo(0x10);
        assertThat(driver.bus.registers(0x20, 2)).as("no temperature").containsExactly(0x00, 0x80);
        assertThat(driver.fifoLength()).isZero();
    }

    @Test
    void answersAtTheAddressOfItsPin() {
        var high = new Bmi160Device(bench, Bmi160Part.ideal(), true, new RandomStreams(4));
        assertThat(high.write(0, 0x68, new byte[] {0})).isEqualTo(I2cDevice.NACK);
        assertThat(high.write(0, 0x69, new byte[] {0})).isEqualTo(1);
        assertThat(high.read(0, 0x68, new byte[1])).isEqualTo(I2cDevice.NACK);
        var id = new byte[1];
        assertThat(high.read(0, 0x69, id)).isEqualTo(1);
        assertThat(id[0] & 0xFF).isEqualTo(0xD1);
    }

    @ParameterizedTest(name = "range codes {0} and {2}: {1} LSB/g, {3} LSB/(°/s)")
    @CsvSource({"3, 16384, 0, 16.4", "5, 8192, 1, 32.8", "8, 4096, 2, 65.6", "12, 2048, 3, 131.2", "3, 16384, 4, 262.4"
    })
    void readsMotionInTheCountsOfItsRange(int accRange, double perG, int gyrRange, double perDps) {
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = -0.5 * G;
            six[2] = G;
            six[4] = Math.toRadians(100);
        };
        var driver = ideal();
        assertThat(driver.configure(0x28, accRange, 0x28, gyrRange)).isZero();
        driver.bus.sleepMillis(200);
        assertThat(driver.accelData()).containsExactly((int) (-0.5 * perG), 0, (int) perG);
        assertThat(driver.gyroData()[1]).isCloseTo((int) Math.rint(100 * perDps), offset(1));
    }

    @Test
    void stopsAtTheEndsOfItsRange() {
        still(3, -3, 0);
        var driver = ideal();
        driver.configure(0x28, 0x03, 0x28, 0x00);
        driver.bus.sleepMillis(100);
        assertThat(driver.accelData()).containsExactly(32_767, -32_768, 0);
    }

    @Test
    void startsInTheSheetsTimes() {
        var driver = ideal();
        assertThat(driver.get(0x03)).isZero();
        driver.bus.write(0x7E, 0x11);
        driver.bus.sleepMicros(3500);
        assertThat(driver.get(0x03)).as("before 3.8 ms").isZero();
        driver.bus.sleepMicros(500);
        assertThat(driver.get(0x03)).isEqualTo(0x10);
        driver.bus.write(0x7E, 0x15);
        driver.bus.write(0x7E, 0x17);
        assertThat(driver.get(0x02)).as("dropped while it starts").isEqualTo(0x40);
        assertThat(driver.get(0x02)).as("reading it clears it").isZero();
        driver.bus.sleepMillis(50);
        assertThat(driver.get(0x03)).isEqualTo(0x10);
        driver.bus.sleepMillis(30);
        assertThat(driver.get(0x03)).isEqualTo(0x14);
        driver.bus.write(0x7E, 0x17);
        assertThat(driver.get(0x03)).as("fast start-up").isEqualTo(0x1C);
        driver.bus.write(0x7E, 0x15);
        driver.bus.sleepMillis(9);
        assertThat(driver.get(0x03)).isEqualTo(0x1C);
        driver.bus.sleepMillis(1);
        assertThat(driver.get(0x03)).isEqualTo(0x14);
        driver.bus.write(0x7E, 0x10);
        driver.bus.write(0x7E, 0x14);
        assertThat(driver.get(0x03)).isZero();
    }

    @Test
    void tellsNewDataOnceAndTakesTheFlagBackWhenTheyAreRead() {
        var driver = ideal();
        driver.configure(0x28, 3, 0x29, 0);
        driver.bus.sleepMillis(20);
        assertThat(driver.get(0x1B) & 0xC0).isEqualTo(0xC0);
        driver.accelData();
        assertThat(driver.get(0x1B) & 0xC0).isEqualTo(0x40);
        driver.gyroData();
        assertThat(driver.get(0x1B) & 0xC0).isZero();
        driver.bus.sleepMillis(10);
        assertThat(driver.get(0x1B) & 0xC0).isEqualTo(0xC0);
    }

    @Test
    void inSuspendOnlyTheFirstByteOfABurstIsTaken() {
        var driver = ideal();
        driver.bus.write(0x40, 0x2A, 0x08, 0x2B);
        assertThat(driver.bus.registers(0x40, 3)).containsExactly(0x2A, 0x03, 0x28);
        driver.accel(0x11);
        driver.bus.write(0x40, 0x2B, 0x08, 0x2B);
        assertThat(driver.bus.registers(0x40, 3)).containsExactly(0x2B, 0x08, 0x2B);
        driver.bus.write(0x00, 0x55, 0x55);
        assertThat(driver.bus.registers(0x00, 2)).as("read only").containsExactly(0xD1, 0);
    }

    @Test
    void loosesWritesThatFollowTooSoonWhenToldTo() {
        var device = new Bmi160Device(bench, Bmi160Part.ideal().withWriteGap(450_000), false, new RandomStreams(4));
        var bus = new Controller(device, 0x68, 400_000);
        bus.sleepMillis(1);
        bus.write(0x40, 0x2A);
        bus.write(0x41, 0x08);
        bus.sleepMicros(450);
        bus.write(0x42, 0x2B);
        assertThat(bus.registers(0x40, 3)).containsExactly(0x2A, 0x03, 0x2B);
    }

    @ParameterizedTest(name = "{0} = {1}: error {2}")
    @CsvSource({
        "0x40, 0x2D, 1", // 3200 Hz
        "0x40, 0x24, 1", // 6.25 Hz needs undersampling
        "0x40, 0x38, 1", // bwp 3 needs it too
        "0x40, 0xDC, 1", // 32 samples of 1600 Hz do not fit into one period of 1600 Hz
        "0x40, 0xD7, 0", // into one of 50 Hz they do
        "0x42, 0x25, 2", // 12.5 Hz
        "0x42, 0x38, 2",
        "0x42, 0x2D, 0"
    })
    void reportsSettingsThatDoNotWork(String register, String value, int error) {
        var driver = ideal();
        driver.set(Integer.decode(register), Integer.decode(value));
        assertThat(driver.get(0x02)).isEqualTo(error << 1);
        assertThat(driver.get(0x02)).as("reading it clears it").isZero();
    }

    @Test
    void reportsUnfilteredDataInLowPower() {
        var driver = ideal();
        driver.set(0x40, 0xA8);
        driver.set(0x58, 0x88);
        driver.set(0x59, 0x80); // chance bits that the maker's driver leaves there
        assertThat(driver.get(0x02) >> 1).as("no interrupt uses them").isZero();
        for (int[] interrupt : new int[][] {{0x50, 0x01}, {0x50, 0x20}, {0x51, 0x08}, {0x52, 0x04}}) {
            driver.set(interrupt[0], interrupt[1]);
            assertThat(driver.get(0x02) >> 1).isEqualTo(3);
            driver.set(interrupt[0], 0);
            assertThat(driver.get(0x02) >> 1).isZero();
        }
        driver.set(0x47, 0x50);
        driver.set(0x45, 0x08);
        assertThat(driver.get(0x02) >> 1).isEqualTo(7);
        driver.set(0x40, 0x28);
        assertThat(driver.get(0x02) >> 1).isZero();
        driver.set(0x42, 0x29);
        driver.set(0x45, 0x88);
        driver.set(0x47, 0xC0);
        assertThat(driver.get(0x02) >> 1).as("headerless, 100 and 200 Hz").isEqualTo(6);
    }

    @Test
    void nobodyAnswersOnTheAuxiliaryInterface() {
        var driver = ideal();
        driver.set(0x4D, 0x40);
        assertThat(driver.get(0x02)).as("it is off").isZero();
        driver.set(0x7E, 0x19);
        driver.set(0x6B, 0x20);
        driver.set(0x4B, 0x20, 0x80); // address 0x10, by hand
        assertThat(driver.get(0x03) & 0x03).isEqualTo(1);
        assertThat(driver.get(0x02)).as("nothing asked").isZero();
        driver.set(0x4D, 0x40);
        assertThat(driver.get(0x02)).as("a read without answer").isEqualTo(0x20);
        assertThat(driver.get(0x02)).isZero();
        assertThat(driver.bus.registers(0x04, 8)).containsOnly(0);
        driver.set(0x4F, 0x01);
        driver.set(0x4E, 0x4B);
        assertThat(driver.get(0x02)).as("a write without answer").isEqualTo(0x20);
        driver.set(0x4C, 0x03);
        assertThat(driver.get(0x02)).as("asked automatically").isEqualTo(0x20);
        assertThat(driver.get(0x1B) & 0x20).as("never data").isZero();
        driver.set(0x7E, 0x18);
        driver.get(0x02);
        assertThat(driver.get(0x02)).as("off again").isZero();
    }

    @Test
    void keepsItsOwnTime() {
        var driver = ideal();
        long start = driver.bus.now();
        int[] first = driver.bus.registers(0x18, 3);
        driver.bus.sleepMillis(250_000);
        int[] second = driver.bus.registers(0x18, 3);
        long ticks = time(second) - time(first);
        double expected = (driver.bus.now() - start) / 39_062.5;
        // Both were read a transfer of five bytes before the clock was looked at; to a tick.
        assertThat((double) ticks).isCloseTo(expected, offset(6.0));
        driver.bus.sleepMillis(600_000);
        assertThat(time(driver.bus.registers(0x18, 3))).isBetween(0L, 0xFFFFFFL);
    }

    @Test
    void aFastClockCountsMore() {
        var driver = driver(Bmi160Part.ideal().withClock(10_000));
        driver.bus.sleepMillis(100_000);
        double ticks = time(driver.bus.registers(0x18, 3));
        assertThat(ticks).isCloseTo(100_001e6 * 1.01 / 39_062.5, offset(40.0));
    }

    @Test
    void measuresItsTemperatureWhileASensorRuns() {
        bench.surfaceKelvin = 273.15 + 40;
        var driver = ideal();
        driver.accel(0x11);
        int[] word = driver.bus.registers(0x20, 2);
        assertThat((short) (word[0] | word[1] << 8)).isEqualTo((short) (17 * 512));
        bench.surfaceKelvin = 273.15 - 10;
        driver.bus.sleepMillis(1000);
        word = driver.bus.registers(0x20, 2);
        assertThat((short) (word[0] | word[1] << 8)).as("each 1.28 s").isEqualTo((short) (17 * 512));
        driver.bus.sleepMillis(300);
        word = driver.bus.registers(0x20, 2);
        assertThat((short) (word[0] | word[1] << 8)).isEqualTo((short) (-33 * 512));
        driver.gyro();
        bench.surfaceKelvin = 273.15 + 23;
        driver.bus.sleepMillis(1300);
        driver.bus.registers(0x20, 2);
        bench.surfaceKelvin = 273.15 + 24;
        driver.bus.sleepMillis(11);
        word = driver.bus.registers(0x20, 2);
        assertThat((short) (word[0] | word[1] << 8)).as("each 10 ms").isEqualTo((short) 512);
    }

    private static long time(int[] three) {
        return three[0] | (long) three[1] << 8 | (long) three[2] << 16;
    }
}
