package org.twinrig.sensors.mls160a;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A channel of the sensor head, with its bit in the mask of a START message. Values come in the order of the bits. */
public enum Mls160aChannel {
    ACCX,
    ACCY,
    ACCZ,
    GYRX,
    GYRY,
    GYRZ,
    TEMP,
    HUM;

    /** Its bit. */
    public int mask() {
        return 1 << ordinal();
    }

    /** Those whose bits are set in {@code mask}, in order. */
    public static List<Mls160aChannel> of(int mask) {
        return Arrays.stream(values())
                .filter(channel -> (mask & channel.mask()) != 0)
                .toList();
    }

    /** The mask of {@code channels}. */
    public static int mask(Collection<Mls160aChannel> channels) {
        return channels.stream().mapToInt(Mls160aChannel::mask).reduce(0, (a, b) -> a | b);
    }
}
