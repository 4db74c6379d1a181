package org.twinrig.physics.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.recording.Event;

/** What happens to a fan's drive, told as events in order of time. */
final class DriveLog {
    private final String fan;
    private final List<Event> events = new ArrayList<>();

    DriveLog(String fan) {
        this.fan = fan;
    }

    /** Notes what the description of the fan says beforehand. */
    void foretell(FanSpec spec) {
        for (FanSpec.Run run : spec.runs()) {
            if (run.startNanos() > 0) {
                note(run.startNanos(), "fan-started", "gets power and starts");
            }
            if (run.endNanos() < Long.MAX_VALUE) {
                note(run.endNanos(), "power-off", "loses power");
            }
        }
        for (FanFault fault : spec.faults()) {
            note(
                    fault.onsetNanos(),
                    "fault-onset",
                    "fault begins: " + fault.kind().id());
            if (fault.endNanos() < Long.MAX_VALUE) {
                note(fault.endNanos(), "note", "fault ends: " + fault.kind().id());
            }
        }
    }

    void note(long nanos, String kind, String what) {
        events.add(new Event(nanos, kind, fan, fan + " " + what, Map.of("fan", fan)));
    }

    /** Takes out what has happened up to {@code nanos} [ns since start]. */
    List<Event> drain(long nanos) {
        var due = new ArrayList<Event>();
        for (Event event : events) {
            if (event.timeNanos() <= nanos) {
                due.add(event);
            }
        }
        events.removeAll(due);
        due.sort(java.util.Comparator.comparingLong(Event::timeNanos));
        return due;
    }
}
