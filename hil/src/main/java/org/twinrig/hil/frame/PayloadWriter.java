package org.twinrig.hil.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts a payload together, little endian. */
final class PayloadWriter {
    private static final int LONGEST_TEXT = 255;

    private ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);

    PayloadWriter u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    PayloadWriter u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    PayloadWriter u32(long value) {
        room(4).putInt((int) value);
        return this;
    }

    PayloadWriter u64(long value) {
        room(8).putLong(value);
        return this;
    }

    PayloadWriter f32(double value) {
        room(4).putFloat((float) value);
        return this;
    }

    /** Length and UTF-8 bytes; longer texts are cut, at a whole character. */
    PayloadWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(utf8.length, LONGEST_TEXT);
        while (length < utf8.length && (utf8[length] & 0xC0) == 0x80) {
            length--;
        }
        room(1 + length).put((byte) length).put(utf8, 0, length);
        return this;
    }

    PayloadWriter shorts(short[] values) {
        room(2 * values.length).asShortBuffer().put(values);
        bytes.position(bytes.position() + 2 * values.length);
        return this;
    }

    PayloadWriter raw(byte[] values) {
        room(values.length).put(values);
        return this;
    }

    byte[] done() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int count) {
        if (bytes.remaining() < count) {
            int capacity = Math.max(2 * bytes.capacity(), bytes.position() + count);
            bytes = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).put(bytes.flip());
        }
        return bytes;
    }
}
