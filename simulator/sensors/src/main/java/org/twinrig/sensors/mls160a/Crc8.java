package org.twinrig.sensors.mls160a;

/**
 * CRC-8 with polynomial x⁸+x²+x+1 (0x07), initial value 0, nothing reflected, nothing inverted; of "123456789" it is
 * 0xF4. Over a message with its own CRC at the end it is 0.
 *
 * @see "PyDSlog, SSV Software Systems, github.com/SSV-embedded/PyDSlog"
 */
public final class Crc8 {
    private static final int POLYNOMIAL = 0x07;
    private static final int TOP_BIT = 0x80;
    private static final byte[] TABLE = table();

    private Crc8() {}

    /** CRC of {@code length} bytes from {@code offset} on [0..255]. */
    public static int of(byte[] bytes, int offset, int length) {
        int crc = 0;
        for (int i = offset; i < offset + length; i++) {
            crc = TABLE[(crc ^ bytes[i]) & 0xFF];
        }
        return crc & 0xFF;
    }

    private static byte[] table() {
        var table = new byte[256];
        for (int value = 0; value < table.length; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & TOP_BIT) != 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
            }
            table[value] = (byte) crc;
        }
        return table;
    }
}
