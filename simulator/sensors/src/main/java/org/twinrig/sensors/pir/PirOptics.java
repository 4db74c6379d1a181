package org.twinrig.sensors.pir;

import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;
import org.twinrig.physics.ThermalScene;

/**
 * What a pyroelectric element with two opposed halves gets through a lens of many facets: bodies count alternately
 * positive and negative as they go sideways from zone to zone.
 *
 * <pre>  S = Σ ε · Ω · (T − T̄) · sin(2π·φ/p),   Ω = A / d²  </pre>
 * Ω solid angle of a body [sr] from its mean projected area A [m²], a quarter of its surface (Cauchy: convex bodies, all
 * directions alike), and its distance d [m]; ε emissivity [-], T its temperature, T̄ that of the room's surfaces [K]; φ its
 * bearing from the axis to the side [rad], p the pitch of a pair of zones. Nothing outside the cone is seen.
 *
 * <p>Not modelled: bodies that hide each other, flames and hot air, the size of a body against a zone.
 */
final class PirOptics {
    /** Half the cone [rad]; HC-SR501: 110°. */
    static final double HALF_CONE = StrictMath.toRadians(55);

    private static final double PITCH = StrictMath.toRadians(12); // a pair of zones, about 30 in 3 rows; assumption
    private static final double NEAREST = 0.1; // [m]

    private final Point at;
    private final double[] ahead;
    private final double[] aside;

    /** A part at {@code at} that looks at {@code lookAt}, its zones side by side as it is usually mounted. */
    PirOptics(Point at, Point lookAt) {
        this.at = at;
        this.ahead = unit(new double[] {lookAt.x() - at.x(), lookAt.y() - at.y(), lookAt.z() - at.z()});
        double level = Math.sqrt(ahead[0] * ahead[0] + ahead[1] * ahead[1]);
        this.aside = level > 1e-6
                ? new double[] {ahead[1] / level, -ahead[0] / level, 0}
                : new double[] {1, 0, 0}; // straight up or down
    }

    /** S of {@code scene} [K·sr]. */
    double signal(ThermalScene scene) {
        double sum = 0;
        for (Body body : scene.bodies()) {
            if (body instanceof Body.Solid solid) {
                double contrast = solid.emissivity() * (solid.temperature() - scene.ambient());
                sum += contrast * seen(solid.shape());
            }
        }
        return sum;
    }

    private double seen(Shape shape) {
        Point middle = middle(shape);
        double[] way = {middle.x() - at.x(), middle.y() - at.y(), middle.z() - at.z()};
        double distance = Math.max(NEAREST, Math.sqrt(dot(way, way)));
        double along = dot(way, ahead);
        if (along < distance * StrictMath.cos(HALF_CONE)) {
            return 0;
        }
        double bearing = StrictMath.atan2(dot(way, aside), along);
        return surface(shape) / 4 / (distance * distance) * StrictMath.sin(2 * Math.PI * bearing / PITCH);
    }

    private static Point middle(Shape shape) {
        if (shape instanceof Shape.Capsule capsule) {
            return between(capsule.from(), capsule.to());
        }
        if (shape instanceof Shape.Frustum frustum) {
            return between(frustum.from(), frustum.to());
        }
        var box = (Shape.Box) shape;
        return between(box.low(), box.high());
    }

    /** Surface of {@code shape} [m²]. */
    private static double surface(Shape shape) {
        if (shape instanceof Shape.Capsule capsule) {
            double length = length(capsule.from(), capsule.to());
            return 2 * Math.PI * capsule.radius() * (length + 2 * capsule.radius());
        }
        if (shape instanceof Shape.Frustum f) {
            double slope = f.fromRadius() - f.toRadius();
            double height = length(f.from(), f.to());
            double mantle = (f.fromRadius() + f.toRadius()) * Math.sqrt(slope * slope + height * height);
            return Math.PI * (mantle + f.fromRadius() * f.fromRadius() + f.toRadius() * f.toRadius());
        }
        var box = (Shape.Box) shape;
        double x = Math.abs(box.high().x() - box.low().x());
        double y = Math.abs(box.high().y() - box.low().y());
        double z = Math.abs(box.high().z() - box.low().z());
        return 2 * (x * y + y * z + z * x);
    }

    private static Point between(Point a, Point b) {
        return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, (a.z() + b.z()) / 2);
    }

    private static double length(Point a, Point b) {
        double[] way = {b.x() - a.x(), b.y() - a.y(), b.z() - a.z()};
        return Math.sqrt(dot(way, way));
    }

    private static double[] unit(double[] way) {
        double length = Math.sqrt(dot(way, way));
        return length > 0 ? new double[] {way[0] / length, way[1] / length, way[2] / length} : new double[] {1, 0, 0};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
