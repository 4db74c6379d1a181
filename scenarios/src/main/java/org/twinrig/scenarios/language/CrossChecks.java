package org.twinrig.scenarios.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinrig.core.NearestWord;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.Sensors;

/** What must hold between the parts of a scenario: names, places, moments, and what needs what. */
public final class CrossChecks {
    private final Settings root;
    private final Checker checker;
    private final double duration;

    private CrossChecks(Settings root, Checker checker) {
        this.root = root;
        this.checker = checker;
        this.duration = root.number("duration");
    }

    /** Reports what is wrong with {@code root} to {@code checker}. */
    public static void run(Settings root, Checker checker) {
        var checks = new CrossChecks(root, checker);
        checks.names();
        checks.needsRoom();
        checks.places();
        checks.openings();
        root.items("people").forEach(p -> checks.order(p, "arrives", "leaves"));
        root.items("fires").forEach(checks::fire);
        root.items("objects").forEach(checks::object);
        root.items("fans").forEach(checks::fan);
        root.items("ventilators").forEach(checks::ventilator);
        root.items("devices").forEach(checks::device);
        root.items("expect").forEach(checks::expectation);
    }

    private void names() {
        Map<String, String> plants = new LinkedHashMap<>();
        if (root.has("room")) {
            plants.put(root.section("room").text("name"), "room.name");
        }
        root.items("fans").forEach(f -> unique(plants, f));
        root.items("ventilators").forEach(v -> unique(plants, v));
        if (root.has("circuit")) {
            unique(plants, root.section("circuit"));
        }
        Map<String, String> inRoom = new LinkedHashMap<>();
        for (String list : List.of("people", "fires", "objects")) {
            root.items(list).forEach(i -> unique(inRoom, i));
        }
        Map<String, String> devices = new LinkedHashMap<>();
        root.items("devices").forEach(d -> unique(devices, d));
        if (root.has("room")) {
            Map<String, String> openings = new LinkedHashMap<>();
            root.section("room").items("openings").forEach(o -> unique(openings, o));
        }
    }

    private void unique(Map<String, String> seen, Settings item) {
        String before = seen.putIfAbsent(item.text("name"), item.path("name"));
        if (before != null) {
            checker.report(
                    item.at("name"),
                    "%s is \"%s\", but %s has that name already; give it another"
                            .formatted(item.path("name"), item.text("name"), before));
        }
    }

    private void needsRoom() {
        if (root.has("room")) {
            return;
        }
        for (String list : List.of("people", "fires", "objects", "ventilators")) {
            root.items(list).stream()
                    .findFirst()
                    .ifPresent(i ->
                            checker.report(i.at(), "there are " + list + " but no room; add \"room:\" with a size"));
        }
        for (String section : List.of("circuit", "exposure")) {
            if (root.has(section)) {
                checker.report(
                        root.section(section).at(),
                        "there is a " + section + " but no room; add \"room:\" with a size");
            }
        }
        if (root.items("fans").isEmpty()) {
            checker.report(root.at(), "there is neither a room nor a fan; add \"room:\" or \"fans:\"");
        }
    }

    private void places() {
        for (String list : List.of("people", "fires", "objects", "devices")) {
            root.items(list).forEach(i -> inside(i, "at"));
        }
        if (root.has("exposure")) {
            inside(root.section("exposure"), "at");
        }
        for (Settings device : root.items("devices")) {
            inside(device, "look-at");
            device.items("sensors").forEach(s -> inside(s, "at"));
            device.items("sensors").forEach(s -> inside(s, "look-at"));
        }
    }

    private void inside(Settings item, String key) {
        if (!item.has(key) || !root.has("room")) {
            return;
        }
        double[] size = root.section("room").triple("size");
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

    private void openings() {
        if (!root.has("room")) {
            return;
        }
        double height = root.section("room").triple("size")[2];
        for (Settings opening : root.section("room").items("openings")) {
            double top = opening.number("sill") + opening.number("height");
            if (top > height) {
                checker.report(
                        opening.at("height"),
                        "%s reaches up to %s, the room's height is %s"
                                .formatted(opening.path("height"), metres(top), metres(height)));
            }
        }
    }

    private void fire(Settings fire) {
        before(fire, "ignition");
        boolean curve = fire.isWritten("curve");
        if (curve && fire.has("peak")) {
            checker.report(fire.at("peak"), fire.path("peak") + " and a curve exclude each other; keep one");
        }
        if (curve && fire.items("curve").size() < 2) {
            checker.report(fire.at("curve"), fire.path("curve") + " needs two or more points");
        }
        if (!curve && !fire.has("peak") && !fire.has("smoulder")) {
            checker.report(
                    fire.at(),
                    "%s is missing; a fire needs a peak, a curve or a smouldering stage".formatted(fire.path("peak")));
        }
    }

    private void object(Settings object) {
        order(object, "from", "until");
        ObjectType type = ObjectType.of(object.text("type"));
        for (String key : type.foreignKeys()) {
            if (object.isWritten(key)) {
                checker.report(
                        object.at(key),
                        "%s: a %s has no %s; it has: %s".formatted(object.path(key), type.id(), key, keys(type)));
            }
        }
        if (type == ObjectType.SPRAY && !object.has("until")) {
            checker.report(object.at(), object.path("until") + " is missing; a spray evaporates in a given time");
        }
    }

    private static String keys(ObjectType type) {
        return type.keys().isEmpty() ? "from, until only" : String.join(", ", type.keys());
    }

    private void fan(Settings fan) {
        fan.items("runs").forEach(r -> order(r, "from", "until"));
        fan.items("faults").forEach(f -> order(f, "from", "until"));
        fan.items("faults").forEach(f -> before(f, "from"));
    }

    private void ventilator(Settings ventilator) {
        ventilator.items("runs").forEach(r -> order(r, "from", "until"));
        for (String cause : List.of("temperature", "co2", "co", "gas")) {
            if (ventilator.has(cause)) {
                Settings demand = ventilator.section(cause);
                if (demand.number("full") <= demand.number("from")) {
                    checker.report(
                            demand.at("full"),
                            "%s is not above from; full speed is reached where there is more than at the start"
                                    .formatted(demand.path("full")));
                }
            }
        }
    }

    private void device(Settings device) {
        Set<String> types = new LinkedHashSet<>();
        for (Settings sensor : device.items("sensors")) {
            String type = sensor.text("type");
            if (!types.add(type)) {
                checker.report(
                        sensor.at("type"),
                        "%s: there is a second %s on %s; put it on a board of its own"
                                .formatted(sensor.path("type"), type, device.text("name")));
            }
            mounted(device, sensor, Sensors.type(type));
        }
        if (device.has("on")) {
            fanExists(device);
        }
    }

    private void mounted(Settings device, Settings sensor, SensorType type) {
        if (sensor.has("on")) {
            fanExists(sensor);
        }
        if (type.surroundings() == SensorType.Surroundings.MACHINE) {
            if (!sensor.has("on") && !device.has("on")) {
                checker.report(
                        sensor.at("type"),
                        "%s: a %s is mounted on a fan; say which: \"on: NAME\""
                                .formatted(sensor.path("on"), type.id()));
            }
            return;
        }
        if (type.surroundings() == SensorType.Surroundings.CIRCUIT) {
            if (!root.has("circuit")) {
                checker.report(
                        sensor.at("type"),
                        "%s: a %s sits in a mains circuit; add \"circuit: {}\""
                                .formatted(sensor.path("type"), type.id()));
            }
            return;
        }
        if (!root.has("room")) {
            checker.report(
                    sensor.at("type"),
                    "%s: a %s needs a room; add \"room:\" with a size".formatted(sensor.path("type"), type.id()));
        } else if (!sensor.has("at") && !device.has("at")) {
            checker.report(
                    sensor.at("type"),
                    "%s is missing: where %s is in the room, e.g. \"1 m, 2 m, 1.5 m\""
                            .formatted(device.path("at"), device.text("name")));
        }
    }

    private void fanExists(Settings part) {
        List<String> fans = new ArrayList<>();
        root.items("fans").forEach(f -> fans.add(f.text("name")));
        if (!fans.contains(part.text("on"))) {
            checker.report(
                    part.at("on"),
                    "%s is \"%s\", an unknown fan%s; known: %s"
                            .formatted(
                                    part.path("on"),
                                    part.text("on"),
                                    NearestWord.hint(part.text("on"), fans),
                                    fans.isEmpty() ? "none" : String.join(", ", fans)));
        }
    }

    private void expectation(Settings expectation) {
        if (expectation.has("at-least") == expectation.has("never")) {
            checker.report(expectation.at(), expectation.path("at-least") + " or never: exactly one of them is needed");
        }
        List<String> levels = MeasureLanguage.levels(expectation.text("alarm"));
        for (String key : List.of("at-least", "never")) {
            if (expectation.has(key) && !levels.contains(expectation.text(key))) {
                checker.report(
                        expectation.at(key),
                        "%s is \"%s\", which no %s alarm says; it says: %s"
                                .formatted(
                                        expectation.path(key),
                                        expectation.text(key),
                                        expectation.text("alarm"),
                                        String.join(", ", levels)));
            }
        }
    }

    private void order(Settings item, String from, String until) {
        if (item.has(until) && item.number(until) <= item.number(from)) {
            checker.report(
                    item.at(until),
                    "%s is %s, not after %s (%s)"
                            .formatted(item.path(until), time(item.number(until)), from, time(item.number(from))));
        }
    }

    private void before(Settings item, String key) {
        if (item.number(key) >= duration) {
            checker.report(
                    item.at(key),
                    "%s is %s, but the scenario ends at %s"
                            .formatted(item.path(key), time(item.number(key)), time(duration)));
        }
    }

    private static String time(double seconds) {
        return Quantity.printDuration(seconds);
    }

    private static String metres(double length) {
        return Quantity.print(length, Kind.LENGTH, "m");
    }
}
