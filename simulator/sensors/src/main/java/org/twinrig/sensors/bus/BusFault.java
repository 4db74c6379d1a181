package org.twinrig.sensors.bus;

/**
 * Something that goes wrong on a bus for a while.
 *
 * @param kind what
 * @param fromNanos first moment [ns since start]
 * @param untilNanos first moment at which it is over [ns since start]
 * @param at number of the byte that it hits, counted from 0; only for {@link Kind#NACK_BYTE} and the two flips
 * @param mask bits that flip in that byte; only for the two flips
 */
public record BusFault(Kind kind, long fromNanos, long untilNanos, int at, int mask) {
    /** What goes wrong. */
    public enum Kind {
        /** The address is not acknowledged. */
        NACK_ADDRESS,
        /** Byte {@code at} of a write is not acknowledged and does not arrive, nor what would follow. */
        NACK_BYTE,
        /** From the first write on, the part is busy with it to the end of the fault and acknowledges nothing. */
        BUSY,
        /** Bits of byte {@code at} of a read arrive wrong, as a checksum shows. */
        FLIP_READ,
        /** Bits of byte {@code at} of a write arrive wrong. */
        FLIP_WRITE,
        /** The data line is held low: no transfer begins, whoever samples the line reads zeros. */
        STUCK_LOW,
        /** What was read last after the same write is read again, whatever the part would say by now. */
        FROZEN,
        /** The supply is away from the first moment to the last; the part starts up afterwards. */
        BROWN_OUT,
        /** At the first moment the supply fails for an instant. */
        RESET
    }

    public BusFault {
        if (untilNanos < fromNanos) {
            throw new IllegalArgumentException(
                    kind + " lasts from " + fromNanos + " to " + untilNanos + " ns; it must not end before it begins");
        }
        if (at < 0 || mask < 0 || mask > 0xFF) {
            throw new IllegalArgumentException(
                    kind + " at byte " + at + " with mask " + mask + "; a byte counts from 0, a mask is 0 to 255");
        }
    }

    /** A fault that hits no particular byte. */
    public BusFault(Kind kind, long fromNanos, long untilNanos) {
        this(kind, fromNanos, untilNanos, 0, 0);
    }

    boolean during(long timeNanos) {
        return timeNanos >= fromNanos && timeNanos < untilNanos;
    }

    boolean cutsPower() {
        return kind == Kind.BROWN_OUT || kind == Kind.RESET;
    }
}
