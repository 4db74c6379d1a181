package org.twinrig.scenarios.language;

import static org.twinrig.scenarios.language.Keys.optional;
import static org.twinrig.scenarios.language.Keys.required;

import java.util.List;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.sensors.fault.FaultKind;

/** What goes wrong with a sensor. Which key belongs to which kind, {@link FaultChecks} holds. */
final class FaultLanguage {
    private static final Shape.Measure ANY_NUMBER = Keys.measure(Kind.NUMBER, -1e9, 1e9);

    static final Shape.Section FAULT = Keys.section(
            required("kind", Keys.word("kind of fault", FaultKind.ids()), "What goes wrong."),
            optional("from", Measures.MOMENT, "When it begins; at the start when missing. Of reset: when."),
            optional("until", Measures.MOMENT, "When it is over; never when missing. Needed by brown-out."),
            optional("share", Measures.HUMIDITY, "Of the readings: dropped, duplicated, corrupted."),
            optional(
                    "quantity",
                    Measures.BOARD,
                    "Field that is wrong, e.g. co2Ppm: drift, offset, noise, saturated; all of the part, or its only"
                            + " one, when missing."),
            optional("by", ANY_NUMBER, "Error in the unit of the quantity: offset."),
            optional("per-hour", ANY_NUMBER, "Growth of the error in an hour, in the unit of the quantity: drift."),
            optional("factor", Keys.measure(Kind.NUMBER, 1, 1000), "How many times as strong: noise."),
            optional("end", Keys.word("end", List.of("high", "low")), "Of its range; high when missing: saturated."),
            optional("position", Keys.word("position", List.of("open", "closed")), "Of the shutter: shutter-stuck."),
            optional("density", Measures.HUMIDITY, "Share of the radiation that the film takes: lens-fogged."),
            optional("sensitivity", Measures.HUMIDITY, "What is left of it: poisoned."),
            optional(
                    "above",
                    Keys.measure(Kind.FREQUENCY, 20, 1000),
                    "Frequency above which motion is weakened; 100 Hz when missing: loose."),
            optional("rattle", Measures.RATIO, "Strength of the knocks relative to the motion; 1 when missing: loose."),
            optional(
                    "ppm",
                    Keys.measure(Kind.NUMBER, -50_000, 50_000),
                    "How much its clock runs fast, in millionths, from start to end: clock-drift."));

    private FaultLanguage() {}
}
