package org.twinrig.pipeline.payload;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes of a function's event, each asked for by the type that it must have. */
public final class Fields {
    private static final int LONGEST_NUMBER = 60; // characters

    private final String place;
    private final Map<?, ?> map;

    private Fields(String place, Map<?, ?> map) {
        this.place = place;
        this.map = map;
    }

    /** The event itself. */
    public static Fields of(Map<String, Object> event) {
        return new Fields("$", event);
    }

    /** The names that are there. */
    public List<String> names() {
        return map.keySet().stream().map(String::valueOf).toList();
    }

    /** True if {@code name} is there. */
    public boolean has(String name) {
        return map.get(name) != null;
    }

    /** True if {@code name} is there and a text. */
    public boolean isText(String name) {
        return map.get(name) instanceof String;
    }

    /** A text that must be there and not be empty. */
    public String text(String name) {
        if (map.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw wrong(name, "a text");
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** A number that must be there. */
    public BigDecimal number(String name) {
        return decimal(map.get(name)).orElseThrow(() -> wrong(name, "a number"));
    }

    /** A truth value or number as a number (true is 1); it must be there. */
    public BigDecimal numberOrFlag(String name) {
        if (map.get(name) instanceof Boolean flag) {
            return flag ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return decimal(map.get(name)).orElseThrow(() -> wrong(name, "a number or true/false"));
    }

    /** A number, or a number written as text as boards with little memory send it; it must be there. */
    public BigDecimal numberOrText(String name) {
        if (map.get(name) instanceof String text && text.length() <= LONGEST_NUMBER) {
            try {
                return new BigDecimal(text.strip());
            } catch (NumberFormatException e) {
                throw wrong(name, "a number");
            }
        }
        return number(name);
    }

    /** A number written as text, as MQTT user properties are. */
    public double numberText(String name) {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException e) {
            throw wrong(name, "a number");
        }
    }

    /** An object that must be there. */
    public Fields object(String name) {
        if (map.get(name) instanceof Map<?, ?> inner) {
            return new Fields(place + "." + name, inner);
        }
        throw wrong(name, "a JSON object");
    }

    /** A table of numbers, row by row; every row of the same length, at least one row. */
    public double[][] table(String name) {
        if (!(map.get(name) instanceof List<?> rows) || rows.isEmpty()) {
            throw wrong(name, "a two-dimensional JSON array");
        }
        var table = new double[rows.size()][];
        for (int r = 0; r < table.length; r++) {
            if (!(rows.get(r) instanceof List<?> row)) {
                throw new PayloadError(place + "." + name + "[" + r + "]", "a JSON array", kind(rows.get(r)));
            }
            table[r] = row(name, r, row);
            if (table[r].length != table[0].length) {
                throw new PayloadError(
                        place + "." + name + "[" + r + "]", table[0].length + " numbers", table[r].length + " numbers");
            }
        }
        return table;
    }

    private double[] row(String name, int r, List<?> row) {
        var numbers = new double[row.size()];
        for (int c = 0; c < numbers.length; c++) {
            var at = "%s.%s[%d][%d]".formatted(place, name, r, c);
            var element = row.get(c);
            numbers[c] = decimal(element)
                    .orElseThrow(() -> new PayloadError(at, "a number", kind(element)))
                    .doubleValue();
        }
        return numbers;
    }

    /**
     * The moment of the reading: {@code time} (ISO-8601, exact) if it is there, else {@code ts} (epoch seconds).
     */
    public Instant moment() {
        var time = optionalText("time");
        if (time.isPresent()) {
            try {
                return Instant.parse(time.get());
            } catch (DateTimeParseException e) {
                throw wrong("time", "a moment such as 2026-01-01T08:00:00.000000000Z");
            }
        }
        var ts = number("ts");
        if (ts.abs().compareTo(BigDecimal.valueOf(100_000_000_000L)) > 0) {
            throw wrong("ts", "seconds since 1970");
        }
        var whole = ts.toBigInteger().longValue();
        return Instant.ofEpochSecond(
                whole, ts.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    }

    private PayloadError wrong(String name, String expected) {
        return new PayloadError(place + "." + name, expected, kind(map.get(name)));
    }

    private static Optional<BigDecimal> decimal(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return Optional.of(decimal);
        }
        if (value instanceof Double d) {
            return Double.isFinite(d) ? Optional.of(BigDecimal.valueOf(d)) : Optional.empty();
        }
        return value instanceof Number n ? Optional.of(new BigDecimal(n.toString())) : Optional.empty();
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Map) {
            return "a JSON object";
        }
        if (value instanceof List) {
            return "a JSON array";
        }
        var text = value instanceof String ? "the text \"" + value + "\"" : String.valueOf(value);
        return text.length() <= 60 ? text : value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
