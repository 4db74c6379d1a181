package org.twinrig.core.mcap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/** A growing array of bytes with MCAP's little-endian types. */
final class ByteWriter {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int length;

    ByteWriter(int capacity) {
        bytes = new byte[capacity];
    }

    /** The bytes written so far are the first {@link #length()} of this array; it changes when the writer grows. */
    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Makes room for {@code more} bytes behind the last one. */
    void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), (int)
                    Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
    }

    /** Declares {@code more} bytes behind the last one as written. */
    void advance(int more) {
        length += more;
    }

    void u8(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    void u16(int value) {
        reserve(2);
        SHORT.set(bytes, length, (short) value);
        length += 2;
    }

    void u32(int value) {
        reserve(4);
        INT.set(bytes, length, value);
        length += 4;
    }

    void u64(long value) {
        reserve(8);
        LONG.set(bytes, length, value);
        length += 8;
    }

    void bytes(byte[] data, int offset, int count) {
        reserve(count);
        System.arraycopy(data, offset, bytes, length, count);
        length += count;
    }

    void string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        u32(utf8.length);
        bytes(utf8, 0, utf8.length);
    }

    void strings(SortedMap<String, String> map) {
        int start = beginBlock();
        for (Map.Entry<String, String> entry : map.entrySet()) {
            string(entry.getKey());
            string(entry.getValue());
        }
        endBlock(start);
    }

    void numbers(SortedMap<Integer, Long> map) {
        u32(map.size() * (2 + 8));
        for (Map.Entry<Integer, Long> entry : map.entrySet()) {
            u16(entry.getKey());
            u64(entry.getValue());
        }
    }

    /** Starts a record; {@link #endRecord} with the returned mark sets its length. */
    int beginRecord(int opcode) {
        u8(opcode);
        u64(0);
        return length;
    }

    void endRecord(int mark) {
        LONG.set(bytes, mark - 8, (long) (length - mark));
    }

    private int beginBlock() {
        u32(0);
        return length;
    }

    private void endBlock(int mark) {
        INT.set(bytes, mark - 4, length - mark);
    }
}
