package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bus.I2cDevice;
import org.twinrig.sensors.lepton35.vospi.Crc16;
import org.twinrig.sensors.lepton35.vospi.VospiDecoder;
import org.twinrig.sensors.lepton35.vospi.VospiFrame;
import org.twinrig.sensors.lepton35.vospi.VospiLayout;

/** A host that talks to a camera as drivers do: polls busy, reads and writes registers, reads packets. Has a clock. */
final class LeptonHost {
    private static final long BYTE_NANOS = 22_500; // nine bits at 400 kHz
    private static final int ADDRESS = 0x2A;

    final Bench bench = new Bench();
    final LeptonDevice device;
    long now;

    LeptonHost(long seed) {
        this(seed, Map.of("gain", "high"));
    }

    LeptonHost(long seed, Map<String, Object> options) {
        this(seed, options, LeptonDevice.FASTEST_SPI_HZ);
    }

    LeptonHost(long seed, Map<String, Object> options, long spiHz) {
        device = new Lepton35Type().device(bench.context(seed, options), spiHz);
    }

    /** One that has waited until the camera has booted. */
    static LeptonHost booted(long seed) {
        var host = new LeptonHost(seed);
        host.waitMillis(1000);
        return host;
    }

    void waitMillis(double millis) {
        now += Math.round(millis * 1e6);
    }

    int writeRegister(int register, int... words) {
        var bytes = new byte[2 + 2 * words.length];
        bytes[0] = (byte) (register >> 8);
        bytes[1] = (byte) register;
        for (int i = 0; i < words.length; i++) {
            bytes[2 + 2 * i] = (byte) (words[i] >> 8);
            bytes[3 + 2 * i] = (byte) words[i];
        }
        int answer = device.write(now, ADDRESS, bytes);
        now += BYTE_NANOS * (1 + bytes.length);
        return answer;
    }

    int[] readRegisters(int register, int count) {
        assertThat(writeRegister(register)).isEqualTo(2);
        var bytes = new byte[2 * count];
        assertThat(device.read(now, ADDRESS, bytes)).isEqualTo(bytes.length);
        now += BYTE_NANOS * (1 + bytes.length);
        var words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = (bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF;
        }
        return words;
    }

    boolean answers() {
        boolean there = device.write(now, ADDRESS, new byte[] {0, 2}) != I2cDevice.NACK;
        now += 3 * BYTE_NANOS;
        return there;
    }

    int status() {
        return readRegisters(0x0002, 1)[0];
    }

    /** Waits for the end of busy; the error code then. */
    int ready() {
        for (int i = 0; i < 1000; i++) {
            int status = status();
            if ((status & 1) == 0) {
                return (byte) (status >> 8);
            }
        }
        throw new AssertionError("busy without end");
    }

    int[] get(int id, int words) {
        assertThat(tryGet(id, words)).as("get %04x", id).isZero();
        var data = readRegisters(words <= 16 ? 0x0008 : 0xF800, words);
        assertThat(readRegisters(0x0028, 1)[0]).as("CRC").isEqualTo(Crc16.ofWords(data, words));
        return data;
    }

    int tryGet(int id, int words) {
        ready();
        writeRegister(0x0006, words);
        writeRegister(0x0004, id);
        return ready();
    }

    void set(int id, int... words) {
        assertThat(trySet(id, words)).as("set %04x", id).isZero();
    }

    int trySet(int id, int... words) {
        ready();
        writeRegister(words.length <= 16 ? 0x0008 : 0xF800, words);
        writeRegister(0x0006, words.length);
        writeRegister(0x0004, id | 1);
        return ready();
    }

    void run(int id) {
        assertThat(tryRun(id)).as("run %04x", id).isZero();
    }

    int tryRun(int id) {
        ready();
        writeRegister(0x0004, id | 2);
        return ready();
    }

    long number(int id) {
        var words = get(id, 2);
        return (long) words[1] << 16 | words[0];
    }

    /** Lets the video line rest, then reads packets until a frame is whole. */
    VospiFrame resynchronisedFrame(VospiLayout layout) {
        device.deselect(now);
        waitMillis(186);
        device.select(now);
        return nextFrame(layout).orElseThrow();
    }

    /** Reads packet after packet, at 20 MHz with a pause of 20 µs, for at most 0.5 s. */
    Optional<VospiFrame> nextFrame(VospiLayout layout) {
        var decoder = new VospiDecoder(layout);
        var out = new byte[layout.format().packetBytes()];
        var in = new byte[out.length];
        for (long end = now + 500_000_000; now < end; ) {
            device.exchange(now, out, in);
            now += in.length * 400L + 20_000;
            var frame = decoder.accept(in);
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }
}
