package org.twinrig.core.reading;

import java.util.List;

/**
 * What the numbers of a {@link Samples} channel are.
 *
 * @param name message name, UpperCamelCase, e.g. {@code Scd41Reading}
 * @param fields the columns in order
 */
public record SampleSchema(String name, List<Field> fields) {
    /**
     * One column.
     *
     * @param name lowerCamelCase with its unit, e.g. {@code co2Ppm}
     * @param unit printable unit, e.g. {@code ppm}; {@code -} for a plain number
     */
    public record Field(String name, String unit) {}

    public SampleSchema {
        fields = List.copyOf(fields);
    }

    /** Makes a schema from {@code name, unit} pairs. */
    public static SampleSchema of(String name, String... namesAndUnits) {
        var fields = new Field[namesAndUnits.length / 2];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new Field(namesAndUnits[2 * i], namesAndUnits[2 * i + 1]);
        }
        return new SampleSchema(name, List.of(fields));
    }

    /** Position of the column named {@code field}, or -1. */
    public int indexOf(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }
}
