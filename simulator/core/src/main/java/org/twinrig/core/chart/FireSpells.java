package org.twinrig.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;

/** When it burnt, for a band of time, from the events of ignition and extinction. */
public final class FireSpells {
    /**
     * A time in which it burnt.
     *
     * @param from [s since start]
     * @param until [s since start]
     * @param text {@code fire}, or {@code fire in hall, kitchen}
     */
    public record Spell(double from, double until, String text) {}

    private final boolean named;
    private final List<Spell> spells = new ArrayList<>();
    private final Map<String, String> burning = new TreeMap<>(); // rooms by fire
    private double since;

    private FireSpells(boolean named) {
        this.named = named;
    }

    /**
     * The spells that {@code events}, in order of time, tell of.
     *
     * @param end when a fire that is not out yet ends on paper [s since start]
     * @param named true to tell the rooms, and a spell for each set of rooms; false for one from the first flame to the last
     */
    public static List<Spell> of(List<Event> events, double end, boolean named) {
        var told = new FireSpells(named);
        for (Event event : events) {
            double at = SimTime.toSeconds(event.timeNanos());
            String before = told.text();
            switch (event.kind()) {
                case "ignition" ->
                    told.burning.put(event.subject(), event.details().getOrDefault("room", ""));
                case "extinguished" -> told.burning.remove(event.subject());
                default -> {
                    continue;
                }
            }
            if (!told.text().equals(before)) {
                told.close(before, at);
            }
        }
        told.close(told.text(), end);
        return told.spells;
    }

    /** True from the ignition of {@code fire} until it has burnt out, at a moment [ns since start]. */
    public static boolean burns(List<Event> events, String fire, long nanos) {
        return events.stream()
                .filter(event -> event.timeNanos() <= nanos && event.subject().equals(fire))
                .filter(event -> List.of("ignition", "extinguished").contains(event.kind()))
                .reduce((earlier, later) -> later)
                .map(event -> event.kind().equals("ignition"))
                .orElse(false);
    }

    private void close(String text, double at) {
        if (!text.isEmpty() && at > since) {
            spells.add(new Spell(since, at, text));
        }
        since = at;
    }

    private String text() {
        var rooms = new TreeSet<>(burning.values());
        rooms.remove("");
        return burning.isEmpty() ? "" : named && !rooms.isEmpty() ? "fire in " + String.join(", ", rooms) : "fire";
    }
}
