package org.twinrig.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.room.Appliance;
import org.twinrig.physics.room.Climate;
import org.twinrig.physics.room.Detector;
import org.twinrig.physics.room.Hatch;
import org.twinrig.physics.room.Heating;
import org.twinrig.physics.room.Occupant;
import org.twinrig.physics.room.Opening;
import org.twinrig.physics.room.RoomSpec;
import org.twinrig.physics.room.Ventilation;
import org.twinrig.scenarios.language.Rooms;
import org.twinrig.scenarios.language.Settings;

/** From a scenario's values to the descriptions of its rooms. */
final class RoomBuilder {
    private RoomBuilder() {}

    /** The scenario's rooms. */
    static List<RoomSpec> rooms(Settings root) {
        return Rooms.of(root).stream().map(room -> room(root, room)).toList();
    }

    private static RoomSpec room(Settings root, Settings room) {
        double[] size = room.triple("size");
        double[] corner = room.triple("corner");
        RoomSpec spec = RoomSpec.of(room.text("name"), size[0], size[1], size[2])
                .at(corner[0], corner[1], corner[2])
                .with(new ShellBuilder(root, room).shell())
                .withClimate(climate(room))
                .withVentilation(ventilation(root, room));
        for (Heating heating : new ShellBuilder(root, room).heating()) {
            spec = spec.with(heating);
        }
        for (Settings opening : room.items("openings")) {
            spec = spec.with(opening(opening));
        }
        for (Settings hatch : room.items("hatches")) {
            spec = spec.with(hatch(hatch));
        }
        return filled(spec, root, room);
    }

    private static RoomSpec filled(RoomSpec empty, Settings root, Settings room) {
        RoomSpec spec = empty;
        var happening = new HappeningBuilder(root);
        for (Settings fire : Rooms.items(root, "fires", room)) {
            spec = spec.with(happening.fire(fire));
        }
        for (Settings person : Rooms.items(root, "people", room)) {
            for (Occupant occupant : happening.occupants(person, room.triple("size"))) {
                spec = spec.with(occupant);
            }
        }
        for (Settings object : Rooms.items(root, "objects", room)) {
            for (Appliance appliance : happening.appliances(object)) {
                spec = spec.with(appliance);
            }
        }
        for (Settings detector : Rooms.items(root, "detectors", room)) {
            spec = spec.with(detector(detector));
        }
        return spec;
    }

    private static Detector detector(Settings s) {
        boolean smoke = s.text("type").equals("smoke");
        return new Detector(
                s.text("name"),
                point(s, "at"),
                smoke ? Detector.Kind.SMOKE : Detector.Kind.HEAT,
                s.number(smoke ? "extinction" : "temperature"),
                s.number(smoke ? "entry" : "rti"),
                s.number("conduction"),
                s.text("type").equals("sprinkler") ? s.number("spray") : 0);
    }

    static Climate climate(Settings s) {
        return new Climate(s.number("temperature"), s.number("humidity"), s.number("co2"));
    }

    private static Ventilation ventilation(Settings root, Settings room) {
        Settings s = room.section("ventilation");
        return new Ventilation(
                s.number("rate"),
                s.number("leakage"),
                Rooms.items(root, "ventilators", room).stream()
                        .map(VentilatorBuilder::build)
                        .toList(),
                Rooms.items(root, "duct-fans", room).stream()
                        .map(VentilatorBuilder::blower)
                        .toList(),
                s.number("stirring"));
    }

    private static Opening opening(Settings s) {
        return new Opening(
                s.text("name"),
                s.number("width"),
                s.number("height"),
                s.number("sill"),
                s.number("open"),
                changes(s),
                s.has("to") ? s.text("to") : "",
                s.has("side") ? Optional.of(ShellBuilder.side(s)) : Optional.empty());
    }

    private static Hatch hatch(Settings s) {
        String above = s.has("to") ? s.text("to") : "";
        return new Hatch(s.text("name"), s.number("area"), above, s.number("open"), changes(s));
    }

    private static List<Opening.Change> changes(Settings s) {
        return s.items("changes").stream()
                .map(c -> new Opening.Change(nanos(c, "at"), c.number("open")))
                .toList();
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Point point(Settings s, String key) {
        double[] xyz = s.triple(key);
        return new Point(xyz[0], xyz[1], xyz[2]);
    }

    static long nanos(Settings s, String key) {
        return SimTime.toNanos(s.number(key));
    }
}
