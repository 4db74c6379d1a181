package org.twinrig.core.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a wall.
 *
 * @param from where it begins along x or y, in the house [m]
 * @param until where it ends [m]
 */
public record Stretch(double from, double until) {
    static final Stretch NONE = new Stretch(0, 0);

    /** How long it is [m]. */
    public double length() {
        return Math.max(0, until - from);
    }

    Stretch shared(Stretch other) {
        var both = new Stretch(Math.max(from, other.from), Math.min(until, other.until));
        return both.length() > 0 ? both : NONE;
    }

    /** So much of it in its middle, or all of it if it is shorter [m]. */
    Stretch middle(double width) {
        double half = Math.min(width, length()) / 2;
        double centre = (from + until) / 2;
        return new Stretch(centre - half, centre + half);
    }

    /** The longest stretch of it that is free of {@code taken}. */
    Stretch free(List<Stretch> taken) {
        List<Stretch> rest = List.of(this);
        for (Stretch one : taken) {
            var left = new ArrayList<Stretch>();
            for (Stretch part : rest) {
                if (part.shared(one).length() == 0) {
                    left.add(part);
                } else {
                    left.add(new Stretch(part.from, one.from));
                    left.add(new Stretch(one.until, part.until));
                }
            }
            rest = left;
        }
        Stretch longest = NONE;
        for (Stretch part : rest) {
            longest = part.length() > longest.length() + 1e-9 ? part : longest;
        }
        return longest;
    }
}
