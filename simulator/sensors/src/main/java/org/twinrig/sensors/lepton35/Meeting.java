package org.twinrig.sensors.lepton35;

import org.twinrig.physics.Shape;

/**
 * Between which points a ray is inside a body. All bodies are convex: there is one stretch at most.
 *
 * <p>Points and directions are x, y, z in whatever axes the body was turned into; places along the ray count in lengths
 * of its direction.
 */
final class Meeting {
    private static final double PARALLEL = 1e-12;

    /** Where the ray comes in; past {@link #leave} when it misses the body. */
    double enter;
    /** Where it goes out. */
    double leave;

    private void miss() {
        enter = Double.POSITIVE_INFINITY;
        leave = Double.NEGATIVE_INFINITY;
    }

    /** True when the ray meets the body ahead of its start. */
    boolean ahead() {
        return leave > Math.max(0, enter);
    }

    /** A ball. */
    void ball(double[] from, double[] ray, double[] centre, double radius) {
        double dd = 0;
        double od = 0;
        double oo = -radius * radius;
        for (int k = 0; k < 3; k++) {
            double o = from[k] - centre[k];
            dd += ray[k] * ray[k];
            od += o * ray[k];
            oo += o * o;
        }
        double square = od * od - dd * oo;
        if (square <= 0) {
            miss();
            return;
        }
        double root = Math.sqrt(square);
        enter = (-od - root) / dd;
        leave = (-od + root) / dd;
    }

    /** A box between two corners. */
    void box(double[] from, double[] ray, double[] low, double[] high) {
        enter = Double.NEGATIVE_INFINITY;
        leave = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 3; k++) {
            slab(from[k], ray[k], Math.min(low[k], high[k]), Math.max(low[k], high[k]));
        }
    }

    /** A capsule: the stretch from the first to the last of its two balls and its cylinder. */
    void capsule(double[] from, double[] ray, double[] one, double[] other, double radius) {
        ball(from, ray, one, radius);
        double first = enter;
        double last = leave;
        ball(from, ray, other, radius);
        first = Math.min(first, enter);
        last = Math.max(last, leave);
        frustum(from, ray, one, other, radius, radius);
        enter = Math.min(first, enter);
        leave = Math.max(last, leave);
    }

    /** A cone, cylinder or what is between, with flat ends. */
    void frustum(double[] from, double[] ray, double[] one, double[] other, double radius, double otherRadius) {
        double length = 0;
        for (int k = 0; k < 3; k++) {
            length += (other[k] - one[k]) * (other[k] - one[k]);
        }
        length = Math.sqrt(length);
        if (length < PARALLEL) {
            miss();
            return;
        }
        double dd = 0;
        double od = 0;
        double oo = 0;
        double dw = 0;
        double ow = 0;
        for (int k = 0; k < 3; k++) {
            double w = (other[k] - one[k]) / length;
            double o = from[k] - one[k];
            dd += ray[k] * ray[k];
            od += o * ray[k];
            oo += o * o;
            dw += ray[k] * w;
            ow += o * w;
        }
        double taper = (otherRadius - radius) / length;
        double g = 1 + taper * taper;
        double lean = taper * radius;
        cone(
                dd - g * dw * dw,
                od - (g * ow + lean) * dw,
                oo - (g * ow + 2 * lean) * ow - radius * radius,
                ow,
                dw,
                length);
    }

    /**
     * The stretch where a·t² + 2·b·t + c ≤ 0 and 0 ≤ ow + t·dw ≤ length: within a double cone, between two planes across
     * its axis that have its tip not between them.
     */
    void cone(double a, double b, double c, double ow, double dw, double length) {
        enter = Double.NEGATIVE_INFINITY;
        leave = Double.POSITIVE_INFINITY;
        slab(ow, dw, 0, length);
        double square = b * b - a * c;
        if (leave <= enter || a > 0 && square <= 0) {
            miss();
            return;
        }
        if (square <= 0) {
            return;
        }
        double root = Math.sqrt(square);
        double per = a == 0 ? 0 : 1 / a;
        double low = a == 0 ? -c / (2 * b) : (-b - root) * per;
        double high = a == 0 ? low : (-b + root) * per;
        if (a > 0) {
            enter = Math.max(enter, low);
            leave = Math.min(leave, high);
        } else { // inside everywhere but between the two
            double first = Math.min(low, high);
            double last = Math.max(low, high);
            if (first > enter) {
                leave = Math.min(leave, first);
            } else {
                enter = Math.max(enter, last);
            }
        }
    }

    /** Of the stretch so far, what lies between two planes. */
    private void slab(double from, double step, double low, double high) {
        if (Math.abs(step) < PARALLEL) {
            if (from < low || from > high) {
                miss();
            }
            return;
        }
        double per = 1 / step;
        double one = (low - from) * per;
        double other = (high - from) * per;
        enter = Math.max(enter, Math.min(one, other));
        leave = Math.min(leave, Math.max(one, other));
    }

    /** Any shape, in the room's axes. */
    void shape(double[] from, double[] ray, Shape shape) {
        if (shape instanceof Shape.Box box) {
            box(from, ray, xyz(box.low()), xyz(box.high()));
        } else if (shape instanceof Shape.Capsule capsule) {
            capsule(from, ray, xyz(capsule.from()), xyz(capsule.to()), capsule.radius());
        } else if (shape instanceof Shape.Frustum cone) {
            frustum(from, ray, xyz(cone.from()), xyz(cone.to()), cone.fromRadius(), cone.toRadius());
        }
    }

    static double[] xyz(org.twinrig.physics.Point p) {
        return new double[] {p.x(), p.y(), p.z()};
    }
}
