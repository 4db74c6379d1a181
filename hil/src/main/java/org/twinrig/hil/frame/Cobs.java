package org.twinrig.hil.frame;

/**
 * Consistent overhead byte stuffing: bytes without any 0x00, so that 0x00 alone marks the end of a frame; at most one
 * byte more per 254.
 *
 * @see "S. Cheshire, M. Baker, Consistent Overhead Byte Stuffing, IEEE/ACM Transactions on Networking 7 (2), 1999"
 */
final class Cobs {
    private static final int FULL = 0xFF; // a block of 254 bytes that no zero follows

    private Cobs() {}

    /** Most bytes that {@code length} bytes can become. */
    static int maxEncoded(int length) {
        return length + length / (FULL - 1) + 1;
    }

    /** Encodes the first {@code length} bytes of {@code in} into {@code out}; returns the number of bytes put there. */
    static int encode(byte[] in, int length, byte[] out) {
        int code = 0; // where the current block's length goes
        int at = 1;
        for (int i = 0; i < length; i++) {
            if (in[i] != 0) {
                out[at++] = in[i];
            }
            // A full block is closed only when more follows, so that there is one encoding of each input.
            if (in[i] == 0 || (at - code == FULL && i + 1 < length)) {
                out[code] = (byte) (at - code);
                code = at++;
            }
        }
        out[code] = (byte) (at - code);
        return at;
    }

    /**
     * Decodes the first {@code length} bytes of {@code bytes} (none of them 0x00) in their place.
     *
     * @return number of bytes decoded, or -1 when a block reaches beyond the end
     */
    static int decode(byte[] bytes, int length) {
        int from = 0;
        int to = 0;
        while (from < length) {
            int code = bytes[from++] & 0xFF;
            if (from + code - 1 > length) {
                return -1;
            }
            for (int i = 1; i < code; i++) {
                bytes[to++] = bytes[from++];
            }
            if (code != FULL && from < length) {
                bytes[to++] = 0;
            }
        }
        return to;
    }
}
