package org.twinrig.sensors.lepton35.vospi;

/**
 * The rows A to D of 80 words each that a camera of revision 14 adds to a frame.
 *
 * @param words 320 words; shorter inputs, such as recordings of rows A to C, are filled with zeros
 */
public record Telemetry(short[] words) {
    /** Rows, A to D. */
    public static final int ROWS = 4;
    /** Words in a row. */
    public static final int ROW_WORDS = 80;
    /** The layout of the words that is known here. */
    public static final int REVISION = 14;

    public Telemetry {
        words = java.util.Arrays.copyOf(words, ROWS * ROW_WORDS);
    }

    /** All zeros. */
    public static Telemetry blank() {
        return new Telemetry(new short[0]);
    }

    /** The number at {@code field}; 32-bit ones are unsigned, their low word first. */
    public long get(TelemetryField field) {
        long value = 0;
        for (int i = field.count() - 1; i >= 0; i--) {
            value = value << 16 | words[field.index() + i] & 0xFFFF;
        }
        return value;
    }

    /** Puts {@code value} at {@code field}. */
    void set(TelemetryField field, long value) {
        for (int i = 0; i < field.count(); i++) {
            words[field.index() + i] = (short) (value >> 16 * i);
        }
    }

    /** The word number {@code word} of {@code row} 'A' to 'D' [0..65535]. */
    public int word(char row, int word) {
        return words[(row - 'A') * ROW_WORDS + word] & 0xFFFF;
    }

    /** Where a flat-field correction stands: 0 never commanded, 1 imminent, 2 running, 3 complete. */
    public int ffcState() {
        return (int) (get(TelemetryField.STATUS) >> 4 & 3);
    }

    void writeRow(int row, byte[] into, int at) {
        for (int i = 0; i < ROW_WORDS; i++) {
            short word = words[row * ROW_WORDS + i];
            into[at + 2 * i] = (byte) (word >> 8);
            into[at + 2 * i + 1] = (byte) word;
        }
    }

    void readRow(int row, byte[] from, int at) {
        for (int i = 0; i < ROW_WORDS; i++) {
            words[row * ROW_WORDS + i] = (short) (from[at + 2 * i] << 8 | from[at + 2 * i + 1] & 0xFF);
        }
    }

    /** Builds telemetry word by word. */
    public static final class Builder {
        private final Telemetry telemetry = blank();

        /** Puts {@code value} at {@code field}. */
        public Builder set(TelemetryField field, long value) {
            telemetry.set(field, value);
            return this;
        }

        /** Puts {@code value} at a word of {@code row} 'A' to 'D' that has no name. */
        public Builder set(char row, int word, int value) {
            telemetry.words[(row - 'A') * ROW_WORDS + word] = (short) value;
            return this;
        }

        /** What was built. */
        public Telemetry build() {
            return new Telemetry(telemetry.words);
        }
    }
}
