package org.twinrig.features.datasheet;

import java.util.Map;
import org.twinrig.sensors.lepton35.Lepton35Type;
import org.twinrig.sensors.lepton35.LeptonDevice;
import org.twinrig.sensors.lepton35.vospi.VospiDecoder;
import org.twinrig.sensors.lepton35.vospi.VospiFormat;
import org.twinrig.sensors.lepton35.vospi.VospiFrame;
import org.twinrig.sensors.lepton35.vospi.VospiLayout;

/** A microcontroller with a Lepton on its buses: commands that take no time, packets at 20 MHz. */
final class LeptonHost {
    static final long MILLI = 1_000_000; // [ns]
    static final VospiLayout RAW = new VospiLayout(VospiFormat.RAW14, VospiLayout.Place.OFF);
    static final long PACKET_NANOS = VospiFormat.RAW14.packetBytes() * 400L + 10_000; // 20 MHz, and a pause

    private static final int ADDRESS = 0x2A;
    private static final int STATUS = 0x0002;
    private static final int COMMAND = 0x0004;
    private static final int LENGTH = 0x0006;
    private static final int DATA = 0x0008;

    final LabBench bench = new LabBench();
    final LeptonDevice device;
    long now = 1000 * MILLI; // booted

    LeptonHost(String gain) {
        device = new Lepton35Type().device(bench.context(3, Map.of("gain", gain)));
    }

    void sleep(long millis) {
        now += millis * MILLI;
    }

    int[] get(int id, int words) {
        write(LENGTH, words);
        write(COMMAND, id);
        ready();
        return read(DATA, words);
    }

    void set(int id, int... words) {
        write(DATA, words);
        write(LENGTH, words.length);
        write(COMMAND, id | 1);
        ready();
    }

    void run(int id) {
        write(COMMAND, id | 2);
        ready();
    }

    private void ready() {
        int status = read(STATUS, 1)[0];
        while ((status & 1) != 0) {
            now += MILLI / 10;
            status = read(STATUS, 1)[0];
        }
        if (status >> 8 != 0) {
            throw new IllegalStateException("a Lepton answers with error %d".formatted((byte) (status >> 8)));
        }
    }

    private void write(int register, int... words) {
        var bytes = new byte[2 + 2 * words.length];
        bytes[0] = (byte) (register >> 8);
        bytes[1] = (byte) register;
        for (int i = 0; i < words.length; i++) {
            bytes[2 + 2 * i] = (byte) (words[i] >> 8);
            bytes[3 + 2 * i] = (byte) words[i];
        }
        device.write(now, ADDRESS, bytes);
    }

    private int[] read(int register, int count) {
        write(register);
        var bytes = new byte[2 * count];
        device.read(now, ADDRESS, bytes);
        var words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = (bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF;
        }
        return words;
    }

    /** The next packet. */
    void packet(byte[] into) {
        device.exchange(now, new byte[into.length], into);
        now += PACKET_NANOS;
    }

    /** Rests for 186 ms, as the sheet has it, then reads a whole frame. */
    VospiFrame frame() {
        device.deselect(now);
        sleep(186);
        device.select(now);
        var decoder = new VospiDecoder(RAW);
        var packet = new byte[VospiFormat.RAW14.packetBytes()];
        for (long end = now + 1000 * MILLI; now < end; ) {
            packet(packet);
            var frame = decoder.accept(packet);
            if (frame.isPresent()) {
                return frame.get();
            }
        }
        throw new IllegalStateException("no frame of a Lepton within a second");
    }

    /** Mean of the pixels of a frame [counts]. */
    double mean() {
        var frame = frame();
        double sum = 0;
        int pixels = VospiFrame.WIDTH * VospiFrame.HEIGHT;
        for (int i = 0; i < pixels; i++) {
            sum += frame.pixel(i);
        }
        return sum / pixels;
    }
}
