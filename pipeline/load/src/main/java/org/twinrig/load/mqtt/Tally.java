package org.twinrig.load.mqtt;

/**
 * Which numbers of one device have come: the newest, and a mark for each of the {@value #SPAN} before it. A number that
 * is older still counts as come before. One thread.
 */
final class Tally {
    static final int SPAN = 1024;

    private long newest;
    private long[] seen = new long[1]; // grows to the whole span when a device sends that much

    /** Takes {@code number} [from 1]; returns false if it had come before. */
    boolean isNew(long number) {
        if (number > newest) {
            grow(number);
            for (long between = Math.max(newest + 1, number - capacity() + 1); between < number; between++) {
                seen[word(between)] &= ~bit(between);
            }
            newest = number;
            seen[word(number)] |= bit(number);
            return true;
        }
        if (number <= newest - capacity() || number < 1 || (seen[word(number)] & bit(number)) != 0) {
            return false;
        }
        seen[word(number)] |= bit(number);
        return true;
    }

    private int capacity() {
        return seen.length * Long.SIZE;
    }

    /** As long as all numbers fit, none is forgotten; after that the marks are used in a ring. */
    private void grow(long number) {
        while (number >= capacity() && capacity() < SPAN) {
            seen = java.util.Arrays.copyOf(seen, seen.length * 2);
        }
    }

    private int word(long number) {
        return (int) (number % capacity() / Long.SIZE);
    }

    private static long bit(long number) {
        return 1L << number % Long.SIZE;
    }
}
