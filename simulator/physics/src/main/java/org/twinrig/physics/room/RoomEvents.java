package org.twinrig.physics.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.fire.FireSpec;

/** What is known to happen in a room, handed out when its time has come. */
final class RoomEvents {
    private final List<Event> agenda = new ArrayList<>();
    private int next;

    RoomEvents(RoomSpec spec) {
        for (FireSpec fire : spec.fires()) {
            if (fire.trigger().isEmpty()) {
                agenda.addAll(burning(fire, spec));
            }
        }
        for (Occupant person : spec.occupants()) {
            if (person.arrivalNanos() > 0) {
                add(person.arrivalNanos(), "arrival", person.name(), person.name() + " comes in", spec);
            }
            if (person.departureNanos() < Long.MAX_VALUE) {
                add(person.departureNanos(), "departure", person.name(), person.name() + " leaves", spec);
            }
        }
        for (Opening opening : spec.openings()) {
            for (Opening.Change change : opening.changes()) {
                String text = "%s is %.0f %% open".formatted(opening.name(), 100 * change.openFraction());
                add(change.timeNanos(), "door", opening.name(), text, spec);
            }
        }
        for (Emission emission : spec.emissions()) {
            if (emission.profile().startNanos() > 0) {
                add(emission.profile().startNanos(), "note", emission.name(), emission.name() + " starts", spec);
            }
            if (emission.profile().endNanos() < Long.MAX_VALUE) {
                add(emission.profile().endNanos(), "note", emission.name(), emission.name() + " ends", spec);
            }
        }
        spec.ventilation().ventilators().forEach(fan -> power(fan.name(), fan.runs(), spec));
        spec.ventilation().blowers().forEach(fan -> power(fan.name(), fan.runs(), spec));
        agenda.sort(Comparator.comparingLong(Event::timeNanos));
    }

    private void power(String fan, List<VentilatorSpec.Run> runs, RoomSpec spec) {
        for (VentilatorSpec.Run run : runs) {
            if (run.startNanos() > 0) {
                add(run.startNanos(), "note", fan, fan + " gets power", spec);
            }
            if (run.endNanos() < Long.MAX_VALUE) {
                add(run.endNanos(), "outage", fan, fan + " loses its power", spec);
            }
        }
    }

    /** What {@code fire} does in {@code spec} by the clock. */
    static List<Event> burning(FireSpec fire, RoomSpec spec) {
        var events = new ArrayList<Event>();
        boolean smoulders = fire.smoulder().seconds() > 0;
        String how = smoulders ? "begins to smoulder" : "bursts into flame";
        var details =
                Map.of("room", spec.name(), "fuel", fire.fuel().id(), "stage", smoulders ? "smouldering" : "flaming");
        events.add(new Event(fire.ignitionNanos(), "ignition", fire.name(), fire.name() + " " + how, details));
        if (smoulders && fire.release().peak() > 0) {
            events.add(event(fire.flamesFromNanos(), "note", fire.name(), fire.name() + " bursts into flame", spec));
        }
        events.add(event(fire.endNanos(), "extinguished", fire.name(), fire.name() + " has burnt out", spec));
        return events;
    }

    private void add(long nanos, String kind, String subject, String text, RoomSpec spec) {
        agenda.add(event(nanos, kind, subject, text, spec));
    }

    private static Event event(long nanos, String kind, String subject, String text, RoomSpec spec) {
        return new Event(nanos, kind, subject, text, Map.of("room", spec.name()));
    }

    /** Takes note of what nobody knew beforehand. */
    void announce(Event event) {
        int at = next;
        while (at < agenda.size() && agenda.get(at).timeNanos() <= event.timeNanos()) {
            at++;
        }
        agenda.add(at, event);
    }

    /** Events up to {@code timeNanos} [ns since start] that were not handed out yet. */
    List<Event> until(long timeNanos) {
        int from = next;
        while (next < agenda.size() && agenda.get(next).timeNanos() <= timeNanos) {
            next++;
        }
        return List.copyOf(agenda.subList(from, next));
    }
}
