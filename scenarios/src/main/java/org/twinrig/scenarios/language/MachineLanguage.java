package org.twinrig.scenarios.language;

import static org.twinrig.scenarios.language.Keys.items;
import static org.twinrig.scenarios.language.Keys.optional;
import static org.twinrig.scenarios.language.Keys.required;

import java.util.Arrays;
import java.util.List;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.scenarios.units.Kind;

/** Fans, ventilators, mains circuits. */
final class MachineLanguage {
    private static final Shape.Section RUN = Keys.section(
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

    static final Shape.Section FAN = Keys.section(
            required("name", Measures.NAME, "Name of the fan."),
            optional(
                    "like",
                    new Shape.Text(),
                    "A fan fitted to a recording: mls160a-fan, or a file that calibrate wrote; other keys go before it."),
            optional("speed", Keys.measure(Kind.ROTATION, 0.1, 2000), "3060 rpm", "Shaft speed under power."),
            optional("blades", new Shape.Whole(2, 20), "7", "Number of blades."),
            optional("imbalance", Measures.RATIO, "1", "Residual imbalance relative to a healthy reference fan."),
            optional("roughness", Measures.RATIO, "1", "Broadband excitation relative to the reference fan."),
            optional(
                    "drift",
                    Keys.measure(Kind.FRACTION, 0, 0.2),
                    "0.3 %",
                    "Slow drift of the speed, standard deviation."),
            optional("temperature", Measures.AIR_TEMPERATURE, "35 °C", "Temperature of the frame."),
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
                            required("from", Measures.MOMENT, "When it begins."),
                            optional("until", Measures.MOMENT, "When it is over; never when missing."),
                            optional("growth", Measures.MOMENT, "0 s", "From nothing to full."),
                            optional("severity", Measures.RATIO, "1", "Relative to a typical fault of its kind."))));

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
