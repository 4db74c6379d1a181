package org.twinrig.sensors.mls160a;

/**
 * Messages on the RS-485 line, 115,200 baud, half duplex.
 *
 * <pre>
 *  START  host to sensor  'A', channel mask, frequency [Hz] (2), CRC
 *  DATA   sensor to host  'M', one value (2) for each channel, CRC
 *  STOP   host to sensor  512 times 'Z'
 * </pre>
 * Numbers lowest byte first. CRC-8: x⁸ + x² + x + 1 from 0, over all before it, so that over the whole message it is 0.
 * Nothing is acknowledged, numbered or dated. The sensor's firmware is not public: this is the host library's side.
 *
 * @see "SSV, PyDSlog (MIT), the host library of the MLS/160A"
 */
final class Mls160aFrames {
    static final int BAUD = 115_200;
    static final int BITS_PER_BYTE = 10; // 8N1
    static final byte START = 'A';
    static final byte DATA = 'M';
    static final byte STOP = 'Z';
    static final int START_BYTES = 5;
    static final int STOP_BYTES = 512;

    private static final int POLYNOMIAL = 0x07;

    private Mls160aFrames() {}

    static byte[] start(int mask, int hz) {
        return sealed(new byte[] {START, (byte) mask, (byte) hz, (byte) (hz >> 8), 0});
    }

    static byte[] data(short... values) {
        var bytes = new byte[dataBytes(values.length)];
        bytes[0] = DATA;
        for (int i = 0; i < values.length; i++) {
            bytes[1 + 2 * i] = (byte) values[i];
            bytes[2 + 2 * i] = (byte) (values[i] >> 8);
        }
        return sealed(bytes);
    }

    /** Bytes of a DATA message of {@code channels} channels. */
    static int dataBytes(int channels) {
        return 2 * channels + 2;
    }

    /** Value {@code index} of a DATA message that begins at {@code from}. */
    static short value(byte[] bytes, int from, int index) {
        return (short) (bytes[from + 1 + 2 * index] & 0xFF | bytes[from + 2 + 2 * index] << 8);
    }

    static int crc(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) != 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
            }
            crc &= 0xFF;
        }
        return crc;
    }

    private static byte[] sealed(byte[] bytes) {
        bytes[bytes.length - 1] = (byte) crc(bytes, 0, bytes.length - 1);
        return bytes;
    }
}
