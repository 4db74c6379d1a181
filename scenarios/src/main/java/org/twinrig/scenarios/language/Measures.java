package org.twinrig.scenarios.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.twinrig.scenarios.units.Kind;

/** Values that several sections of the language have. */
final class Measures {
    static final Shape.Name NAME = new Shape.Name(false);
    static final Shape.Name BOARD = new Shape.Name(true); // often a serial number
    static final Shape.Measure MOMENT = Keys.measure(Kind.DURATION, 0, 366 * 86_400.0);
    static final Shape.Measure TEMPERATURE = Keys.measure(Kind.TEMPERATURE, 223.15, 1473.15);
    static final Shape.Measure AIR_TEMPERATURE = Keys.measure(Kind.TEMPERATURE, 223.15, 333.15);
    static final Shape.Measure HUMIDITY = Keys.measure(Kind.FRACTION, 0, 1);
    static final Shape.Measure CO2 = Keys.measure(Kind.CONCENTRATION, 0, 0.1);
    static final Shape.Measure LENGTH = Keys.measure(Kind.LENGTH, 0.001, 20);
    static final Shape.Measure POWER = Keys.measure(Kind.POWER, 0, 20e6);
    static final Shape.Measure RATIO = Keys.measure(Kind.NUMBER, 0, 100);
    static final Shape.Triple PLACE = new Shape.Triple(false, 0, 100);
    static final Shape.Triple SIZE = new Shape.Triple(true, 0.3, 100);

    static final Shape.Key ROOM = Keys.optional("room", NAME, "Room that it is in; the first when missing.");

    static final Shape.Measure TIME_OF_DAY = Keys.measure(Kind.DURATION, 0, 86_400);

    /** Spells of every day, in the local time of the site. */
    static Shape.Key daily(String doc) {
        return Keys.items(
                "daily",
                "spell",
                doc,
                Keys.section(
                        Keys.required("from", TIME_OF_DAY, "Time of day at which it begins."),
                        Keys.required(
                                "until",
                                TIME_OF_DAY,
                                "Time of day at which it ends; the next day's when not after from."),
                        Keys.optional(
                                "days",
                                Keys.word("kind of day", List.of("all", "weekdays", "weekends")),
                                "all",
                                "Days on which it begins.")));
    }

    private Measures() {}

    /** The words of an enumeration. */
    static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
