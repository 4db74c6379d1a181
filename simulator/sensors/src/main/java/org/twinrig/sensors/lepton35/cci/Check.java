package org.twinrig.sensors.lepton35.cci;

/** Which words an attribute takes. */
public interface Check {
    /** Whether the attribute takes {@code words}. */
    boolean allows(int[] words);

    /** Any. */
    static Check any() {
        return words -> true;
    }

    /** A 32-bit number, its low word first, from {@code low} to {@code high}. */
    static Check number(int low, int high) {
        return words -> {
            int value = words[1] << 16 | words[0];
            return value >= low && value <= high;
        };
    }

    /** Words that all lie from {@code low} to {@code high}. */
    static Check words(int low, int high) {
        return words -> {
            for (int word : words) {
                if (word < low || word > high) {
                    return false;
                }
            }
            return true;
        };
    }

    /** A region (first, second, first, second) of start and end, not beyond {@code first} and {@code second}. */
    static Check region(int first, int second) {
        return words -> words[0] <= words[2] && words[1] <= words[3] && words[2] <= first && words[3] <= second;
    }
}
