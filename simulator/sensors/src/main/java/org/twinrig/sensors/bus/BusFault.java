package org.twinrig.sensors.bus;

import java.util.Arrays;
import java.util.List;
import org.twinrig.sensors.PartSheet;

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
        NACK_ADDRESS("The address is not acknowledged"),
        /** Byte {@code at} of a write is not acknowledged and does not arrive, nor what would follow. */
        NACK_BYTE("One byte of a write is not acknowledged and does not arrive, nor what would follow"),
        /** From the first write on, the part is busy with it to the end of the fault and acknowledges nothing. */
        BUSY("From the first write on, the part is busy with it to the end of the fault and acknowledges nothing"),
        /** Bits of byte {@code at} of a read arrive wrong, as a checksum shows. */
        FLIP_READ("Bits of one byte of a read arrive wrong, as a checksum shows"),
        /** Bits of byte {@code at} of a write arrive wrong. */
        FLIP_WRITE("Bits of one byte of a write arrive wrong"),
        /** The data line is held low: no transfer begins, whoever samples the line reads zeros. */
        STUCK_LOW("The data line is held low: no transfer begins, whoever samples the line reads zeros"),
        /** What was read last after the same write is read again, whatever the part would say by now. */
        FROZEN("What was read last after the same write is read again, whatever the part would say by now"),
        /** The supply is away from the first moment to the last; the part starts up afterwards. */
        BROWN_OUT("The supply is away from the first moment to the last; the part starts up afterwards"),
        /** At the first moment the supply fails for an instant. */
        RESET("At the first moment the supply fails for an instant");

        private final String about;

        Kind(String about) {
            this.about = about;
        }

        /** What happens, in words. */
        public String about() {
            return about;
        }
    }

    /** Every kind, as what can go wrong with a part behind {@link FaultyI2c}. */
    public static List<PartSheet.Fault> sheet() {
        return Arrays.stream(Kind.values())
                .map(kind -> new PartSheet.Fault(kind.name(), kind.about()))
                .toList();
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
