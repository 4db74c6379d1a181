package org.twinrig.scenarios.language;

import static org.twinrig.scenarios.language.Keys.items;
import static org.twinrig.scenarios.language.Keys.optional;
import static org.twinrig.scenarios.language.Keys.required;

import java.util.List;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.sensors.Sensors;

/** What is measured, and what is expected. */
final class MeasureLanguage {
    private static final List<String> ALARMS = List.of("fire", "fan", "bearing", "threshold");

    static final Shape.Section EXPOSURE = Keys.section(
            Measures.ROOM, required("at", Measures.PLACE, "Where somebody stays, at the height of the face."));

    private static final Shape.Section SENSOR = Keys.section(
            required("type", new Shape.Word("sensor", Sensors::ids), "Type of the part."),
            optional("at", Measures.PLACE, "Where it is, when not at its board's place."),
            optional("look-at", Measures.PLACE, "What a camera is aimed at, when not at its board's."),
            optional("on", Measures.NAME, "Fan it is mounted on, when not its board's."),
            optional("options", new Shape.Options(), "Options of the part; twinrig list sensors shows them."),
            items("faults", "fault", "What goes wrong with it.", FaultLanguage.FAULT));

    static final Shape.Section DEVICE = Keys.section(
            required("name", Measures.BOARD, "Name of the board; part of its topics."),
            Measures.ROOM,
            optional("at", Measures.PLACE, "Where the board is in the room."),
            optional("look-at", Measures.PLACE, "What its camera is aimed at; the middle of the room when missing."),
            optional("on", Measures.NAME, "Fan that the board is mounted on."),
            items("sensors", "sensor", "The parts on the board.", SENSOR));

    private static final Shape.Measure VALUE = Keys.measure(Kind.NUMBER, -1e9, 1e9);

    static final Shape.Section PROBE = Keys.section(
            required("name", Measures.NAME, "Name of the probe."),
            Measures.ROOM,
            required("at", Measures.PLACE, "Where it is."));

    static final Shape.Section DETECTOR = Keys.section(
            required("name", Measures.NAME, "Name of the detector."),
            required("type", Keys.word("detector", List.of("sprinkler", "heat", "smoke")), "What it is."),
            Measures.ROOM,
            required("at", Measures.PLACE, "Where it is; some centimetres under the ceiling."),
            optional(
                    "temperature",
                    Measures.TEMPERATURE,
                    "68 °C",
                    "Temperature of its element at which it responds: sprinkler, heat."),
            optional(
                    "rti", Keys.measure(Kind.NUMBER, 1, 1000), "50", "Response time index in √(m·s): sprinkler, heat."),
            optional(
                    "conduction",
                    Keys.measure(Kind.NUMBER, 0, 5),
                    "0",
                    "Conduction to the fitting in √(m/s): sprinkler, heat."),
            optional("spray", Keys.measure(Kind.SPEED, 1e-6, 0.01), "0.07 mm/s", "Water per area and time: sprinkler."),
            optional(
                    "extinction",
                    Keys.measure(Kind.EXTINCTION, 1e-4, 5),
                    "0.2 dB/m",
                    "Of the smoke in its chamber at which it responds: smoke."),
            optional(
                    "entry",
                    Keys.measure(Kind.LENGTH, 0.1, 20),
                    "1.8 m",
                    "Characteristic length of its chamber: smoke."));

    static final Shape.Section EXPECTATION = Keys.section(
            optional("alarm", Keys.word("kind of alarm", ALARMS), "Which detector speaks."),
            optional("at-least", Keys.word("level", levels()), "An alarm of this level or above has to come."),
            optional("never", Keys.word("level", levels()), "No alarm of this level or above may come."),
            optional(
                    "within",
                    Measures.MOMENT,
                    "How long after the first ignition or fault; until the end when missing."),
            optional("reading", Measures.BOARD, "Board whose reading is looked at, instead of an alarm."),
            optional(
                    "truth",
                    Measures.NAME,
                    "Room, probe or machine whose ground truth is looked at, instead of an alarm."),
            optional("field", Measures.BOARD, "Quantity of the reading or the truth, e.g. co2Ppm."),
            optional("reaches", VALUE, "It gets to this value or above, in the unit of its name."),
            optional("above", VALUE, "It stays above this value."),
            optional("below", VALUE, "It stays below this value."),
            optional("rises-by", VALUE, "It gets this much above what it was at from."),
            optional("falls-by", VALUE, "It gets this much below what it was at from."),
            optional(
                    "when",
                    Measures.BOARD,
                    "Other quantity of the same source: above and below hold at the moment when it reaches is."),
            optional("is", VALUE, "Value that the quantity of when reaches."),
            optional("from", Measures.MOMENT, "0 s", "Begin of the time that is looked at."),
            optional("until", Measures.MOMENT, "End of the time that is looked at; that of the run when missing."));

    private MeasureLanguage() {}

    /** What an alarm of this {@code kind} says. */
    static List<String> levels(String kind) {
        return switch (kind) {
            case "fire" -> List.of("INFO", "WARNING", "ALERT", "EMERGENCY");
            case "fan" -> List.of("RUNNING", "STOPPED", "FAULT");
            case "bearing" -> List.of("HEALTHY", "FAULTY", "INNER_RACE", "BALL", "OUTER_RACE");
            default -> List.of("OK", "ALARM");
        };
    }

    private static List<String> levels() {
        return ALARMS.stream().flatMap(kind -> levels(kind).stream()).toList();
    }
}
