package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.fire.FireSpec;
import org.twinrig.physics.fire.Fuel;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.physics.fire.HeatRelease;
import org.twinrig.physics.fire.PlumeLaw;
import org.twinrig.physics.fire.Pyrolysis;
import org.twinrig.physics.fire.Smoulder;
import org.twinrig.physics.fire.Trigger;
import org.twinrig.physics.room.Appliance;
import org.twinrig.physics.room.Occupant;
import org.twinrig.physics.room.Profile;
import org.twinrig.physics.scene.Route;
import org.twinrig.physics.things.Bathroom;
import org.twinrig.physics.things.Household;
import org.twinrig.physics.things.Kitchen;
import org.twinrig.physics.things.Vapours;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.scenarios.language.ObjectType;
import org.twinrig.scenarios.language.Settings;

/** From a scenario's values to people, fires and things. */
final class HappeningBuilder {
    static final double MACHINE_POWER = 1000; // [W] when the scenario gives none
    static final double HOB_POWER = 1500; // [W]
    static final double KETTLE_POWER = 2000; // [W]
    static final double TOASTER_POWER = 1000; // [W]
    static final double OVEN_POWER = 2500; // [W]
    static final double HAIR_DRYER_POWER = 1600; // [W]
    static final double HEATER_POWER = 2000; // [W]
    static final double LAPTOP_POWER = 40; // [W]
    static final double IRON_POWER = 2000; // [W]
    static final double HALOGEN_POWER = 50; // [W]
    static final double LAMP_POWER = 20; // [W] some 2000 lm, one lamp for a room
    private static final double ROW_SPACING = 0.8; // [m] between people of a group, shoulder to shoulder and a bit

    private final Days days;

    HappeningBuilder(Settings root) {
        this.days = Days.of(root);
    }

    FireSpec fire(Settings s) {
        long ignition = s.has("ignition") ? RoomBuilder.nanos(s, "ignition") : Long.MAX_VALUE;
        var fire = FireSpec.flaming(s.text("name"), RoomBuilder.point(s, "at"), fuel(s), release(s), ignition);
        if (s.has("ignites-at-flux")) {
            fire = fire.withTrigger(Trigger.byFlux(s.number("ignites-at-flux")));
        }
        if (s.has("ignites-at-temperature")) {
            fire = fire.withTrigger(Trigger.byTemperature(s.number("ignites-at-temperature")));
        }
        fire = fire.withPlume(RoomBuilder.constant(PlumeLaw.class, s.text("plume")));
        if (s.has("area")) {
            fire = fire.withArea(s.number("area"));
        }
        if (s.has("smoulder")) {
            fire = fire.withSmoulder(smoulder(s.section("smoulder")));
        }
        return fire;
    }

    private static Fuel fuel(Settings s) {
        Fuel fuel = Fuels.get(s.text("fuel"));
        return fuel.withYields(s.number("co", fuel.coYield()), s.number("soot", fuel.sootYield()));
    }

    private static Smoulder smoulder(Settings s) {
        Pyrolysis kind = RoomBuilder.constant(Pyrolysis.class, s.text("kind"));
        if (s.items("curve").isEmpty()) {
            return Smoulder.of(s.number("duration"), s.number("rate"), kind).over(s.number("heater"));
        }
        var course = new Smoulder.Course(
                s.items("curve").stream().map(p -> p.number("at")).toList(),
                s.items("curve").stream().map(p -> p.number("rate")).toList());
        return new Smoulder(course, kind, s.number("heater"));
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
        var growth = RoomBuilder.constant(HeatRelease.Growth.class, s.text("growth"));
        return new HeatRelease.TSquared(growth.alpha(), s.number("peak"), s.number("steady"), s.number("decay"));
    }

    // A group stands in rows along the length, from its place on; what does not fit goes into the next row.
    List<Occupant> occupants(Settings s, double[] size) {
        long count = s.whole("count");
        Point first = RoomBuilder.point(s, "at");
        int perRow = Math.max(1, (int) ((size[0] - first.x()) / ROW_SPACING));
        var activity = RoomBuilder.constant(Occupant.Activity.class, s.text("activity"));
        var kind = RoomBuilder.constant(Occupant.Kind.class, s.text("kind"));
        var route = s.items("route").stream()
                .map(way -> new Route.Waypoint(way.number("at"), RoomBuilder.point(way, "to")))
                .toList();
        var people = new ArrayList<Occupant>();
        for (int i = 0; i < count; i++) {
            double y = Math.min(first.y() + i / perRow * ROW_SPACING, size[1]);
            var place = new Point(first.x() + i % perRow * ROW_SPACING, y, first.z());
            String name = count == 1 ? s.text("name") : s.text("name") + "-" + (i + 1);
            for (Days.Spell stay : stays(s, "arrives", "leaves")) {
                people.add(new Occupant(
                        name, kind, place, activity, mass(s, kind), nanos(stay.from()), nanos(stay.until()), route));
            }
        }
        return people;
    }

    private static double mass(Settings s, Occupant.Kind kind) {
        double usual = switch (kind) {
            case PERSON -> 75;
            case CAT -> 4;
            case DOG -> 20;
        };
        return s.number("mass", usual);
    }

    private List<Days.Spell> stays(Settings s, String from, String until) {
        if (!s.items("daily").isEmpty()) {
            return days.spells(s.items("daily"));
        }
        return List.of(new Days.Spell(s.number(from), s.number(until, Double.POSITIVE_INFINITY)));
    }

    private static long nanos(double seconds) {
        return Double.isInfinite(seconds) ? Long.MAX_VALUE : SimTime.toNanos(seconds);
    }

    /** What there is of an object, once for each time that it is there. */
    List<Appliance> appliances(Settings s) {
        return profiles(s).stream().map(profile -> appliance(s, profile)).toList();
    }

    private static Appliance appliance(Settings s, Profile profile) {
        String name = s.text("name");
        Point at = RoomBuilder.point(s, "at");
        return switch (ObjectType.of(s.text("type"))) {
            case HOT_DRINK -> Kitchen.hotDrink(name, at, profile);
            case GAS_HOB -> Kitchen.gasHob(name, at, profile, s.number("power", 2500));
            case ELECTRIC_HOB ->
                Kitchen.electricHob(
                        name, at, profile, s.number("power", HOB_POWER), s.number("temperature", 453.15) - 273.15);
            case FRYING -> Kitchen.frying(name, at, profile, s.number("fumes", 0.3e-6));
            case OIL_PAN -> Kitchen.oilPan(name, at, profile, s.number("power", HOB_POWER), s.number("mass", 0.5));
            case TOASTER ->
                Kitchen.toaster(name, at, profile, s.number("power", TOASTER_POWER), s.number("fumes", 2e-6));
            case OVEN -> Kitchen.oven(name, at, profile, s.number("power", OVEN_POWER), s.number("fumes", 0.05e-6));
            case KETTLE -> Kitchen.kettle(name, at, profile, s.number("power", KETTLE_POWER));
            case SHOWER -> Bathroom.shower(name, at, profile, s.number("rate", 0.5e-3));
            case HAIR_DRYER -> Bathroom.hairDryer(name, at, profile, s.number("power", HAIR_DRYER_POWER));
            case SPRAY -> Vapours.spray(name, at, profile, s.number("mass", 0.0016));
            case AEROSOL_CAN -> Vapours.can(name, at, profile, s.number("rate", 0.8e-3));
            case DUST -> Vapours.dust(name, at, profile, s.number("rate", 5e-6));
            case FOG -> Vapours.fog(name, at, profile, s.number("rate", 50e-6));
            case CIGARETTE -> Household.cigarette(name, at, profile);
            case CANDLE -> Household.candles(name, at, profile, s.has("count") ? (int) s.whole("count") : 1);
            case SUN_PATCH ->
                Household.sunPatch(
                        name, at, profile, s.number("radius", 0.6), s.number("rise", 12), s.number("power", 400));
            case RADIATOR ->
                Household.radiator(name, wall(s), at, profile, s.number("power", 1000), s.number("rise", 30));
            case ELECTRIC_HEATER -> Household.electricHeater(name, at, profile, s.number("power", HEATER_POWER));
            case MACHINE -> Household.machine(name, at, profile, s.number("power", MACHINE_POWER));
            case LAPTOP -> Household.laptop(name, at, profile, s.number("power", LAPTOP_POWER));
            case IRON -> Household.iron(name, at, profile, s.number("power", IRON_POWER));
            case HALOGEN -> Household.halogen(name, at, profile, s.number("power", HALOGEN_POWER));
            case LAMP -> Household.lamp(name, at, profile, s.number("power", LAMP_POWER));
            case GAS_HEATER -> Household.gasHeater(name, at, profile, s.number("power", 3000), s.number("co", 0.3e-6));
            case GAS_LEAK -> Vapours.gasLeak(name, at, profile, gas(s), s.number("rate", 0.1e-3));
        };
    }

    private static int gas(Settings s) {
        return switch (s.has("gas") ? s.text("gas") : "lpg") {
            case "methane" -> Mixture.METHANE;
            case "hydrogen" -> Mixture.HYDROGEN;
            default -> Mixture.FUEL;
        };
    }

    /** When an object is there or on. */
    List<Profile> profiles(Settings s) {
        return stays(s, "from", "until").stream()
                .map(stay -> new Profile(
                        nanos(stay.from()), nanos(stay.until()), s.number("rise-time"), s.number("fall-time")))
                .toList();
    }

    private static Surface wall(Settings s) {
        return s.has("wall") ? RoomBuilder.constant(Surface.class, "wall-" + s.text("wall")) : Surface.WALL_X0;
    }
}
