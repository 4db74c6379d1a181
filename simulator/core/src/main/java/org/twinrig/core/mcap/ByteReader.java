package org.twinrig.core.mcap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads MCAP's little-endian types out of one record and says where in the file something does not fit. */
final class ByteReader {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final long base;
    private final byte[] bytes;
    private final int end;
    private int at;

    /**
     * Reads {@code bytes[start..end)}.
     *
     * @param base offset in {@code file} of {@code bytes[0]}, for messages
     */
    ByteReader(Path file, long base, byte[] bytes, int start, int end) {
        this.file = file;
        this.base = base;
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    int position() {
        return at;
    }

    int remaining() {
        return end - at;
    }

    int u8() {
        return bytes[take(1)] & 0xFF;
    }

    int u16() {
        return (short) SHORT.get(bytes, take(2)) & 0xFFFF;
    }

    int u32() {
        return (int) INT.get(bytes, take(4));
    }

    long u64() {
        return (long) LONG.get(bytes, take(8));
    }

    /** A length of 32 bits that must fit into the rest of the record. */
    int length32() {
        return within(Integer.toUnsignedLong(u32()));
    }

    /** A length of 64 bits that must fit into the rest of the record. */
    int length64() {
        return within(u64());
    }

    byte[] bytes(int count) {
        int start = take(count);
        byte[] copy = new byte[count];
        System.arraycopy(bytes, start, copy, 0, count);
        return copy;
    }

    String string() {
        int count = length32();
        return new String(bytes, take(count), count, StandardCharsets.UTF_8);
    }

    SortedMap<String, String> strings() {
        int stop = length32() + at;
        var map = new TreeMap<String, String>();
        while (at < stop) {
            map.put(string(), string());
        }
        return Collections.unmodifiableSortedMap(map);
    }

    SortedMap<Integer, Long> numbers() {
        int stop = length32() + at;
        var map = new TreeMap<Integer, Long>();
        while (at < stop) {
            map.put(u16(), u64());
        }
        return Collections.unmodifiableSortedMap(map);
    }

    /** Skips {@code count} bytes and returns where they began. */
    int take(int count) {
        if (count < 0 || count > end - at) {
            throw Format.damaged(
                    file, base + at, "%d bytes are needed, the record has %d more".formatted(count, end - at));
        }
        int start = at;
        at += count;
        return start;
    }

    private int within(long count) {
        if (count < 0 || count > end - at) {
            throw Format.damaged(
                    file,
                    base + at,
                    "a length of %s bytes stands there, the record has %d more"
                            .formatted(Long.toUnsignedString(count), end - at));
        }
        return (int) count;
    }
}
