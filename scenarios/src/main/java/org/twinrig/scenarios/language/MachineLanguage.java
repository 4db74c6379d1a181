package org.twinrig.scenarios.language;

import static org.twinrig.scenarios.language.Keys.items;
import static org.twinrig.scenarios.language.Keys.optional;
import static org.twinrig.scenarios.language.Keys.required;

import java.util.List;
import org.twinrig.scenarios.units.Kind;

/** Ventilators, fans in ducts, mains circuits. */
final class MachineLanguage {
    static final Shape.Section RUN = Keys.section(
            required("from", Measures.MOMENT, "Power comes."),
            optional("until", Measures.MOMENT, "Power goes; never when missing."));

    static final Shape.Section VENTILATOR = Keys.section(
            required("name", Measures.NAME, "Name of the ventilator."),
            Measures.ROOM,
            required("flow", Keys.measure(Kind.VOLUME_FLOW, 0.001, 20), "Outside air brought in at full speed."),
            required("power", Measures.POWER, "Electric power at full speed."),
            optional("speed", Keys.measure(Kind.ROTATION, 0.1, 2000), "1400 rpm", "Full speed."),
            optional("efficiency", Keys.measure(Kind.FRACTION, 0.05, 1), "60 %", "Of its motor at full speed."),
            optional("standby", Measures.POWER, "2 W", "Drawn by its controller whenever it has power."),
            optional("base", Measures.HUMIDITY, "20 %", "Lowest speed while it has power."),
            demand("temperature", Measures.AIR_TEMPERATURE, "Temperature that drives it faster."),
            demand("co2", Measures.CO2, "CO2 that drives it faster."),
            demand("co", Measures.CO2, "CO that drives it faster."),
            demand("gas", Measures.CO2, "Unburned gas, as LPG, that drives it faster."),
            items("runs", "run", "When it has power; always when missing, never when empty.", RUN));

    static final Shape.Section DUCT_FAN = Keys.section(
            required("name", Measures.NAME, "Name of the fan."),
            Measures.ROOM,
            required("blows", Keys.word("direction", List.of("in", "out")), "Into the room or out of it."),
            optional("other", Measures.NAME, "Room at the other end of its duct; the outside when missing."),
            required("flow", Keys.measure(Kind.VOLUME_FLOW, 1e-4, 20), "What it moves without back-pressure."),
            required(
                    "pressure",
                    Keys.measure(Kind.PRESSURE, 1, 10e3),
                    "Back-pressure at which it moves nothing; more blows it back."),
            optional("height", Measures.LENGTH, "2 m", "Of its grille over the floor."),
            items("runs", "run", "When it has power; always when missing, never when empty.", RUN));

    static final Shape.Section CIRCUIT = Keys.section(
            optional("name", Measures.NAME, "mains", "Name of the circuit."),
            optional("voltage", Keys.measure(Kind.VOLTAGE, 80, 260), "230 V", "Nominal voltage."),
            optional("standby", Measures.POWER, "20 W", "Drawn all the time by what the scenario does not name."));

    private MachineLanguage() {}

    private static Shape.Key demand(String name, Shape.Measure shape, String doc) {
        return optional(
                name,
                Keys.section(
                        required("from", shape, "Where the speed begins to rise."),
                        required("full", shape, "Where full speed is reached; above from.")),
                doc);
    }
}
