package org.twinrig.hil.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds frames in a stream of bytes. Whatever comes, it never fails: what is no whole, intact frame is counted and left
 * out, and the next 0x00 begins anew. One thread.
 */
public final class FrameDecoder {
    private final int maxSize;
    private final byte[] buffer;
    private int length;
    private boolean overlong;
    private long bytes;
    private long good;
    private long broken;

    /** A decoder for frames of up to {@code maxSize} bytes from type to checksum. */
    public FrameDecoder(int maxSize) {
        this.maxSize = maxSize;
        this.buffer = new byte[Cobs.maxEncoded(maxSize)];
    }

    /** Takes the first {@code count} bytes of {@code chunk} and hands on every frame that they complete. */
    public void accept(byte[] chunk, int count, Consumer<Frame> consumer) {
        bytes += count;
        for (int i = 0; i < count; i++) {
            if (chunk[i] == 0) {
                finish(consumer);
            } else if (length < buffer.length) {
                buffer[length++] = chunk[i];
            } else {
                overlong = true;
            }
        }
    }

    private void finish(Consumer<Frame> consumer) {
        boolean empty = length == 0;
        Frame frame = empty || overlong ? null : decode();
        length = 0;
        overlong = false;
        if (frame != null) {
            good++;
            consumer.accept(frame);
        } else if (!empty) {
            broken++;
        }
    }

    private @org.jspecify.annotations.Nullable Frame decode() {
        int size = Cobs.decode(buffer, length);
        if (size < Frame.size(0) || size > maxSize) {
            return null;
        }
        ByteBuffer raw = ByteBuffer.wrap(buffer, 0, size).order(ByteOrder.LITTLE_ENDIAN);
        int type = raw.get() & 0xFF;
        boolean big = (type & Frame.LONG_FLAG) != 0;
        int end = size - (big ? 4 : 2);
        if (big != end > Frame.SHORT_BYTES || !intact(raw, big, end)) {
            return null;
        }
        int seq = raw.get() & 0xFF;
        long micros = raw.getLong();
        byte[] payload = Arrays.copyOfRange(buffer, Frame.HEAD_BYTES, end);
        return new Frame(type & ~Frame.LONG_FLAG, seq, micros, payload);
    }

    private boolean intact(ByteBuffer raw, boolean big, int end) {
        return big ? raw.getInt(end) == Crc.crc32(buffer, end) : (raw.getShort(end) & 0xFFFF) == Crc.crc16(buffer, end);
    }

    /** Bytes taken so far. */
    public long bytes() {
        return bytes;
    }

    /** Intact frames so far. */
    public long good() {
        return good;
    }

    /** What stood between two 0x00 and was no intact frame, so far. */
    public long broken() {
        return broken;
    }
}
