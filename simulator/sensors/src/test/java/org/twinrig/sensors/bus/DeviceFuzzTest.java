package org.twinrig.sensors.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bmi160.Bmi160Device;
import org.twinrig.sensors.bmi160.Bmi160Part;
import org.twinrig.sensors.bmi160.FifoFrame;
import org.twinrig.sensors.scd41.Scd41Device;
import org.twinrig.sensors.scd41.Scd41Frames;
import org.twinrig.sensors.scd41.Scd41Part;

/**
 * Whatever a controller sends, whenever it does: parts answer within their rules and their work stays bounded. One million
 * transfers, half for each part; {@code -Dtwinrig.fuzz=10000000} for more.
 */
class DeviceFuzzTest {
    private static final long TRANSFERS = Long.getLong("twinrig.fuzz", 1_000_000) / 2;
    private static final int[] SCD41_CODES = {
        0x21b1, 0xec05, 0x3f86, 0x241d, 0x2318, 0x2427, 0x2322, 0xe000, 0x362f, 0x2416, 0x2313, 0x243a, 0x233f, 0x2445,
        0x2340, 0x244e, 0x234b, 0x21ac, 0xe4b8, 0x3615, 0x3682, 0x3639, 0x3632, 0x3646, 0x202f, 0x219d, 0x2196, 0x36e0,
        0x36f6
    };
    private static final int[] BMI160_COMMANDS = {
        0x03, 0x10, 0x11, 0x11, 0x12, 0x14, 0x15, 0x15, 0x17, 0x18, 0x19, 0x1A, 0xA0, 0xB0, 0xB1, 0xB2, 0xB6
    };
    // Looks at the motion for one transfer: 8192 steps, 172 samples before them, 64 for an offset compensation, and the
    // steps before commands ended, the longest after 0.24 s.
    private static final long MOST_LOOKS = 8192 + 172 + 64 + 4 * 768;

    private final Bench bench = new Bench();
    private long looks;

    @Test
    void scd41KeepsItsRules() {
        var random = new RandomStreams(1).stream("scd41");
        var device = new Scd41Device(
                bench,
                bench.context(1, Map.of()).at(),
                Scd41Part.draw(new RandomStreams(2)),
                new RandomStreams(2).stream("noise"));
        long now = 0;
        long answers = 0;
        for (long i = 0; i < TRANSFERS; i++) {
            now += pause(random);
            int address = random.chance(0.98) ? Scd41Device.ADDRESS : random.below(128);
            if (random.chance(0.5)) {
                byte[] bytes = scd41Write(random);
                assertThat(device.write(now, address, bytes)).isBetween(I2cDevice.NACK, bytes.length);
                continue;
            }
            var into = new byte[random.below(14)];
            int driven = device.read(now, address, into);
            assertThat(driven).isBetween(I2cDevice.NACK, into.length);
            for (int b = Math.max(0, driven); b < into.length; b++) {
                assertThat(into[b]).as("nobody drives the line").isEqualTo((byte) 0xFF);
            }
            if (driven >= 0) {
                answers++;
                Scd41Frames.decode(Arrays.copyOf(into, driven / 3 * 3));
                assertThat(device.read(now, address, new byte[3]))
                        .as("read twice")
                        .isEqualTo(I2cDevice.NACK);
            }
            if (random.chance(0.0005)) {
                device.powerOff(now);
                assertThat(device.write(now, Scd41Device.ADDRESS, new byte[0])).isEqualTo(I2cDevice.NACK);
                device.powerOn(now);
            }
        }
        assertThat(answers).as("it was not deaf all the time").isGreaterThan(TRANSFERS / 100);
    }

    @Test
    void bmi160KeepsItsRules() {
        var random = new RandomStreams(1).stream("bmi160");
        bench.motion = (t, six) -> {
            looks++;
            Arrays.fill(six, 3 * StrictMath.sin(t));
        };
        var device = new Bmi160Device(bench, Bmi160Part.draw(new RandomStreams(2)), false, new RandomStreams(2));
        long now = 0;
        for (long i = 0; i < TRANSFERS; i++) {
            now += random.chance(0.99) ? (long) (1e6 * random.exponential()) : pause(random);
            looks = 0;
            switch (random.below(10)) {
                case 0, 1, 2, 3 -> bmi160Write(device, now, random);
                case 4 -> checkFifo(device, now);
                case 5 -> spi(device, now, random);
                case 6 -> pins(device, now, random);
                default -> bmi160Read(device, now, random);
            }
            assertThat(looks).as("work for transfer %d", i).isLessThan(MOST_LOOKS);
        }
    }

    @Test
    void sameSeedSameAnswers() {
        assertThat(transcript(7)).isEqualTo(transcript(7)).isNotEqualTo(transcript(8));
    }

    private byte[] transcript(long seed) {
        var random = new RandomStreams(seed).stream("both");
        var device = new Bmi160Device(bench, Bmi160Part.draw(new RandomStreams(2)), false, new RandomStreams(2));
        var faulty = new FaultyI2c(device, "x", List.of(new BusFault(BusFault.Kind.FLIP_READ, 0, 1 << 30, 1, 1)));
        var all = new byte[20_000];
        long now = 0;
        for (int at = 0; at < all.length; at += 20) {
            now += (long) (2e6 * random.exponential());
            faulty.write(now, Bmi160Device.ADDRESS, bmi160Bytes(random));
            faulty.write(now, Bmi160Device.ADDRESS, new byte[] {0x0C});
            var into = new byte[20];
            faulty.read(now, Bmi160Device.ADDRESS, into);
            System.arraycopy(into, 0, all, at, 20);
        }
        return all;
    }

    /** Mostly fractions of a command's time, sometimes seconds, rarely days. */
    private static long pause(RandomStream random) {
        double kind = random.uniform();
        double mean = kind < 0.7 ? 1e6 : kind < 0.97 ? 3e8 : kind < 0.999 ? 2e10 : 1e14;
        return (long) (mean * random.exponential());
    }

    private static byte[] scd41Write(RandomStream random) {
        if (random.chance(0.05)) {
            return bytes(random, random.below(8));
        }
        int code = SCD41_CODES[random.below(SCD41_CODES.length)];
        byte[] bytes = random.chance(0.6)
                ? Scd41Frames.command(code)
                : Scd41Frames.command(code, random.chance(0.5) ? random.below(1 << 16) : 4 * random.below(300));
        if (random.chance(0.05)) {
            bytes[random.below(bytes.length)] ^= (byte) (1 << random.below(8));
        }
        return bytes;
    }

    private static void bmi160Write(Bmi160Device device, long now, RandomStream random) {
        byte[] bytes = bmi160Bytes(random);
        int address = random.chance(0.98) ? Bmi160Device.ADDRESS : random.below(128);
        assertThat(device.write(now, address, bytes)).isIn(I2cDevice.NACK, bytes.length);
    }

    private static byte[] bmi160Bytes(RandomStream random) {
        if (random.chance(0.1)) {
            return bytes(random, random.below(12));
        }
        if (random.chance(0.2)) {
            return new byte[] {0x7E, (byte) BMI160_COMMANDS[random.below(BMI160_COMMANDS.length)]};
        }
        return new byte[] {(byte) (0x40 + random.below(0x40)), (byte) random.below(256)};
    }

    private static void bmi160Read(Bmi160Device device, long now, RandomStream random) {
        device.write(now, Bmi160Device.ADDRESS, new byte[] {(byte) random.below(128)});
        var into = new byte[random.chance(0.98) ? random.below(24) : 1200];
        assertThat(device.read(now, Bmi160Device.ADDRESS, into)).isIn(I2cDevice.NACK, into.length);
        device.write(now, Bmi160Device.ADDRESS, new byte[] {0});
        var id = new byte[1];
        if (device.read(now, Bmi160Device.ADDRESS, id) == 1) {
            assertThat(id[0]).isEqualTo((byte) 0xD1);
        }
    }

    private static void checkFifo(Bmi160Device device, long now) {
        var config = new byte[1];
        device.write(now, Bmi160Device.ADDRESS, new byte[] {0x47});
        if (device.read(now, Bmi160Device.ADDRESS, config) != 1) {
            return;
        }
        var length = new byte[2];
        device.write(now, Bmi160Device.ADDRESS, new byte[] {0x22});
        device.read(now, Bmi160Device.ADDRESS, length);
        int level = length[0] & 0xFF | (length[1] & 0xFF) << 8;
        assertThat(level).isBetween(0, 1024);
        var content = new byte[level];
        device.write(now, Bmi160Device.ADDRESS, new byte[] {0x24});
        device.read(now, Bmi160Device.ADDRESS, content);
        if ((config[0] & 0x10) != 0) {
            assertThat(FifoFrame.parse(content).used()).as("whole frames").isEqualTo(level);
        }
        device.write(now, Bmi160Device.ADDRESS, new byte[] {0x22});
        device.read(now, Bmi160Device.ADDRESS, length);
        assertThat(length).as("all was read").containsOnly(0);
    }

    private static void spi(Bmi160Device device, long now, RandomStream random) {
        if (random.chance(0.2)) {
            device.select(now);
        }
        byte[] out = bytes(random, random.below(20));
        device.exchange(now, out, new byte[out.length]);
        if (random.chance(0.02)) {
            device.deselect(now); // on SPI from here to a reset
        }
        if (random.chance(0.01)) {
            device.powerOff(now);
            device.powerOn(now);
        }
    }

    private static void pins(Bmi160Device device, long now, RandomStream random) {
        device.int1(now);
        device.int2(now);
        device.drive(now, 1 + random.below(2), random.chance(0.5));
        device.advance(now);
    }

    private static byte[] bytes(RandomStream random, int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.below(256);
        }
        return bytes;
    }
}
