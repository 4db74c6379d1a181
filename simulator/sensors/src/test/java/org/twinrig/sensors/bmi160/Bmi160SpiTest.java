package org.twinrig.sensors.bmi160;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bus.I2cDevice;

/** A BMI160 on SPI: how it gets there, reads, writes and FIFO bursts, cut into pieces or not. */
class Bmi160SpiTest {
    private final Bench bench = new Bench();
    private final Bmi160Device device = new Bmi160Device(bench, Bmi160Part.ideal(), false, new RandomStreams(1));
    private long now = 1_000_000;

    @Test
    void listensOnSpiAfterADummyReadAndOnI2cAgainAfterAReset() {
        assertThat(read(0x7F, 1)[0]).as("the transfer that switches it is lost").isEqualTo(0xFF);
        assertThat(read(0x00, 1)[0]).isEqualTo(0xD1);
        assertThat(device.write(now, 0x68, new byte[] {0})).isEqualTo(I2cDevice.NACK);
        write(0x7E, 0xB6);
        now += 2_000_000;
        assertThat(device.write(now, 0x68, new byte[] {0})).isEqualTo(1);
        read(0x7F, 1);
        assertThat(read(0x00, 1)[0]).isEqualTo(0xD1);
    }

    @Test
    void readsAndWritesRegisters() {
        read(0x7F, 1);
        write(0x40, 0x2B);
        assertThat(read(0x40, 3)).containsExactly(0x2B, 0x03, 0x28);
        write(0x7E, 0x11);
        now += 5_000_000;
        write(0x41, 0x08, 0x29, 0x03);
        assertThat(read(0x41, 3)).containsExactly(0x08, 0x29, 0x03);
        now += 100_000_000;
        int[] data = read(0x12, 6);
        assertThat(data[4] | data[5] << 8).isEqualTo(4096);
    }

    @Test
    void aFifoBurstMayBeCutIntoPieces() {
        read(0x7F, 1);
        write(0x7E, 0x11);
        now += 5_000_000;
        write(0x47, 0x52);
        now += 100_000_000;
        int[] length = read(0x22, 2);
        int level = length[0] | length[1] << 8;
        assertThat(level).isEqualTo(70);
        device.select(now);
        device.exchange(now, new byte[] {(byte) 0xA4}, new byte[1]);
        var all = new byte[level + 14];
        for (int at = 0; at < all.length; at += 4) {
            var in = new byte[4];
            device.exchange(now, new byte[4], in);
            System.arraycopy(in, 0, all, at, 4);
        }
        device.deselect(now);
        var content = FifoFrame.parse(all);
        int samples = content.frames().size() - 1; // one more may have come in meanwhile
        assertThat(samples).isBetween(10, 11);
        assertThat(content.frames().subList(0, samples)).allMatch(f -> f instanceof FifoFrame.Sample);
        assertThat(content.frames().get(samples)).isInstanceOf(FifoFrame.Sensortime.class);
    }

    @Test
    void readingOneByteTooManyOfTheLevelLosesNoFrame() {
        read(0x7F, 1);
        write(0x7E, 0x11);
        now += 5_000_000;
        write(0x47, 0x50);
        write(0x7E, 0xB0);
        now += 95_000_000;
        int level = read(0x22, 3)[0]; // the maker's driver reads on into FIFO_DATA, for the byte before the answer
        assertThat(level % 7).isZero();
        assertThat(FifoFrame.parse(bytes(read(0x24, level))).used()).isEqualTo(level);
    }

    @Test
    void isSilentWhenNotSelected() {
        read(0x7F, 1);
        var in = new byte[2];
        device.exchange(now, new byte[] {(byte) 0x80, 0}, in);
        assertThat(in).containsExactly(0xFF, 0xFF);
    }

    private int[] read(int register, int length) {
        var out = new byte[1 + length];
        out[0] = (byte) (register | 0x80);
        var in = transfer(out);
        var values = new int[length];
        Arrays.setAll(values, i -> in[1 + i] & 0xFF);
        return values;
    }

    private static byte[] bytes(int[] values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private void write(int register, int... values) {
        var out = new byte[1 + values.length];
        out[0] = (byte) register;
        for (int i = 0; i < values.length; i++) {
            out[1 + i] = (byte) values[i];
        }
        transfer(out);
    }

    private byte[] transfer(byte[] out) {
        var in = new byte[out.length];
        device.select(now);
        device.exchange(now, out, in);
        now += 1000L * out.length;
        device.deselect(now);
        now += 1_000_000;
        return in;
    }
}
