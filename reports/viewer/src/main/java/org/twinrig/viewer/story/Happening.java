package org.twinrig.viewer.story;

import java.util.List;
import org.twinrig.core.chart.FaultSpells;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Event;

/**
 * Something that a viewer of a run wants to know of: an event, or an alarm that says something new.
 *
 * @param nanos when [ns since start]
 * @param level level of the alarm; {@link #EVENT} for an event, {@link #PART} for a fault of a sensor, {@code PASSED} and
 *     {@code FAILED} for a verdict
 * @param text one sentence
 */
public record Happening(long nanos, String level, String text) {
    /** Level of what is no alarm. */
    public static final String EVENT = "EVENT";

    /** Level of a sensor's fault that begins or ends. */
    public static final String PART = "PART";

    private static final List<String> VERDICTS = List.of("PASSED", "FAILED");

    /** True for an alarm. */
    public boolean isAlarm() {
        return !level.equals(EVENT) && !level.equals(PART) && !isVerdict();
    }

    /** True for a verdict. */
    public boolean isVerdict() {
        return VERDICTS.contains(level);
    }

    /** Of an event; a door is told with its room where there are several. */
    static Happening of(Event event, boolean severalRooms) {
        String room = event.details().getOrDefault("room", "");
        boolean named = severalRooms && event.kind().equals("door") && !room.isEmpty();
        return new Happening(event.timeNanos(), level(event), named ? event.text() + " (" + room + ")" : event.text());
    }

    private static String level(Event event) {
        if (event.kind().equals("verdict")) {
            return "passed".equals(event.details().get("verdict")) ? "PASSED" : "FAILED";
        }
        return FaultSpells.tells(event) ? PART : EVENT;
    }

    static Happening of(Alarm alarm) {
        return new Happening(alarm.timeNanos(), alarm.level(), alarm.text());
    }

    /** True for what only engineers look for: the shutter's click, a failed read. */
    public static boolean isRoutine(Event event) {
        return event.kind().equals("shutter") || event.kind().equals("bad-read");
    }
}
