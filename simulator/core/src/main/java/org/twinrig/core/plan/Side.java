package org.twinrig.core.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A wall of a room, named as in scenarios. */
public enum Side {
    /** At y = 0. */
    Y0,
    /** At x = length. */
    X1,
    /** At y = width. */
    Y1,
    /** At x = 0. */
    X0;

    /** The side called {@code word}, e.g. {@code x0}; empty if none is. */
    static Optional<Side> of(String word) {
        return Stream.of(values())
                .filter(side -> side.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** True for a wall that runs along x. */
    public boolean alongX() {
        return this == Y0 || this == Y1;
    }

    /** The wall across the room. */
    public Side opposite() {
        return switch (this) {
            case X0 -> X1;
            case X1 -> X0;
            case Y0 -> Y1;
            case Y1 -> Y0;
        };
    }
}
