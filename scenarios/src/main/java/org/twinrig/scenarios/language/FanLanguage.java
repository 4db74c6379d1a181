package org.twinrig.scenarios.language;

import static org.twinrig.scenarios.language.Keys.items;
import static org.twinrig.scenarios.language.Keys.optional;
import static org.twinrig.scenarios.language.Keys.required;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twinrig.physics.fan.FanFault;
import org.twinrig.physics.fan.Life;
import org.twinrig.physics.fan.Motor;
import org.twinrig.scenarios.units.Kind;

/** Fans as machines: motor, control, air, faults, life. */
final class FanLanguage {
    private static final Shape.Measure TURNING = Keys.measure(Kind.ROTATION, 0.1, 2000);
    private static final Shape.Measure SHARE = Keys.measure(Kind.FRACTION, 0, 1);

    private static final Shape.Section MOTOR = Keys.section(
            optional("type", Keys.word("motor", Measures.words(Motor.Kind.values())), "brushless", "Kind of motor."),
            optional(
                    "voltage",
                    Keys.measure(Kind.VOLTAGE, 1, 700),
                    "Rated; when missing 24 V, of an induction motor 230 V."),
            optional(
                    "power", Keys.measure(Kind.POWER, 0.05, 100e3), "5 W", "Electric power in free air at full speed."),
            optional(
                    "efficiency",
                    Keys.measure(Kind.FRACTION, 0.05, 0.98),
                    "65 %",
                    "Power to the wheel over electric power there."),
            optional("inertia", Keys.measure(Kind.INERTIA, 1e-8, 1e3), "1200 g·cm²", "Of rotor and wheel."),
            optional(
                    "start-current",
                    Keys.measure(Kind.NUMBER, 1, 100),
                    "3",
                    "Limit of the winding's current, over the current in free air; brushless motors only."));

    private static final Shape.Section CONTROL = Keys.section(
            required("from", Measures.MOMENT, "When it is told so."),
            optional("share", SHARE, "Share of the supply voltage that its pulses let through."),
            optional("speed", TURNING, "Speed that it holds as long as the supply suffices."));

    private static final Shape.Section AIR = Keys.section(
            optional("flow", Keys.measure(Kind.VOLUME_FLOW, 1e-5, 100), "180 m³/h", "Moved in free air."),
            optional("pressure", Keys.measure(Kind.PRESSURE, 1, 20e3), "80 Pa", "Against which it moves nothing."),
            optional(
                    "closed-torque",
                    Keys.measure(Kind.NUMBER, 0.1, 3),
                    "1.25",
                    "Torque on its wheel there over that in free air; above 1 for axial fans, some 0.5 for forward-curved wheels."),
            optional("duct", Keys.measure(Kind.PRESSURE, 0, 20e3), "0 Pa", "Drop of duct and grille at its free flow."),
            optional(
                    "filter",
                    Keys.measure(Kind.PRESSURE, 0, 20e3),
                    "0 Pa",
                    "Drop of the clean filter at its free flow."));

    private static final Shape.Section LIFE = Keys.section(
            required("wears", Keys.word("fault that wear brings", wearing()), "Fault that grows as it ages."),
            required("lasts", Measures.MOMENT, "Running time from new until it fails: the median of such fans."),
            optional("spread", Measures.RATIO, "0.1", "Standard deviation of the logarithm of the life."),
            optional(
                    "used",
                    Keys.measure(Kind.FRACTION, 0, 0.999),
                    "0 %",
                    "Share of its life that is gone at the start."),
            optional("worst", Measures.RATIO, "3", "Severity of the fault at which it fails."),
            optional("end", Keys.word("end", Measures.words(Life.End.values())), "seized", "What its failure is."));

    private static final Shape.Section FAULT = Keys.section(
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
            optional("severity", Measures.RATIO, "1", "Relative to a typical fault of its kind."));

    static final Shape.Section FAN = Keys.section(
            required("name", Measures.NAME, "Name of the fan."),
            optional(
                    "like",
                    new Shape.Text(),
                    "A machine of its own kind: mls160a-fan, fitted to a recording; a file that calibrate wrote; or cwru-motor, a motor of 2 hp and 1797 rpm with a ball bearing 6203 whose vibration is known up to 11 kHz. Other keys go before it."),
            optional(
                    "seating",
                    new Shape.Whole(1, 20),
                    "1",
                    "Which of the seatings of the fan that it is like: between two starts a machine sits a little differently."),
            optional("speed", TURNING, "3060 rpm", "Shaft speed in free air at the rated voltage."),
            optional("blades", new Shape.Whole(2, 20), "7", "Number of blades."),
            optional("imbalance", Measures.RATIO, "1", "Residual imbalance relative to a healthy reference fan."),
            optional("roughness", Measures.RATIO, "1", "Broadband excitation relative to the reference fan."),
            optional(
                    "blade-scatter",
                    Keys.measure(Kind.FRACTION, 0, 0.3),
                    "0 %",
                    "By how much the air loads of single blades differ, standard deviation; on top of what the lines of a fitted fan hold."),
            optional(
                    "drift",
                    Keys.measure(Kind.FRACTION, 0, 0.2),
                    "0.3 %",
                    "Slow drift of the speed by that of the supply, standard deviation."),
            optional(
                    "temperature",
                    Measures.AIR_TEMPERATURE,
                    "35 °C",
                    "Temperature of the frame when it has run at full speed for long."),
            optional(
                    "mount",
                    Keys.word("mount", List.of("z-down", "z-up", "x-down", "x-up", "y-down", "y-up")),
                    "z-down",
                    "Which axis of the sensor points down or up."),
            optional("tilt", Keys.measure(Kind.ANGLE, -1.6, 1.6), "1 °", "Angle by which the mount is off."),
            optional("motor", MOTOR, "", "Its nameplate; that of a 120 mm fan of 24 V when missing."),
            items("control", "setting", "What its speed control is told; the whole supply before the first.", CONTROL),
            optional(
                    "drives",
                    Measures.NAME,
                    "Duct fan whose wheel it turns; it then has that fan's flow and pressure, its room's air, and its own runs."),
            optional("air", AIR, "", "What its wheel does with the air; that of a 120 mm axial fan when missing."),
            optional("life", LIFE, "How it wears out; not at all when missing."),
            items("runs", "run", "When it has power; always when missing, never when empty.", MachineLanguage.RUN),
            items("faults", "fault", "What goes wrong.", FAULT));

    private FanLanguage() {}

    private static List<String> wearing() {
        return Stream.of(FanFault.Kind.values())
                .filter(FanFault.Kind::wears)
                .map(FanFault.Kind::id)
                .toList();
    }
}
