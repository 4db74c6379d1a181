package org.twinrig.hil.frame;

/** What the readings of a channel are. */
public enum ReadingKind {
    /** Rows of numbers. */
    NUMBERS(1),
    /** Thermal images. */
    THERMAL(2),
    /** Six-axis samples. */
    MOTION(3);

    private final int code;

    ReadingKind(int code) {
        this.code = code;
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
