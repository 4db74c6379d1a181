package org.twinrig.core.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;

/** When parts were broken, for bands of time, from the events of their faults. */
public final class FaultSpells {
    private static final String BEGIN = "sensor-fault";
    private static final String OVER = "sensor-fault-over";

    /**
     * A time in which a part had a fault.
     *
     * @param from [s since start]
     * @param until [s since start]; the same for a fault that is a moment
     * @param fault its kind, e.g. {@code stuck}
     */
    public record Spell(double from, double until, String fault) {}

    private FaultSpells() {}

    /** True for an event that one of the spells tells of. */
    public static boolean tells(Event event) {
        return event.kind().equals(BEGIN) || event.kind().equals(OVER);
    }

    /**
     * The spells that {@code events}, in order of time, tell of, by part.
     *
     * @param end when a fault that is not over ends on paper [s since start]
     */
    public static SortedMap<String, List<Spell>> of(List<Event> events, double end) {
        var spells = new TreeMap<String, List<Spell>>();
        var over = new ArrayList<>(
                events.stream().filter(event -> event.kind().equals(OVER)).toList());
        for (Event event : events) {
            if (event.kind().equals(BEGIN)) {
                double from = SimTime.toSeconds(event.timeNanos());
                double until = fault(event).equals("reset") ? from : until(event, over, end);
                spells.computeIfAbsent(event.subject(), part -> new ArrayList<>())
                        .add(new Spell(from, until, fault(event)));
            }
        }
        return Collections.unmodifiableSortedMap(spells);
    }

    /** The first end of such a fault of the part from then on, which is then taken out of {@code over}. */
    private static double until(Event begin, List<Event> over, double end) {
        for (Event each : over) {
            if (each.timeNanos() >= begin.timeNanos()
                    && each.subject().equals(begin.subject())
                    && fault(each).equals(fault(begin))) {
                over.remove(each);
                return SimTime.toSeconds(each.timeNanos());
            }
        }
        return end;
    }

    private static String fault(Event event) {
        return event.details().getOrDefault("fault", "fault");
    }
}
