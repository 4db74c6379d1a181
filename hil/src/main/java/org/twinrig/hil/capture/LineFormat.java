package org.twinrig.hil.capture;

import java.util.Optional;
import org.twinrig.core.reading.SampleSchema;

/** How a line of text becomes numbers. Its schema may only be known from the first line on. */
interface LineFormat {
    /** A line that cannot be read; the message says what was found and what was expected. */
    final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        BadLine(String message) {
            super(message);
        }
    }

    /** The numbers of {@code line} in the schema's order, NaN where it has none; empty for a header. */
    Optional<double[]> read(String line) throws BadLine;

    /** What the numbers are; known once {@link #read} has returned some. */
    SampleSchema schema();

    /** What is in the lines and in no field, for people; empty when nothing is left out. */
    Optional<String> leftOut();

    /** Reads one number; empty text is NaN. */
    static double number(String column, String text) throws BadLine {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new BadLine("column " + column + " is \"" + text + "\"; a number is needed");
    }
}
