package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bus.I2cDevice;

/** Random transfers at random times; {@code -Dtwinrig.fuzz=N} sets how many. */
class LeptonFuzzTest {
    private static final int TRANSFERS = Integer.getInteger("twinrig.fuzz", 200_000);

    private final RandomStream random = new RandomStreams(20).stream("fuzz");
    private final LeptonDevice device = new Lepton35Type().device(new Bench().context(4, Map.of()));
    private final ArrayList<Integer> identities = new ArrayList<>(device.identities());
    private long now;
    private long answered;
    private long streamed;

    @Test
    void noTransferBreaksTheCamera() {
        for (int n = 0; n < TRANSFERS; n++) {
            now += gap();
            switch (random.below(10)) {
                case 0, 1, 2 -> write();
                case 3, 4 -> read();
                case 5 -> command();
                case 6 -> device.select(now);
                case 7 -> rarely(() -> device.deselect(now));
                case 8, 9 -> exchange();
                default -> throw new AssertionError();
            }
            rarely(() -> assertThat(device.nextVsync(now).orElse(now + 1)).isGreaterThan(now));
        }
        assertThat(device.sensor().drainEvents()).hasSizeLessThanOrEqualTo(LeptonSignal.MOST_EVENTS);
        assertThat(answered).isGreaterThan(TRANSFERS / 10);
        assertThat(streamed).isGreaterThan(TRANSFERS / 20_000); // video is often switched off, or colours are on
        // It still works: off and on again by whatever it takes, then a ping.
        for (int i = 0; i < 4 && !pings(); i++) {
            now += 2_000_000_000L;
        }
        assertThat(pings()).isTrue();
    }

    private boolean pings() {
        device.write(now, 0x2A, new byte[] {0, 4, 2, 2});
        now += 50_000_000;
        var status = new byte[2];
        device.write(now, 0x2A, new byte[] {0, 2});
        return device.read(now, 0x2A, status) == 2 && status[0] == 0 && status[1] == 6;
    }

    /** Mostly as a driver's, now and then an hour, seldom a month. */
    private long gap() {
        int kind = random.below(1000);
        if (kind == 0 && random.chance(0.1)) {
            return (long) (random.uniform() * 2.6e15);
        }
        double most = kind < 700 ? 1e5 : kind < 995 ? 2e6 : kind < 999 ? 3e8 : 1e10;
        return (long) (random.uniform() * most);
    }

    private void rarely(Runnable what) {
        if (random.chance(0.05)) {
            what.run();
        }
    }

    private void write() {
        var bytes = bytes(random.chance(0.05) ? random.below(1100) : random.below(12));
        if (bytes.length >= 2 && random.chance(0.9)) {
            int register = random.chance(0.1) ? 0xF800 + 2 * random.below(1024) : 2 * random.below(22);
            bytes[0] = (byte) (register >> 8);
            bytes[1] = (byte) register;
        }
        note(device.write(now, address(), bytes), bytes.length);
    }

    private void read() {
        var bytes = new byte[random.chance(0.02) ? random.below(2000) : random.below(40)];
        note(device.read(now, address(), bytes), bytes.length);
    }

    /** A whole command, with the length that it needs more often than not. */
    private void command() {
        int id = identities.get(random.below(identities.size())) | random.below(3);
        boolean deadly = (id & ~3) == 0x4800 || (id & ~3) == 0x4804 || (id & ~3) == 0x4840;
        if (deadly && random.chance(0.9)) {
            return;
        }
        int length = new int[] {1, 2, 2, 2, 4, 4, 8, 14, 16, 512, random.below(65_536)}[random.below(11)];
        var data = new byte[2 + 2 * Math.min(length, 512)];
        boolean buffer = length > 16;
        data[0] = (byte) (buffer ? 0xF8 : 0);
        data[1] = (byte) (buffer ? 0 : 8);
        for (int i = 2; i < data.length; i++) {
            data[i] = random.chance(0.5) ? 0 : (byte) (random.chance(0.5) ? random.below(4) : random.below(256));
        }
        device.write(now, 0x2A, data);
        device.write(now, 0x2A, new byte[] {0, 6, (byte) (length >> 8), (byte) length});
        device.write(now, 0x2A, new byte[] {0, 4, (byte) (id >> 8), (byte) id});
    }

    /** What a good host does: rest, then packet after packet. */
    private void stream() {
        device.deselect(now);
        now += 186_000_000;
        device.select(now);
        var in = new byte[164];
        for (int n = random.below(1000); n > 0; n--) {
            device.exchange(now, in, in);
            now += 100_000;
        }
        streamed += device.inStep() ? 1 : 0;
    }

    private void exchange() {
        if (random.chance(0.001)) {
            stream();
        }
        int packets = random.chance(0.05) ? random.below(200) : 1;
        var in = new byte[random.chance(0.05) ? random.below(1000) : 164 * packets];
        device.exchange(now, new byte[in.length], in);
        streamed += device.inStep() ? 1 : 0;
        now += in.length * 400L;
    }

    private void note(int result, int length) {
        assertThat(result == I2cDevice.NACK || result == length).isTrue();
        answered += result == length ? 1 : 0;
    }

    private int address() {
        return random.chance(0.02) ? random.below(128) : 0x2A;
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.below(256);
        }
        return bytes;
    }
}
