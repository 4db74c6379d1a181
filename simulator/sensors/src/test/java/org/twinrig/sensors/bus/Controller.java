package org.twinrig.sensors.bus;

import java.util.Arrays;

/**
 * A controller on a bus as firmware uses one: transfers take the time of their bits, sleeping passes time, and a NACK is
 * an error.
 */
public final class Controller {
    private static final int BITS_PER_BYTE = 9;

    private final I2cDevice device;
    private final int address;
    private final long bitNanos;
    private long now;

    /** A controller for the target at {@code address}; {@code clockHz} 0 for transfers that take no time. */
    public Controller(I2cDevice device, int address, int clockHz) {
        this.device = device;
        this.address = address;
        bitNanos = clockHz == 0 ? 0 : 1_000_000_000L / clockHz;
    }

    public long now() {
        return now;
    }

    public void sleepMicros(long micros) {
        now += 1000 * micros;
    }

    public void sleepMillis(long millis) {
        sleepMicros(1000 * millis);
    }

    /** Writes; true when everything was acknowledged. */
    public boolean write(int... bytes) {
        return write(Bytes.of(bytes));
    }

    public boolean write(byte[] bytes) {
        int acknowledged = device.write(now, address, bytes);
        now += bitNanos * BITS_PER_BYTE * (1 + bytes.length);
        return acknowledged == bytes.length;
    }

    /** How many bytes are acknowledged. */
    public int acknowledged(int... bytes) {
        int acknowledged = device.write(now, address, Bytes.of(bytes));
        now += bitNanos * BITS_PER_BYTE * (1 + bytes.length);
        return acknowledged;
    }

    /** Reads that many bytes; an empty array when the address is not acknowledged. */
    public byte[] read(int length) {
        var into = new byte[length];
        int driven = device.read(now, address, into);
        now += bitNanos * BITS_PER_BYTE * (1 + length);
        return driven == I2cDevice.NACK ? new byte[0] : into;
    }

    /** Sets a register pointer and reads from there with a repeated start. */
    public int[] registers(int from, int length) {
        if (!write(from)) {
            throw new AssertionError("register pointer %02x was not acknowledged".formatted(from));
        }
        byte[] bytes = read(length);
        if (bytes.length != length) {
            throw new AssertionError("reading register %02x was not acknowledged".formatted(from));
        }
        return Bytes.unsigned(bytes);
    }

    public int register(int at) {
        return registers(at, 1)[0];
    }

    /** Bytes as tests write them. */
    public static final class Bytes {
        private Bytes() {}

        public static byte[] of(int... values) {
            var bytes = new byte[values.length];
            for (int i = 0; i < values.length; i++) {
                bytes[i] = (byte) values[i];
            }
            return bytes;
        }

        public static int[] unsigned(byte[] bytes) {
            var values = new int[bytes.length];
            Arrays.setAll(values, i -> bytes[i] & 0xFF);
            return values;
        }
    }
}
