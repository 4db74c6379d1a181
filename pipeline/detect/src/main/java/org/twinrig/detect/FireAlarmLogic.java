package org.twinrig.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns one probability a second into a level that does not flicker.
 *
 * <p>The level rises to the highest level that was reached in at least {@value #RISE_HITS} of the last
 * {@value #RISE_WINDOW} seconds, and falls to the lowest level that was not exceeded in at least {@value #FALL_HITS} of
 * the last {@value #FALL_WINDOW} seconds. One instance per device.
 */
public final class FireAlarmLogic {
    /** Seconds looked at for a rise: more than the 5 s of one CO2 reading, which must not confirm itself. */
    public static final int RISE_WINDOW = 8;
    /** Seconds of those that must reach the level. */
    public static final int RISE_HITS = 6;
    /** Seconds looked at for a fall; longer, so that a flickering flame is one alarm. */
    public static final int FALL_WINDOW = 30;
    /** Seconds of those that must stay at or below the level. */
    public static final int FALL_HITS = 27;

    private final FireLevel[] recent = new FireLevel[FALL_WINDOW];
    private int seen;
    private FireLevel level = FireLevel.NONE;

    /** Starts with nothing seen. */
    public FireAlarmLogic() {}

    /**
     * Goes on where another one was left: a function that keeps its memory in a table.
     *
     * @param recent its {@link #recent()}
     * @param level its {@link #level()}
     */
    public FireAlarmLogic(List<FireLevel> recent, FireLevel level) {
        for (var past : recent) {
            this.recent[seen % FALL_WINDOW] = past;
            seen++;
        }
        this.level = level;
    }

    /** The unconfirmed levels of the last {@value #FALL_WINDOW} seconds at most, oldest first. */
    public List<FireLevel> recent() {
        var oldestFirst = new ArrayList<FireLevel>();
        for (int back = Math.min(seen, FALL_WINDOW); back >= 1; back--) {
            oldestFirst.add(recent[(seen - back) % FALL_WINDOW]);
        }
        return oldestFirst;
    }

    /** The confirmed level. */
    public FireLevel level() {
        return level;
    }

    /** Takes this second's {@code probability} [0..1]; returns the new level if it changed. */
    public Optional<FireLevel> second(double probability) {
        recent[seen % FALL_WINDOW] = FireLevel.of(probability);
        seen++;
        var before = level;
        for (var candidate : FireLevel.values()) {
            if (candidate.compareTo(before) > 0 && reached(candidate) >= RISE_HITS) {
                level = candidate;
            }
        }
        if (level == before && seen >= FALL_WINDOW) {
            fall();
        }
        return level == before ? Optional.empty() : Optional.of(level);
    }

    private void fall() {
        for (var candidate : FireLevel.values()) {
            if (candidate.compareTo(level) < 0 && notAbove(candidate) >= FALL_HITS) {
                level = candidate;
                return;
            }
        }
    }

    private int reached(FireLevel candidate) {
        int hits = 0;
        for (int back = 1; back <= Math.min(seen, RISE_WINDOW); back++) {
            if (recent[(seen - back) % FALL_WINDOW].compareTo(candidate) >= 0) {
                hits++;
            }
        }
        return hits;
    }

    private int notAbove(FireLevel candidate) {
        int hits = 0;
        for (var past : recent) {
            if (past.compareTo(candidate) <= 0) {
                hits++;
            }
        }
        return hits;
    }
}
