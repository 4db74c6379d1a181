package org.twinrig.sensors.lepton35;

import java.util.stream.IntStream;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene.Surface;

/** What each pixel of a fixed camera meets in an empty box-shaped room; computed once. */
final class RoomView {
    private static final double CLEARANCE = 0.01; // the pinhole stands at least this far off a surface [m]
    private static final double LEVEL = 1e-3; // rays that rise less than this count as rising this much [m]

    /** Ordinal of the {@link Surface} that the pixel's ray meets. */
    final byte[] surface = new byte[Camera.PIXELS];
    /** Where it meets it [m]. */
    final float[] x = new float[Camera.PIXELS];

    final float[] y = new float[Camera.PIXELS];
    final float[] z = new float[Camera.PIXELS];
    /** How far away that is [m]. */
    final float[] distance = new float[Camera.PIXELS];

    private final int[][] pixels = new int[Surface.values().length][];
    private final double eye;
    private final float[] low = new float[Camera.PIXELS]; // lower end of the ray [m]
    private final float[] high = new float[Camera.PIXELS]; // upper end [m]
    private final float[] lengthPerRise = new float[Camera.PIXELS]; // [-]

    /** The view of {@code camera} in a room of this {@code length}, {@code width} and {@code height} [m]. */
    RoomView(Camera camera, double length, double width, double height) {
        var direction = new double[3];
        var size = new double[] {length, width, height};
        var from = new double[] {
            inside(camera.at().x(), length),
            inside(camera.at().y(), width),
            inside(camera.at().z(), height)
        };
        eye = from[2];
        for (int i = 0; i < Camera.PIXELS; i++) {
            camera.ray(i % Camera.WIDTH + 0.5, i / Camera.WIDTH + 0.5, direction);
            cast(i, from, direction, size);
        }
        for (var each : Surface.values()) {
            pixels[each.ordinal()] = IntStream.range(0, Camera.PIXELS)
                    .filter(i -> surface[i] == each.ordinal())
                    .toArray();
        }
    }

    /** The pixels whose rays meet this surface, in order; not to be changed. */
    int[] pixelsOf(Surface which) {
        return pixels[which.ordinal()];
    }

    /** True when {@code at} lies within a room of this size [m]. */
    static boolean holds(Point at, double length, double width, double height) {
        return at.x() >= 0 && at.x() <= length && at.y() >= 0 && at.y() <= width && at.z() >= 0 && at.z() <= height;
    }

    /** How much of pixel {@code i}'s ray to the room's surface runs above {@code level} [m]. */
    float lengthAbove(int i, float level) {
        float bottom = low[i] > level ? low[i] : level;
        return high[i] > bottom ? lengthPerRise[i] * (high[i] - bottom) : 0;
    }

    /** How much of a line of sight to a point at height {@code end}, {@code distance} away, runs above {@code level} [m]. */
    float lengthAbove(double end, double distance, double level) {
        double bottom = Math.min(eye, end);
        double top = Math.max(Math.max(eye, end), bottom + LEVEL);
        return (float) (distance / (top - bottom) * Math.max(0, top - Math.max(bottom, level)));
    }

    private void cast(int i, double[] from, double[] direction, double[] size) {
        double nearest = Double.POSITIVE_INFINITY;
        int axis = 0;
        for (int k = 0; k < 3; k++) {
            double wall = direction[k] > 0 ? size[k] : 0;
            double t = direction[k] == 0 ? Double.POSITIVE_INFINITY : (wall - from[k]) / direction[k];
            if (t < nearest) {
                nearest = t;
                axis = k;
            }
        }
        surface[i] = (byte) met(axis, direction[axis] > 0).ordinal();
        x[i] = (float) (from[0] + nearest * direction[0]);
        y[i] = (float) (from[1] + nearest * direction[1]);
        z[i] = (float) (from[2] + nearest * direction[2]);
        double norm =
                Math.sqrt(direction[0] * direction[0] + direction[1] * direction[1] + direction[2] * direction[2]);
        distance[i] = (float) (nearest * norm);
        low[i] = (float) Math.min(eye, z[i]);
        high[i] = (float) Math.max(Math.max(eye, z[i]), low[i] + LEVEL);
        lengthPerRise[i] = distance[i] / (high[i] - low[i]);
    }

    private static Surface met(int axis, boolean far) {
        return switch (axis) {
            case 0 -> far ? Surface.WALL_X1 : Surface.WALL_X0;
            case 1 -> far ? Surface.WALL_Y1 : Surface.WALL_Y0;
            default -> far ? Surface.CEILING : Surface.FLOOR;
        };
    }

    private static double inside(double place, double size) {
        return Math.max(CLEARANCE, Math.min(size - CLEARANCE, place));
    }
}
