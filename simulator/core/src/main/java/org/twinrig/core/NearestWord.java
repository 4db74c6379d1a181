package org.twinrig.core;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant; for messages that say "did you mean". */
public final class NearestWord {
    private NearestWord() {}

    /**
     * The word of {@code known} with the fewest inserted, deleted, changed or swapped letters against {@code found},
     * letter case aside; the first of equals. Empty when none is near: more than two fifths of the letters differ.
     */
    public static Optional<String> to(String found, Collection<String> known) {
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String word : known) {
            int edits = edits(found.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                best = word;
            }
        }
        if (best == null || fewest > Math.max(1, 2 * Math.max(found.length(), best.length()) / 5)) {
            return Optional.empty();
        }
        return Optional.of(best);
    }

    /** Returns {@code  (did you mean "x"?)}, or nothing when no known word is near. */
    public static String hint(String found, Collection<String> known) {
        return to(found, known).map(word -> " (did you mean \"" + word + "\"?)").orElse("");
    }

    /** Optimal string alignment distance (Damerau–Levenshtein without repeated edits of a letter). */
    private static int edits(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
