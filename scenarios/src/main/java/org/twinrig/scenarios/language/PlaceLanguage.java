package org.twinrig.scenarios.language;

import static org.twinrig.scenarios.language.Keys.items;
import static org.twinrig.scenarios.language.Keys.optional;
import static org.twinrig.scenarios.language.Keys.required;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.room.Glass;
import org.twinrig.physics.room.Material;
import org.twinrig.scenarios.units.Kind;

/** Rooms, their openings, and the air outside. */
final class PlaceLanguage {
    private static final Shape.Section GENERATED = Keys.section(
            optional("mean", Measures.AIR_TEMPERATURE, "10 °C", "Mean temperature of the season."),
            optional(
                    "swing",
                    Keys.measure(Kind.TEMPERATURE_DIFFERENCE, 0, 30),
                    "10 K",
                    "From a day's lowest to its highest."),
            optional(
                    "wander",
                    Keys.measure(Kind.TEMPERATURE_DIFFERENCE, 0, 15),
                    "4 K",
                    "From day to day, standard deviation."),
            optional("humidity", Keys.measure(Kind.FRACTION, 0.05, 1), "70 %", "Mean relative humidity."),
            optional("clouds", Keys.measure(Kind.FRACTION, 0.02, 0.98), "55 %", "Mean cloud cover."),
            optional("wind", Keys.measure(Kind.SPEED, 0, 25), "4 m/s", "Mean wind at 10 m."));

    static final Shape.Section OUTSIDE = Keys.section(
            optional("temperature", Measures.AIR_TEMPERATURE, "12 °C", "Temperature of the outside air."),
            optional("humidity", Measures.HUMIDITY, "60 %", "Relative humidity of the outside air."),
            optional("co2", Measures.CO2, "420 ppm", "CO2 in the outside air."),
            optional("ground", Measures.AIR_TEMPERATURE, "10 °C", "Temperature of the ground."),
            optional(
                    "weather-file",
                    new Shape.Text(),
                    "Hourly weather instead: EPW, TMY3, or hourly CSV; beside the scenario, or where the program runs."),
            optional("weather", GENERATED, "Weather drawn from the seed instead; write {} for an ordinary season."));

    static final Shape.Section SITE = Keys.section(
            required("latitude", Keys.measure(Kind.ANGLE, -Math.PI / 2, Math.PI / 2), "North positive."),
            required("longitude", Keys.measure(Kind.ANGLE, -Math.PI, Math.PI), "East positive."),
            optional("elevation", Keys.measure(Kind.LENGTH, -430, 9000), "0 m", "Over the sea."),
            optional("utc-offset", Keys.measure(Kind.DURATION, -43_200, 50_400), "0 h", "Standard time less UTC."),
            optional(
                    "x-axis",
                    Keys.measure(Kind.ANGLE, -2 * Math.PI, 2 * Math.PI),
                    "90 °",
                    "Where the rooms' x axis points to, from north over east."),
            optional("albedo", Keys.measure(Kind.FRACTION, 0, 1), "20 %", "Of the ground."));

    private static final Shape.Key CHANGES = items(
            "changes",
            "change",
            "When it is opened or closed.",
            Keys.section(
                    required("at", Measures.MOMENT, "Moment after the start."),
                    required("open", Measures.HUMIDITY, "How far it is open from then on.")));

    private static final Shape.Section OPENING = Keys.section(
            required("name", Measures.NAME, "Name of the opening, e.g. door."),
            required("width", Measures.LENGTH, "Clear width."),
            required("height", Measures.LENGTH, "Clear height."),
            optional("sill", Keys.measure(Kind.LENGTH, 0, 20), "0 m", "Height of its lower edge above the floor."),
            optional("open", Measures.HUMIDITY, "100 %", "How far it is open at the start."),
            optional("to", Measures.NAME, "Room behind it; the outside when missing."),
            optional(
                    "side",
                    Keys.word("side", List.of("x0", "x1", "y0", "y1")),
                    "Wall that it is in, on which the wind of the weather blows; no wind when missing."),
            CHANGES);

    private static final Shape.Section HATCH = Keys.section(
            required("name", Measures.NAME, "Name of the hole, e.g. stairs."),
            required("area", Keys.measure(Kind.AREA, 1e-4, 100), "Clear area."),
            optional("to", Measures.NAME, "Room above; the outside when missing."),
            optional("open", Measures.HUMIDITY, "100 %", "How far it is open at the start."),
            CHANGES);

    private static final Shape.Section VENTILATION = Keys.section(
            optional("rate", Keys.measure(Kind.AIR_CHANGE, 0, 100 / 3600.0), "0.5 1/h", "Outside air brought in."),
            optional("leakage", Keys.measure(Kind.AREA, 0, 10), "20 cm²", "Area of the cracks."),
            optional(
                    "stirring",
                    Keys.measure(Kind.HEAT_FLUX, 0.1, 100),
                    "25 W/m²",
                    "Heat of people and things that keeps its air mixed; 0.5 W/m² in a laboratory that is left alone."));

    private static final List<String> SIDES = List.of("x0", "x1", "y0", "y1");
    private static final Shape.Measure SHORT = Keys.measure(Kind.LENGTH, 0, 100);

    private static final Shape.Section WINDOW = Keys.section(
            required("name", Measures.NAME, "Name of the window."),
            required(
                    "side",
                    Keys.word("side", SIDES),
                    "Wall that it is in: at x = 0, at x = length, at y = 0, at y = width."),
            required("along", SHORT, "Distance of its edge from the corner, along the wall."),
            required("sill", SHORT, "Height of its lower edge above the floor."),
            required("width", Measures.LENGTH, "Width of the glass."),
            required("height", Measures.LENGTH, "Height of the glass."),
            optional("glass", Keys.word("glass", Measures.words(Glass.values())), "double", "Its panes."),
            optional("overhang", SHORT, "0 m", "Depth of a roof right above it, as wide as the wall."));

    private static final Shape.Section SPELL = Keys.section(
            required("from", Measures.TIME_OF_DAY, "Time of day."),
            required("until", Measures.TIME_OF_DAY, "Time of day; the next day's when not after from."),
            required("to", Measures.AIR_TEMPERATURE, "Temperature that is held then."));

    private static Shape.Section conditioning(String doc) {
        return Keys.section(
                required("to", Measures.AIR_TEMPERATURE, doc),
                optional("power", Measures.POWER, "5 kW", "Most that it can give."),
                optional("radiant", Measures.HUMIDITY, "0 %", "Part that warms surfaces, not air."),
                items("daily", "spell", "Other temperatures at times of day.", SPELL));
    }

    static final Shape.Section ROOM = Keys.section(
            optional("name", Measures.NAME, "room", "Name of the room."),
            required("size", Measures.SIZE, "Length, width and height, e.g. 6 m x 4 m x 2.7 m."),
            optional(
                    "corner",
                    Measures.PLACE,
                    "0 m, 0 m, 0 m",
                    "Its corner in the house: along x, along y, floor over the ground."),
            optional(
                    "temperature", Measures.AIR_TEMPERATURE, "21 °C", "Temperature of the air and walls at the start."),
            optional("humidity", Measures.HUMIDITY, "40 %", "Relative humidity at the start."),
            optional("co2", Measures.CO2, "450 ppm", "CO2 at the start."),
            optional("walls", layer("gypsum", "16 mm"), "", "Construction of the walls."),
            optional("ceiling", layer("gypsum", "16 mm"), "", "Construction of the ceiling."),
            optional("floor", layer("concrete", "150 mm"), "", "Construction of the floor."),
            items("sides", "side", "Walls that are otherwise.", side()),
            items(
                    "windows",
                    "window",
                    "Glass in walls to the outside that lets light in; what opens is an opening.",
                    WINDOW),
            optional("heating", conditioning("Temperature below which it heats."), "What keeps the room warm."),
            optional("cooling", conditioning("Temperature above which it cools."), "What keeps the room cool."),
            optional("ventilation", VENTILATION, "", "Air exchanged with the outside besides the openings."),
            items("openings", "opening", "Doors and windows.", OPENING),
            items("hatches", "hatch", "Holes in the ceiling: stairwells, smoke vents.", HATCH));

    private PlaceLanguage() {}

    private static Shape.Section layer(String material, String thickness) {
        return Keys.section(construction(material, thickness).toArray(Shape.Key[]::new));
    }

    private static Shape.Section side() {
        var keys = new ArrayList<Shape.Key>();
        keys.add(required("side", Keys.word("side", SIDES), "At x = 0, at x = length, at y = 0, at y = width."));
        keys.addAll(construction("gypsum", "16 mm"));
        return Keys.section(keys.toArray(Shape.Key[]::new));
    }

    private static List<Shape.Key> construction(String material, String thickness) {
        var material0 = Keys.word("material", materials());
        var thick = Keys.measure(Kind.LENGTH, 0.001, 2);
        return List.of(
                optional("material", material0, material, "What it is made of."),
                optional("thickness", thick, thickness, "How thick it is."),
                items(
                        "layers",
                        "layer",
                        "Several layers instead, from the room outwards.",
                        Keys.section(
                                required("material", material0, "What it is made of."),
                                required("thickness", thick, "How thick it is."))),
                optional(
                        "behind",
                        Keys.word("surrounding", List.of("neighbour", "outside", "ground", "nothing")),
                        "neighbour",
                        "What lies behind it: a neighbour as warm as the room at the start, the outside, the ground; nothing lets no heat pass."),
                optional("next", Measures.NAME, "Room of the scenario that lies behind it, instead."),
                optional("adiabatic", new Shape.Flag(), "false", "Nothing passes its outer face."));
    }

    private static List<String> materials() {
        return Material.all().stream().map(Material::id).toList();
    }
}
