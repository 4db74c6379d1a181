package org.twinrig.report.image;

/** The iron palette of thermal cameras: black, violet, red, orange, yellow, white. */
final class Palette {
    /** Number of colours. */
    static final int SIZE = 256;

    // Corner colours, evenly spaced from cold to hot; between them the colours are linear.
    private static final int[] CORNERS = {0x00000A, 0x2A0A6B, 0x8B1089, 0xD43D4F, 0xF58A1F, 0xFFD24A, 0xFFFFF0};

    private Palette() {}

    /** The palette as R, G, B bytes. */
    static byte[] rgb() {
        var bytes = new byte[3 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            double place = i * (CORNERS.length - 1) / (SIZE - 1.0);
            int corner = Math.min((int) place, CORNERS.length - 2);
            double share = place - corner;
            for (int c = 0; c < 3; c++) {
                int shift = 16 - 8 * c;
                int low = CORNERS[corner] >> shift & 0xFF;
                int high = CORNERS[corner + 1] >> shift & 0xFF;
                bytes[3 * i + c] = (byte) Math.round(low + share * (high - low));
            }
        }
        return bytes;
    }
}
