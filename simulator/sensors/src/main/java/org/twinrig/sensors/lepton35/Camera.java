package org.twinrig.sensors.lepton35;

import org.twinrig.physics.Point;

/**
 * A pinhole camera: where each pixel looks. Columns run to the right, rows down; the picture stands upright (its
 * columns lie in vertical planes), and looking straight down its top points to +y. Lens distortion is not modelled.
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

    private final Point at;
    private final double[] forward;
    private final double[] right;
    private final double[] up;

    /** A camera {@code at} a place [m], aimed at another. */
    Camera(Point at, Point lookAt) {
        this.at = at;
        this.forward = unit(new double[] {lookAt.x() - at.x(), lookAt.y() - at.y(), lookAt.z() - at.z()});
        boolean steep = forward[0] * forward[0] + forward[1] * forward[1] < 1e-12;
        this.right = unit(cross(forward, steep ? new double[] {0, 1, 0} : new double[] {0, 0, 1}));
        this.up = cross(right, forward);
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
        double a = (column - WIDTH / 2.0) / FOCAL;
        double b = (HEIGHT / 2.0 - row) / FOCAL;
        for (int k = 0; k < 3; k++) {
            direction[k] = forward[k] + a * right[k] + b * up[k];
        }
    }

    /** How {@link #ray}'s direction changes from one column to the next. */
    double[] columnStep() {
        return new double[] {right[0] / FOCAL, right[1] / FOCAL, right[2] / FOCAL};
    }

    /**
     * Where a point of the room appears.
     *
     * @param seen receives column, row [pixels] and depth along the optical axis [m]; column and row are meaningless
     *     unless the depth is positive
     */
    void project(double x, double y, double z, double[] seen) {
        double dx = x - at.x();
        double dy = y - at.y();
        double dz = z - at.z();
        double depth = dx * forward[0] + dy * forward[1] + dz * forward[2];
        seen[0] = WIDTH / 2.0 + FOCAL * (dx * right[0] + dy * right[1] + dz * right[2]) / depth;
        seen[1] = HEIGHT / 2.0 - FOCAL * (dx * up[0] + dy * up[1] + dz * up[2]) / depth;
        seen[2] = depth;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }
}
