package org.twinrig.hil.frame;

import java.util.zip.CRC32;

/** The two checksums of frames: CRC-16/CCITT-FALSE for short ones, CRC-32 (IEEE 802.3, as zlib) for long ones. */
final class Crc {
    private static final int POLYNOMIAL = 0x1021; // x¹⁶ + x¹² + x⁵ + 1
    private static final int START = 0xFFFF;
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int crc = i << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
            }
            TABLE[i] = crc & 0xFFFF;
        }
    }

    private Crc() {}

    /** CRC-16/CCITT-FALSE of the first {@code length} bytes: polynomial 0x1021, start 0xFFFF, not reflected. */
    static int crc16(byte[] bytes, int length) {
        int crc = START;
        for (int i = 0; i < length; i++) {
            crc = (crc << 8 ^ TABLE[(crc >> 8 ^ bytes[i]) & 0xFF]) & 0xFFFF;
        }
        return crc;
    }

    /** CRC-32 of the first {@code length} bytes. */
    static int crc32(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
