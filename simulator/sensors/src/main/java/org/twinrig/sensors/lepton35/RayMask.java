package org.twinrig.sensors.lepton35;

import java.util.Arrays;
import org.twinrig.physics.Shape;

/**
 * The pixels that an opaque body of any shape covers, how much of each and where, by 16 rays a pixel. For things that
 * stay where they are, and for what comes too near for {@link CapsulePainter}; kept while the shape does.
 */
final class RayMask {
    private static final int SIDE = 4; // rays along a side of a pixel
    private static final int PER_PIXEL = SIDE * SIDE;
    private static final int[] CORNERS = {0, SIDE - 1, SIDE * (SIDE - 1), PER_PIXEL - 1};

    private final Shape shape;
    private final Camera camera;
    private final Meeting meeting = new Meeting();
    private final double[] eye;
    private final double[] ray = new double[3];
    private final int[] pixels;
    private final float[] share;
    private final float[] inverse;
    private final float[] from; // heights at which the ways there start and end, and their lengths [m]
    private final float[] to;
    private final float[] length;
    private int count;

    RayMask(Shape shape, Camera camera, Sight sight) {
        this.shape = shape;
        this.camera = camera;
        this.eye = Meeting.xyz(camera.at());
        var bounds = Bounds.of(shape, camera);
        int most = bounds.empty() ? 0 : (bounds.right - bounds.left) * (bounds.end - bounds.top);
        int[] hit = new int[most];
        float[] part = new float[most];
        inverse = new float[most];
        for (int row = bounds.top; row < bounds.end; row++) {
            for (int column = bounds.left; column < bounds.right; column++) {
                int rays = cast(column, row, count);
                if (rays > 0) {
                    hit[count] = row * Camera.WIDTH + column;
                    part[count++] = (float) rays / PER_PIXEL;
                }
            }
        }
        pixels = Arrays.copyOf(hit, count);
        share = Arrays.copyOf(part, count);
        from = new float[count];
        to = new float[count];
        length = new float[count];
        for (int n = 0; n < count; n++) {
            double a = Camera.aside(pixels[n] % Camera.WIDTH + 0.5);
            double b = Camera.above(pixels[n] / Camera.WIDTH + 0.5);
            sight.look(a, b, 1 / inverse[n]);
            from[n] = (float) sight.from;
            to[n] = (float) sight.to;
            length[n] = (float) sight.length;
        }
    }

    /** True when this is the mask of {@code other}. */
    boolean fits(Shape other) {
        return shape.equals(other);
    }

    /** Paints the body with a surface of {@code radiance} [W/(m²·sr)]. */
    void paint(double radiance, Layers layers, Canvas canvas) {
        if (count == 0) {
            return;
        }
        canvas.touch(pixels[0] / Camera.WIDTH, pixels[count - 1] / Camera.WIDTH + 1);
        for (int n = 0; n < count; n++) {
            int i = pixels[n];
            if (inverse[n] > canvas.inverse[i]) {
                layers.between(from[n], to[n], length[n]);
                canvas.cover(i, share[n], (float) (layers.through * radiance + layers.glow), inverse[n]);
            }
        }
    }

    /** Rays of a pixel that hit; all, when those at its corners do, as bodies are convex. */
    private int cast(int column, int row, int n) {
        int rays = 0;
        double sum = 0;
        for (int k : CORNERS) {
            double depth = depth(column, row, k);
            rays += depth > 0 ? 1 : 0;
            sum += depth;
        }
        if (rays == CORNERS.length) {
            inverse[n] = (float) (rays / sum);
            return PER_PIXEL;
        }
        for (int k = 0; k < PER_PIXEL; k++) {
            if (k != CORNERS[0] && k != CORNERS[1] && k != CORNERS[2] && k != CORNERS[3]) {
                double depth = depth(column, row, k);
                rays += depth > 0 ? 1 : 0;
                sum += depth;
            }
        }
        inverse[n] = rays > 0 ? (float) (rays / sum) : 0;
        return rays;
    }

    /** Where the k-th ray of a pixel meets the body; 0 when it does not, or comes from inside, where nothing is seen. */
    private double depth(int column, int row, int k) {
        camera.ray(column + (k % SIDE + 0.5) / SIDE, row + (k / SIDE + 0.5) / SIDE, ray);
        meeting.shape(eye, ray, shape);
        return meeting.ahead() && meeting.enter > 0 ? meeting.enter : 0;
    }
}
