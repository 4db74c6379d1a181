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
        for (String list :
                List.of("people", "fires", "objects", "devices", "detectors", "ventilators", "duct-fans", "probes")) {
            root.items(list).forEach(this::known);
        }
        for (String list : List.of("people", "fires", "objects", "devices", "detectors", "probes")) {
            root.items(list).forEach(item -> inside(item, item, "at"));
        }
        root.items("people").forEach(this::route);
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
        Rooms.of(root).forEach(this::shell);
        root.items("duct-fans").forEach(this::ends);
        weather();
    }

    private void route(Settings person) {
        List<Settings> ways = person.items("route");
        for (int i = 0; i < ways.size(); i++) {
            inside(person, ways.get(i), "to");
            if (i > 0 && ways.get(i).number("at") < ways.get(i - 1).number("at")) {
                checker.report(
                        ways.get(i).at("at"), ways.get(i).path("at") + " lies before that of the waypoint above it");
            }
        }
    }

    private void ends(Settings fan) {
        if (fan.has("other")) {
            room(fan, "other");
            if (fan.text("other").equals(Rooms.of(root, fan).text("name"))) {
                checker.report(
                        fan.at("other"), fan.path("other") + " is its own room; name another, or none for outside");
            }
        }
        double height = Rooms.of(root, fan).triple("size")[2];
        if (fan.number("height") > height) {
            checker.report(
                    fan.at("height"),
                    "%s is %s, the room's height is %s"
                            .formatted(fan.path("height"), metres(fan.number("height")), metres(height)));
        }
    }

    private void shell(Settings room) {
        for (String key : List.of("walls", "ceiling", "floor")) {
            surrounded(room, room.section(key));
        }
        room.items("sides").forEach(side -> surrounded(room, side));
        double[] size = room.triple("size");
        for (Settings window : room.items("windows")) {
            double breadth = window.text("side").startsWith("x") ? size[1] : size[0];
            fits(window, "along", "width", breadth, "wall is %s wide");
            fits(window, "sill", "height", size[2], "room is %s high");
        }
        if (room.has("heating") && room.has("cooling")) {
            apart(room.section("heating"), room.section("cooling"));
        }
    }

    private void surrounded(Settings room, Settings construction) {
        if (construction.has("next")) {
            room(construction, "next");
            if (construction.text("next").equals(room.text("name"))) {
                checker.report(construction.at("next"), construction.path("next") + " is its own room; name another");
            }
        }
    }

    private void fits(Settings window, String from, String length, double limit, String what) {
        double end = window.number(from) + window.number(length);
        if (end > limit + 1e-9) {
            checker.report(
                    window.at(length),
                    "%s: from %s on it reaches to %s, but the %s"
                            .formatted(
                                    window.path(length),
                                    metres(window.number(from)),
                                    metres(end),
                                    what.formatted(metres(limit))));
        }
    }

    private void apart(Settings heating, Settings cooling) {
        if (cooling.number("to") <= heating.number("to")) {
            checker.report(
                    cooling.at("to"),
                    "%s is not above %s; both would work against each other"
                            .formatted(cooling.path("to"), heating.path("to")));
        }
    }

    private void weather() {
        Settings outside = root.section("outside");
        if (outside.has("weather") && !root.has("site")) {
            checker.report(
                    outside.at("weather"),
                    outside.path("weather") + " needs a site; add \"site: {latitude: 52 °, longitude: 13 °}\"");
        }
        if (outside.has("weather") && outside.has("weather-file")) {
            checker.report(
                    outside.at("weather"), outside.path("weather") + " and weather-file exclude each other; keep one");
        }
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
