package org.twinrig.sensors.lepton35;

import java.util.Arrays;
import org.twinrig.physics.ThermalScene.Body;

/** The pixels that an upright cylinder covers, how much of each, and where the rays meet it. */
final class BodyMask {
    private static final double[] QUARTERS = {0.25, 0.75}; // four rays a pixel
    private static final double NEAREST = 0.05; // corners nearer than this count as all around the camera [m]

    private final Body body;
    /** Distance of the cylinder's axis from the camera [m]; nearer bodies hide farther ones. */
    final double away;

    int[] pixels = new int[0];
    float[] coverage = new float[0];
    /** Mean distance at which the rays meet it [m]. */
    float[] distance = new float[0];
    /** Mean height at which they do [m]. */
    float[] height = new float[0];

    private int count;

    BodyMask(Body body, Camera camera) {
        this.body = body;
        double dx = body.base().x() - camera.at().x();
        double dy = body.base().y() - camera.at().y();
        this.away = Math.sqrt(dx * dx + dy * dy);
        var box = box(camera);
        int most = Math.max(0, box[1] - box[0]) * Math.max(0, box[3] - box[2]);
        pixels = new int[most];
        coverage = new float[most];
        distance = new float[most];
        height = new float[most];
        for (int row = box[2]; row < box[3]; row++) {
            for (int column = box[0]; column < box[1]; column++) {
                cast(column, row, camera);
            }
        }
        pixels = Arrays.copyOf(pixels, count);
    }

    /** True when the mask of {@code other} is this one: place and size are the same. */
    boolean fits(Body other) {
        return body.base().equals(other.base()) && body.radius() == other.radius() && body.height() == other.height();
    }

    /** Columns from, to (excluded), rows from, to that can see the body. */
    private int[] box(Camera camera) {
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

    private void cast(int column, int row, Camera camera) {
        var direction = new double[3];
        int hits = 0;
        double sumDistance = 0;
        double sumHeight = 0;
        for (double across : QUARTERS) {
            for (double down : QUARTERS) {
                camera.ray(column + across, row + down, direction);
                double t = meet(camera, direction);
                if (t > 0) {
                    hits++;
                    sumDistance += t
                            * Math.sqrt(direction[0] * direction[0]
                                    + direction[1] * direction[1]
                                    + direction[2] * direction[2]);
                    sumHeight += camera.at().z() + t * direction[2];
                }
            }
        }
        if (hits > 0) {
            pixels[count] = row * Camera.WIDTH + column;
            coverage[count] = hits / 4f;
            distance[count] = (float) (sumDistance / hits);
            height[count++] = (float) (sumHeight / hits);
        }
    }

    /** Where along the ray it first meets the cylinder, from outside; 0 or less when it does not. */
    private double meet(Camera camera, double[] direction) {
        double ox = camera.at().x() - body.base().x();
        double oy = camera.at().y() - body.base().y();
        double oz = camera.at().z() - body.base().z();
        double a = direction[0] * direction[0] + direction[1] * direction[1];
        double b = ox * direction[0] + oy * direction[1];
        double c = ox * ox + oy * oy - body.radius() * body.radius();
        double root = b * b - a * c;
        if (root < 0 || a == 0 && c > 0) {
            return 0;
        }
        double enter = a == 0 ? 0 : (-b - Math.sqrt(root)) / a;
        double leave = a == 0 ? Double.POSITIVE_INFINITY : (-b + Math.sqrt(root)) / a;
        double z = oz + enter * direction[2];
        if (enter > 0 && z >= 0 && z <= body.height()) {
            return enter;
        }
        if (direction[2] == 0) {
            return 0;
        }
        double face = direction[2] < 0 ? body.height() : 0;
        double cap = (face - oz) / direction[2];
        return cap >= enter && cap <= leave ? cap : 0;
    }
}
