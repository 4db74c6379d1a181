package org.twinrig.viewer.story;

import java.util.List;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Event;

/**
 * Something that a viewer of a run wants to know of: an event, or an alarm that says something new.
 *
 * @param nanos when [ns since start]
 * @param level level of the alarm; {@link #EVENT} for an event, {@code PASSED} and {@code FAILED} for a verdict
 * @param text one sentence
 */
public record Happening(long nanos, String level, String text) {
    /** Level of what is no alarm. */
    public static final String EVENT = "EVENT";

    private static final List<String> NO_ALARM = List.of(EVENT, "PASSED", "FAILED");

    /** True for an alarm. */
    public boolean isAlarm() {
        return !NO_ALARM.contains(level);
    }

    /** Of an event; a door is told with its room where there are several. */
    static Happening of(Event event, boolean severalRooms) {
        String level = !event.kind().equals("verdict")
                ? EVENT
                : "passed".equals(event.details().get("verdict")) ? "PASSED" : "FAILED";
        String room = event.details().getOrDefault("room", "");
        boolean named = severalRooms && event.kind().equals("door") && !room.isEmpty();
        return new Happening(event.timeNanos(), level, named ? event.text() + " (" + room + ")" : event.text());
    }

    static Happening of(Alarm alarm) {
        return new Happening(alarm.timeNanos(), alarm.level(), alarm.text());
    }

    /** True for what only engineers look for: the shutter's click, a failed read. */
    public static boolean isRoutine(Event event) {
        return event.kind().equals("shutter") || event.kind().equals("bad-read");
    }
}
