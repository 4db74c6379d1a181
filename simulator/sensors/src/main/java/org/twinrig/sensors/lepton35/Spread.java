package org.twinrig.sensors.lepton35;

import java.util.List;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;

/** How much of a patch there is at a point of its surface, in the two coordinates along it. */
final class Spread {
    private static final double TAIL = 0.02; // soft patches end where less of them is left [-]

    private final Outline outline;
    private final int u;
    private final int v;
    private final double[] corners; // of a polygon: u, v, u, v …

    /** Of {@code outline} on a surface across axis {@code across} (0, 1, 2 for x, y, z). */
    Spread(Outline outline, int across) {
        this.outline = outline;
        this.u = across == 0 ? 1 : 0;
        this.v = across == 2 ? 1 : 2;
        this.corners = outline instanceof Outline.Polygon polygon ? flat(polygon.corners()) : new double[0];
    }

    /** True for what fades out without an edge. */
    boolean soft() {
        return outline instanceof Outline.Spot || outline instanceof Outline.Jet || outline instanceof Outline.Glow;
    }

    /** Breadth of the edge [m]. */
    double edge() {
        if (outline instanceof Outline.Disc disc) {
            return disc.edge();
        }
        if (outline instanceof Outline.Rectangle rectangle) {
            return rectangle.edge();
        }
        return outline instanceof Outline.Polygon polygon ? polygon.edge() : 0;
    }

    /** Share at the point {@code p} (x, y, z) [0..1]. */
    double at(double[] p) {
        if (soft()) {
            double share = faded(p);
            return share < TAIL ? 0 : (share - TAIL) / (1 - TAIL);
        }
        double edge = edge();
        double depth = inside(p);
        return edge > 0 ? Math.max(0, Math.min(1, 0.5 + depth / edge)) : depth >= 0 ? 1 : 0;
    }

    /** How far inside the outline the point is, negative outside [m]; of those with an edge. */
    double inside(double[] p) {
        if (outline instanceof Outline.Disc disc) {
            return disc.radius() - Math.sqrt(square(p, disc.centre()));
        }
        if (outline instanceof Outline.Rectangle rectangle) {
            double inU = within(p[u], part(rectangle.low(), u), part(rectangle.high(), u));
            double inV = within(p[v], part(rectangle.low(), v), part(rectangle.high(), v));
            return inU < 0 && inV < 0 ? -Math.sqrt(inU * inU + inV * inV) : Math.min(inU, inV);
        }
        return insidePolygon(p[u], p[v]);
    }

    private double faded(double[] p) {
        if (outline instanceof Outline.Spot spot) {
            return Decay.of((float) (square(p, spot.centre()) / (spot.radius() * spot.radius())));
        }
        if (outline instanceof Outline.Jet jet) {
            double part = Math.sqrt(square(p, jet.centre())) / jet.core();
            return part <= 1 ? 1 : 1 / (part * StrictMath.cbrt(part));
        }
        var glow = (Outline.Glow) outline;
        double squares = 1 + square(p, glow.foot()) / (glow.distance() * glow.distance());
        return 1 / (squares * Math.sqrt(squares));
    }

    private double square(double[] p, Point centre) {
        double du = p[u] - part(centre, u);
        double dv = p[v] - part(centre, v);
        return du * du + dv * dv;
    }

    private double insidePolygon(double pu, double pv) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean in = false;
        int n = corners.length / 2;
        for (int i = 0; i < n; i++) {
            double au = corners[2 * i];
            double av = corners[2 * i + 1];
            double bu = corners[2 * ((i + 1) % n)];
            double bv = corners[2 * ((i + 1) % n) + 1];
            if (av > pv != bv > pv && pu < au + (pv - av) / (bv - av) * (bu - au)) {
                in = !in;
            }
            double length = (bu - au) * (bu - au) + (bv - av) * (bv - av);
            double along = length > 0 ? ((pu - au) * (bu - au) + (pv - av) * (bv - av)) / length : 0;
            double held = Math.max(0, Math.min(1, along));
            double du = pu - au - held * (bu - au);
            double dv = pv - av - held * (bv - av);
            nearest = Math.min(nearest, du * du + dv * dv);
        }
        return in ? Math.sqrt(nearest) : -Math.sqrt(nearest);
    }

    private double[] flat(List<Point> points) {
        var flat = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            flat[2 * i] = part(points.get(i), u);
            flat[2 * i + 1] = part(points.get(i), v);
        }
        return flat;
    }

    private static double within(double at, double one, double other) {
        return Math.min(at - Math.min(one, other), Math.max(one, other) - at);
    }

    private static double part(Point p, int axis) {
        return axis == 0 ? p.x() : axis == 1 ? p.y() : p.z();
    }
}
