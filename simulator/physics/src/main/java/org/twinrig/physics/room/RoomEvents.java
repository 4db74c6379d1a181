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
            add(spec, fire);
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
        for (VentilatorSpec ventilator : spec.ventilation().ventilators()) {
            for (VentilatorSpec.Run run : ventilator.runs()) {
                if (run.startNanos() > 0) {
                    add(run.startNanos(), "note", ventilator.name(), ventilator.name() + " gets power", spec);
                }
                if (run.endNanos() < Long.MAX_VALUE) {
                    add(run.endNanos(), "outage", ventilator.name(), ventilator.name() + " loses its power", spec);
                }
            }
        }
        agenda.sort(Comparator.comparingLong(Event::timeNanos));
    }

    private void add(RoomSpec spec, FireSpec fire) {
        boolean smoulders = fire.smoulder().seconds() > 0;
        String how = smoulders ? "begins to smoulder" : "bursts into flame";
        var details =
                Map.of("room", spec.name(), "fuel", fire.fuel().id(), "stage", smoulders ? "smouldering" : "flaming");
        agenda.add(new Event(fire.ignitionNanos(), "ignition", fire.name(), fire.name() + " " + how, details));
        if (smoulders && fire.release().peak() > 0) {
            add(fire.flamesFromNanos(), "note", fire.name(), fire.name() + " bursts into flame", spec);
        }
        add(fire.endNanos(), "extinguished", fire.name(), fire.name() + " has burnt out", spec);
    }

    private void add(long nanos, String kind, String subject, String text, RoomSpec spec) {
        agenda.add(new Event(nanos, kind, subject, text, Map.of("room", spec.name())));
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
