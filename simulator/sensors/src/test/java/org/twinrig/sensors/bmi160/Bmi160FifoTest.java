package org.twinrig.sensors.bmi160;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bmi160.FifoFrame.Axes;
import org.twinrig.sensors.bmi160.FifoFrame.InputConfig;
import org.twinrig.sensors.bmi160.FifoFrame.Sample;
import org.twinrig.sensors.bmi160.FifoFrame.Sensortime;
import org.twinrig.sensors.bmi160.FifoFrame.Skipped;

/** The FIFO as firmware streams from it, and the parser against what encodes. */
class Bmi160FifoTest {
    private static final double G = 9.80665; // [m/s²]
    private static final int OVER_READ = 25; // what the maker's API reads beyond the level

    private final Bench bench = new Bench();

    /** A part at ±8 g and ±2000 °/s whose FIFO is set up by {@code config}. */
    private Bmi160Driver streaming(Bmi160Part part, int accConf, int gyrConf, int config) {
        var driver = new Bmi160Driver(new Bmi160Device(bench, part, false, new RandomStreams(6)), 1_000_000).init();
        assertThat(driver.configure(accConf, 0x08, gyrConf, 0x00)).isZero();
        driver.set(0x47, config);
        driver.set(0x7E, 0xB0);
        return driver;
    }

    /** A ramp: 0.1 g each second on x, from which a sample's age can be told. */
    private void ramp() {
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = 0.1 * G * t;
        };
    }

    @Test
    void streamsEverySampleInItsOrder() {
        ramp();
        var driver = streaming(Bmi160Part.ideal(), 0x2C, 0x2C, 0xD2);
        var x = new ArrayList<Integer>();
        long start = driver.bus.now();
        while (driver.bus.now() - start < 2_000_000_000L) {
            driver.bus.sleepMillis(10);
            for (var frame : FifoFrame.parse(driver.fifo(driver.fifoLength())).frames()) {
                x.add((int) ((Sample) frame).accel().orElseThrow().x());
            }
        }
        double perSample = 0.1 * 4096 / 1600;
        for (int i = 1; i < x.size(); i++) {
            assertThat(x.get(i) - x.get(0)).isCloseTo((int) Math.rint(perSample * i), offset(1));
        }
        double seconds = (driver.bus.now() - start) * 1e-9;
        assertThat((double) x.size()).isCloseTo(1600 * seconds, offset(8.0)); // what waits at the end: less than 5 ms
    }

    @ParameterizedTest(name = "config {0}: header {1}, frames of {2} bytes")
    @CsvSource({"0xD0, 0x8C, 13", "0x50, 0x84, 7", "0x90, 0x88, 7"})
    void framesHaveTheHeaderOfWhatIsInThem(String config, String header, int length) {
        var driver = streaming(Bmi160Part.ideal(), 0x28, 0x28, Integer.decode(config));
        driver.bus.sleepMillis(45);
        int level = driver.fifoLength();
        assertThat(level % length).isZero();
        byte[] bytes = driver.fifo(level + 6);
        for (int at = 0; at < level; at += length) {
            assertThat(bytes[at] & 0xFF).isEqualTo(Integer.decode(header));
        }
        for (int at = level; at < bytes.length; at++) {
            assertThat(bytes[at] & 0xFF).as("past the end").isEqualTo(0x80);
        }
        assertThat(driver.fifoLength()).isZero();
    }

    @Test
    void tellsItsTimeOnlyPastTheEnd() {
        var driver = streaming(Bmi160Part.ideal(), 0x28, 0x28, 0xD2);
        driver.bus.sleepMillis(35);
        int level = driver.fifoLength();
        var all = FifoFrame.parse(driver.fifo(level + OVER_READ));
        assertThat(all.frames()).last().isInstanceOf(Sensortime.class);
        int[] now = driver.bus.registers(0x18, 3);
        int ticks = ((Sensortime) all.frames().get(all.frames().size() - 1)).ticks();
        // 25 µs a bus byte at 1 MHz and nine bits: the read of 64 bytes takes 0.6 ms or 16 ticks.
        assertThat((now[0] | now[1] << 8 | now[2] << 16) - ticks).isBetween(0, 40);
        driver.bus.sleepMillis(35);
        var exactly = FifoFrame.parse(driver.fifo(driver.fifoLength()));
        assertThat(exactly.frames()).allMatch(f -> f instanceof Sample);
    }

    @Test
    void whatIsReadInPartIsReadAgain() {
        var driver = streaming(Bmi160Part.ideal(), 0x28, 0x28, 0xD0);
        driver.bus.sleepMillis(25);
        int level = driver.fifoLength();
        byte[] part = driver.fifo(20);
        assertThat(driver.fifoLength()).as("one whole frame is gone").isEqualTo(level - 13);
        byte[] rest = driver.fifo(13);
        assertThat(Arrays.copyOf(rest, 7)).isEqualTo(Arrays.copyOfRange(part, 13, 20));
        assertThat(FifoFrame.parse(part).used()).isEqualTo(13);
    }

    @Test
    void whenFullTheOldestGoAndAreCounted() {
        ramp();
        var driver = streaming(Bmi160Part.ideal(), 0x2A, 0x2A, 0xD0);
        driver.bus.sleepMillis(500);
        assertThat(driver.fifoLength()).as("78 frames and the skip frame").isEqualTo(78 * 13 + 2);
        var frames = FifoFrame.parse(driver.fifo(1024)).frames();
        assertThat(frames.get(0)).isInstanceOf(Skipped.class);
        int total = ((Skipped) frames.get(0)).count() + frames.size() - 1;
        assertThat(total).isBetween(200, 202); // 0.5 s at 400 Hz, and what the bus took
        double newest =
                ((Sample) frames.get(frames.size() - 1)).accel().orElseThrow().x();
        double oldest = ((Sample) frames.get(1)).accel().orElseThrow().x();
        assertThat(newest - oldest).isCloseTo(77 / 400.0 * 0.1 * 4096, offset(1.0));
        driver.bus.sleepMillis(2000);
        assertThat(((Skipped) FifoFrame.parse(driver.fifo(1024)).frames().get(0)).count())
                .as("at most")
                .isEqualTo(255);
    }

    @Test
    void aLongSilenceCostsNothingAndLeavesAFullFifo() {
        ramp();
        for (String conf : new String[] {"0x2C", "0x28", "0x26"}) {
            var driver = streaming(Bmi160Part.ideal(), Integer.decode(conf), Integer.decode(conf), 0xD0);
            driver.bus.sleepMillis(7L * 86_400_000);
            assertThat(driver.fifoLength()).isEqualTo(78 * 13 + 2);
            assertThat(FifoFrame.parse(driver.fifo(1024)).frames()).hasSize(79);
        }
    }

    @Test
    void withoutHeadersThereAreOnlySamples() {
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[2] = G;
            six[3] = Math.toRadians(10);
        };
        var driver = streaming(Bmi160Part.ideal(), 0x28, 0x28, 0xC2);
        driver.bus.sleepMillis(200);
        int level = driver.fifoLength();
        assertThat(level % 12).isZero();
        byte[] bytes = driver.fifo(level + 14);
        assertThat(Arrays.copyOfRange(bytes, level, level + 4)).isEqualTo(new byte[] {(byte) 0x80, 0, (byte) 0x80, 0});
        var content = FifoFrame.parseHeaderless(bytes, true, true);
        assertThat(content.used()).isEqualTo(level);
        var last = (Sample) content.frames().get(level / 12 - 1);
        assertThat(last.gyro().orElseThrow().x()).isEqualTo((short) 164);
        assertThat(last.accel().orElseThrow()).isEqualTo(new Axes((short) 0, (short) 0, (short) 4096));
    }

    @Test
    void differentRatesShareFramesWhereTheyMeet() {
        var driver = streaming(Bmi160Part.ideal(), 0x28, 0x2A, 0xD0); // 100 and 400 Hz
        driver.bus.sleepMillis(100);
        var frames = FifoFrame.parse(driver.fifo(driver.fifoLength())).frames();
        long both =
                frames.stream().filter(f -> ((Sample) f).accel().isPresent()).count();
        assertThat(frames).allMatch(f -> ((Sample) f).gyro().isPresent());
        assertThat((double) frames.size() / both).isCloseTo(4, offset(0.4));
    }

    @Test
    void takesEachNthOrUnfilteredSamplesWhenToldTo() {
        bench.motion = (t, six) -> {
            Arrays.fill(six, 0);
            six[0] = G * StrictMath.sin(2 * Math.PI * 300 * t);
        };
        var driver = streaming(Bmi160Part.ideal(), 0x28, 0x28, 0x50);
        driver.set(0x45, 0xA8); // each fourth
        driver.set(0x7E, 0xB0);
        driver.bus.sleepMillis(1000);
        assertThat(driver.fifoLength()).isBetween(24 * 7, 26 * 7);
        driver.set(0x45, 0x08); // unfiltered
        driver.set(0x7E, 0xB0);
        driver.bus.sleepMillis(50);
        var frames = FifoFrame.parse(driver.fifo(driver.fifoLength())).frames();
        assertThat(frames.size()).as("1600 Hz").isBetween(78, 84);
        int highest = frames.stream()
                .mapToInt(f -> Math.abs(((Sample) f).accel().orElseThrow().x()))
                .max()
                .orElseThrow();
        assertThat(highest).as("300 Hz pass").isGreaterThan(3900);
        assertThat(Math.abs(driver.accelData()[0])).as("and not the filter").isLessThan(150);
    }

    @Test
    void changedSettingsLeaveAMark() {
        var driver = streaming(Bmi160Part.ideal(), 0x28, 0x28, 0xD0);
        driver.bus.sleepMillis(15);
        driver.set(0x41, 0x05);
        driver.set(0x41, 0x05);
        driver.bus.sleepMillis(15);
        var frames = FifoFrame.parse(driver.fifo(driver.fifoLength())).frames();
        assertThat(frames).filteredOn(f -> f instanceof InputConfig).containsExactly(new InputConfig(0x02));
    }

    @Test
    void framesCarryTheLevelsOfThePins() {
        var driver = streaming(Bmi160Part.ideal(), 0x28, 0x28, 0x5C);
        driver.set(0x54, 0x30);
        driver.device.drive(driver.bus.now(), 2, true);
        driver.bus.sleepMillis(12);
        var frames = FifoFrame.parse(driver.fifo(driver.fifoLength())).frames();
        assertThat(((Sample) frames.get(frames.size() - 1)).tags()).isEqualTo(2);
    }

    @Test
    void whatIsEncodedIsParsedAgain() {
        var random = new RandomStreams(11).stream("frames");
        for (int run = 0; run < 20_000; run++) {
            boolean headers = random.chance(0.7);
            boolean gyro = random.chance(0.5);
            boolean accel = !gyro || random.chance(0.5);
            var frames = new ArrayList<FifoFrame>();
            for (int i = random.below(20); i > 0; i--) {
                frames.add(headers ? anyFrame(random) : sample(random, gyro, accel, 0));
            }
            byte[] bytes = FifoFrame.encode(frames, headers);
            var content = headers ? FifoFrame.parse(bytes) : FifoFrame.parseHeaderless(bytes, gyro, accel);
            assertThat(content.frames()).isEqualTo(frames);
            assertThat(content.used()).isEqualTo(bytes.length);
        }
    }

    @Test
    void refusesWhatIsNoHeader() {
        assertThatThrownBy(() -> FifoFrame.parse(new byte[] {0x40, 3, 0x12}))
                .hasMessage("byte 2 of the FIFO is 12; a header is 40, 44, 48, 84, 88 or 8c");
        assertThatThrownBy(() -> FifoFrame.encode(List.of(new Skipped(1)), false))
                .hasMessageContaining("cannot be written without a header");
    }

    private static FifoFrame anyFrame(RandomStream random) {
        return switch (random.below(6)) {
            case 0 -> new Skipped(random.below(256));
            case 1 -> new Sensortime(random.below(1 << 24));
            case 2 -> new InputConfig(random.below(64));
            case 3 -> sample(random, true, false, random.below(4));
            case 4 -> sample(random, false, true, random.below(4));
            default -> sample(random, true, true, random.below(4));
        };
    }

    private static Sample sample(RandomStream random, boolean gyro, boolean accel, int tags) {
        return new Sample(
                gyro ? Optional.of(axes(random)) : Optional.empty(),
                accel ? Optional.of(axes(random)) : Optional.empty(),
                tags);
    }

    private static Axes axes(RandomStream random) {
        // One axis is never 0x0080, the word that stands past the end without headers.
        return new Axes((short) random.below(0x80), (short) random.below(1 << 16), (short) random.below(1 << 16));
    }
}
