package org.twinrig.physics.scene;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.Outline;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;

/** Where the sun that comes through a window warms floor and walls. Corners are told in whole millimetres. */
public final class SunPatches {
    /** Breadth of the rim [m]: half-shadow of the sun over some metres, and conduction in the floor. */
    public static final double EDGE = 0.03;

    private static final double PER_METRE = 1e3;
    private static final double LEAST_AREA = 1e-4; // [m²]

    private final double[] size;

    private SunPatches(double length, double width, double height) {
        this.size = new double[] {length, width, height};
    }

    /** A sunlit polygon that is known: {@code rise} [K] warmer than the surface. */
    public static Look of(Surface surface, List<Point> corners, double rise) {
        return Look.of(new Patch(surface, new Outline.Polygon(corners, EDGE), rise));
    }

    /**
     * The patches in a room of this size [m] behind a window.
     *
     * @param window its wall
     * @param low one corner of the window [m]
     * @param high the opposite corner [m]
     * @param travel direction in which the light travels, x, y, z, of any length; z is negative by day
     * @param rise of the sunlit surface [K]
     */
    public static Look through(
            double length,
            double width,
            double height,
            Surface window,
            Point low,
            Point high,
            double[] travel,
            double rise) {
        var room = new SunPatches(length, width, height);
        var pane = room.corners(window, low, high);
        var look = Look.NOTHING;
        for (var surface : Surface.values()) {
            if (surface == window || !room.meets(surface, travel) || room.meets(window, travel)) {
                continue;
            }
            var lit = room.clipped(
                    surface,
                    pane.stream().map(p -> room.cast(surface, p, travel)).toList());
            if (area(lit, axis(surface)) > LEAST_AREA) {
                look = look.and(of(surface, lit.stream().map(SunPatches::point).toList(), rise));
            }
        }
        return look;
    }

    private List<double[]> corners(Surface window, Point low, Point high) {
        boolean alongY = axis(window) == 0;
        double[] a = {low.x(), low.y(), low.z()};
        double[] b = {high.x(), high.y(), high.z()};
        a[axis(window)] = plane(window);
        b[axis(window)] = plane(window);
        double[] c = {alongY ? a[0] : b[0], alongY ? b[1] : a[1], a[2]};
        double[] d = {a[0], a[1], b[2]};
        return List.of(a, c, b, d);
    }

    /** True when light that travels so leaves the room through this surface. */
    private boolean meets(Surface surface, double[] travel) {
        return plane(surface) > 0 ? travel[axis(surface)] > 0 : travel[axis(surface)] < 0;
    }

    private double[] cast(Surface surface, double[] from, double[] travel) {
        int k = axis(surface);
        double t = (plane(surface) - from[k]) / travel[k];
        return new double[] {from[0] + t * travel[0], from[1] + t * travel[1], from[2] + t * travel[2]};
    }

    /** The part of a polygon within the surface (Sutherland and Hodgman). */
    private List<double[]> clipped(Surface surface, List<double[]> polygon) {
        var left = polygon;
        for (int k = 0; k < 3; k++) {
            if (k != axis(surface)) {
                left = cut(cut(left, k, 0, 1), k, size[k], -1);
            }
        }
        return left;
    }

    private static List<double[]> cut(List<double[]> polygon, int k, double limit, int sign) {
        var kept = new ArrayList<double[]>();
        for (int i = 0; i < polygon.size(); i++) {
            double[] here = polygon.get(i);
            double[] next = polygon.get((i + 1) % polygon.size());
            double inside = sign * (here[k] - limit);
            double nextInside = sign * (next[k] - limit);
            if (inside >= 0) {
                kept.add(here);
            }
            if (inside * nextInside < 0) {
                double part = inside / (inside - nextInside);
                kept.add(new double[] {
                    here[0] + part * (next[0] - here[0]),
                    here[1] + part * (next[1] - here[1]),
                    here[2] + part * (next[2] - here[2])
                });
            }
        }
        return kept;
    }

    private static double area(List<double[]> polygon, int across) {
        int u = (across + 1) % 3;
        int v = (across + 2) % 3;
        double sum = 0;
        for (int i = 0; i < polygon.size(); i++) {
            double[] here = polygon.get(i);
            double[] next = polygon.get((i + 1) % polygon.size());
            sum += here[u] * next[v] - next[u] * here[v];
        }
        return Math.abs(sum) / 2;
    }

    private double plane(Surface surface) {
        return switch (surface) {
            case FLOOR, WALL_X0, WALL_Y0 -> 0;
            case CEILING, WALL_X1, WALL_Y1 -> size[axis(surface)];
        };
    }

    private static int axis(Surface surface) {
        return switch (surface) {
            case WALL_X0, WALL_X1 -> 0;
            case WALL_Y0, WALL_Y1 -> 1;
            case FLOOR, CEILING -> 2;
        };
    }

    private static Point point(double[] p) {
        return new Point(round(p[0]), round(p[1]), round(p[2]));
    }

    private static double round(double metres) {
        return Math.rint(metres * PER_METRE) / PER_METRE;
    }
}
