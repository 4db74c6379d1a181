package org.twinrig.scenarios.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.twinrig.core.NearestWord;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.Sensors;

/** What must hold of boards and the parts on them: each part needs something to look at. */
final class DeviceChecks {
    private final Settings root;
    private final Checker checker;

    DeviceChecks(Settings root, Checker checker) {
        this.root = root;
        this.checker = checker;
    }

    void run() {
        root.items("devices").forEach(this::device);
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
            var faults = new FaultChecks(checker, root.number("duration"));
            sensor.items("faults").forEach(fault -> faults.run(fault, Sensors.type(type)));
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
        if (!Rooms.any(root)) {
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
}
