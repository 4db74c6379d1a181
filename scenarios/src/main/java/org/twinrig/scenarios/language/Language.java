package org.twinrig.scenarios.language;

import static org.twinrig.scenarios.language.Keys.items;
import static org.twinrig.scenarios.language.Keys.optional;
import static org.twinrig.scenarios.language.Keys.required;

import org.twinrig.scenarios.units.Kind;

/**
 * The scenario language, once: keys, kinds, limits, defaults, one sentence each. The checker, {@code schema.json} and
 * the reference are made from it.
 */
public final class Language {
    private static final Shape.Section ROOT = Keys.section(
            optional("name", Measures.NAME, "Name of the scenario; that of the file without its number when missing."),
            required("title", new Shape.Text(), "One line for people."),
            optional("seed", new Shape.Whole(0, Long.MAX_VALUE / 2), "1", "Seed of all randomness."),
            required("duration", Keys.measure(Kind.DURATION, 1, 366 * 86_400.0), "Length of simulated time."),
            optional("start", new Shape.Moment(), "2026-01-15T08:00:00Z", "Date and time of the start."),
            optional("outside", PlaceLanguage.OUTSIDE, "", "The air outside."),
            optional("site", PlaceLanguage.SITE, "Where it is on earth; without it no sun shines."),
            optional("room", PlaceLanguage.ROOM, "The only room; missing when there are several, or fans only."),
            items("rooms", "room", "The rooms, when there are several.", PlaceLanguage.ROOM),
            items("people", "person", "Who is in the rooms.", HappenLanguage.PERSON),
            items("fires", "fire", "What burns.", HappenLanguage.FIRE),
            items("objects", "object", "Everyday things that are no fire.", HappenLanguage.OBJECT),
            items("fans", "fan", "Fans.", FanLanguage.FAN),
            items("ventilators", "ventilator", "Fans that change the air of a room.", MachineLanguage.VENTILATOR),
            items("duct-fans", "duct fan", "Fans in ducts, whose flow follows the pressure.", MachineLanguage.DUCT_FAN),
            optional("circuit", MachineLanguage.CIRCUIT, "The mains circuit that feeds what is electric in the rooms."),
            optional("exposure", MeasureLanguage.EXPOSURE, "What somebody breathes and feels, as ground truth."),
            items("probes", "probe", "Points in the rooms whose air is told as ground truth.", MeasureLanguage.PROBE),
            items(
                    "detectors",
                    "detector",
                    "Sprinklers, heat and smoke detectors as fire engineers calculate them; what they do is ground truth.",
                    MeasureLanguage.DETECTOR),
            items("devices", "device", "Boards with sensors.", MeasureLanguage.DEVICE),
            items("expect", "expectation", "What should come of it.", MeasureLanguage.EXPECTATION));

    private Language() {}

    /** The whole language. */
    public static Shape.Section root() {
        return ROOT;
    }
}
