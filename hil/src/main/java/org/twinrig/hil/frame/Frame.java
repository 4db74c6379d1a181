package org.twinrig.hil.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * One frame: type, number, time and payload, as they stand between checksum and stuffing.
 *
 * @param type one of {@link FrameType}, with {@link FrameType#RESPONSE} in a response; the checksum's flag is not here
 * @param seq running number of its sender, or that of the request that it answers [0..255]
 * @param micros moment that it speaks of [µs of the run]
 * @param payload what the type says; the array is handed over
 */
public record Frame(int type, int seq, long micros, byte[] payload) {
    /** Bytes before the payload: type, number, time. */
    public static final int HEAD_BYTES = 10;
    /** Head and payload of this size or less carry a CRC-16, longer ones a CRC-32. */
    public static final int SHORT_BYTES = 256;

    static final int LONG_FLAG = 0x40;

    /** Bytes from type to checksum of a frame with {@code payloadBytes} of payload: what a device's limit is about. */
    public static int size(int payloadBytes) {
        int length = HEAD_BYTES + payloadBytes;
        return length + crcBytes(length);
    }

    static int crcBytes(int length) {
        return length > SHORT_BYTES ? 4 : 2;
    }

    /** The bytes on the line, with the closing 0x00. */
    public byte[] encoded() {
        int length = HEAD_BYTES + payload.length;
        boolean big = length > SHORT_BYTES;
        ByteBuffer raw = ByteBuffer.allocate(length + crcBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
        raw.put((byte) (big ? type | LONG_FLAG : type))
                .put((byte) seq)
                .putLong(micros)
                .put(payload);
        if (big) {
            raw.putInt(Crc.crc32(raw.array(), length));
        } else {
            raw.putShort((short) Crc.crc16(raw.array(), length));
        }
        var line = new byte[Cobs.maxEncoded(raw.position()) + 1];
        int end = Cobs.encode(raw.array(), raw.position(), line);
        return Arrays.copyOf(line, end + 1); // the byte after the encoded ones is the closing 0x00
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame f
                && type == f.type
                && seq == f.seq
                && micros == f.micros
                && Arrays.equals(payload, f.payload);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * type + seq) + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return "Frame[type=0x%02X, seq=%d, micros=%d, %d bytes]".formatted(type, seq, micros, payload.length);
    }
}
