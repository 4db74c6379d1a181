package org.twinrig.hil.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Takes a payload apart, little endian; what is too short or too long is a {@link BadPayload}. */
final class PayloadReader {
    private final int type;
    private final ByteBuffer bytes;

    PayloadReader(Frame frame) {
        this.type = frame.type();
        this.bytes = ByteBuffer.wrap(frame.payload()).order(ByteOrder.LITTLE_ENDIAN);
    }

    int u8() throws BadPayload {
        need(1);
        return bytes.get() & 0xFF;
    }

    int u16() throws BadPayload {
        need(2);
        return bytes.getShort() & 0xFFFF;
    }

    long u32() throws BadPayload {
        need(4);
        return bytes.getInt() & 0xFFFFFFFFL;
    }

    long u64() throws BadPayload {
        need(8);
        return bytes.getLong();
    }

    float f32() throws BadPayload {
        need(4);
        return bytes.getFloat();
    }

    String text() throws BadPayload {
        int length = u8();
        need(length);
        var utf8 = new byte[length];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** As many as two lengths on the line multiply to; nothing is set aside for what is not there. */
    short[] shorts(int rows, int width) throws BadPayload {
        need(2L * rows * width);
        var shorts = new short[rows * width];
        bytes.asShortBuffer().get(shorts);
        bytes.position(bytes.position() + 2 * shorts.length);
        return shorts;
    }

    byte[] rest() {
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return rest;
    }

    void end() throws BadPayload {
        if (bytes.hasRemaining()) {
            throw new BadPayload("a frame of type 0x%02X has %d bytes too many".formatted(type, bytes.remaining()));
        }
    }

    private void need(long count) throws BadPayload {
        if (bytes.remaining() < count) {
            throw new BadPayload("a frame of type 0x%02X ends within its fields".formatted(type));
        }
    }
}
