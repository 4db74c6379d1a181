package org.twinrig.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * One judged episode: its rows in order of time and what scores and alarms came of them.
 *
 * <p>Quiet rows, on which an alarm is false, are those before the first fire row, or all if nothing burns; what still
 * stands after a fire is not false.
 */
final class FireEpisode {
    private final String className;
    private final List<FireRow> rows;
    private final int firstFire; // index; rows.size() if nothing burns

    private FireEpisode(List<FireRow> rows) {
        this.rows = rows;
        className = rows.get(0).className();
        int first = 0;
        while (first < rows.size() && !rows.get(first).fire()) {
            first++;
        }
        firstFire = first;
    }

    /** Groups {@code rows} by episode, in order of names, and sorts each by time. */
    static List<FireEpisode> of(List<FireRow> rows) {
        var byName = new TreeMap<String, List<FireRow>>();
        for (var row : rows) {
            byName.computeIfAbsent(row.episode(), key -> new ArrayList<>()).add(row);
        }
        var episodes = new ArrayList<FireEpisode>();
        for (var list : byName.values()) {
            list.sort(Comparator.comparingDouble(FireRow::second));
            episodes.add(new FireEpisode(list));
        }
        return episodes;
    }

    String className() {
        return className;
    }

    List<FireRow> rows() {
        return rows;
    }

    boolean burns() {
        return firstFire < rows.size();
    }

    int quietRows() {
        return firstFire;
    }

    /** What a score for each row comes to: the highest on quiet rows and the highest from the first fire row on. */
    record Peaks(double quiet, double fire) {}

    Peaks peaks(double[] scores) {
        double quiet = Double.NEGATIVE_INFINITY;
        double fire = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            if (i < firstFire) {
                quiet = Math.max(quiet, scores[i]);
            } else if (rows.get(i).fire()) {
                fire = Math.max(fire, scores[i]);
            }
        }
        return new Peaks(quiet, fire);
    }

    /**
     * What {@link FireAlarmLogic} makes of the probabilities.
     *
     * @param falseWarnings rises to WARNING or above on quiet rows
     * @param falseAlerts rises to ALERT or above on quiet rows
     * @param warned whether WARNING or above stood on a fire row
     * @param delay time from the first fire row to WARNING [s]; NaN if it never came
     */
    record Alarms(int falseWarnings, int falseAlerts, boolean warned, double delay) {}

    Alarms alarms(double[] probabilities) {
        var logic = new FireAlarmLogic();
        int warnings = 0;
        int alerts = 0;
        double delay = Double.NaN;
        for (int i = 0; i < probabilities.length; i++) {
            var before = logic.level();
            logic.second(probabilities[i]);
            if (i < firstFire) {
                warnings += rose(before, logic.level(), FireLevel.WARNING);
                alerts += rose(before, logic.level(), FireLevel.ALERT);
            } else if (Double.isNaN(delay)
                    && rows.get(i).fire()
                    && logic.level().compareTo(FireLevel.WARNING) >= 0) {
                delay = rows.get(i).second() - rows.get(firstFire).second();
            }
        }
        return new Alarms(warnings, alerts, !Double.isNaN(delay), delay);
    }

    private static int rose(FireLevel before, FireLevel after, FireLevel limit) {
        return before.compareTo(limit) < 0 && after.compareTo(limit) >= 0 ? 1 : 0;
    }
}
