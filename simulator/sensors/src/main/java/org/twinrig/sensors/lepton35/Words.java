package org.twinrig.sensors.lepton35;

import java.nio.charset.StandardCharsets;

/** Numbers and texts as the camera's 16-bit words. */
final class Words {
    private Words() {}

    /** A 32-bit number, its low word first. */
    static int[] of(long number) {
        return new int[] {(int) (number & 0xFFFF), (int) (number >> 16 & 0xFFFF)};
    }

    /** The 32-bit number whose low word is {@code words[at]} [0..4294967295]. */
    static long number(int[] words, int at) {
        return (long) words[at + 1] << 16 | words[at];
    }

    /** A text of {@code count} words, the first letter in the low byte of the first. */
    static int[] of(String text, int count) {
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        var words = new int[count];
        for (int i = 0; i < letters.length; i++) {
            words[i / 2] |= letters[i] << 8 * (i % 2);
        }
        return words;
    }

    /** {@code kelvin} [K] as a word of 0.01 K. */
    static int centikelvin(double kelvin) {
        return (int) Math.rint(100 * kelvin) & 0xFFFF;
    }
}
