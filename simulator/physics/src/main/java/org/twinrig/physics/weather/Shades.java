package org.twinrig.physics.weather;

import java.util.ArrayList;
import java.util.List;

/**
 * An overhang and two fins that shade a rectangular window in a vertical wall, seen from outside.
 *
 * <p>Each is a thin black rectangle that stands out of the wall at a right angle. The overhang lies {@code gap} above the
 * window's upper edge; a fin stands {@code gap} beside the window's edge and reaches from {@code above} over the window's
 * upper edge to {@code below} under its lower one. A depth of 0 means that there is none.
 *
 * @param overhang above the window
 * @param left fin at the left of one who looks at the window from outside
 * @param right fin at the right
 */
public record Shades(Overhang overhang, Fin left, Fin right) {
    /** Nothing shades the window. */
    public static final Shades NONE = new Shades(Overhang.NONE, Fin.NONE, Fin.NONE);

    /**
     * A horizontal plate above a window.
     *
     * @param depth out of the wall [m]
     * @param gap between the window's upper edge and the plate [m]
     * @param left how far it reaches beyond the window's left edge [m]
     * @param right how far it reaches beyond the window's right edge [m]
     */
    public record Overhang(double depth, double gap, double left, double right) {
        /** None. */
        public static final Overhang NONE = new Overhang(0, 0, 0, 0);

        public Overhang {
            notNegative("an overhang", depth, gap, left, right);
        }
    }

    /**
     * A vertical plate beside a window.
     *
     * @param depth out of the wall [m]
     * @param gap between the window's edge and the plate [m]
     * @param above how far it reaches over the window's upper edge [m]
     * @param below how far it reaches under the window's lower edge [m]
     */
    public record Fin(double depth, double gap, double above, double below) {
        /** None. */
        public static final Fin NONE = new Fin(0, 0, 0, 0);

        public Fin {
            notNegative("a fin", depth, gap, above, below);
        }
    }

    private static void notNegative(String what, double... values) {
        for (double value : values) {
            if (!(value >= 0)) {
                throw new IllegalArgumentException(
                        "the measures of " + what + " are not negative; found " + value + " m");
            }
        }
    }

    /** True when nothing shades. */
    public boolean none() {
        return overhang.depth == 0 && left.depth == 0 && right.depth == 0;
    }

    /**
     * The sunlit parts of a window of {@code width} × {@code height} [m], origin in its lower left corner seen from
     * outside, as convex pieces that do not overlap.
     *
     * @param across component of the unit vector to the sun along the wall to the right
     * @param up its upward component
     * @param out its component out of the wall; not positive when the sun is behind the wall
     */
    List<Convex> sunlit(double width, double height, double across, double up, double out) {
        if (out <= 0) {
            return List.of();
        }
        List<Convex> lit = List.of(Convex.rectangle(0, 0, width, height));
        double aside = across / out; // a shadow shifts against the sun by this for each metre of depth
        double down = up / out;
        if (overhang.depth > 0) {
            double y = height + overhang.gap;
            double y2 = y - overhang.depth * down;
            double x0 = -overhang.left;
            double x1 = width + overhang.right;
            double shift = -overhang.depth * aside;
            lit = without(lit, Convex.of(x0, y, x1, y, x1 + shift, y2, x0 + shift, y2));
        }
        lit = without(lit, fin(left, -left.gap, height, aside, down));
        return without(lit, fin(right, width + right.gap, height, aside, down));
    }

    private static Convex fin(Fin fin, double x, double height, double aside, double down) {
        if (fin.depth == 0) {
            return Convex.rectangle(0, 0, 0, 0);
        }
        double y0 = -fin.below;
        double y1 = height + fin.above;
        double x2 = x - fin.depth * aside;
        double shift = -fin.depth * down;
        return Convex.of(x, y0, x, y1, x2, y1 + shift, x2, y0 + shift);
    }

    private static List<Convex> without(List<Convex> pieces, Convex shadow) {
        var rest = new ArrayList<Convex>();
        for (Convex piece : pieces) {
            rest.addAll(piece.without(shadow));
        }
        return rest;
    }
}
