package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.physics.fire.HeatRelease;
import org.twinrig.physics.fire.Smoulder;
import org.twinrig.physics.room.Appliance;
import org.twinrig.physics.room.Climate;
import org.twinrig.physics.room.Construction;
import org.twinrig.physics.room.Facing;
import org.twinrig.physics.room.Hatch;
import org.twinrig.physics.room.HouseSpec;
import org.twinrig.physics.room.Occupant;
import org.twinrig.physics.room.Opening;
import org.twinrig.physics.room.Profile;
import org.twinrig.physics.room.RoomSpec;
import org.twinrig.physics.room.Ventilation;
import org.twinrig.scenarios.language.ObjectType;
import org.twinrig.scenarios.language.Rooms;
import org.twinrig.scenarios.language.Settings;

/** From a scenario's values to the description of its room. */
final class RoomBuilder {
    static final double MACHINE_POWER = 1000; // [W] when the scenario gives none
    static final double HOB_POWER = 1500; // [W]
    static final double KETTLE_POWER = 2000; // [W]
    private static final double ROW_SPACING = 0.8; // [m] between people of a group, shoulder to shoulder and a bit

    private RoomBuilder() {}

    /** The house of the scenario's rooms. */
    static HouseSpec house(Settings root) {
        var rooms = Rooms.of(root).stream().map(room -> room(root, room)).toList();
        return new HouseSpec(rooms, climate(root.section("outside")));
    }

    private static RoomSpec room(Settings root, Settings room) {
        double[] size = room.triple("size");
        double[] corner = room.triple("corner");
        RoomSpec spec = RoomSpec.of(room.text("name"), size[0], size[1], size[2])
                .at(corner[0], corner[1], corner[2])
                .withConstructions(layer(room, "ceiling"), layer(room, "walls"), layer(room, "floor"))
                .withClimate(climate(room))
                .withVentilation(ventilation(room.section("ventilation"), Rooms.items(root, "ventilators", room)));
        for (Settings opening : room.items("openings")) {
            spec = spec.with(opening(opening));
        }
        for (Settings hatch : room.items("hatches")) {
            spec = spec.with(hatch(hatch));
        }
        for (Settings fire : Rooms.items(root, "fires", room)) {
            spec = spec.with(fire(fire));
        }
        for (Settings person : Rooms.items(root, "people", room)) {
            for (Occupant occupant : occupants(person, size)) {
                spec = spec.with(occupant);
            }
        }
        for (Settings object : Rooms.items(root, "objects", room)) {
            spec = spec.with(appliance(object));
        }
        return spec;
    }

    private static Construction layer(Settings room, String key) {
        Settings layer = room.section(key);
        var facing = layer.flag("adiabatic") ? Facing.ADIABATIC : Facing.NEIGHBOUR;
        return Construction.of(layer.text("material"), layer.number("thickness"))
                .facing(facing);
    }

    private static Climate climate(Settings s) {
        return new Climate(s.number("temperature"), s.number("humidity"), s.number("co2"));
    }

    private static Ventilation ventilation(Settings s, List<Settings> ventilators) {
        return new Ventilation(
                s.number("rate"),
                s.number("leakage"),
                ventilators.stream().map(VentilatorBuilder::build).toList());
    }

    private static Opening opening(Settings s) {
        return new Opening(
                s.text("name"),
                s.number("width"),
                s.number("height"),
                s.number("sill"),
                s.number("open"),
                changes(s),
                s.has("to") ? s.text("to") : "");
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

    private static FireSpec fire(Settings s) {
        var fire = FireSpec.flaming(
                s.text("name"), point(s, "at"), Fuels.get(s.text("fuel")), release(s), nanos(s, "ignition"));
        if (s.has("area")) {
            fire = fire.withArea(s.number("area"));
        }
        if (s.has("smoulder")) {
            Settings stage = s.section("smoulder");
            fire = fire.withSmoulder(Smoulder.of(stage.number("duration"), stage.number("rate")));
        }
        return fire;
    }

    private static HeatRelease release(Settings s) {
        if (s.isWritten("curve")) {
            return new HeatRelease.Curve(
                    s.items("curve").stream().map(p -> p.number("at")).toList(),
                    s.items("curve").stream().map(p -> p.number("power")).toList());
        }
        if (!s.has("peak")) {
            return HeatRelease.none();
        }
        var growth = constant(HeatRelease.Growth.class, s.text("growth"));
        return new HeatRelease.TSquared(growth.alpha(), s.number("peak"), s.number("steady"), s.number("decay"));
    }

    // A group stands in rows along the length, from its place on; what does not fit goes into the next row.
    private static List<Occupant> occupants(Settings s, double[] size) {
        long count = s.whole("count");
        Point first = point(s, "at");
        int perRow = Math.max(1, (int) ((size[0] - first.x()) / ROW_SPACING));
        var activity = constant(Occupant.Activity.class, s.text("activity"));
        long leaves = s.has("leaves") ? nanos(s, "leaves") : Long.MAX_VALUE;
        var people = new ArrayList<Occupant>();
        for (int i = 0; i < count; i++) {
            double y = Math.min(first.y() + i / perRow * ROW_SPACING, size[1]);
            var place = new Point(first.x() + i % perRow * ROW_SPACING, y, first.z());
            String name = count == 1 ? s.text("name") : s.text("name") + "-" + (i + 1);
            people.add(new Occupant(name, place, activity, s.number("mass"), nanos(s, "arrives"), leaves));
        }
        return people;
    }

    private static Appliance appliance(Settings s) {
        String name = s.text("name");
        Point at = point(s, "at");
        Profile profile = profile(s);
        return switch (ObjectType.of(s.text("type"))) {
            case HOT_DRINK -> Appliance.hotDrink(name, at, profile);
            case GAS_HOB -> Appliance.gasHob(name, at, profile, s.number("power", 2500));
            case ELECTRIC_HOB ->
                Appliance.electricHob(
                        name, at, profile, s.number("power", HOB_POWER), s.number("temperature", 453.15) - 273.15);
            case FRYING -> Appliance.frying(name, at, profile, s.number("fumes", 0.3e-6));
            case KETTLE -> Appliance.kettle(name, at, profile, s.number("power", KETTLE_POWER));
            case SPRAY -> Appliance.spray(name, at, profile, s.number("mass", 0.0016) * 1000);
            case SUN_PATCH ->
                Appliance.sunPatch(
                        name, at, profile, s.number("radius", 0.6), s.number("rise", 12), s.number("power", 400));
            case RADIATOR ->
                Appliance.radiator(name, wall(s), at, profile, s.number("power", 1000), s.number("rise", 30));
            case MACHINE -> Appliance.machine(name, at, profile, s.number("power", MACHINE_POWER));
            case GAS_HEATER -> Appliance.gasHeater(name, at, profile, s.number("power", 3000), s.number("co", 0.3e-6));
            case GAS_LEAK -> Appliance.gasLeak(name, at, profile, s.number("rate", 0.1e-3));
        };
    }

    static Profile profile(Settings s) {
        return new Profile(
                nanos(s, "from"),
                s.has("until") ? nanos(s, "until") : Long.MAX_VALUE,
                s.number("rise-time"),
                s.number("fall-time"));
    }

    private static Surface wall(Settings s) {
        return s.has("wall") ? constant(Surface.class, "wall-" + s.text("wall")) : Surface.WALL_X0;
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
