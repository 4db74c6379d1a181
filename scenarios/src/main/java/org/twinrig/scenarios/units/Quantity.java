package org.twinrig.scenarios.units;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;

/**
 * A number with its unit, as written by a person: for parsing and printing only, the code computes with SI doubles.
 *
 * @param number as written
 * @param unit its unit
 */
public record Quantity(double number, Unit unit) {
    private static final Pattern FORM =
            Pattern.compile("([+\\-\u2212]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)\\s*(.*)");

    /** Its value in the SI unit of its kind. */
    public double si() {
        return unit.toSi(number);
    }

    /**
     * Reads {@code text} as a quantity of {@code kind} and returns its SI value.
     *
     * @param what the name of the thing that has this quantity, for the message, e.g. {@code room.size}
     * @throws UserError when it is none; the message says what was found and what is needed
     */
    public static double si(String text, Kind kind, String what) {
        return parse(text, kind, what).si();
    }

    /** Reads {@code text} as a quantity of {@code kind}; see {@link #si(String, Kind, String)}. */
    public static Quantity parse(String text, Kind kind, String what) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new UserError("%s is \"%s\"; %s is needed here, e.g. \"%s\""
                    .formatted(what, text, kind.phrase(), kind.example()));
        }
        double number = Double.parseDouble(form.group(1).replace('\u2212', '-'));
        String symbol = form.group(2).strip();
        Optional<Unit> unit = Unit.find(kind, symbol);
        if (unit.isPresent()) {
            return new Quantity(number, unit.get());
        }
        throw new UserError("%s is \"%s\", %s; %s is needed here, e.g. \"%s\""
                .formatted(what, text, describe(symbol, kind), kind.phrase(), kind.example()));
    }

    /** Reads {@code text} as a quantity of whatever kind its unit is the first of. */
    public static Quantity parse(String text, String what) {
        Matcher form = FORM.matcher(text.strip());
        if (form.matches()) {
            Optional<Unit> unit = Unit.find(form.group(2).strip());
            if (unit.isPresent()) {
                return new Quantity(Double.parseDouble(form.group(1).replace('\u2212', '-')), unit.get());
            }
        }
        throw new UserError(
                "%s is \"%s\", which is no number with a unit; e.g. \"2.5 m\" or \"10 min\"".formatted(what, text));
    }

    /** Prints {@code si} in the unit of {@code kind} written {@code symbol}, with at most four significant digits. */
    public static String print(double si, Kind kind, String symbol) {
        Unit unit = Unit.find(kind, symbol)
                .orElseThrow(() -> new IllegalArgumentException("no unit " + symbol + " of " + kind));
        return (plain(unit.fromSi(si)) + " " + symbol).strip();
    }

    /** Prints a duration [s] in the largest unit in which it is at least 2. */
    public static String printDuration(double seconds) {
        if (seconds >= 2 * 86_400) {
            return print(seconds, Kind.DURATION, "d");
        }
        if (seconds >= 7200) {
            return print(seconds, Kind.DURATION, "h");
        }
        return seconds >= 120 ? print(seconds, Kind.DURATION, "min") : print(seconds, Kind.DURATION, "s");
    }

    /** Writes a number with at most four significant digits and without trailing zeros. */
    public static String plain(double number) {
        double size = Math.abs(number);
        int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", number);
        return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
    }

    private static String describe(String symbol, Kind wanted) {
        if (symbol.isEmpty()) {
            return "a number without a unit";
        }
        if (symbol.matches(",[0-9].*")) {
            return "with a decimal comma where a point belongs";
        }
        Optional<Unit> other = Unit.find(symbol);
        if (other.isPresent()) {
            return other.get().kind().phrase();
        }
        List<String> known = Unit.of(wanted).stream().map(Unit::symbol).toList();
        Stream<String> spellings = Unit.of(wanted).stream().flatMap(u -> u.spellings().stream());
        return "whose unit \"%s\" is unknown%s (units of %s: %s)"
                .formatted(
                        symbol,
                        NearestWord.hint(symbol, spellings.toList()),
                        wanted.phrase(),
                        String.join(", ", known));
    }
}
