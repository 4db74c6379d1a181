package org.twinrig.scenarios.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinrig.scenarios.units.Quantity;

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
        root.items("detectors").forEach(checks::detector);
        checks.needsRoom();
        new RoomChecks(root, checker).run();
        root.items("people").forEach(p -> checks.order(p, "arrives", "leaves"));
        root.items("fires").forEach(checks::fire);
        root.items("objects").forEach(checks::object);
        new FanChecks(root, checker, checks).run();
        root.items("ventilators").forEach(checks::ventilator);
        root.items("duct-fans").forEach(f -> f.items("runs").forEach(r -> checks.order(r, "from", "until")));
        new DeviceChecks(root, checker).run();
        new ExpectationChecks(root, checker).run();
    }

    private void names() {
        Map<String, String> plants = new LinkedHashMap<>();
        Rooms.of(root).forEach(room -> unique(plants, room));
        root.items("fans").forEach(f -> unique(plants, f));
        root.items("ventilators").forEach(v -> unique(plants, v));
        root.items("duct-fans").forEach(f -> unique(plants, f));
        root.items("probes").forEach(p -> unique(plants, p));
        root.items("detectors").forEach(d -> unique(plants, d));
        if (root.has("circuit")) {
            unique(plants, root.section("circuit"));
        }
        Map<String, String> inRoom = new LinkedHashMap<>();
        for (String list : List.of("people", "fires", "objects")) {
            root.items(list).forEach(i -> unique(inRoom, i));
        }
        Map<String, String> devices = new LinkedHashMap<>();
        root.items("devices").forEach(d -> unique(devices, d));
        for (Settings room : Rooms.of(root)) {
            Map<String, String> openings = new LinkedHashMap<>();
            room.items("openings").forEach(o -> unique(openings, o));
            room.items("hatches").forEach(h -> unique(openings, h));
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
        if (root.has("room") && root.isWritten("rooms")) {
            checker.report(root.at("rooms"), "room and rooms exclude each other; write all rooms under rooms");
        }
        if (Rooms.any(root)) {
            return;
        }
        for (String list : List.of("people", "fires", "objects", "ventilators", "duct-fans", "probes", "detectors")) {
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

    private void fire(Settings fire) {
        if (fire.has("ignition")) {
            before(fire, "ignition");
        }
        long causes = Stream.of("ignition", "ignites-at-flux", "ignites-at-temperature")
                .filter(fire::has)
                .count();
        if (causes != 1) {
            checker.report(
                    fire.at(),
                    fire.path("ignition")
                            + ", ignites-at-flux or ignites-at-temperature: exactly one of them is needed");
        }
        boolean curve = fire.isWritten("curve");
        if (curve && fire.has("peak")) {
            checker.report(fire.at("peak"), fire.path("peak") + " and a curve exclude each other; keep one");
        }
        curve(fire);
        if (fire.has("smoulder")) {
            smoulder(fire.section("smoulder"));
        }
        if (!curve && !fire.has("peak") && !fire.has("smoulder")) {
            checker.report(
                    fire.at(),
                    "%s is missing; a fire needs a peak, a curve or a smouldering stage".formatted(fire.path("peak")));
        }
    }

    private void curve(Settings section) {
        List<Settings> points = section.items("curve");
        if (section.isWritten("curve") && points.size() < 2) {
            checker.report(section.at("curve"), section.path("curve") + " needs two or more points");
        }
        for (int i = 1; i < points.size(); i++) {
            double before = points.get(i - 1).number("at");
            if (points.get(i).number("at") < before) {
                checker.report(
                        points.get(i).at("at"),
                        "%s is %s, before that of the point above it (%s)"
                                .formatted(
                                        points.get(i).path("at"),
                                        time(points.get(i).number("at")),
                                        time(before)));
            }
        }
    }

    private void smoulder(Settings stage) {
        if (stage.has("duration") != stage.items("curve").isEmpty()) {
            checker.report(stage.at(), stage.path("duration") + " or a curve: exactly one of them is needed");
        }
        curve(stage);
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
        if (type.passes() && !object.has("until") && object.items("daily").isEmpty()) {
            checker.report(object.at(), "%s is missing; a %s has an end".formatted(object.path("until"), type.id()));
        }
    }

    private static String keys(ObjectType type) {
        return type.keys().isEmpty() ? "from, until only" : String.join(", ", type.keys());
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

    private void detector(Settings detector) {
        String type = detector.text("type");
        List<String> foreign = switch (type) {
            case "smoke" -> List.of("temperature", "rti", "conduction", "spray");
            case "heat" -> List.of("extinction", "entry", "spray");
            default -> List.of("extinction", "entry");
        };
        for (String key : foreign) {
            if (detector.isWritten(key)) {
                checker.report(detector.at(key), "%s: a %s has no %s".formatted(detector.path(key), type, key));
            }
        }
    }

    /** Reports an end that does not lie behind its begin. */
    void order(Settings item, String from, String until) {
        if (item.has(until) && item.number(until) <= item.number(from)) {
            checker.report(
                    item.at(until),
                    "%s is %s, not after %s (%s)"
                            .formatted(item.path(until), time(item.number(until)), from, time(item.number(from))));
        }
    }

    /** Reports a moment that lies behind the end of the scenario. */
    void before(Settings item, String key) {
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
}
