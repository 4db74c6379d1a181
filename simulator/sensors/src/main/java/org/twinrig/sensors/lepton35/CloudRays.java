package org.twinrig.sensors.lepton35;

import java.util.Arrays;
import org.twinrig.sensors.lepton35.CloudPainter.Cone;

/**
 * All rays of a rectangle of pixels through a cone of gas at once, in loops that the compiler turns into vector code: each
 * does a little for all pixels and has no branch. A ray that misses comes out with a way of 0.
 */
final class CloudRays {
    private static final double FLATTEST = 0.02; // sine² over the cone's own of the angle between a ray and its axis
    private static final float NEVER_ZERO = 1e-12f;
    private static final float[] ASIDE = new float[Camera.WIDTH]; // of the middles of columns

    static {
        for (int column = 0; column < Camera.WIDTH; column++) {
            ASIDE[column] = (float) Camera.aside(column + 0.5);
        }
    }

    private final float[] a = new float[Camera.PIXELS];
    private final float[] b = new float[Camera.PIXELS];
    private final float[] along = new float[Camera.PIXELS]; // of a ray's direction, along the axis
    private final float[] square = new float[Camera.PIXELS];
    private final float[] linear = new float[Camera.PIXELS];
    private final float[] enter = new float[Camera.PIXELS];
    private final float[] leave = new float[Camera.PIXELS];
    private final float[] limit = new float[Camera.PIXELS];
    private int columns;

    /** Sends the rays; false when some go so much along the axis that they need more care. */
    boolean cast(Cone cone, Bounds bounds, Canvas canvas) {
        if (!across(cone, bounds)) {
            return false;
        }
        columns = bounds.right - bounds.left;
        int rows = bounds.end - bounds.top;
        int n = columns * rows;
        for (int row = 0; row < rows; row++) {
            int from = row * columns;
            System.arraycopy(ASIDE, bounds.left, a, from, columns);
            Arrays.fill(b, from, from + columns, (float) Camera.above(bounds.top + row + 0.5));
            int start = (bounds.top + row) * Camera.WIDTH + bounds.left;
            System.arraycopy(canvas.inverse, start, limit, from, columns);
        }
        terms(a, b, cone, along, linear, square, n);
        roots(linear, square, (float) cone.constant, enter, leave, n);
        slab(along, (float) cone.before, (float) cone.length, enter, leave, n);
        ends(enter, leave, limit, n);
        ways(a, b, enter, leave, limit, n);
        places(enter, leave, along, (float) cone.before, (float) (1 / cone.length), n);
        gas(cone, enter, limit, leave, n);
        return true;
    }

    /** Mixes the cloud into a row of the picture. */
    void blend(Bounds bounds, int row, float through, float throughStep, float glow, float glowStep, Canvas canvas) {
        int from = (row - bounds.top) * columns;
        int start = row * Camera.WIDTH + bounds.left;
        float[] image = canvas.image;
        for (int column = 0; column < columns; column++) {
            float seen = (through + column * throughStep) * enter[from + column] + glow + column * glowStep;
            image[start + column] += leave[from + column] * (seen - image[start + column]);
        }
    }

    /** True when all rays pass across the cone, so that its side bounds them on both sides. */
    private static boolean across(Cone cone, Bounds bounds) {
        double middleA = Camera.aside((bounds.left + bounds.right) / 2.0);
        double middleB = Camera.above((bounds.top + bounds.end) / 2.0);
        double cornerA = Camera.aside(bounds.left) - middleA;
        double cornerB = Camera.above(bounds.top) - middleB;
        double norm = Math.sqrt(middleA * middleA + middleB * middleB + 1);
        double cosine = Math.abs(middleA * cone.axis[0] + middleB * cone.axis[1] + cone.axis[2]) / norm;
        double nearest = Math.min(1, cosine + Math.sqrt(cornerA * cornerA + cornerB * cornerB));
        return 1 - cone.widening * nearest * nearest > FLATTEST;
    }

    private static void terms(float[] a, float[] b, Cone cone, float[] along, float[] linear, float[] square, int n) {
        project(a, b, cone.axis, along, n);
        project(a, b, cone.offset, linear, n);
        float bend = (float) cone.bend;
        float widening = (float) cone.widening;
        for (int i = 0; i < n; i++) {
            linear[i] -= bend * along[i];
        }
        for (int i = 0; i < n; i++) {
            square[i] = a[i] * a[i] + b[i] * b[i] + 1 - widening * along[i] * along[i];
        }
    }

    private static void project(float[] a, float[] b, double[] on, float[] out, int n) {
        float x = (float) on[0];
        float y = (float) on[1];
        float z = (float) on[2];
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * x + b[i] * y + z;
        }
    }

    /** Where rays cross the side: twice the same place for those that miss it. */
    private static void roots(float[] linear, float[] square, float constant, float[] enter, float[] leave, int n) {
        for (int i = 0; i < n; i++) {
            float root = (float) Math.sqrt(Math.max(linear[i] * linear[i] - square[i] * constant, 0));
            float per = 1 / square[i];
            enter[i] = (-linear[i] - root) * per;
            leave[i] = (-linear[i] + root) * per;
        }
    }

    /** Cuts off what lies beyond the ends of the cone. */
    private static void slab(float[] along, float before, float length, float[] enter, float[] leave, int n) {
        for (int i = 0; i < n; i++) {
            float per = 1 / (along[i] + NEVER_ZERO);
            float one = -before * per;
            float other = one + length * per;
            enter[i] = Math.max(enter[i], Math.min(one, other));
            leave[i] = Math.min(leave[i], Math.max(one, other));
        }
    }

    /** Cuts off what is behind the camera or hidden. */
    private static void ends(float[] enter, float[] leave, float[] inverse, int n) {
        for (int i = 0; i < n; i++) {
            enter[i] = Math.max(enter[i], 0);
            leave[i] = Math.min(leave[i], 1 / inverse[i]);
        }
    }

    private static void ways(float[] a, float[] b, float[] enter, float[] leave, float[] way, int n) {
        for (int i = 0; i < n; i++) {
            float norm = (float) Math.sqrt(a[i] * a[i] + b[i] * b[i] + 1);
            way[i] = norm * Math.max(leave[i] - enter[i], 0);
        }
    }

    /** Puts into {@code enter} how far along the axis the middle of the way is [0..1]. */
    private static void places(float[] enter, float[] leave, float[] along, float before, float perLength, int n) {
        for (int i = 0; i < n; i++) {
            float middle = 0.5f * (enter[i] + leave[i]);
            enter[i] = Math.max(0, Math.min(1, (before + middle * along[i]) * perLength));
        }
    }

    /** From place and way to radiance, which replaces the place, and opacity. */
    private static void gas(Cone cone, float[] place, float[] way, float[] opacity, int n) {
        float absorption = cone.fromAbsorption;
        float more = cone.toAbsorption - absorption;
        for (int i = 0; i < n; i++) {
            way[i] *= absorption + place[i] * more;
        }
        for (int i = 0; i < n; i++) {
            opacity[i] = 1 - Decay.smooth(way[i]);
        }
        float glow = cone.fromGlow;
        float hotter = cone.toGlow - glow;
        for (int i = 0; i < n; i++) {
            place[i] = glow + place[i] * hotter;
        }
    }
}
