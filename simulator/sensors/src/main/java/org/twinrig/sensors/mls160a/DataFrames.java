package org.twinrig.sensors.mls160a;

/**
 * One sample of each asked channel on the wire.
 *
 * <pre>  'M' (0x4D)  value:i16 little endian, one a channel in the mask's order  crc8  </pre>
 *
 * <p>There is no sequence number, no time, no length and no echo of the channels: a host has to know what it asked for,
 * and a frame that is lost leaves no trace.
 */
public final class DataFrames {
    static final byte HEADER = 'M';

    private DataFrames() {}

    /** Bytes of a frame of {@code channels} values. */
    public static int bytes(int channels) {
        return 2 * channels + 2;
    }

    /** The frame of {@code values}, which stand in the mask's order [counts]. */
    public static byte[] encode(short... values) {
        var frame = new byte[bytes(values.length)];
        frame[0] = HEADER;
        for (int i = 0; i < values.length; i++) {
            frame[1 + 2 * i] = (byte) values[i];
            frame[2 + 2 * i] = (byte) (values[i] >> 8);
        }
        frame[frame.length - 1] = (byte) Crc8.of(frame, 0, frame.length - 1);
        return frame;
    }

    static short[] decode(byte[] bytes, int offset, int channels) {
        var values = new short[channels];
        for (int i = 0; i < channels; i++) {
            int at = offset + 1 + 2 * i;
            values[i] = (short) ((bytes[at] & 0xFF) | bytes[at + 1] << 8);
        }
        return values;
    }
}
