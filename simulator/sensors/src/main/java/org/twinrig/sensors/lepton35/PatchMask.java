package org.twinrig.sensors.lepton35;

import java.util.Arrays;
import org.twinrig.physics.ThermalScene.Patch;

/** The pixels that a patch on a surface touches, and how much of its rise each sees. */
final class PatchMask {
    private static final double FADED = 6.9; // exp(−6.9) = 0.001: the rest of a soft patch is left out [radii²]

    private final Patch patch;
    final int[] pixels;
    final float[] weight;

    PatchMask(Patch patch, RoomView view) {
        this.patch = patch;
        var candidates = view.pixelsOf(patch.surface());
        var found = new int[candidates.length];
        var weights = new float[candidates.length];
        int count = 0;
        for (int i : candidates) {
            float here = weight(i, view);
            if (here > 0) {
                found[count] = i;
                weights[count++] = here;
            }
        }
        pixels = Arrays.copyOf(found, count);
        weight = Arrays.copyOf(weights, count);
    }

    /** True when the mask of {@code other} is this one: they differ in nothing but the rise. */
    boolean fits(Patch other) {
        return patch.surface() == other.surface()
                && patch.centre().equals(other.centre())
                && patch.radius() == other.radius()
                && patch.sharp() == other.sharp();
    }

    private float weight(int i, RoomView view) {
        double dx = view.x[i] - patch.centre().x();
        double dy = view.y[i] - patch.centre().y();
        double dz = view.z[i] - patch.centre().z();
        double square = dx * dx + dy * dy + dz * dz;
        if (patch.sharp()) {
            double off = Math.sqrt(square);
            double footprint = view.distance[i] / Camera.FOCAL; // a pixel's width on the surface [m]
            return (float) Math.max(0, Math.min(1, 0.5 + (patch.radius() - off) / footprint));
        }
        double depth = square / (patch.radius() * patch.radius());
        return depth > FADED ? 0 : Decay.of((float) depth);
    }
}
