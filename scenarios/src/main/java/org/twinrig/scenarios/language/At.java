package org.twinrig.scenarios.language;

/**
 * Where something is written, for messages.
 *
 * @param source file name, or what else it came from, e.g. {@code --set room.co2}
 * @param line from 1; 0 when the source has no lines
 * @param column from 1
 */
public record At(String source, int line, int column) {
    /** A place without lines, e.g. an option of the command line. */
    public static At of(String source) {
        return new At(source, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
