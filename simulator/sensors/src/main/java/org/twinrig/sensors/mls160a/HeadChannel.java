package org.twinrig.sensors.mls160a;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;

/** What an MLS/160A can be asked for, in the order in which the values stand in a data frame. */
public enum HeadChannel {
    /** Acceleration along x [counts]. */
    ACCX,
    /** Acceleration along y [counts]. */
    ACCY,
    /** Acceleration along z [counts]. */
    ACCZ,
    /** Angular rate about x [counts]. */
    GYRX,
    /** Angular rate about y [counts]. */
    GYRY,
    /** Angular rate about z [counts]. */
    GYRZ,
    /** Temperature [counts, scale unpublished]. */
    TEMP,
    /** Humidity [counts, scale unpublished]. */
    HUM;

    /** The six axes of motion. */
    public static final Set<HeadChannel> MOTION =
            java.util.Collections.unmodifiableSet(EnumSet.of(ACCX, ACCY, ACCZ, GYRX, GYRY, GYRZ));

    /** This channel's bit of the mask. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The channels of {@code mask} [0..255], in order. */
    public static List<HeadChannel> of(int mask) {
        return Arrays.stream(values())
                .filter(channel -> (mask & channel.bit()) != 0)
                .toList();
    }

    /** The mask of {@code channels} [0..255]; their order does not matter, the head sends in its own. */
    public static int mask(Iterable<HeadChannel> channels) {
        int mask = 0;
        for (HeadChannel channel : channels) {
            mask |= channel.bit();
        }
        return mask;
    }

    /**
     * Reads {@code ACCX,ACCY,GYRZ}, or {@code motion} for the six axes.
     *
     * @throws UserError when a word is no channel, comes twice or there is none
     */
    public static List<HeadChannel> parse(String text) {
        if (text.strip().equalsIgnoreCase("motion")) {
            return List.copyOf(MOTION);
        }
        var found = EnumSet.noneOf(HeadChannel.class);
        for (String word : text.split(",", -1)) {
            if (!found.add(channel(word.strip(), text))) {
                throw new UserError("--channels \"%s\": %s comes twice; name each channel once"
                        .formatted(text, word.strip().toUpperCase(Locale.ROOT)));
            }
        }
        return List.copyOf(found);
    }

    private static HeadChannel channel(String word, String text) {
        var names = new ArrayList<String>();
        for (HeadChannel channel : values()) {
            if (channel.name().equalsIgnoreCase(word)) {
                return channel;
            }
            names.add(channel.name());
        }
        throw new UserError(
                "--channels \"%s\": \"%s\" is no channel of the MLS/160A%s; known: %s, or motion for the six axes"
                        .formatted(text, word, NearestWord.hint(word, names), String.join(", ", names)));
    }
}
