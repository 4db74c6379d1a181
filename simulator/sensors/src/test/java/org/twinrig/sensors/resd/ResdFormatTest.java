package org.twinrig.sensors.resd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;

class ResdFormatTest {
    /** What the emulator's own converter makes: two accelerations 625 µs apart, then two temperatures 5 s apart. */
    private static final byte[] OFFICIAL = HexFormat.of()
            .parseHex("5245534401000000"
                    + "02020000003000000000000000" + "0000000000000000" + "6889090000000000" + "0000000000000000"
                    + "e803000030f8ffff40420f00" + "e90300002ff8ffff41420f00"
                    + "01010000002800000000000000" + "0000000000000000" + "0000000000000000"
                    + "000000000000000008520000" + "00f2052a01000000fc530000");

    private static final List<ResdBlock> BLOCKS = List.of(
            new ResdBlock(
                    ResdType.ACCELERATION,
                    0,
                    0,
                    625_000,
                    Map.of(),
                    List.of(
                            ResdBlock.Sample.of(0, 1000L, -2000L, 1_000_000L),
                            ResdBlock.Sample.of(625_000, 1001L, -2001L, 1_000_001L))),
            new ResdBlock(
                    ResdType.TEMPERATURE,
                    0,
                    0,
                    0,
                    Map.of(),
                    List.of(ResdBlock.Sample.of(0, 21_000L), ResdBlock.Sample.of(5_000_000_000L, 21_500L))));

    @Test
    void writesWhatTheOfficialToolWrites() {
        assertThat(OFFICIAL).hasSize(122);
        assertThat(ResdFormat.write(BLOCKS)).isEqualTo(OFFICIAL);
    }

    @Test
    void readsWhatTheOfficialToolWrites() {
        assertThat(ResdFormat.read("x.resd", OFFICIAL)).isEqualTo(BLOCKS);
        assertThat(BLOCKS.get(0).column(1)).containsExactly(-0.002, -0.002001);
        assertThat(BLOCKS.get(1).column(0)).containsExactly(21.0, 21.5);
    }

    @Test
    void everythingThatCanBeWrittenIsReadAsItWas() {
        var random = new RandomStreams(1).stream("resd");
        for (int n = 0; n < 500; n++) {
            var blocks = new ArrayList<ResdBlock>();
            while (random.chance(0.7)) {
                blocks.add(random(random));
            }
            var file = ResdFormat.write(blocks);
            assertThat(ResdFormat.read("x.resd", file)).isEqualTo(blocks);
        }
    }

    @Test
    void damageIsAlwaysAUsersErrorOrStillAFile() {
        var random = new RandomStreams(2).stream("damage");
        int refused = 0;
        for (int n = 0; n < 5000; n++) {
            var file = ResdFormat.write(List.of(random(random), random(random)));
            if (random.chance(0.5)) {
                file = java.util.Arrays.copyOf(file, random.below(file.length));
            } else {
                file[random.below(file.length)] ^= (byte) (1 + random.below(255));
            }
            try {
                ResdFormat.read("x.resd", file);
            } catch (UserError e) {
                refused++;
                assertThat(e).hasMessageStartingWith("x.resd: ");
            }
        }
        assertThat(refused).isGreaterThan(2000);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            set 0 53   | x.resd: is no RESD file; one begins with "RESD", a version and three zeros
            set 4 02   | x.resd: byte 4: RESD version 2; version 1 is known
            set 8 03   | x.resd: byte 8, block 1: block type 3; 1 (each sample has its time) and 2 (constant rate) are known
            set 9 77   | x.resd: byte 8, block 1: sample type 0x0077; known are 0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x0007, 0x0008, 0x0009, 0x000A, 0xF001, 0xF002, 0xF003, 0xF004
            set 13 FF  | x.resd: byte 8, block 1: says it has 255 bytes; the file has 101 more; it is cut off or damaged
            set 13 31  | x.resd: byte 69, block 1: ends within a sample of ACCELERATION: 4 bytes needed, 1 there
            set 37 09  | x.resd: byte 37, block 1: metadata of 9 bytes; the block has 24 more
            cut 90     | x.resd: byte 69, block 2: says it has 40 bytes; the file has 8 more; it is cut off or damaged
            cut 75     | x.resd: byte 74, block 2: ends within the block's size: 8 bytes needed, 1 there
            set 110 00 | x.resd: byte 110, block 2: a sample at 0 ns after one at 0 ns; times must rise
            """)
    void saysWhereAFileGoesWrong(String change, String message) {
        var words = change.split(" ");
        var file = OFFICIAL.clone();
        if (words[0].equals("cut")) {
            file = java.util.Arrays.copyOf(file, Integer.parseInt(words[1]));
        } else if (change.startsWith("set 110")) {
            java.util.Arrays.fill(file, 110, 118, (byte) 0);
        } else if (change.startsWith("set 37")) {
            file[37] = 25;
            message = message.replace("9 bytes", "25 bytes");
        } else {
            file[Integer.parseInt(words[1])] = (byte) Integer.parseInt(words[2], 16);
        }
        var damaged = file;
        assertThatThrownBy(() -> ResdFormat.read("x.resd", damaged))
                .isInstanceOf(UserError.class)
                .hasMessage(message);
    }

    @Test
    void motionBecomesStimulusAndBack() {
        var axes = new short[6][3];
        axes[0] = new short[] {16_384, -16_384, 8192};
        axes[5] = new short[] {164, 0, -328};
        var blocks = List.of(new MotionBlock(1_250_000, axes), new MotionBlock(3_125_000, axes));
        var scale = new Content.Motion(1600, 16_384, 16.4);
        var acceleration = ResdReadings.acceleration(1, blocks, scale);
        assertThat(acceleration.startNanos()).isZero();
        assertThat(acceleration.periodNanos()).isEqualTo(625_000);
        assertThat(acceleration.column(0)).containsExactly(1, -1, 0.5, 1, -1, 0.5);
        var rate = ResdReadings.angularRate(1, blocks, scale);
        assertThat(rate.column(2)[0]).isCloseTo(10 * Math.PI / 180, offset(0.5e-5)); // half a count
        assertThat(ResdFormat.read("x", ResdFormat.write(List.of(acceleration, rate))))
                .containsExactly(acceleration, rate);
        assertThatThrownBy(() ->
                        ResdReadings.acceleration(0, List.of(blocks.get(0), new MotionBlock(9_000_000, axes)), scale))
                .hasMessageContaining("begins at");
    }

    @Test
    void aRateWithoutAWholePeriodHasATimeForEachSample() {
        var blocks = List.of(
                new MotionBlock(1_000_000_000, new short[6][300]), new MotionBlock(2_000_000_000, new short[6][300]));
        var acceleration = ResdReadings.acceleration(0, blocks, new Content.Motion(300, 4096, 16.4));
        assertThat(acceleration.periodNanos()).isZero();
        assertThat(acceleration.samples()).hasSize(600);
        assertThat(acceleration.samples().get(2).afterNanos()).isEqualTo(6_666_667);
    }

    @Test
    void badReadsAreLeftOut() {
        var series = ResdReadings.series(
                ResdType.CARBON_DIOXIDE, 0, new long[] {5, 10, 20}, new double[] {412.5, Double.NaN, 413});
        assertThat(series.startNanos()).isEqualTo(5);
        assertThat(series.samples())
                .containsExactly(ResdBlock.Sample.of(0, 412_500L), ResdBlock.Sample.of(15, 413_000L));
    }

    private static ResdBlock random(RandomStream random) {
        var type = ResdType.values()[random.below(ResdType.values().length)];
        long period = random.chance(0.5) ? 0 : 1 + random.below(1 << 30);
        var samples = new ArrayList<ResdBlock.Sample>();
        long at = period == 0 ? random.below(1000) : 0;
        for (int n = random.below(20); n > 0; n--) {
            var counts = new ArrayList<Long>();
            for (int i = 0; i < type.numbers(); i++) {
                double share = random.uniform();
                counts.add((long) (type.least() * (1 - share) + type.most() * share));
            }
            var bytes = new byte[type.isBytes() ? random.below(12) : 0];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) random.below(256);
            }
            samples.add(new ResdBlock.Sample(at, counts, bytes));
            at += period == 0 ? 1 + random.below(1 << 30) : period;
        }
        return new ResdBlock(type, random.below(65_536), random.below(1 << 30), period, metadata(random), samples);
    }

    private static Map<String, ResdValue> metadata(RandomStream random) {
        var metadata = new LinkedHashMap<String, ResdValue>();
        for (var kind : ResdValue.Kind.values()) {
            if (random.chance(0.3)) {
                var bytes = new byte[kind.size == 0 ? random.below(10) : kind.size];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (1 + random.below(127));
                }
                metadata.put("key " + kind, new ResdValue(kind, bytes));
            }
        }
        return metadata;
    }
}
