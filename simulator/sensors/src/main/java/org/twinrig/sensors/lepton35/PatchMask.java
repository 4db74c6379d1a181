package org.twinrig.sensors.lepton35;

import java.util.Arrays;
import org.twinrig.physics.ThermalScene.Patch;

/** The pixels that a patch on a surface touches, and how much of its rise each sees. */
final class PatchMask {
    private static final double FADED = 2.63; // exp(−2.63²) = 0.001: the rest of a soft patch is left out [radii]

    private final Patch patch;
    final int[] pixels;
    final float[] weight;

    PatchMask(Patch patch, RoomView view) {
        this.patch = patch;
        var found = new int[Camera.PIXELS];
        var weights = new float[Camera.PIXELS];
        int count = 0;
        for (int i = 0; i < Camera.PIXELS; i++) {
            if (view.surface[i] == patch.surface().ordinal()) {
                double weightHere = weight(i, view);
                if (weightHere > 0) {
                    found[count] = i;
                    weights[count++] = (float) weightHere;
                }
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

    private double weight(int i, RoomView view) {
        double dx = view.x[i] - patch.centre().x();
        double dy = view.y[i] - patch.centre().y();
        double dz = view.z[i] - patch.centre().z();
        double off = Math.sqrt(dx * dx + dy * dy + dz * dz);
        if (patch.sharp()) {
            double footprint = view.distance[i] / Camera.FOCAL; // a pixel's width on the surface [m]
            return Math.max(0, Math.min(1, 0.5 + (patch.radius() - off) / footprint));
        }
        double radii = off / patch.radius();
        return radii > FADED ? 0 : StrictMath.exp(-radii * radii);
    }
}
