package org.twinrig.sensors.lepton35.vospi;

/**
 * The CRC of VoSPI packets and of the command interface's data: x¹⁶ + x¹² + x⁵ + 1, from 0, highest bit first, nothing
 * reflected, nothing added at the end. The interface description's example: 0x6E gives 0x8D68.
 *
 * @see "FLIR, Lepton Software Interface Description Document, 110-0144-04"
 */
public final class Crc16 {
    private static final int POLYNOMIAL = 0x1021;
    private static final char[] TABLE = table();

    private Crc16() {}

    /** Goes on from {@code crc} with {@code bytes[from..to)}. */
    public static int of(int crc, byte[] bytes, int from, int to) {
        int now = crc;
        for (int i = from; i < to; i++) {
            now = next(now, bytes[i]);
        }
        return now;
    }

    /** Of 16-bit words, the low byte of each first, as the maker's library computes it on its hosts. */
    public static int ofWords(int[] words, int count) {
        int crc = 0;
        for (int i = 0; i < count; i++) {
            crc = next(next(crc, words[i]), words[i] >> 8);
        }
        return crc;
    }

    private static int next(int crc, int value) {
        return (crc << 8 ^ TABLE[(crc >> 8 ^ value) & 0xFF]) & 0xFFFF;
    }

    private static char[] table() {
        var table = new char[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
            }
            table[i] = (char) crc;
        }
        return table;
    }
}
