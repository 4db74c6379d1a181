package org.twinrig.sensors.lepton35;

import java.util.Arrays;
import org.twinrig.physics.ThermalScene.Surface;

/**
 * Where rays meet the surfaces of an empty box-shaped room; computed once. The rays are those of all pixels, or those of
 * some pixels after they were mirrored by a surface. They are kept surface by surface, so that what is the same for a
 * surface is done in one sweep; within a surface in the order of their pixels.
 */
final class RoomView {
    /** Steps of height between which temperatures of walls are interpolated: a room of 2.5 m in steps of 1 cm. */
    static final int LEVELS = 256;

    private static final double RISE = 1e-3; // rays that rise less than this count as rising this much [m]

    /** How many rays. */
    final int count;
    /** Pixel of each ray. */
    final int[] pixel;
    /** Ordinal of the {@link Surface} that it meets. */
    final byte[] surface;
    /** Where it meets it [m]. */
    final float[] x;

    final float[] y;
    final float[] z;
    /** Height of that in steps, the whole part. */
    final short[] level;
    /** And the rest [0..1]. */
    final float[] part;
    /** Length of the ray [m]: from the camera, or from the mirror. */
    final float[] distance;
    /** Height at which it starts [m]. */
    final float[] start;
    /** Lower end of the ray [m]. */
    final float[] low;
    /** Upper end [m]. */
    final float[] high;
    /** Length per height [-]. */
    final float[] perRise;

    private final Camera camera;
    private final double[] size;
    private final double[] eye; // the camera, or its mirror image [m]
    private final int mirrored; // axis along which rays are turned round, or −1
    private final int[] firstOf = new int[Surface.values().length + 1];
    private final int[] runs; // where pixels of rays that follow each other follow each other: first ray of each run

    private RoomView(Camera camera, double[] size, int[] pixels, double[] eye, int mirrored, Start start) {
        this.camera = camera;
        this.size = size;
        this.eye = eye;
        this.mirrored = mirrored;
        this.count = pixels.length;
        this.pixel = new int[count];
        this.surface = new byte[count];
        this.x = new float[count];
        this.y = new float[count];
        this.z = new float[count];
        this.level = new short[count];
        this.part = new float[count];
        this.distance = new float[count];
        this.start = new float[count];
        this.low = new float[count];
        this.high = new float[count];
        this.perRise = new float[count];
        int[] order = sort(pixels, start);
        var direction = new double[3];
        for (int k = 0; k < count; k++) {
            pixel[k] = pixels[order[k]];
            ray(k, 0.5, 0.5, direction);
            cast(k, start.of(order[k]), direction);
        }
        this.runs = runs();
    }

    /** Where rays start. */
    private interface Start {
        /** The n-th of the pixels asked for; x, y, z [m]. */
        double[] of(int n);
    }

    /** What {@code camera}, which stands inside, sees of a room of this size [m]. */
    static RoomView of(Camera camera, double length, double width, double height) {
        double[] eye = {camera.at().x(), camera.at().y(), camera.at().z()};
        var all = new int[Camera.PIXELS];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return new RoomView(camera, new double[] {length, width, height}, all, eye, -1, n -> eye);
    }

    /** What these {@code through}, rays that all end at the surface {@code mirror}, see mirrored by it. */
    RoomView mirrored(Surface mirror, int[] through) {
        int axis = axis(mirror);
        var image = eye.clone();
        image[axis] = 2 * plane(mirror) - eye[axis];
        var pixels = new int[through.length];
        for (int n = 0; n < pixels.length; n++) {
            pixels[n] = pixel[through[n]];
        }
        return new RoomView(camera, size, pixels, image, axis, n -> {
            double[] from = {x[through[n]], y[through[n]], z[through[n]]};
            from[axis] = plane(mirror);
            return from;
        });
    }

    /** First ray that ends at this surface. */
    int first(Surface which) {
        return firstOf[which.ordinal()];
    }

    /** Ray after the last one that does. */
    int end(Surface which) {
        return firstOf[which.ordinal() + 1];
    }

    /** Puts a {@code value} of each ray where its pixel is in {@code picture}. */
    void put(float[] value, float[] picture) {
        for (int r = 0; r + 1 < runs.length; r++) {
            System.arraycopy(value, runs[r], picture, pixel[runs[r]], runs[r + 1] - runs[r]);
        }
    }

    /** Size of what a pixel covers across the ray where ray {@code k} ends, at its widest on the surface [m]. */
    double footprint(int k) {
        var direction = new double[3];
        ray(k, 0.5, 0.5, direction);
        double norm =
                Math.sqrt(direction[0] * direction[0] + direction[1] * direction[1] + direction[2] * direction[2]);
        int axis = axis(Surface.values()[surface[k]]);
        double away = Math.abs(plane(Surface.values()[surface[k]]) - eye[axis]);
        double slant = Math.max(1e-3, Math.abs(direction[axis]) / norm);
        return away / slant / slant / Camera.FOCAL;
    }

    /** Where a place within the pixel of ray {@code k} (columns and rows from its corner) lies on the surface met [m]. */
    void point(int k, double column, double row, double[] out) {
        ray(k, column, row, out);
        var met = Surface.values()[surface[k]];
        int axis = axis(met);
        double along = out[axis] == 0 ? 1e-12 : out[axis];
        double t = (plane(met) - eye[axis]) / along;
        for (int i = 0; i < 3; i++) {
            out[i] = eye[i] + t * out[i];
        }
    }

    /** One over the depth at which ray {@code k} ends, along the optical axis from the camera on [1/m]. */
    double inverseDepth(int k) {
        var direction = new double[3];
        ray(k, 0.5, 0.5, direction);
        double[] end = {x[k], y[k], z[k]};
        int axis = 0;
        for (int i = 1; i < 3; i++) {
            axis = Math.abs(direction[i]) > Math.abs(direction[axis]) ? i : axis;
        }
        return direction[axis] / (end[axis] - eye[axis]);
    }

    /** The axis across a surface: 0, 1, 2 for x, y, z. */
    static int axis(Surface surface) {
        return switch (surface) {
            case WALL_X0, WALL_X1 -> 0;
            case WALL_Y0, WALL_Y1 -> 1;
            case FLOOR, CEILING -> 2;
        };
    }

    /** Where a surface stands on its axis [m]. */
    double plane(Surface which) {
        return switch (which) {
            case FLOOR, WALL_X0, WALL_Y0 -> 0;
            case CEILING, WALL_X1, WALL_Y1 -> size[axis(which)];
        };
    }

    private void ray(int k, double column, double row, double[] direction) {
        int i = pixel[k];
        camera.ray(i % Camera.WIDTH + column, i / Camera.WIDTH + row, direction);
        if (mirrored >= 0) {
            direction[mirrored] = -direction[mirrored];
        }
    }

    /** The order of the rays, surface by surface; sets where each begins. */
    private int[] sort(int[] pixels, Start start) {
        var surfaces = new byte[pixels.length];
        var direction = new double[3];
        for (int n = 0; n < pixels.length; n++) {
            pixel[0] = pixels[n];
            ray(0, 0.5, 0.5, direction);
            cast(0, start.of(n), direction);
            surfaces[n] = surface[0];
            firstOf[surfaces[n] + 1]++;
        }
        for (int s = 0; s + 1 < firstOf.length; s++) {
            firstOf[s + 1] += firstOf[s];
        }
        var next = firstOf.clone();
        var order = new int[pixels.length];
        for (int n = 0; n < pixels.length; n++) {
            order[next[surfaces[n]]++] = n;
        }
        return order;
    }

    private int[] runs() {
        var found = new int[count + 1];
        int n = 0;
        for (int k = 0; k < count; k++) {
            if (k == 0 || pixel[k] != pixel[k - 1] + 1) {
                found[n++] = k;
            }
        }
        found[n++] = count;
        return Arrays.copyOf(found, n);
    }

    private void cast(int i, double[] from, double[] direction) {
        double nearest = Double.POSITIVE_INFINITY;
        int axis = 0;
        for (int k = 0; k < 3; k++) {
            double wall = direction[k] > 0 ? size[k] : 0;
            double t = direction[k] == 0 ? Double.POSITIVE_INFINITY : Math.max(0, (wall - from[k]) / direction[k]);
            if (t < nearest) {
                nearest = t;
                axis = k;
            }
        }
        surface[i] = (byte) met(axis, direction[axis] > 0).ordinal();
        x[i] = (float) (from[0] + nearest * direction[0]);
        y[i] = (float) (from[1] + nearest * direction[1]);
        z[i] = (float) (from[2] + nearest * direction[2]);
        double steps = Math.max(0, z[i] / size[2] * LEVELS);
        level[i] = (short) Math.min(LEVELS - 1, (int) steps);
        part[i] = (float) Math.min(1, steps - level[i]);
        double norm =
                Math.sqrt(direction[0] * direction[0] + direction[1] * direction[1] + direction[2] * direction[2]);
        distance[i] = (float) (nearest * norm);
        start[i] = (float) from[2];
        low[i] = Math.min(start[i], z[i]);
        high[i] = (float) Math.max(Math.max(start[i], z[i]), low[i] + RISE);
        perRise[i] = distance[i] / (high[i] - low[i]);
    }

    private static Surface met(int axis, boolean far) {
        return switch (axis) {
            case 0 -> far ? Surface.WALL_X1 : Surface.WALL_X0;
            case 1 -> far ? Surface.WALL_Y1 : Surface.WALL_Y0;
            default -> far ? Surface.CEILING : Surface.FLOOR;
        };
    }
}
