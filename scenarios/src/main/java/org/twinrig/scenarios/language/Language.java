package org.twinrig.scenarios.language;

import static org.twinrig.scenarios.language.Keys.items;
import static org.twinrig.scenarios.language.Keys.optional;
import static org.twinrig.scenarios.language.Keys.required;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.physics.fire.Fuel;
import org.twinrig.physics.fire.Fuels;
import org.twinrig.physics.fire.HeatRelease;
import org.twinrig.physics.room.Material;
import org.twinrig.physics.room.Occupant;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.sensors.Sensors;

/**
 * The scenario language, once: keys, kinds, limits, defaults, one sentence each. The checker, {@code schema.json} and
 * the reference are made from it.
 */
public final class Language {
    private static final Shape.Name NAME = new Shape.Name(false);
    private static final Shape.Name BOARD = new Shape.Name(true); // often a serial number
    private static final Shape.Measure MOMENT = Keys.measure(Kind.DURATION, 0, 366 * 86_400.0);
    private static final Shape.Measure TEMPERATURE = Keys.measure(Kind.TEMPERATURE, 223.15, 1473.15);
    private static final Shape.Measure AIR_TEMPERATURE = Keys.measure(Kind.TEMPERATURE, 223.15, 333.15);
    private static final Shape.Measure HUMIDITY = Keys.measure(Kind.FRACTION, 0, 1);
    private static final Shape.Measure CO2 = Keys.measure(Kind.CONCENTRATION, 0, 0.1);
    private static final Shape.Measure LENGTH = Keys.measure(Kind.LENGTH, 0.001, 20);
    private static final Shape.Measure POWER = Keys.measure(Kind.POWER, 0, 20e6);
    private static final Shape.Measure RATIO = Keys.measure(Kind.NUMBER, 0, 100);
    private static final List<String> ALARMS = List.of("fire", "fan", "threshold");
    private static final Shape.Triple PLACE = new Shape.Triple(false, 0, 100);
    private static final Shape.Triple SIZE = new Shape.Triple(true, 0.3, 100);

    private static final Shape.Section OUTSIDE = Keys.section(
            optional("temperature", AIR_TEMPERATURE, "12 °C", "Temperature of the outside air."),
            optional("humidity", HUMIDITY, "60 %", "Relative humidity of the outside air."),
            optional("co2", CO2, "420 ppm", "CO2 in the outside air."));

    private static final Shape.Section OPENING = Keys.section(
            required("name", NAME, "Name of the opening, e.g. door."),
            required("width", LENGTH, "Clear width."),
            required("height", LENGTH, "Clear height."),
            optional("sill", Keys.measure(Kind.LENGTH, 0, 20), "0 m", "Height of its lower edge above the floor."),
            optional("open", HUMIDITY, "100 %", "How far it is open at the start."),
            items(
                    "changes",
                    "change",
                    "When it is opened or closed.",
                    Keys.section(
                            required("at", MOMENT, "Moment after the start."),
                            required("open", HUMIDITY, "How far it is open from then on."))));

    private static final Shape.Section VENTILATION = Keys.section(
            optional("rate", Keys.measure(Kind.AIR_CHANGE, 0, 100 / 3600.0), "0.5 1/h", "Outside air brought in."),
            optional("leakage", Keys.measure(Kind.AREA, 0, 10), "20 cm²", "Area of the cracks."));

    private static final Shape.Section ROOM = Keys.section(
            optional("name", NAME, "room", "Name of the room."),
            required("size", SIZE, "Length, width and height, e.g. 6 m x 4 m x 2.7 m."),
            optional("temperature", AIR_TEMPERATURE, "21 °C", "Temperature of the air and walls at the start."),
            optional("humidity", HUMIDITY, "40 %", "Relative humidity at the start."),
            optional("co2", CO2, "450 ppm", "CO2 at the start."),
            optional("walls", layer("gypsum", "16 mm"), "", "Construction of the walls."),
            optional("ceiling", layer("gypsum", "16 mm"), "", "Construction of the ceiling."),
            optional("floor", layer("concrete", "150 mm"), "", "Construction of the floor."),
            optional("ventilation", VENTILATION, "", "Air exchanged with the outside besides the openings."),
            items("openings", "opening", "Doors and windows to the outside.", OPENING));

    private static final Shape.Section PERSON = Keys.section(
            required("name", NAME, "Name of the person, or of the group when there is a count."),
            required("at", PLACE, "Where they are, on the floor."),
            optional("count", new Shape.Whole(1, 50), "1", "How many; they stand in rows from that place on."),
            optional("activity", Keys.word("activity", words(Occupant.Activity.values())), "seated", "What they do."),
            optional("mass", Keys.measure(Kind.MASS, 5, 300), "75 kg", "Mass of the body."),
            optional("arrives", MOMENT, "0 s", "When they come in."),
            optional("leaves", MOMENT, "When they leave; never when missing."));

    private static final Shape.Section FIRE = Keys.section(
            required("name", NAME, "Name of the fire, e.g. basket."),
            required(
                    "fuel",
                    new Shape.Word(
                            "fuel", () -> Fuels.all().stream().map(Fuel::id).toList()),
                    "What burns."),
            required("at", PLACE, "Middle of the burning surface."),
            required("ignition", MOMENT, "When it starts to smoulder or burn."),
            optional("peak", POWER, "Largest heat release of the flames; missing for a fire that only smoulders."),
            optional(
                    "growth",
                    Keys.word("growth", words(HeatRelease.Growth.values())),
                    "medium",
                    "Growth with the square of time, as in NFPA 72."),
            optional("steady", MOMENT, "60 s", "How long it stays at its peak."),
            optional("decay", MOMENT, "60 s", "How long it takes from the peak to nothing."),
            optional(
                    "area",
                    Keys.measure(Kind.AREA, 0.001, 100),
                    "Burning area at the peak; from the fuel when missing."),
            optional(
                    "smoulder",
                    Keys.section(
                            required("duration", MOMENT, "How long it smoulders before the flames, if any."),
                            optional(
                                    "rate",
                                    Keys.measure(Kind.MASS_FLOW, 0, 0.1),
                                    "0.2 g/s",
                                    "Mass loss at the end of the stage.")),
                    "A smouldering stage after the ignition."),
            items(
                    "curve",
                    "point",
                    "Measured heat release instead of peak, growth, steady and decay.",
                    Keys.section(
                            required("at", MOMENT, "Time after the first flame."),
                            required("power", POWER, "Heat release rate."))));

    private static final Shape.Section OBJECT = Keys.section(
            required("name", NAME, "Name of the object."),
            required("type", Keys.word("object", ObjectType.ids()), "What it is."),
            required("at", PLACE, "Where it is."),
            optional("from", MOMENT, "0 s", "When it is put there or switched on."),
            optional("until", MOMENT, "When it is taken away or switched off; never when missing."),
            optional("rise-time", MOMENT, "0 s", "From off to full."),
            optional("fall-time", MOMENT, "0 s", "From full to off."),
            optional("power", POWER, "Heat: gas-hob, electric-hob, kettle, sun-patch, radiator, machine, gas-heater."),
            optional("temperature", TEMPERATURE, "Temperature of the pan: electric-hob."),
            optional(
                    "rise",
                    Keys.measure(Kind.TEMPERATURE_DIFFERENCE, 0, 500),
                    "Above the surface it is on: sun-patch, radiator."),
            optional("radius", LENGTH, "Size: sun-patch."),
            optional("wall", Keys.word("wall", List.of("x0", "x1", "y0", "y1")), "Wall it hangs on: radiator."),
            optional("fumes", Keys.measure(Kind.MASS_FLOW, 0, 1e-3), "Aerosol given off: frying."),
            optional("mass", Keys.measure(Kind.MASS, 0, 1), "Ethanol that evaporates: spray."),
            optional("co", Keys.measure(Kind.MASS_FLOW, 0, 1e-3), "Carbon monoxide given off: gas-heater."),
            optional("rate", Keys.measure(Kind.MASS_FLOW, 0, 0.1), "Gas that escapes, as LPG: gas-leak."));

    private static final Shape.Section RUN = Keys.section(
            required("from", MOMENT, "Power comes."), optional("until", MOMENT, "Power goes; never when missing."));

    private static final Shape.Section VENTILATOR = Keys.section(
            required("name", NAME, "Name of the ventilator."),
            required("flow", Keys.measure(Kind.VOLUME_FLOW, 0.001, 20), "Outside air brought in at full speed."),
            required("power", POWER, "Electric power at full speed."),
            optional("speed", Keys.measure(Kind.ROTATION, 0.1, 2000), "1400 rpm", "Full speed."),
            optional("efficiency", Keys.measure(Kind.FRACTION, 0.05, 1), "60 %", "Of its motor at full speed."),
            optional("standby", POWER, "2 W", "Drawn by its controller whenever it has power."),
            optional("base", HUMIDITY, "20 %", "Lowest speed while it has power."),
            demand("temperature", AIR_TEMPERATURE, "Temperature that drives it faster."),
            demand("co2", CO2, "CO2 that drives it faster."),
            demand("co", CO2, "CO that drives it faster."),
            demand("gas", CO2, "Unburned gas, as LPG, that drives it faster."),
            items("runs", "run", "When it has power; always when missing, never when empty.", RUN));

    private static final Shape.Section CIRCUIT = Keys.section(
            optional("name", NAME, "mains", "Name of the circuit."),
            optional("voltage", Keys.measure(Kind.VOLTAGE, 80, 260), "230 V", "Nominal voltage."),
            optional("standby", POWER, "20 W", "Drawn all the time by what the scenario does not name."));

    private static final Shape.Section EXPOSURE =
            Keys.section(required("at", PLACE, "Where somebody stays, at the height of the face."));

    private static final Shape.Section FAN = Keys.section(
            required("name", NAME, "Name of the fan."),
            optional("speed", Keys.measure(Kind.ROTATION, 0.1, 2000), "3060 rpm", "Shaft speed under power."),
            optional("blades", new Shape.Whole(2, 20), "7", "Number of blades."),
            optional("imbalance", RATIO, "1", "Residual imbalance relative to a healthy reference fan."),
            optional("roughness", RATIO, "1", "Broadband excitation relative to the reference fan."),
            optional(
                    "drift",
                    Keys.measure(Kind.FRACTION, 0, 0.2),
                    "0.3 %",
                    "Slow drift of the speed, standard deviation."),
            optional("temperature", AIR_TEMPERATURE, "35 °C", "Temperature of the frame."),
            optional(
                    "mount",
                    Keys.word("mount", List.of("z-down", "z-up", "x-down", "x-up", "y-down", "y-up")),
                    "z-down",
                    "Which axis of the sensor points down or up."),
            optional("tilt", Keys.measure(Kind.ANGLE, -1.6, 1.6), "1 °", "Angle by which the mount is off."),
            items("runs", "run", "When it has power; always when missing, never when empty.", RUN),
            items(
                    "faults",
                    "fault",
                    "What goes wrong.",
                    Keys.section(
                            required(
                                    "type",
                                    Keys.word(
                                            "fault",
                                            Arrays.stream(FanFault.Kind.values())
                                                    .map(FanFault.Kind::id)
                                                    .toList()),
                                    "Kind of fault."),
                            required("from", MOMENT, "When it begins."),
                            optional("until", MOMENT, "When it is over; never when missing."),
                            optional("growth", MOMENT, "0 s", "From nothing to full."),
                            optional("severity", RATIO, "1", "Relative to a typical fault of its kind."))));

    private static final Shape.Section SENSOR = Keys.section(
            required("type", new Shape.Word("sensor", Sensors::ids), "Type of the part."),
            optional("at", PLACE, "Where it is, when not at its board's place."),
            optional("look-at", PLACE, "What a camera is aimed at, when not at its board's."),
            optional("on", NAME, "Fan it is mounted on, when not its board's."),
            optional("options", new Shape.Options(), "Options of the part; twinrig list sensors shows them."));

    private static final Shape.Section DEVICE = Keys.section(
            required("name", BOARD, "Name of the board; part of its topics."),
            optional("at", PLACE, "Where the board is in the room."),
            optional("look-at", PLACE, "What its camera is aimed at; the middle of the room when missing."),
            optional("on", NAME, "Fan that the board is mounted on."),
            items("sensors", "sensor", "The parts on the board.", SENSOR));

    private static final Shape.Section EXPECTATION = Keys.section(
            required("alarm", Keys.word("kind of alarm", ALARMS), "Which detector speaks."),
            optional("at-least", Keys.word("level", levels()), "An alarm of this level or above has to come."),
            optional("never", Keys.word("level", levels()), "No alarm of this level or above may come."),
            optional("within", MOMENT, "How long after the first ignition or fault; until the end when missing."));

    private static final Shape.Section ROOT = Keys.section(
            optional("name", NAME, "Name of the scenario; that of the file without its number when missing."),
            required("title", new Shape.Text(), "One line for people."),
            optional("seed", new Shape.Whole(0, Long.MAX_VALUE / 2), "1", "Seed of all randomness."),
            required("duration", Keys.measure(Kind.DURATION, 1, 366 * 86_400.0), "Length of simulated time."),
            optional("start", new Shape.Moment(), "2026-01-15T08:00:00Z", "Date and time of the start."),
            optional("outside", OUTSIDE, "", "The air outside."),
            optional("room", ROOM, "The room; missing when there are fans only."),
            items("people", "person", "Who is in the room.", PERSON),
            items("fires", "fire", "What burns in the room.", FIRE),
            items("objects", "object", "Everyday things that are no fire.", OBJECT),
            items("fans", "fan", "Fans.", FAN),
            items("ventilators", "ventilator", "Fans that change the air of the room.", VENTILATOR),
            optional("circuit", CIRCUIT, "The mains circuit that feeds what is electric in the room."),
            optional("exposure", EXPOSURE, "What somebody in the room breathes and feels, as ground truth."),
            items("devices", "device", "Boards with sensors.", DEVICE),
            items("expect", "expectation", "What the detectors should say.", EXPECTATION));

    private Language() {}

    /** The whole language. */
    public static Shape.Section root() {
        return ROOT;
    }

    private static Shape.Key demand(String name, Shape.Measure shape, String doc) {
        return optional(
                name,
                Keys.section(
                        required("from", shape, "Where the speed begins to rise."),
                        required("full", shape, "Where full speed is reached; above from.")),
                doc);
    }

    private static Shape.Section layer(String material, String thickness) {
        return Keys.section(
                optional("material", Keys.word("material", materials()), material, "What it is made of."),
                optional("thickness", Keys.measure(Kind.LENGTH, 0.001, 2), thickness, "How thick it is."),
                optional("adiabatic", new Shape.Flag(), "false", "Nothing passes its outer face."));
    }

    private static List<String> materials() {
        return Material.all().stream().map(Material::id).toList();
    }

    /** What an alarm of this {@code kind} says. */
    static List<String> levels(String kind) {
        return switch (kind) {
            case "fire" -> List.of("INFO", "WARNING", "ALERT", "EMERGENCY");
            case "fan" -> List.of("RUNNING", "STOPPED", "FAULT");
            default -> List.of("OK", "ALARM");
        };
    }

    private static List<String> levels() {
        return ALARMS.stream().flatMap(kind -> levels(kind).stream()).toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
