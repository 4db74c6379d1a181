package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.recording.FloorPlan;
import org.twinrig.core.recording.FloorPlan.Kind;
import org.twinrig.core.recording.FloorPlan.Place;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.room.Hatch;
import org.twinrig.physics.room.Occupant;
import org.twinrig.physics.room.Opening;
import org.twinrig.physics.room.RoomSpec;
import org.twinrig.physics.room.WindowSpec;
import org.twinrig.scenarios.language.Rooms;
import org.twinrig.scenarios.language.Settings;

/** From a scenario's values to the plan that its recordings carry for those who look at them. */
final class Plans {
    private final List<FloorPlan.Item> items = new ArrayList<>();

    private Plans() {}

    static FloorPlan of(Settings root) {
        var plans = new Plans();
        if (Rooms.any(root)) {
            var rooms = RoomBuilder.rooms(root);
            rooms.forEach(room -> plans.add(room, rooms.size() == 1));
        }
        for (Settings object : root.items("objects")) {
            var facts = new TreeMap<>(Map.of("at", at(object, "at"), "type", object.text("type")));
            facts.put("room", Rooms.of(root, object).text("name"));
            facts.put("from", Double.toString(object.number("from")));
            if (object.has("until")) {
                facts.put("until", Double.toString(object.number("until")));
            }
            plans.add(Kind.OBJECT, object.text("name"), facts);
        }
        for (Settings fan : root.items("fans")) {
            String rpm = Double.toString(60 * FanBuilder.build(root, fan).nominalSpeed());
            plans.add(Kind.FAN, fan.text("name"), Map.of("blades", Long.toString(fan.whole("blades")), "rpm", rpm));
        }
        for (Settings probe : root.items("probes")) {
            String room = Rooms.of(root, probe).text("name");
            plans.add(Kind.PROBE, probe.text("name"), Map.of("at", at(probe, "at"), "room", room));
        }
        for (Settings device : root.items("devices")) {
            plans.add(Kind.DEVICE, device.text("name"), device(root, device));
        }
        return new FloorPlan(plans.items);
    }

    private void add(Kind kind, String name, Map<String, String> facts) {
        items.add(new FloorPlan.Item(kind, name, facts));
    }

    private void add(RoomSpec room, boolean alone) {
        var box = room.box();
        add(
                Kind.ROOM,
                room.name(),
                Map.of(
                        "size", text(new Point(box.length(), box.width(), box.height())),
                        "corner", text(new Point(box.x(), box.y(), box.floor()))));
        String prefix = alone ? "" : room.name() + "."; // each room may have a door
        room.openings().forEach(opening -> add(Kind.OPENING, prefix + opening.name(), opening(room, opening)));
        room.hatches().forEach(hatch -> add(Kind.HATCH, prefix + hatch.name(), hatch(room, hatch)));
        room.shell().windows().forEach(window -> add(Kind.WINDOW, prefix + window.name(), window(room, window)));
        for (Occupant person : room.occupants()) {
            var facts = new TreeMap<>(Map.of("at", text(person.place()), "room", room.name()));
            facts.put("arrives", seconds(person.arrivalNanos()));
            if (person.departureNanos() < Long.MAX_VALUE) {
                facts.put("leaves", seconds(person.departureNanos()));
            }
            add(Kind.PERSON, unused(person.name()), facts);
        }
        for (FireSpec fire : room.fires()) {
            var facts = new TreeMap<String, String>();
            facts.put("at", text(fire.base()));
            facts.put("room", room.name());
            facts.put("fuel", fire.fuel().id());
            if (fire.trigger().isEmpty()) {
                facts.put("ignition", seconds(fire.ignitionNanos()));
            }
            add(Kind.FIRE, fire.name(), facts);
        }
    }

    /** Somebody who comes several times is told once for each time. */
    private String unused(String name) {
        String free = name;
        for (int i = 2; isUsed(free); i++) {
            free = name + "." + i;
        }
        return free;
    }

    private boolean isUsed(String name) {
        return items.stream()
                .anyMatch(item -> item.kind() == Kind.PERSON && item.name().equals(name));
    }

    private static Map<String, String> opening(RoomSpec room, Opening opening) {
        var facts = new TreeMap<>(Map.of("room", room.name()));
        if (!opening.to().isEmpty()) {
            facts.put("to", opening.to());
        }
        facts.put("width", Double.toString(opening.width()));
        facts.put("height", Double.toString(opening.height()));
        facts.put("sill", Double.toString(opening.sill()));
        putOpen(facts, opening.openFraction(), opening.changes());
        return facts;
    }

    private static Map<String, String> hatch(RoomSpec room, Hatch hatch) {
        var facts = new TreeMap<>(Map.of("room", room.name(), "area", Double.toString(hatch.area())));
        if (!hatch.above().isEmpty()) {
            facts.put("to", hatch.above());
        }
        putOpen(facts, hatch.openFraction(), hatch.changes());
        return facts;
    }

    private static void putOpen(Map<String, String> facts, double open, List<Opening.Change> changes) {
        facts.put("open", Double.toString(open));
        if (!changes.isEmpty()) {
            var told = changes.stream()
                    .map(change -> seconds(change.timeNanos()) + ":" + change.openFraction())
                    .toList();
            facts.put("changes", String.join(",", told));
        }
    }

    private static Map<String, String> window(RoomSpec room, WindowSpec window) {
        String side = switch (window.side()) {
            case X_LOW -> "x0";
            case X_HIGH -> "x1";
            case Y_LOW -> "y0";
            case Y_HIGH -> "y1";
            case FLOOR, CEILING -> throw new IllegalStateException("a window in " + window.side());
        };
        return Map.of(
                "room",
                room.name(),
                "side",
                side,
                "along",
                Double.toString(window.along()),
                "sill",
                Double.toString(window.sill()),
                "width",
                Double.toString(window.width()),
                "height",
                Double.toString(window.height()));
    }

    private static Map<String, String> device(Settings root, Settings device) {
        var facts = new TreeMap<String, String>();
        if (Rooms.any(root)) {
            facts.put("room", Rooms.of(root, device).text("name"));
        }
        var types = device.items("sensors").stream().map(s -> s.text("type")).toList();
        facts.put("sensors", String.join(",", types));
        for (String key : List.of("at", "look-at")) {
            if (device.has(key)) {
                facts.put(key, at(device, key));
            }
        }
        if (device.has("on")) {
            facts.put("on", device.text("on"));
        }
        return facts;
    }

    private static String at(Settings s, String key) {
        return text(RoomBuilder.point(s, key));
    }

    private static String text(Point point) {
        return new Place(point.x(), point.y(), point.z()).text();
    }

    private static String seconds(long nanos) {
        return Double.toString(SimTime.toSeconds(nanos));
    }
}
