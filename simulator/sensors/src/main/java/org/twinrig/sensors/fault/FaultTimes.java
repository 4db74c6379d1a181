package org.twinrig.sensors.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;

/** When the faults of a part begin and end, one after the other. */
final class FaultTimes {
    private final List<Turn> turns = new ArrayList<>();
    private int next;

    /**
     * A begin or an end.
     *
     * @param timeNanos when [ns since start]
     * @param event that tells of it
     * @param startsAnew whether the part starts anew then
     */
    record Turn(long timeNanos, Event event, boolean startsAnew) {}

    /** The times of {@code faults} of the part {@code name}. */
    FaultTimes(String name, List<SensorFault> faults) {
        for (var fault : faults) {
            boolean reset = fault.kind() == FaultKind.RESET;
            turns.add(new Turn(fault.fromNanos(), begin(name, fault), reset));
            if (!reset && fault.untilNanos() != Long.MAX_VALUE) {
                turns.add(new Turn(fault.untilNanos(), end(name, fault), fault.kind() == FaultKind.BROWN_OUT));
            }
        }
        turns.sort(Comparator.comparingLong(Turn::timeNanos)); // stable: faults of one moment as they are written
    }

    /** All moments in order, each once [ns]. */
    List<Long> moments() {
        return turns.stream().map(Turn::timeNanos).distinct().toList();
    }

    /** The begins and ends up to {@code timeNanos}, included, that were not told yet. */
    List<Turn> until(long timeNanos) {
        int first = next;
        while (next < turns.size() && turns.get(next).timeNanos() <= timeNanos) {
            next++;
        }
        return turns.subList(first, next);
    }

    /** Whether a fault of this {@code kind} is there at {@code timeNanos}. */
    static boolean active(List<SensorFault> faults, FaultKind kind, long timeNanos) {
        return faults.stream().anyMatch(fault -> fault.kind() == kind && fault.during(timeNanos));
    }

    private static Event begin(String name, SensorFault fault) {
        Map<String, String> details = new TreeMap<>(fault.details());
        if (fault.kind() != FaultKind.RESET && fault.untilNanos() != Long.MAX_VALUE) {
            details.put("until", seconds(fault.untilNanos()));
        }
        String text = name + ": " + fault.kind().id() + (fault.kind() == FaultKind.RESET ? "" : " begins");
        return new Event(fault.fromNanos(), "sensor-fault", name, text, details);
    }

    private static Event end(String name, SensorFault fault) {
        Map<String, String> details = new TreeMap<>(fault.details());
        details.put("from", seconds(fault.fromNanos()));
        return new Event(
                fault.untilNanos(),
                "sensor-fault-over",
                name,
                name + ": " + fault.kind().id() + " is over",
                details);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", SimTime.toSeconds(nanos));
    }
}
