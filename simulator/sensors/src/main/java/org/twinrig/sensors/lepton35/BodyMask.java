package org.twinrig.sensors.lepton35;

import java.util.Arrays;
import org.twinrig.physics.ThermalScene.Body;

/**
 * The pixels that an upright cylinder covers, how much of each, and where the rays meet it. A translucent one thins out
 * towards its rims: across the middle it has its emissivity ε, along a chord of the fraction c of its diameter
 * 1 − (1 − ε)ᶜ.
 */
final class BodyMask {
    private static final double[] QUARTERS = {0.25, 0.75}; // four rays a pixel
    private static final double NEAREST = 0.05; // corners nearer than this count as all around the camera [m]

    private final Body body;
    private final Camera camera;
    private final double thickness; // optical, across the middle of a translucent body [-]
    private final double[] step; // of a ray, from column to column
    private final double ox; // camera from the middle of the lower face [m]
    private final double oy;
    private final double oz;
    private final double outside; // squared distance of the camera from the axis less squared radius [m²]
    /** Distance of the cylinder's axis from the camera [m]; nearer bodies hide farther ones. */
    final double away;

    int[] pixels = new int[0];
    /** What the body hides of the pixel: covered part times opacity [0..1]. */
    float[] share = new float[0];
    /** Mean distance at which the rays meet it [m]. */
    float[] distance = new float[0];
    /** Mean height at which they do [m]. */
    float[] height = new float[0];

    private int count;

    BodyMask(Body body, Camera camera) {
        this.body = body;
        this.camera = camera;
        this.thickness = -StrictMath.log1p(-Math.min(body.emissivity(), 1 - 1e-6));
        this.step = camera.columnStep();
        this.ox = camera.at().x() - body.base().x();
        this.oy = camera.at().y() - body.base().y();
        this.oz = camera.at().z() - body.base().z();
        this.outside = ox * ox + oy * oy - body.radius() * body.radius();
        this.away = Math.sqrt(ox * ox + oy * oy);
        var box = box();
        int most = Math.max(0, box[1] - box[0]) * Math.max(0, box[3] - box[2]);
        pixels = new int[most];
        share = new float[most];
        distance = new float[most];
        height = new float[most];
        for (int row = box[2]; row < box[3]; row++) {
            castRow(row, box[0], box[1]);
        }
        pixels = Arrays.copyOf(pixels, count);
    }

    /** True when the mask of {@code other} is this one: only the temperature may differ. */
    boolean fits(Body other) {
        return body.base().equals(other.base())
                && body.radius() == other.radius()
                && body.height() == other.height()
                && body.translucent() == other.translucent()
                && (!body.translucent() || body.emissivity() == other.emissivity());
    }

    /** Columns from, to (excluded), rows from, to that can see the body. */
    private int[] box() {
        var box = new int[] {Camera.WIDTH, 0, Camera.HEIGHT, 0};
        var seen = new double[3];
        for (int corner = 0; corner < 8; corner++) {
            camera.project(
                    body.base().x() + ((corner & 1) == 0 ? -1 : 1) * body.radius(),
                    body.base().y() + ((corner & 2) == 0 ? -1 : 1) * body.radius(),
                    body.base().z() + ((corner & 4) == 0 ? 0 : body.height()),
                    seen);
            if (seen[2] < NEAREST) {
                return new int[] {0, Camera.WIDTH, 0, Camera.HEIGHT};
            }
            box[0] = Math.min(box[0], (int) Math.max(0, Math.floor(seen[0])));
            box[1] = Math.max(box[1], (int) Math.min(Camera.WIDTH, Math.ceil(seen[0])));
            box[2] = Math.min(box[2], (int) Math.max(0, Math.floor(seen[1])));
            box[3] = Math.max(box[3], (int) Math.min(Camera.HEIGHT, Math.ceil(seen[1])));
        }
        return box;
    }

    private void castRow(int row, int from, int to) {
        var start = new double[2][3];
        camera.ray(0, row + QUARTERS[0], start[0]);
        camera.ray(0, row + QUARTERS[1], start[1]);
        for (int column = from; column < to; column++) {
            int hits = 0;
            double sumOpacity = 0;
            double sumDistance = 0;
            double sumHeight = 0;
            for (double across : QUARTERS) {
                double at = column + across;
                for (var ray : start) {
                    double dx = ray[0] + at * step[0];
                    double dy = ray[1] + at * step[1];
                    double dz = ray[2] + at * step[2];
                    double t = meet(dx, dy, dz);
                    if (t > 0) {
                        hits++;
                        sumOpacity += body.translucent() ? opacity(dx, dy) : 1;
                        sumDistance += t * Math.sqrt(dx * dx + dy * dy + dz * dz);
                        sumHeight += camera.at().z() + t * dz;
                    }
                }
            }
            if (hits > 0) {
                pixels[count] = row * Camera.WIDTH + column;
                share[count] = (float) (sumOpacity / 4);
                distance[count] = (float) (sumDistance / hits);
                height[count++] = (float) (sumHeight / hits);
            }
        }
    }

    /** Opacity of a translucent body along the chord of a ray that meets it. */
    private float opacity(double dx, double dy) {
        double b = ox * dx + oy * dy;
        double a = dx * dx + dy * dy;
        double halfChord = a == 0 ? body.radius() : Math.sqrt(Math.max(0, b * b - a * outside) / a);
        return 1 - Decay.of((float) (thickness * halfChord / body.radius()));
    }

    /** Where along the ray it first meets the cylinder, from outside; 0 or less when it does not. */
    private double meet(double dx, double dy, double dz) {
        double a = dx * dx + dy * dy;
        double b = ox * dx + oy * dy;
        double root = b * b - a * outside;
        if (root < 0 || a == 0 && outside > 0) {
            return 0;
        }
        double half = Math.sqrt(root);
        double enter = a == 0 ? 0 : (-b - half) / a;
        double z = oz + enter * dz;
        if (enter > 0 && z >= 0 && z <= body.height()) {
            return enter;
        }
        if (dz == 0) {
            return 0;
        }
        double leave = a == 0 ? Double.POSITIVE_INFINITY : (-b + half) / a;
        double face = dz < 0 ? body.height() : 0;
        double cap = (face - oz) / dz;
        return cap >= enter && cap <= leave ? cap : 0;
    }
}
