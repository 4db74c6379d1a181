package org.twinrig.sensors.lepton35;

import org.twinrig.physics.Point;

/**
 * A pinhole camera: where each pixel looks. Columns run to the right, rows down; the picture stands upright (its
 * columns lie in vertical planes) unless it is rolled, and looking straight down or up its top points to +y. Lens distortion is not modelled.
 *
 * <p>The horizontal field of view is 57° over 160 columns (Lepton engineering data sheet, lens of the 3.5).
 */
final class Camera {
    static final int WIDTH = 160;
    static final int HEIGHT = 120;
    static final int PIXELS = WIDTH * HEIGHT;

    private static final double HALF_FIELD = StrictMath.toRadians(57) / 2;
    /** Focal length [pixels]. */
    static final double FOCAL = WIDTH / 2.0 / StrictMath.tan(HALF_FIELD);

    private static final double PER_FOCAL = 1 / FOCAL; // [1/pixel]

    private static final double CLEARANCE = 0.01; // [m]

    private final Point at;
    private final double[] forward;
    private final double[] right;
    private final double[] up;

    /** An upright camera {@code at} a place [m], aimed at another. */
    Camera(Point at, Point lookAt) {
        this(at, lookAt, 0);
    }

    /** A camera turned about its axis by {@code roll} [rad], clockwise as seen by who looks through it. */
    Camera(Point at, Point lookAt, double roll) {
        this.at = at;
        this.forward = unit(new double[] {lookAt.x() - at.x(), lookAt.y() - at.y(), lookAt.z() - at.z()});
        boolean steep = forward[0] * forward[0] + forward[1] * forward[1] < 1e-12;
        double[] level = unit(cross(forward, steep ? new double[] {0, 1, 0} : new double[] {0, 0, 1}));
        double[] upright = cross(level, forward);
        double c = StrictMath.cos(roll);
        double s = StrictMath.sin(roll);
        this.right = new double[3];
        this.up = new double[3];
        for (int k = 0; k < 3; k++) {
            right[k] = c * level[k] - s * upright[k];
            up[k] = c * upright[k] + s * level[k];
        }
    }

    private Camera(Point at, Camera like) {
        this.at = at;
        this.forward = like.forward;
        this.right = like.right;
        this.up = like.up;
    }

    /** The same camera, moved as little as it takes to stand {@value #CLEARANCE} m off all surfaces of a room [m]. */
    Camera within(double length, double width, double height) {
        return new Camera(new Point(inside(at.x(), length), inside(at.y(), width), inside(at.z(), height)), this);
    }

    /** True when {@code place} lies within a room of this size [m]. */
    static boolean holds(Point place, double length, double width, double height) {
        return place.x() >= 0
                && place.x() <= length
                && place.y() >= 0
                && place.y() <= width
                && place.z() >= 0
                && place.z() <= height;
    }

    /** The pinhole [m]. */
    Point at() {
        return at;
    }

    /**
     * Direction of the ray through a place in the picture, not normalised: its part along the optical axis is 1.
     *
     * @param column from 0 at the left edge to 160 [pixels]
     * @param row from 0 at the top edge to 120 [pixels]
     * @param direction receives x, y, z
     */
    void ray(double column, double row, double[] direction) {
        double a = aside(column);
        double b = above(row);
        for (int k = 0; k < 3; k++) {
            direction[k] = forward[k] + a * right[k] + b * up[k];
        }
    }

    /**
     * A point of the room as the camera has it: to its right, up, and ahead along its axis [m].
     *
     * <p>The ray through a place in the picture goes to (a, b, 1) with a = (column − 80)/F and b = (60 − row)/F.
     */
    double[] view(double x, double y, double z) {
        double dx = x - at.x();
        double dy = y - at.y();
        double dz = z - at.z();
        return new double[] {
            dx * right[0] + dy * right[1] + dz * right[2],
            dx * up[0] + dy * up[1] + dz * up[2],
            dx * forward[0] + dy * forward[1] + dz * forward[2]
        };
    }

    /** How much of the room's axis {@code k} (x, y, z) lies in the camera's right, up and forward. */
    double[] axis(int k) {
        return new double[] {right[k], up[k], forward[k]};
    }

    /** The column of a ray to (a, ·, 1). */
    static double column(double a) {
        return WIDTH / 2.0 + FOCAL * a;
    }

    /** The row of a ray to (·, b, 1). */
    static double row(double b) {
        return HEIGHT / 2.0 - FOCAL * b;
    }

    /** The a of a column; see {@link #view}. */
    static double aside(double column) {
        return (column - WIDTH / 2.0) * PER_FOCAL;
    }

    /** The b of a row; see {@link #view}. */
    static double above(double row) {
        return (HEIGHT / 2.0 - row) * PER_FOCAL;
    }

    private static double inside(double place, double size) {
        return Math.max(CLEARANCE, Math.min(size - CLEARANCE, place));
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }
}
