package org.twinrig.sensors;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;

/**
 * Typed access to what a scenario sets on a sensor. Every mistake becomes a {@link UserError} that names the board, the
 * sensor, the option, what was found and what is possible.
 */
public final class SensorOptions {
    private final SensorContext context;
    private final String where;

    /**
     * The options in {@code context} of a part of this {@code type}.
     *
     * @throws UserError when an option is set that {@link SensorType#options()} does not list
     */
    public SensorOptions(SensorType type, SensorContext context) {
        this.context = context;
        this.where = context.device() + "/" + type.id() + ": ";
        var known = new TreeSet<>(type.options().keySet());
        for (String name : new TreeSet<>(context.options().keySet())) {
            if (!known.contains(name)) {
                throw new UserError(where + "there is no option \"" + name + "\"" + NearestWord.hint(name, known) + "; "
                        + (known.isEmpty() ? "this sensor has none" : "options: " + String.join(", ", known)));
            }
        }
    }

    /** The number {@code name}, or {@code fallback} when it is not set; within [{@code low}, {@code high}]. */
    public double number(String name, double fallback, double low, double high) {
        double value = number(name, fallback);
        if (!(value >= low && value <= high)) {
            throw wrong(name, plain(value), "a number from " + plain(low) + " to " + plain(high));
        }
        return value;
    }

    /** The number {@code name}, or {@code fallback} when it is not set; exactly one of {@code allowed}. */
    public double numberOf(String name, double fallback, double... allowed) {
        double value = number(name, fallback);
        for (double one : allowed) {
            if (value == one) {
                return value;
            }
        }
        throw wrong(
                name,
                plain(value),
                "one of "
                        + Arrays.stream(allowed).mapToObj(SensorOptions::plain).collect(Collectors.joining(", ")));
    }

    /** The word {@code name}, or {@code fallback} when it is not set; one of {@code allowed}. */
    public String word(String name, String fallback, String... allowed) {
        var value = context.options().getOrDefault(name, fallback);
        if (value instanceof String word && List.of(allowed).contains(word)) {
            return word;
        }
        throw wrong(name, "\"" + value + "\"", "one of " + String.join(", ", allowed));
    }

    /** The switch {@code name}, or {@code fallback} when it is not set. */
    public boolean flag(String name, boolean fallback) {
        var value = context.options().getOrDefault(name, fallback);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, "\"" + value + "\"", "true or false");
    }

    private double number(String name, double fallback) {
        var value = context.options().getOrDefault(name, fallback);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(name, "\"" + value + "\"", "a number");
    }

    private UserError wrong(String name, String found, String expected) {
        return new UserError(where + "option \"" + name + "\" is " + found + "; it must be " + expected);
    }

    private static String plain(double value) {
        boolean whole = value == StrictMath.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
