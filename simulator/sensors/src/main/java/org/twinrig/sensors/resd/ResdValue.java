package org.twinrig.sensors.resd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A value of a block's metadata.
 *
 * @param kind what it is
 * @param bytes the value, numbers lowest byte first, a text without its closing zero
 */
public record ResdValue(Kind kind, byte[] bytes) {
    /** Kinds of values. */
    public enum Kind {
        INT8(1, 1),
        UINT8(2, 1),
        INT16(3, 2),
        UINT16(4, 2),
        INT32(5, 4),
        UINT32(6, 4),
        INT64(7, 8),
        UINT64(8, 8),
        FLOAT(9, 4),
        DOUBLE(10, 8),
        /** Ends with a zero. */
        TEXT(11, 0),
        /** Its length before it, 32 bits. */
        BLOB(12, 0);

        final int code;
        final int size;

        Kind(int code, int size) {
            this.code = code;
            this.size = size;
        }

        static Optional<Kind> of(int code) {
            return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
        }
    }

    public ResdValue {
        bytes = bytes.clone();
        if (kind.size != 0 && bytes.length != kind.size) {
            throw new IllegalArgumentException("a value of " + bytes.length + " bytes; " + kind + " has " + kind.size);
        }
    }

    /** A text. */
    public static ResdValue of(String text) {
        return new ResdValue(Kind.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole number. */
    public static ResdValue of(long number) {
        return new ResdValue(
                Kind.INT64,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(number)
                        .array());
    }

    /** A number. */
    public static ResdValue of(double number) {
        return new ResdValue(
                Kind.DOUBLE,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putDouble(number)
                        .array());
    }

    /** The text of a {@link Kind#TEXT}. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The number of an {@link Kind#INT64} or a {@link Kind#DOUBLE}; NaN of other kinds. */
    double number() {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (kind) {
            case INT64 -> buffer.getLong();
            case DOUBLE -> buffer.getDouble();
            default -> Double.NaN;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResdValue value && kind == value.kind && Arrays.equals(bytes, value.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Arrays.hashCode(bytes);
    }
}
