package org.twinrig.scenarios.language;

import java.util.List;
import org.twinrig.core.NearestWord;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;

/** What must hold of rooms: places lie in them, openings fit, and lead to rooms that there are. */
final class RoomChecks {
    private final Settings root;
    private final Checker checker;

    RoomChecks(Settings root, Checker checker) {
        this.root = root;
        this.checker = checker;
    }

    void run() {
        for (String list : List.of("people", "fires", "objects", "devices", "ventilators", "probes")) {
            root.items(list).forEach(this::known);
        }
        for (String list : List.of("people", "fires", "objects", "devices", "probes")) {
            root.items(list).forEach(item -> inside(item, item, "at"));
        }
        if (root.has("exposure")) {
            known(root.section("exposure"));
            inside(root.section("exposure"), root.section("exposure"), "at");
        }
        for (Settings device : root.items("devices")) {
            inside(device, device, "look-at");
            device.items("sensors").forEach(s -> inside(device, s, "at"));
            device.items("sensors").forEach(s -> inside(device, s, "look-at"));
        }
        Rooms.of(root).forEach(this::openings);
    }

    /** The room that an item names has to be one of the house. */
    private void known(Settings item) {
        if (item.isWritten("room")) {
            room(item, "room");
        }
    }

    private void room(Settings item, String key) {
        List<String> names = Rooms.names(root);
        if (!names.contains(item.text(key))) {
            checker.report(
                    item.at(key),
                    "%s is \"%s\", an unknown room%s; known: %s"
                            .formatted(
                                    item.path(key),
                                    item.text(key),
                                    NearestWord.hint(item.text(key), names),
                                    names.isEmpty() ? "none" : String.join(", ", names)));
        }
    }

    private void inside(Settings owner, Settings item, String key) {
        if (!item.has(key) || !Rooms.any(root)) {
            return;
        }
        double[] size = Rooms.of(root, owner).triple("size");
        double[] place = item.triple(key);
        for (int i = 0; i < 3; i++) {
            if (place[i] > size[i]) {
                checker.report(
                        item.at(key),
                        "%s lies outside the room: its %s is %s, the room's %s is %s"
                                .formatted(
                                        item.path(key),
                                        List.of("first number", "second number", "third number")
                                                .get(i),
                                        metres(place[i]),
                                        List.of("length", "width", "height").get(i),
                                        metres(size[i])));
            }
        }
    }

    private void openings(Settings room) {
        double height = room.triple("size")[2];
        for (Settings opening : room.items("openings")) {
            double top = opening.number("sill") + opening.number("height");
            if (top > height) {
                checker.report(
                        opening.at("height"),
                        "%s reaches up to %s, the room's height is %s"
                                .formatted(opening.path("height"), metres(top), metres(height)));
            }
            behind(room, opening);
        }
        room.items("hatches").forEach(hatch -> behind(room, hatch));
    }

    private void behind(Settings room, Settings opening) {
        if (!opening.has("to")) {
            return;
        }
        room(opening, "to");
        if (opening.text("to").equals(room.text("name"))) {
            checker.report(
                    opening.at("to"),
                    opening.path("to") + " is its own room; name the one behind it, or none for outside");
        }
    }

    private static String metres(double length) {
        return Quantity.print(length, Kind.LENGTH, "m");
    }
}
