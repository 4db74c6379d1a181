package org.twinrig.sensors.scd41;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bus.Controller.Bytes;
import org.twinrig.sensors.bus.I2cDevice;

/** The bus of an SCD41 as the data sheet v1.7 and the maker's driver have it. */
class Scd41DeviceTest {
    private final Bench bench = new Bench();

    private Scd41Device device(Scd41Part part) {
        return new Scd41Device(bench, bench.context(1, Map.of()).at(), part, new RandomStreams(5).stream("noise"));
    }

    private Scd41Driver ideal() {
        return new Scd41Driver(device(Scd41Part.ideal()), 100_000);
    }

    /** Everything that the maker's own test suite calls, in its order, with the waits of its driver. */
    @ParameterizedTest(name = "SCL at {0} Hz")
    @ValueSource(ints = {0, 100_000, 400_000})
    void answersEveryCallOfTheMakersDriver(int clockHz) {
        var driver = new Scd41Driver(device(Scd41Part.ideal()), clockHz);
        driver.bus.acknowledged(0x36, 0xf6); // wake_up; the driver does not look
        driver.bus.sleepMillis(30);
        driver.stop();
        driver.send(0x3646, 30);
        assertThat(driver.fetch(0x3682, 1, 3)).containsExactly(0xf896, 0x9f07, 0x3bbe);
        assertThat(driver.get(0x202f) >> 12).isEqualTo(1);
        driver.set(0x241d, 1498);
        assertThat(driver.get(0x2318)).isEqualTo(1498);
        driver.set(0x2427, 0);
        assertThat(driver.get(0x2322)).isZero();
        assertThat(driver.recalibrate(400)).as("never measured").isEqualTo(0xFFFF);
        driver.set(0x2416, 1);
        assertThat(driver.get(0x2313)).isEqualTo(1);
        driver.set(0x243a, 400);
        assertThat(driver.get(0x233f)).isEqualTo(400);
        driver.set(0x2445, 44);
        assertThat(driver.get(0x2340)).isEqualTo(44);
        driver.set(0x244e, 156);
        assertThat(driver.get(0x234b)).isEqualTo(156);
        measureEveryWay(driver);
    }

    private static void measureEveryWay(Scd41Driver driver) {
        driver.send(0x3615, 800);
        assertThat(driver.fetch(0x3639, 10_000, 1)).containsExactly(0);
        driver.send(0x3632, 1200);
        driver.send(0x2196, 50);
        assertThat(driver.ready()).isTrue();
        assertThat(driver.measurement().co2()).isZero();
        driver.send(0x219d, 5000);
        assertThat(driver.measurement().co2()).isEqualTo(450);
        driver.startPeriodic();
        driver.set(0xe000, 1013);
        assertThat(driver.get(0xe000)).isEqualTo(1013);
        assertThat(driver.next().co2()).isEqualTo(450);
        driver.stop();
        driver.send(0x21ac, 0);
        driver.bus.sleepMillis(30_000);
        assertThat(driver.measurement().co2()).isEqualTo(450);
        driver.stop();
        driver.send(0x36e0, 1);
        assertThat(driver.bus.acknowledged(0x36, 0x82)).isEqualTo(I2cDevice.NACK);
        assertThat(driver.bus.acknowledged(0x36, 0xf6)).isEqualTo(I2cDevice.NACK);
        driver.bus.sleepMillis(30);
        assertThat(driver.fetch(0x3682, 1, 3)).containsExactly(0xf896, 0x9f07, 0x3bbe);
    }

    @Test
    void givesAReadingEachFiveSecondsAndOnlyOnce() {
        var driver = ideal();
        long start = driver.bus.now();
        driver.startPeriodic();
        var times = new ArrayList<Long>();
        for (int i = 0; i < 4; i++) {
            driver.next();
            times.add((driver.bus.now() - start) / 1_000_000_000L);
            assertThatThrownBy(driver::measurement).as("an early read").isInstanceOf(Scd41Driver.Nack.class);
        }
        assertThat(times).containsExactly(5L, 10L, 15L, 20L);
    }

    @Test
    void aReadingIsThereAtFiveSecondsAndNotBefore() {
        var driver = new Scd41Driver(device(Scd41Part.ideal()), 0);
        driver.startPeriodic();
        driver.bus.sleepMillis(4998);
        assertThat(driver.get(0xe4b8)).isEqualTo(0x8000); // its question is asked at 4.998 s
        driver.bus.sleepMillis(1);
        assertThat(driver.get(0xe4b8)).isEqualTo(0x8006);
    }

    @ParameterizedTest
    @EnumSource(Scd41Command.class)
    void isDeafWhileItExecutes(Scd41Command command) {
        var driver = new Scd41Driver(device(Scd41Part.ideal()), 0);
        long nanos = command.executionNanos();
        if (command == Scd41Command.WAKE_UP || nanos == 0) {
            return;
        }
        boolean argument = command.argument() == Scd41Command.Argument.NEEDED;
        byte[] bytes = argument ? Scd41Frames.command(command.code(), 4) : Scd41Frames.command(command.code());
        assertThat(driver.bus.write(bytes)).isTrue();
        driver.bus.sleepMicros(nanos / 1000 - 1);
        assertThat(driver.bus.read(3)).as("read header").isEmpty();
        assertThat(driver.bus.acknowledged(0xe4, 0xb8)).as("next command").isEqualTo(I2cDevice.NACK);
        assertThat(driver.bus.acknowledged()).as("bus scan").isEqualTo(I2cDevice.NACK);
        driver.bus.sleepMicros(1);
        assertThat(driver.bus.acknowledged()).isEqualTo(command == Scd41Command.POWER_DOWN ? I2cDevice.NACK : 0);
    }

    @ParameterizedTest
    @EnumSource(Scd41Command.class)
    void refusesWhatIsNotAllowedWhileMeasuring(Scd41Command command) {
        var driver = ideal();
        driver.startPeriodic();
        driver.bus.sleepMillis(5000);
        int second = driver.bus.acknowledged(command.code() >> 8, command.code() & 0xFF);
        assertThat(second).isEqualTo(command.allowedWhileMeasuring() ? 2 : 1);
    }

    @Test
    void ignoresWhatItDoesNotUnderstand() {
        var driver = ideal();
        assertThat(driver.bus.acknowledged(0x12, 0x34)).as("unknown").isEqualTo(1);
        assertThat(driver.bus.acknowledged(0x24, 0x27, 0x01, 0xf4, 0x34))
                .as("checksum")
                .isEqualTo(4);
        assertThat(driver.get(0x2322)).isZero();
        assertThat(driver.bus.acknowledged(0x24, 0x27)).as("no argument").isEqualTo(2);
        assertThat(driver.get(0x2322)).isZero();
        assertThat(driver.bus.acknowledged(0x24, 0x27, 0x01, 0xf4, 0x33, 7, 8))
                .as("too long")
                .isEqualTo(5);
        driver.bus.sleepMillis(1);
        assertThat(driver.get(0x2322)).isEqualTo(500);
        driver.set(0x2427, 3001);
        assertThat(driver.get(0x2322)).as("higher than 3000 m").isEqualTo(500);
        driver.set(0x244e, 157);
        assertThat(driver.get(0x234b)).as("no multiple of 4 h").isEqualTo(156);
        assertThat(driver.bus.acknowledged(0x36)).as("half a command").isEqualTo(1);
        assertThat(device(Scd41Part.ideal()).write(30_000_000, 0x61, new byte[0]))
                .isEqualTo(I2cDevice.NACK);
    }

    @Test
    void theControllerMayStopEarlyAndMayAskForTooMuch() {
        var driver = ideal();
        driver.startPeriodic();
        driver.bus.sleepMillis(5000);
        driver.send(0xec05, 1);
        assertThat(driver.bus.read(2)).isEqualTo(Bytes.of(0x01, 0xc2)); // 450 ppm
        assertThat(driver.bus.read(9)).as("the rest is gone").isEmpty();
        assertThat(driver.ready()).isFalse();
        driver.set(0xe000, 0x03db);
        driver.send(0xe000, 1);
        assertThat(driver.bus.read(5)).isEqualTo(Bytes.of(0x03, 0xdb, 0x42, 0xFF, 0xFF)); // 987 hPa, as in the sheet
        driver.send(0x3f86, 500);
        assertThat(driver.bus.read(3)).as("a command without an answer").isEmpty();
    }

    @Test
    void isSilentUntilItIsPoweredUpAndForgetsWhatWasNotPersisted() {
        var device = device(Scd41Part.ideal());
        assertThat(device.write(29_999_999, 0x62, new byte[0])).isEqualTo(I2cDevice.NACK);
        var driver = new Scd41Driver(device, 100_000);
        driver.set(0x2427, 1000);
        driver.send(0x3615, 800);
        driver.set(0x2427, 2000);
        driver.set(0xe000, 900);
        driver.send(0x3646, 30);
        assertThat(driver.get(0x2322)).as("reinit").isEqualTo(1000);
        driver.set(0x2427, 2000);
        driver.startPeriodic();
        device.powerOff(driver.bus.now());
        assertThat(driver.bus.acknowledged()).isEqualTo(I2cDevice.NACK);
        device.powerOn(driver.bus.now());
        assertThat(driver.bus.acknowledged()).isEqualTo(I2cDevice.NACK);
        driver.bus.sleepMillis(30);
        assertThat(driver.get(0x2322)).isEqualTo(1000);
        assertThat(driver.get(0xe000)).isEqualTo(1013);
        assertThat(device.eepromWrites()).isEqualTo(1);
        driver.send(0x3632, 1200);
        assertThat(driver.get(0x2322)).isZero();
        assertThat(device.eepromWrites()).isEqualTo(2);
    }

    @Test
    void losesSettingsWhenPowerFailsWhileTheyAreWritten() {
        var device = device(Scd41Part.ideal());
        var driver = new Scd41Driver(device, 0);
        driver.set(0x2427, 1000);
        driver.send(0x3615, 400);
        device.powerOff(driver.bus.now());
        device.powerOn(driver.bus.now());
        driver.bus.sleepMillis(800);
        assertThat(driver.get(0x2322)).isZero();
        assertThat(device.eepromWrites()).isZero();
    }

    @Test
    void pressureAltitudeAndOffsetChangeWhatIsRead() {
        bench.air = new AirState(296.15, 80_000, 0.45, 1000e-6, 0, 0, 0, 0, 0.1);
        assertThat(read(d -> {}).co2()).isEqualTo(790); // 1000 · 800/1013
        assertThat(read(d -> d.set(0xe000, 800)).co2()).isEqualTo(1000);
        assertThat(read(d -> d.set(0x2427, 1950)).co2()).isCloseTo(1000, offset(5)); // 800 hPa in ISO 2533
        assertThat(read(d -> {
                            d.set(0x2427, 1950);
                            d.set(0xe000, 1013);
                        })
                        .co2())
                .as("a pressure overrides the altitude")
                .isEqualTo(790);
        var usual = read(d -> {});
        assertThat(usual.tempC()).isCloseTo(23, offset(0.003));
        assertThat(usual.humidityPct()).isCloseTo(45, offset(0.002));
        var wrong = read(d -> d.set(0x241d, 0)); // its own warmth not subtracted
        assertThat(wrong.tempC()).isCloseTo(27, offset(0.003));
        // Vapour pressure over water at 23 and 27 °C, WMO No. 8 (Magnus): 2807 and 3563 Pa.
        assertThat(wrong.humidityPct()).isCloseTo(45 * 2807 / 3563.0, offset(0.05));
    }

    @Test
    void theFirstShotAfterWakingUpIsWorseThanTheNext() {
        double first = 0;
        double second = 0;
        for (int part = 0; part < 40; part++) {
            var device = new Scd41Device(
                    bench,
                    bench.context(1, Map.of()).at(),
                    new Scd41Part(Scd41Errors.NONE, 0, 0, 4, 0, 0x1440, 1, Scd41Quirks.USUAL),
                    new RandomStreams(part).stream("noise"));
            var driver = new Scd41Driver(device, 0);
            driver.send(0x219d, 5000);
            first += Math.abs(driver.measurement().co2() - 450);
            driver.send(0x219d, 5000);
            second += Math.abs(driver.measurement().co2() - 450);
        }
        assertThat(first).isGreaterThan(5 * second); // 50 against 10/3 ppm
    }

    @Test
    void quirksAreThoseOfTheField() {
        var tenBits = new Scd41Driver(device(Scd41Part.ideal().with(Scd41Quirks.READY_IN_BIT_TEN)), 0);
        tenBits.startPeriodic();
        tenBits.bus.sleepMillis(5000);
        int word = tenBits.get(0xe4b8);
        assertThat(word & 0x3FF).as("what a driver with ten bits sees").isZero();
        assertThat(word & 0x7FF).isNotZero();
        var always = new Scd41Driver(device(Scd41Part.ideal().with(Scd41Quirks.ALWAYS_READY)), 0);
        always.startPeriodic();
        assertThat(always.ready()).isTrue();
        assertThatThrownBy(always::measurement).isInstanceOf(Scd41Driver.Nack.class);
        var ill = new Scd41Driver(device(Scd41Part.ideal().with(Scd41Quirks.SELF_TEST_268)), 0);
        assertThat(ill.fetch(0x3639, 10_000, 1)).containsExactly(268);
    }

    @Test
    void agreesWithTheSensorAtSignalLevel() {
        var context = bench.context(8, Map.of());
        var sensor = new Scd41().create(context);
        var driver = new Scd41Driver(Scd41Device.mount(context), 0);
        driver.startPeriodic();
        for (int i = 1; i <= 50; i++) {
            bench.air = new AirState(290 + i % 9, 101_325, 0.4 + 0.01 * (i % 5), 400e-6 + 20e-6 * i, 0, 0, 0, 0, 0);
            var values = ((Samples) sensor.read(i * 5_000_000_000L)).values();
            driver.bus.sleepMicros(i * 5_000_000L + 30_000 - driver.bus.now() / 1000);
            var words = driver.measurement();
            // The device starts 30 ms later, in which the response moves by 30 ms/60 s of a step of 140 ppm: 0.1 ppm;
            // drift adds less than 0.001 ppm.
            assertThat(words.co2Ppm()).isCloseTo(values[0], offset(1.0));
            assertThat(words.tempC()).isCloseTo(values[1], offset(0.006));
            assertThat(words.humidityPct()).isCloseTo(values[2], offset(0.01));
        }
    }

    private Scd41Words read(Consumer<Scd41Driver> before) {
        var driver = ideal();
        before.accept(driver);
        driver.startPeriodic();
        return driver.next();
    }
}
