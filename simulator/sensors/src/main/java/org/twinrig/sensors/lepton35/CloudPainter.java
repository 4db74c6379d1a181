package org.twinrig.sensors.lepton35;

import org.twinrig.physics.Body;
import org.twinrig.physics.Shape;

/**
 * Paints glowing or absorbing gas: each ray gets
 *
 * <pre>  L' = (1 − α)·L + α·B(T),  α = 1 − exp(−κ·s) </pre>
 * for its way s through the cone, as far as nothing opaque stops it, with T and κ of the middle of that way; in front of
 * it the layers dim and shine. One ray a pixel ({@link CloudRays}), 16 where the cone is only a few pixels across.
 */
final class CloudPainter {
    private static final int SIDE = 4;
    private static final double SMALL = 2; // [pixels] across

    private final Camera camera;
    private final Sight sight;
    private final Cone cone = new Cone();
    private final Meeting meeting = new Meeting();
    private final CloudRays rays = new CloudRays();
    private float alpha;
    private float shine;

    /** What the layers do before the cloud, at the left end of a row and its change to the next column. */
    private float through;

    private float throughStep;
    private float glow;
    private float glowStep;

    /** A cone as the camera has it, and its gas. */
    static final class Cone {
        final double[] axis = new double[3];
        final double[] offset = new double[3]; // of the camera from the cone's start [m]
        double length;
        double widening; // 1 + m² of the slope m of its side
        double bend; // of the linear term with the ray along the axis
        double constant;
        double before; // of the camera along the axis [m]
        double middle; // depth [m]
        float fromGlow;
        float toGlow;
        float fromAbsorption;
        float toAbsorption;

        /** Takes in a cloud; false when it has no length. */
        boolean set(Body.Cloud cloud, Shape.Frustum shape, Camera camera) {
            double[] one =
                    camera.view(shape.from().x(), shape.from().y(), shape.from().z());
            double[] other =
                    camera.view(shape.to().x(), shape.to().y(), shape.to().z());
            double square = 0;
            for (int k = 0; k < 3; k++) {
                axis[k] = other[k] - one[k];
                square += axis[k] * axis[k];
            }
            length = Math.sqrt(square);
            if (length < 1e-6) {
                return false;
            }
            double slope = (shape.toRadius() - shape.fromRadius()) / length;
            widening = 1 + slope * slope;
            before = 0;
            double oo = 0;
            for (int k = 0; k < 3; k++) {
                axis[k] /= length;
                offset[k] = -one[k];
                before += offset[k] * axis[k];
                oo += offset[k] * offset[k];
            }
            double lean = slope * shape.fromRadius();
            bend = widening * before + lean;
            constant = oo - (widening * before + 2 * lean) * before - shape.fromRadius() * shape.fromRadius();
            middle = Math.max(0.01, (one[2] + other[2]) / 2);
            fromGlow = (float) BandRadiance.of(cloud.from().temperature());
            toGlow = (float) BandRadiance.of(cloud.to().temperature());
            fromAbsorption = (float) cloud.from().absorption();
            toAbsorption = (float) cloud.to().absorption();
            return true;
        }
    }

    CloudPainter(Camera camera, Sight sight) {
        this.camera = camera;
        this.sight = sight;
    }

    /** Paints {@code cloud}, whose shape is {@code shape}: its own, or its mirror image. */
    void paint(Body.Cloud cloud, Shape.Frustum shape, Layers layers, Canvas canvas) {
        var bounds = Bounds.of(shape, camera);
        if (bounds.empty() || !cone.set(cloud, shape, camera)) {
            return;
        }
        canvas.touch(bounds.top, bounds.end);
        double breadth = 2 * Math.max(shape.fromRadius(), shape.toRadius());
        boolean small = Math.min(breadth, cone.length) * Camera.FOCAL / cone.middle <= SMALL;
        boolean plain = !small && rays.cast(cone, bounds, canvas);
        for (int row = bounds.top; row < bounds.end; row++) {
            look(bounds, row, layers);
            if (plain) {
                rays.blend(bounds, row, through, throughStep, glow, glowStep, canvas);
            } else {
                paintRow(bounds, row, small ? SIDE : 1, canvas);
            }
        }
    }

    private void look(Bounds bounds, int row, Layers layers) {
        double b = Camera.above(row + 0.5);
        sight.look(Camera.aside(bounds.right - 0.5), b, cone.middle);
        layers.between(sight.from, sight.to, sight.length);
        throughStep = (float) layers.through;
        glowStep = (float) layers.glow;
        sight.look(Camera.aside(bounds.left + 0.5), b, cone.middle);
        layers.between(sight.from, sight.to, sight.length);
        through = (float) layers.through;
        glow = (float) layers.glow;
        float columns = Math.max(1, bounds.right - bounds.left - 1);
        throughStep = (throughStep - through) / columns;
        glowStep = (glowStep - glow) / columns;
    }

    /** Paints a row ray by ray, {@code side}² of them for a pixel. */
    private void paintRow(Bounds bounds, int row, int side, Canvas canvas) {
        int rate = side * side;
        for (int column = bounds.left; column < bounds.right; column++) {
            int i = row * Camera.WIDTH + column;
            float opaque = 0;
            float sum = 0;
            for (int k = 0; k < rate; k++) {
                double a = Camera.aside(column + (k % side + 0.5) / side);
                double b = Camera.above(row + (k / side + 0.5) / side);
                if (cast(a, b, canvas.inverse[i])) {
                    opaque += alpha / rate;
                    sum += alpha / rate * (through * shine + glow);
                }
            }
            canvas.image[i] += sum - opaque * canvas.image[i];
            through += throughStep;
            glow += glowStep;
        }
    }

    /** Sends one ray; false when it misses. Sets its opacity and radiance. */
    private boolean cast(double a, double b, float inverse) {
        double dd = a * a + b * b + 1;
        double dw = a * cone.axis[0] + b * cone.axis[1] + cone.axis[2];
        double od = a * cone.offset[0] + b * cone.offset[1] + cone.offset[2];
        meeting.cone(dd - cone.widening * dw * dw, od - cone.bend * dw, cone.constant, cone.before, dw, cone.length);
        double enter = Math.max(0, meeting.enter);
        double leave = Math.min(meeting.leave, 1.0 / inverse);
        if (leave <= enter) {
            return false;
        }
        float place = (float) ((cone.before + (enter + leave) / 2 * dw) / cone.length);
        float absorption = cone.fromAbsorption + place * (cone.toAbsorption - cone.fromAbsorption);
        alpha = 1 - Decay.of(absorption * (float) ((leave - enter) * Math.sqrt(dd)));
        shine = cone.fromGlow + place * (cone.toGlow - cone.fromGlow);
        return true;
    }
}
