package org.twinrig.hil.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.SampleSchema;

/**
 * Which column of a line becomes which field of a reading.
 *
 * @param entries in the order of the fields
 */
record Mapping(List<Entry> entries) {
    private static final Pattern ENTRY = Pattern.compile("\\s*([^=]+?)\\s*=\\s*([^:=]+?)\\s*(?::\\s*([^:=]+?)\\s*)?");
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");

    /**
     * One column.
     *
     * @param column its name in the header, or the path of a JSON member, e.g. {@code data.temp}
     * @param field the field that it becomes
     */
    record Entry(String column, SampleSchema.Field field) {}

    /**
     * Reads {@code COLUMN=field[:unit],…}, e.g. {@code temp=tempC:°C,co2=co2Ppm:ppm}.
     *
     * @throws UserError that names what is wrong
     */
    static Mapping parse(String text) {
        var entries = new ArrayList<Entry>();
        var seen = new HashSet<String>();
        for (String part : text.split(",", -1)) {
            Matcher entry = ENTRY.matcher(part);
            if (!entry.matches()) {
                throw wrong(part, "is no COLUMN=field or COLUMN=field:unit");
            }
            String field = entry.group(2);
            if (!FIELD.matcher(field).matches()) {
                throw wrong(part, "has no field name in \"" + field + "\"; it is letters and digits, small at first");
            }
            if (!seen.add(field)) {
                throw wrong(part, "gives the field " + field + " a second time");
            }
            String unit = Optional.ofNullable(entry.group(3)).orElse("-");
            entries.add(new Entry(entry.group(1), new SampleSchema.Field(field, unit)));
        }
        return new Mapping(entries);
    }

    private static UserError wrong(String part, String what) {
        return new UserError("--map: \"" + part.strip() + "\" " + what + "; write e.g. temp=tempC:°C,co2=co2Ppm:ppm");
    }

    /** Every column under its own name, without a unit. */
    static Mapping plain(List<String> columns) {
        var entries = new ArrayList<Entry>();
        var seen = new HashSet<String>();
        for (String column : columns) {
            String field = fieldOf(column);
            if (!seen.add(field)) {
                throw new UserError("two columns are called \"" + column + "\"; say with --map which becomes what");
            }
            entries.add(new Entry(column, new SampleSchema.Field(field, "-")));
        }
        return new Mapping(entries);
    }

    /** {@code "Temp (in)"} becomes {@code tempIn}. */
    private static String fieldOf(String column) {
        var field = new StringBuilder();
        boolean upper = false;
        for (char c : column.toCharArray()) {
            boolean plain = c < 128 && Character.isLetterOrDigit(c);
            if (plain) {
                field.append(upper ? Character.toUpperCase(c) : c);
            }
            upper = !plain && !field.isEmpty();
        }
        if (field.isEmpty() || !Character.isLetter(field.charAt(0))) {
            field.insert(0, "column");
        }
        field.setCharAt(0, Character.toLowerCase(field.charAt(0)));
        return field.toString();
    }

    /**
     * Where each entry's column stands among {@code columns}.
     *
     * @throws UserError when one is not there
     */
    int[] places(List<String> columns) {
        return entries.stream()
                .mapToInt(entry -> place(entry.column(), columns))
                .toArray();
    }

    private static int place(String column, List<String> columns) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new UserError("--map names the column \"%s\"%s, but the device sends %s"
                    .formatted(column, NearestWord.hint(column, columns), String.join(", ", columns)));
        }
        return place;
    }

    SampleSchema schema() {
        return new SampleSchema(
                "LineReading", entries.stream().map(Entry::field).toList());
    }
}
