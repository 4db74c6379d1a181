package org.twinrig.scenarios.language;

import static org.twinrig.scenarios.language.Keys.items;
import static org.twinrig.scenarios.language.Keys.optional;
import static org.twinrig.scenarios.language.Keys.required;

import java.util.List;
import org.twinrig.physics.room.Material;
import org.twinrig.scenarios.units.Kind;

/** Rooms, their openings, and the air outside. */
final class PlaceLanguage {
    static final Shape.Section OUTSIDE = Keys.section(
            optional("temperature", Measures.AIR_TEMPERATURE, "12 °C", "Temperature of the outside air."),
            optional("humidity", Measures.HUMIDITY, "60 %", "Relative humidity of the outside air."),
            optional("co2", Measures.CO2, "420 ppm", "CO2 in the outside air."));

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
            CHANGES);

    private static final Shape.Section HATCH = Keys.section(
            required("name", Measures.NAME, "Name of the hole, e.g. stairs."),
            required("area", Keys.measure(Kind.AREA, 1e-4, 100), "Clear area."),
            optional("to", Measures.NAME, "Room above; the outside when missing."),
            optional("open", Measures.HUMIDITY, "100 %", "How far it is open at the start."),
            CHANGES);

    private static final Shape.Section VENTILATION = Keys.section(
            optional("rate", Keys.measure(Kind.AIR_CHANGE, 0, 100 / 3600.0), "0.5 1/h", "Outside air brought in."),
            optional("leakage", Keys.measure(Kind.AREA, 0, 10), "20 cm²", "Area of the cracks."));

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
            optional("ventilation", VENTILATION, "", "Air exchanged with the outside besides the openings."),
            items("openings", "opening", "Doors and windows.", OPENING),
            items("hatches", "hatch", "Holes in the ceiling: stairwells, smoke vents.", HATCH));

    private PlaceLanguage() {}

    private static Shape.Section layer(String material, String thickness) {
        return Keys.section(
                optional("material", Keys.word("material", materials()), material, "What it is made of."),
                optional("thickness", Keys.measure(Kind.LENGTH, 0.001, 2), thickness, "How thick it is."),
                optional("adiabatic", new Shape.Flag(), "false", "Nothing passes its outer face."));
    }

    private static List<String> materials() {
        return Material.all().stream().map(Material::id).toList();
    }
}
