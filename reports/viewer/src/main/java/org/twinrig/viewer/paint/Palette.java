package org.twinrig.viewer.paint;

import java.util.Locale;

/** Palettes of thermal cameras, from cold to hot. */
public enum Palette {
    /** Black, violet, red, orange, yellow, white; that of the report pages. */
    IRON(0x00000A, 0x2A0A6B, 0x8B1089, 0xD43D4F, 0xF58A1F, 0xFFD24A, 0xFFFFF0),
    /** Blue, cyan, green, yellow, red. */
    RAINBOW(0x14143C, 0x1F4FD8, 0x18B7C9, 0x3CB44B, 0xF2E34C, 0xF08A24, 0xC8102E),
    /** Hot is white. */
    GREY(0x000000, 0xFFFFFF),
    /** Hot is black. */
    INVERSE(0xFFFFFF, 0x000000);

    private static final int SIZE = 256;

    private final int[] colours = new int[SIZE];

    Palette(int... corners) {
        for (int i = 0; i < SIZE; i++) {
            double place = i * (corners.length - 1) / (SIZE - 1.0);
            int corner = Math.min((int) place, corners.length - 2);
            colours[i] = 0xFF000000 | mixed(corners[corner], corners[corner + 1], place - corner);
        }
    }

    private static int mixed(int low, int high, double share) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = low >> shift & 0xFF;
            int to = high >> shift & 0xFF;
            colour |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return colour;
    }

    /** The colour at {@code share} from cold to hot [0..1], as opaque ARGB. */
    public int argb(double share) {
        return colours[(int) (Math.max(0, Math.min(1, share)) * (SIZE - 1) + 0.5)];
    }

    /** The next one, round and round. */
    public Palette next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Its name for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
