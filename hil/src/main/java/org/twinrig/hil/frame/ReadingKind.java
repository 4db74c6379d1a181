package org.twinrig.hil.frame;

/** What the readings of a channel are. */
public enum ReadingKind {
    /** Rows of numbers. */
    NUMBERS(1, "rows of numbers"),
    /** Thermal images. */
    THERMAL(2, "thermal images"),
    /** Six-axis samples. */
    MOTION(3, "motion");

    private final int code;
    private final String words;

    ReadingKind(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** In words for people. */
    public String words() {
        return words;
    }

    /** The number on the line. */
    int code() {
        return code;
    }

    /** Its bit in what a device wants. */
    long bit() {
        return 1L << (code - 1);
    }

    static ReadingKind of(int code) throws BadPayload {
        for (ReadingKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new BadPayload("kind of reading " + code + " is unknown");
    }
}
