package org.twinrig.physics;

import java.util.List;

/**
 * How something is spread over a flat surface: 1 where it is fully there, 0 where it is not. Points lie on the surface;
 * their coordinate across it is ignored. What has an edge falls evenly from 1 to 0 over the {@code edge} [m], half of
 * it inside and half outside.
 */
public sealed interface Outline {
    /** exp(−(d/radius)²), d from the centre [m]. */
    record Spot(Point centre, double radius) implements Outline {}

    /**
     * A ceiling under which a plume spreads: 1 within {@code core} of the axis, beyond it (d/core)^(−4/3).
     *
     * <p>That is the heat that the jet gives off, the product of Alpert's rise, ∼ r^(−2/3), and of a coefficient ∼
     * U^0.8 with his U ∼ r^(−5/6); CFAST takes r^(−1.36) for the same. A ceiling that is as hot as its gas falls off
     * more slowly, as r^(−2/3).
     *
     * @param centre above the fire [m]
     * @param core radius of the turning region [m]; Alpert: 0.18 of the height over the fire
     * @see "R. L. Alpert, Calculation of response time of ceiling-mounted fire detectors, Fire Technology 8, 1972"
     */
    record Jet(Point centre, double core) implements Outline {}

    /**
     * A surface lit by a small source of radiation at {@code distance} from it: (1 + (d/distance)²)^(−3/2), the inverse
     * square law with the cosine of incidence.
     *
     * @param foot the surface's nearest point to the source [m]
     * @param distance [m]
     */
    record Glow(Point foot, double distance) implements Outline {}

    /** A disc. */
    record Disc(Point centre, double radius, double edge) implements Outline {}

    /** An upright rectangle between two opposite corners. */
    record Rectangle(Point low, Point high, double edge) implements Outline {}

    /** A polygon without crossing sides, its corners in order. */
    record Polygon(List<Point> corners, double edge) implements Outline {
        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException("a polygon has three corners or more; found " + corners.size());
            }
        }
    }
}
