package org.twinrig.physics.weather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A convex polygon in a plane, corners in either sense, as x0, y0, x1, y1, … [m]. Immutable; may be empty.
 *
 * <p>Exact up to rounding. Slivers narrower than about 1e-12 m may be kept or lost; their area does not matter.
 */
final class Convex {
    private static final Convex EMPTY = new Convex(new double[0]);

    private final double[] xy;

    private Convex(double[] xy) {
        this.xy = xy;
    }

    /** A polygon with these corners. */
    static Convex of(double... xy) {
        return new Convex(xy.clone());
    }

    /** The rectangle between two corners. */
    static Convex rectangle(double x0, double y0, double x1, double y1) {
        return x1 > x0 && y1 > y0 ? new Convex(new double[] {x0, y0, x1, y0, x1, y1, x0, y1}) : EMPTY;
    }

    int corners() {
        return xy.length / 2;
    }

    double x(int i) {
        return xy[2 * i];
    }

    double y(int i) {
        return xy[2 * i + 1];
    }

    /** Area [m²]; positive when the corners run counter-clockwise. */
    private double signedArea() {
        double sum = 0;
        int n = corners();
        for (int i = 0; i < n; i++) {
            int k = (i + 1) % n;
            sum += x(i) * y(k) - x(k) * y(i);
        }
        return 0.5 * sum;
    }

    double area() {
        return Math.abs(signedArea());
    }

    /** The part with {@code a·x + b·y ≤ c}. */
    Convex below(double a, double b, double c) {
        int n = corners();
        var out = new double[2 * n + 4];
        int m = 0;
        for (int i = 0; i < n; i++) {
            int k = (i + 1) % n;
            double here = c - a * x(i) - b * y(i);
            double there = c - a * x(k) - b * y(k);
            if (here >= 0) {
                out[m++] = x(i);
                out[m++] = y(i);
            }
            if ((here > 0 && there < 0) || (here < 0 && there > 0)) {
                double part = here / (here - there);
                out[m++] = x(i) + part * (x(k) - x(i));
                out[m++] = y(i) + part * (y(k) - y(i));
            }
        }
        return m >= 6 ? new Convex(Arrays.copyOf(out, m)) : EMPTY;
    }

    /** The part inside {@code other}. */
    Convex intersection(Convex other) {
        Convex rest = this;
        double sense = other.signedArea() >= 0 ? 1 : -1;
        for (int i = 0; i < other.corners() && rest.corners() > 0; i++) {
            rest = rest.below(other.edgeA(i, sense), other.edgeB(i, sense), other.edgeC(i, sense));
        }
        return other.corners() == 0 ? EMPTY : rest;
    }

    /** The parts outside {@code other}: convex pieces that do not overlap. */
    List<Convex> without(Convex other) {
        if (other.corners() < 3 || other.area() == 0) {
            return corners() > 0 ? List.of(this) : List.of();
        }
        var pieces = new ArrayList<Convex>();
        Convex rest = this;
        double sense = other.signedArea() >= 0 ? 1 : -1;
        for (int i = 0; i < other.corners() && rest.corners() > 0; i++) {
            double a = other.edgeA(i, sense);
            double b = other.edgeB(i, sense);
            double c = other.edgeC(i, sense);
            Convex outside = rest.below(-a, -b, -c);
            if (outside.area() > 0) {
                pieces.add(outside);
            }
            rest = rest.below(a, b, c);
        }
        return pieces;
    }

    // The inside of edge i is a·x + b·y ≤ c.
    private double edgeA(int i, double sense) {
        return sense * (y((i + 1) % corners()) - y(i));
    }

    private double edgeB(int i, double sense) {
        return sense * (x(i) - x((i + 1) % corners()));
    }

    private double edgeC(int i, double sense) {
        return edgeA(i, sense) * x(i) + edgeB(i, sense) * y(i);
    }
}
