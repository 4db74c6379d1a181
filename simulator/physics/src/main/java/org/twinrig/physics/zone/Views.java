package org.twinrig.physics.zone;

/**
 * How the sides of a box see each other: ceiling, floor, and bands of wall that run around it.
 *
 * <p>Everything follows from the exchange of two equal parallel rectangles, since what passes from one height to
 * another passes through horizontal planes. The mean distance between two surfaces is summed over points on both.
 *
 * @see "J. R. Howell, A Catalog of Radiation Heat Transfer Configuration Factors, C-11"
 */
final class Views {
    static final int CEILING = 0;
    static final int FLOOR = 1;
    /** The lowest band of wall; the others follow. */
    static final int BAND = 2;

    private static final int POINTS = 6; // along each edge, for the mean distances

    final int size;
    /** Part of what leaves surface i that strikes surface j, at i·size + j [0..1]. */
    final double[] factor;
    /** Mean distance between two surfaces [m]. */
    final double[] distance;
    /** Area of each surface [m²]. */
    final double[] area;
    /** Lower and upper edge of each surface over the floor [m]. */
    final double[] bottom;

    final double[] top;

    final double length;
    final double width;
    final double height;
    final int bands;

    Views(double length, double width, double height, int bands) {
        this.length = length;
        this.width = width;
        this.height = height;
        this.bands = bands;
        this.size = bands + BAND;
        this.factor = new double[size * size];
        this.distance = new double[size * size];
        this.area = new double[size];
        this.bottom = new double[size];
        this.top = new double[size];
        place();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                factor[i * size + j] = Math.max(0, exchange(i, j)) / area[i];
            }
            for (int j = 0; j <= i; j++) {
                distance[i * size + j] = distance(i, j);
                distance[j * size + i] = distance[i * size + j];
            }
        }
    }

    private void place() {
        for (int i = 0; i < size; i++) {
            boolean band = i >= BAND;
            area[i] = band ? 2 * (length + width) * height / bands : length * width;
            bottom[i] = band ? plane(i - BAND) : i == CEILING ? height : 0;
            top[i] = band ? plane(i - BAND + 1) : bottom[i];
        }
    }

    /** The side that lies at this height between floor and ceiling [m]. */
    int band(double z) {
        return BAND + Math.min(bands - 1, Math.max(0, (int) (z / height * bands)));
    }

    private double plane(int k) {
        return k * height / bands;
    }

    /** Area times factor between surfaces i and j [m²]. */
    private double exchange(int i, int j) {
        if (bottom[i] > bottom[j] || (bottom[i] == bottom[j] && top[i] > top[j])) {
            return exchange(j, i);
        }
        if (i == j) {
            return area[i] - (i < BAND ? area[i] : 2 * length * width * (1 - parallel(top[i] - bottom[i])));
        }
        // through the lower edge of the upper one, less what leaves through its upper edge
        return up(i, bottom[j]) - (j == CEILING ? 0 : up(i, top[j]));
    }

    /** What surface i sends up through the plane at {@code z} over it, as area times factor [m²]. */
    private double up(int i, double z) {
        double whole = length * width;
        return i == FLOOR ? whole * parallel(z) : whole * (parallel(z - top[i]) - parallel(z - bottom[i]));
    }

    /** Factor between two planes of this box at a {@code distance} [m]. */
    double parallel(double distance) {
        if (distance <= 1e-9) {
            return 1;
        }
        double x = length / distance;
        double y = width / distance;
        double a = 1 + x * x;
        double b = 1 + y * y;
        double root = Math.sqrt(b);
        double other = Math.sqrt(a);
        return 2
                / (Math.PI * x * y)
                * (0.5 * StrictMath.log(a * b / (a + b - 1))
                        + x * root * StrictMath.atan(x / root)
                        + y * other * StrictMath.atan(y / other)
                        - x * StrictMath.atan(x)
                        - y * StrictMath.atan(y));
    }

    private double distance(int i, int j) {
        double sum = 0;
        double weights = 0;
        double[][] from = points(i);
        double[][] to = points(j);
        for (double[] p : from) {
            for (double[] q : to) {
                double dx = q[0] - p[0];
                double dy = q[1] - p[1];
                double dz = q[2] - p[2];
                double square = dx * dx + dy * dy + dz * dz;
                double one = p[3] * dx + p[4] * dy + p[5] * dz;
                double two = -q[3] * dx - q[4] * dy - q[5] * dz;
                if (one > 1e-9 && two > 1e-9) {
                    double weight = p[6] * q[6] * one * two / (square * square);
                    sum += weight * Math.sqrt(square);
                    weights += weight;
                }
            }
        }
        return weights > 0 ? sum / weights : Math.sqrt(length * width);
    }

    /** Points on surface i: place, normal, weight. */
    private double[][] points(int i) {
        if (i < BAND) {
            var list = new double[POINTS * POINTS][];
            for (int k = 0; k < list.length; k++) {
                double x = (k % POINTS + 0.5) / POINTS * length;
                int row = k / POINTS;
                double y = (row + 0.5) / POINTS * width;
                list[k] = new double[] {x, y, bottom[i], 0, 0, i == CEILING ? -1 : 1, 1};
            }
            return list;
        }
        var list = new double[4 * POINTS][];
        double z = 0.5 * (bottom[i] + top[i]);
        for (int k = 0; k < POINTS; k++) {
            double part = (k + 0.5) / POINTS;
            list[4 * k] = new double[] {0, part * width, z, 1, 0, 0, width};
            list[4 * k + 1] = new double[] {length, part * width, z, -1, 0, 0, width};
            list[4 * k + 2] = new double[] {part * length, 0, z, 0, 1, 0, length};
            list[4 * k + 3] = new double[] {part * length, width, z, 0, -1, 0, length};
        }
        return list;
    }

    /** Fills {@code part} with the part of all that a point radiates which strikes each surface [0..1]. */
    void from(double x, double y, double z, double[] part) {
        double up = solidAngle(x, y, height - z);
        double down = solidAngle(x, y, z);
        part[CEILING] = up / (4 * Math.PI);
        part[FLOOR] = down / (4 * Math.PI);
        for (int b = 0; b < bands; b++) {
            double low = beyond(x, y, plane(b) - z);
            double high = beyond(x, y, plane(b + 1) - z);
            part[BAND + b] = (low - high) / (4 * Math.PI);
        }
    }

    /** Solid angle of all directions that pass the plane {@code above} the point from below [sr]. */
    private double beyond(double x, double y, double above) {
        return above >= 0 ? solidAngle(x, y, above) : 4 * Math.PI - solidAngle(x, y, -above);
    }

    private double solidAngle(double x, double y, double away) {
        double d = Math.max(away, 1e-6);
        return corner(x, y, d) + corner(length - x, y, d) + corner(x, width - y, d) + corner(length - x, width - y, d);
    }

    private static double corner(double a, double b, double d) {
        double x = Math.max(a, 0);
        double y = Math.max(b, 0);
        return StrictMath.atan2(x * y, d * Math.sqrt(x * x + y * y + d * d));
    }
}
