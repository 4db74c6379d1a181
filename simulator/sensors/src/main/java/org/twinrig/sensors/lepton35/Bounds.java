package org.twinrig.sensors.lepton35;

import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;

/** The part of the picture that may show a body: a rectangle around the corners of a box around it. */
final class Bounds {
    private static final double NEAREST = 0.05; // [m] what comes nearer than this may show anywhere

    /** First column. */
    int left = Camera.WIDTH;
    /** Column after the last. */
    int right;
    /** First row. */
    int top = Camera.HEIGHT;
    /** Row after the last. */
    int end;

    private boolean before; // some of it is behind the camera
    private boolean ahead;

    /** Of {@code shape} before {@code camera}. */
    static Bounds of(Shape shape, Camera camera) {
        var bounds = new Bounds();
        if (shape instanceof Shape.Box box) {
            for (int corner = 0; corner < 8; corner++) {
                bounds.add(camera.view(
                        (corner & 1) == 0 ? box.low().x() : box.high().x(),
                        (corner & 2) == 0 ? box.low().y() : box.high().y(),
                        (corner & 4) == 0 ? box.low().z() : box.high().z()));
            }
        } else if (shape instanceof Shape.Capsule capsule) {
            bounds.cube(capsule.from(), capsule.radius(), camera);
            bounds.cube(capsule.to(), capsule.radius(), camera);
        } else if (shape instanceof Shape.Frustum cone) {
            bounds.discs(cone, camera);
        }
        return bounds.closed();
    }

    private void cube(Point centre, double radius, Camera camera) {
        for (int corner = 0; corner < 8; corner++) {
            add(camera.view(
                    centre.x() + ((corner & 1) == 0 ? -radius : radius),
                    centre.y() + ((corner & 2) == 0 ? -radius : radius),
                    centre.z() + ((corner & 4) == 0 ? -radius : radius)));
        }
    }

    /** Squares around the two discs, across the axis. */
    private void discs(Shape.Frustum cone, Camera camera) {
        double[] one = Meeting.xyz(cone.from());
        double[] other = Meeting.xyz(cone.to());
        double[] w = {other[0] - one[0], other[1] - one[1], other[2] - one[2]};
        int least = Math.abs(w[0]) < Math.abs(w[1]) ? 0 : 1;
        least = Math.abs(w[2]) < Math.abs(w[least]) ? 2 : least;
        var away = new double[3];
        away[least] = 1;
        double[] u = unit(cross(w, away));
        double[] v = unit(cross(w, u));
        for (int corner = 0; corner < 8; corner++) {
            double[] centre = (corner & 4) == 0 ? one : other;
            double radius = (corner & 4) == 0 ? cone.fromRadius() : cone.toRadius();
            double a = (corner & 1) == 0 ? -radius : radius;
            double b = (corner & 2) == 0 ? -radius : radius;
            add(camera.view(
                    centre[0] + a * u[0] + b * v[0], centre[1] + a * u[1] + b * v[1], centre[2] + a * u[2] + b * v[2]));
        }
    }

    private void add(double[] seen) {
        if (seen[2] < NEAREST) {
            before = true;
            ahead |= seen[2] > 0;
            return;
        }
        ahead = true;
        double column = Camera.column(seen[0] / seen[2]);
        double row = Camera.row(seen[1] / seen[2]);
        left = Math.min(left, (int) Math.max(0, Math.floor(column)));
        right = Math.max(right, (int) Math.min(Camera.WIDTH, Math.ceil(column)));
        top = Math.min(top, (int) Math.max(0, Math.floor(row)));
        end = Math.max(end, (int) Math.min(Camera.HEIGHT, Math.ceil(row)));
    }

    private Bounds closed() {
        if (before && ahead) {
            left = 0;
            right = Camera.WIDTH;
            top = 0;
            end = Camera.HEIGHT;
        }
        return this;
    }

    /** True when it cannot be seen. */
    boolean empty() {
        return left >= right || top >= end;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return length > 0 ? new double[] {v[0] / length, v[1] / length, v[2] / length} : new double[3];
    }
}
