package org.twinrig.sensors.lepton35;

import java.util.Arrays;
import org.twinrig.physics.Outline;
import org.twinrig.physics.ThermalScene.Surface;

/** How much of a patch on a surface each pixel sees: by 16 rays where an edge is near. */
final class PatchMask {
    private static final int SIDE = 4; // rays along a side of a pixel

    private final Surface surface;
    private final Outline outline;
    private final Spread spread;
    private final RoomView view;
    private final double[] point = new double[3];
    /** First ray of the view that ends on it; those between that one and the last are counted through. */
    final int first;
    /** Share of the patch in each [0..1]. */
    final float[] weight;

    PatchMask(Surface surface, Outline outline, RoomView view) {
        this.surface = surface;
        this.outline = outline;
        this.view = view;
        this.spread = new Spread(outline, RoomView.axis(surface));
        int from = view.first(surface);
        var weights = new float[view.end(surface) - from];
        int low = weights.length;
        int high = 0;
        for (int n = 0; n < weights.length; n++) {
            weights[n] = (float) weight(from + n);
            if (weights[n] > 0) {
                low = Math.min(low, n);
                high = n + 1;
            }
        }
        first = from + Math.min(low, high);
        weight = Arrays.copyOfRange(weights, Math.min(low, high), high);
    }

    /** True when this is the mask of that outline on that surface. */
    boolean fits(Surface otherSurface, Outline otherOutline) {
        return surface == otherSurface && outline.equals(otherOutline);
    }

    private double weight(int k) {
        point[0] = view.x[k];
        point[1] = view.y[k];
        point[2] = view.z[k];
        if (spread.soft()) {
            return spread.at(point);
        }
        double depth = spread.inside(point);
        double reach = view.footprint(k) + spread.edge() / 2;
        if (Math.abs(depth) > reach) {
            return depth > 0 ? 1 : 0;
        }
        double sum = 0;
        for (int n = 0; n < SIDE * SIDE; n++) {
            view.point(k, (n % SIDE + 0.5) / SIDE, (n / SIDE + 0.5) / SIDE, point);
            sum += spread.at(point);
        }
        return sum / (SIDE * SIDE);
    }
}
