package org.twinrig.sensors.lepton35;

/**
 * Where a capsule before the camera shows: for each line of the picture the columns between which it lies, exactly.
 *
 * <p>A ball with centre c and radius r hides all rays d with (d·c)² ≥ d²·(c² − r²); for a line of the picture that is
 * a quadratic in the column. The outline of a capsule is that of its two balls and of the two straight lines along
 * which planes through the camera touch its side.
 */
final class CapsuleOutline {
    private final Ball first = new Ball();
    private final Ball second = new Ball();
    private final double[] edgeA = new double[2]; // start of each of the two touching lines
    private final double[] edgeB = new double[2];
    private final double[] edgeSlope = new double[2];
    private final double[] edgeLow = new double[2];
    private final double[] edgeHigh = new double[2];
    private boolean edges;
    private double sidesBottom; // where both touching lines are
    private double sidesTop;

    /** Columns of the last line asked for, as a of {@link Camera#view}. */
    double left;

    double right;

    /** Lowest and highest b of {@link Camera#view} that the capsule reaches. */
    double bottom;

    double top;

    private static final class Ball {
        private double x;
        private double y;
        private double z;
        private double k; // squared distance less squared radius [m²]
        private double q;
        private double bottom;
        private double top;

        void set(double[] c, double radius) {
            x = c[0];
            y = c[1];
            z = c[2];
            double r2 = radius * radius;
            k = x * x + y * y + z * z - r2;
            q = r2 - y * y - z * z;
            double root = radius * Math.sqrt(-q);
            double one = (-y * z + root) / (r2 - z * z);
            double other = (-y * z - root) / (r2 - z * z);
            bottom = Math.min(one, other);
            top = Math.max(one, other);
        }
    }

    /** Of a capsule between {@code from} and {@code to} as the camera has them, all of it ahead of the camera [m]. */
    void set(double[] from, double[] to, double radius) {
        first.set(from, radius);
        second.set(to, radius);
        bottom = Math.min(first.bottom, second.bottom);
        top = Math.max(first.top, second.top);
        touch(from, to, radius);
    }

    /** Finds the columns of the line {@code b}; false when there are none. */
    boolean cut(double b) {
        if (b >= sidesBottom && b <= sidesTop) { // between the balls only the sides count
            double one = edgeA[0] + (b - edgeB[0]) * edgeSlope[0];
            double other = edgeA[1] + (b - edgeB[1]) * edgeSlope[1];
            left = one < other ? one : other;
            right = one < other ? other : one;
            return true;
        }
        left = Double.POSITIVE_INFINITY;
        right = Double.NEGATIVE_INFINITY;
        cut(first, b);
        cut(second, b);
        if (edges) {
            cutEdge(0, b);
            cutEdge(1, b);
        }
        return right > left;
    }

    private void cut(Ball ball, double b) {
        if (b < ball.bottom || b > ball.top) {
            return;
        }
        double e = b * ball.y + ball.z;
        double square = ball.k * (e * e + ball.q * (b * b + 1));
        if (square < 0) {
            return;
        }
        double root = Math.sqrt(square);
        double middle = -ball.x * e;
        reach((middle + root) / ball.q, (middle - root) / ball.q);
    }

    private void cutEdge(int i, double b) {
        if (b < edgeLow[i] || b > edgeHigh[i]) {
            return;
        }
        double a = edgeA[i] + (b - edgeB[i]) * edgeSlope[i];
        reach(a, a);
    }

    /** Without Math.min and Math.max, whose care for NaN and −0 would cost more than all else here. */
    private void reach(double from, double to) {
        left = from < left ? from : left;
        right = to > right ? to : right;
    }

    /** Finds where planes through the camera touch the side: at cos φ = −r/ρ, ρ the distance of the camera from the axis. */
    private void touch(double[] from, double[] to, double radius) {
        double wx = to[0] - from[0];
        double wy = to[1] - from[1];
        double wz = to[2] - from[2];
        double length = Math.sqrt(wx * wx + wy * wy + wz * wz);
        edges = false;
        sidesBottom = Double.POSITIVE_INFINITY;
        sidesTop = Double.NEGATIVE_INFINITY;
        if (length < 1e-9) {
            return;
        }
        wx /= length;
        wy /= length;
        wz /= length;
        double along = from[0] * wx + from[1] * wy + from[2] * wz;
        double px = from[0] - along * wx; // from the camera's foot on the axis … to the axis: across it
        double py = from[1] - along * wy;
        double pz = from[2] - along * wz;
        double away = Math.sqrt(px * px + py * py + pz * pz);
        if (away <= radius) {
            return;
        }
        double cosine = -radius / away;
        double c = radius * cosine / away;
        double s = radius * Math.sqrt(1 - cosine * cosine) / away;
        double tx = wy * pz - wz * py;
        double ty = wz * px - wx * pz;
        double tz = wx * py - wy * px;
        setEdge(0, from, to, c * px + s * tx, c * py + s * ty, c * pz + s * tz);
        setEdge(1, from, to, c * px - s * tx, c * py - s * ty, c * pz - s * tz);
        edges = true;
        sidesBottom = Math.max(edgeLow[0], edgeLow[1]);
        sidesTop = Math.min(edgeHigh[0], edgeHigh[1]);
    }

    private void setEdge(int i, double[] from, double[] to, double x, double y, double z) {
        double a = (to[0] + x) / (to[2] + z);
        double b = (to[1] + y) / (to[2] + z);
        edgeA[i] = (from[0] + x) / (from[2] + z);
        edgeB[i] = (from[1] + y) / (from[2] + z);
        edgeLow[i] = Math.min(edgeB[i], b);
        edgeHigh[i] = Math.max(edgeB[i], b);
        edgeSlope[i] = b == edgeB[i] ? 0 : (a - edgeA[i]) / (b - edgeB[i]);
    }
}
