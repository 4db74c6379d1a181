package org.twinrig.sensors.lepton35;

/**
 * Colours of RGB888 video. A table that the host has sent is used as it is. The camera's own tables are not published:
 * those here run in straight lines through a few colours that the names suggest [A].
 */
final class Palette {
    /** Choice of the host's own table. */
    static final int USER = 8;

    private static final int LEVELS = 256;
    private static final int[][] CORNERS = {
        {0x0000FF, 0x00FFFF, 0x00FF00, 0xFFFF00, 0xFF0000, 0xFF00FF}, // wheel 6
        {0x000000, 0x20008C, 0xCC0077, 0xFFD700, 0xFFFFFF}, // fusion
        {0x010A50, 0x0080FF, 0x00FF80, 0xFFFF00, 0xFF0000}, // rainbow
        {0x000000, 0x800000, 0xFF8000, 0xFFFF80, 0xFFFFFF}, // glowbow
        {0x000000, 0x70421A, 0xE8C89A, 0xFFFFFF}, // sepia
        {0x000000, 0x0000FF, 0x00FF00, 0xFF0000, 0xFFFFFF}, // colour
        {0x00FFFF, 0x0000FF, 0x000000, 0xFF0000, 0xFFFF00}, // ice and fire
        {0x000000, 0x0060A0, 0x60C060, 0xF0F060, 0xFFFFFF}, // rain
    };

    private Palette() {}

    /** Red, green and blue of level {@code level} (0..255) of table {@code choice} (0..7), in the low 24 bits. */
    static int colour(int choice, int level) {
        int[] corners = CORNERS[choice];
        double at = level * (corners.length - 1) / (double) (LEVELS - 1);
        int low = Math.min((int) at, corners.length - 2);
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = corners[low] >> shift & 0xFF;
            int to = corners[low + 1] >> shift & 0xFF;
            colour |= (int) Math.rint(from + (at - low) * (to - from)) << shift;
        }
        return colour;
    }

    /** The same from the host's table of four bytes a level (reserved, red, green, blue), two in a word, low first. */
    static int colour(int[] table, int level) {
        int red = table[2 * level] >> 8;
        int green = table[2 * level + 1] & 0xFF;
        int blue = table[2 * level + 1] >> 8;
        return red << 16 | green << 8 | blue;
    }
}
