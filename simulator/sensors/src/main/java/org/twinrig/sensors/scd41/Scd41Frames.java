package org.twinrig.sensors.scd41;

/**
 * Words on the bus: each most significant byte first, followed by its checksum; both ways the same.
 *
 * @see "Sensirion, SCD4x data sheet, version 1.7, April 2025, data type and length, checksum calculation"
 */
public final class Scd41Frames {
    private static final int WORD_BYTES = 3;

    private Scd41Frames() {}

    /** The bytes of these {@code words}, each 0..65535. */
    public static byte[] encode(int... words) {
        var bytes = new byte[WORD_BYTES * words.length];
        for (int i = 0; i < words.length; i++) {
            bytes[WORD_BYTES * i] = (byte) (words[i] >> 8);
            bytes[WORD_BYTES * i + 1] = (byte) words[i];
            bytes[WORD_BYTES * i + 2] = (byte) Scd41Words.crc(words[i]);
        }
        return bytes;
    }

    /**
     * The words in these {@code bytes}.
     *
     * @throws IllegalArgumentException when they are not whole words, or a checksum is wrong
     */
    public static int[] decode(byte[] bytes) {
        if (bytes.length % WORD_BYTES != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes; words come in " + WORD_BYTES + " bytes each");
        }
        var words = new int[bytes.length / WORD_BYTES];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(bytes, WORD_BYTES * i);
            int got = bytes[WORD_BYTES * i + 2] & 0xFF;
            if (got != Scd41Words.crc(words[i])) {
                throw new IllegalArgumentException("word %d is %04x with checksum %02x; its checksum is %02x"
                        .formatted(i, words[i], got, Scd41Words.crc(words[i])));
            }
        }
        return words;
    }

    /** What a controller writes for a command without an argument. */
    public static byte[] command(int code) {
        return new byte[] {(byte) (code >> 8), (byte) code};
    }

    /** What a controller writes for a command with an argument. */
    public static byte[] command(int code, int argument) {
        return new byte[] {
            (byte) (code >> 8), (byte) code, (byte) (argument >> 8), (byte) argument, (byte) Scd41Words.crc(argument)
        };
    }

    static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }
}
