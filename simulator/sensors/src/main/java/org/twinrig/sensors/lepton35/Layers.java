package org.twinrig.sensors.lepton35;

import org.twinrig.physics.ThermalScene;

/**
 * What the two layers of gas do to what is behind them:
 *
 * <pre>  L' = τ·L + (1 − τ)·B(T_gas),  τ = exp(−κ·s) </pre>
 * for each layer on the way, the farther one first; B band radiance [W/(m²·sr)], κ absorption [1/m], s the way through
 * the layer [m]. A straight line crosses the interface once at most.
 */
final class Layers {
    private static final int BLOCK = 2400; // rays done at once, so that they stay in the processor's first cache
    private static final double FLAT = 1e-9; // [m]
    private static final double SLIGHT = 1e-3; // [-] of a line

    private final double level;
    private final double upperAbsorption;
    private final double lowerAbsorption;
    private final double upperGlow;
    private final double lowerGlow;

    /** What the last {@link #between} left of the radiance behind [0..1]. */
    double through;
    /** What it added [W/(m²·sr)]. */
    double glow;

    Layers(ThermalScene scene) {
        boolean one = scene.interfaceHeight() >= scene.height();
        this.level = one ? Double.MAX_VALUE : scene.interfaceHeight();
        this.upperAbsorption = scene.upper().absorption();
        this.lowerAbsorption = scene.lower().absorption();
        this.upperGlow = BandRadiance.of(scene.upper().temperature());
        this.lowerGlow = BandRadiance.of(scene.lower().temperature());
    }

    /** Looks along a line of {@code length} [m] from height {@code from} to height {@code to} [m]. */
    void between(double from, double to, double length) {
        double bottom = Math.min(from, to);
        double top = Math.max(from, to);
        double share = top - bottom < FLAT
                ? (top > level ? 1 : 0)
                : Math.max(0, top - Math.max(bottom, level)) / (top - bottom);
        double up = Decay.of((float) (upperAbsorption * share * length));
        double down = Decay.of((float) (lowerAbsorption * (1 - share) * length));
        through = up * down;
        if (from > level) {
            glow = upperGlow * (1 - up) + up * lowerGlow * (1 - down);
        } else {
            glow = lowerGlow * (1 - down) + down * upperGlow * (1 - up);
        }
    }

    /** Where on a line from height {@code from} to height {@code to} [m] the interface is crossed [0..1]; ½ if nowhere. */
    double crossing(double from, double to) {
        double part = (level - from) / (to - from);
        return part > SLIGHT && part < 1 - SLIGHT ? part : 0.5;
    }

    /** Dims {@code radiance} at the ends of all rays of {@code view} as it is seen at their starts, wherever these are. */
    void dim(RoomView view, float[] radiance) {
        for (int k = 0; k < view.count; k++) {
            between(view.start[k], view.z[k], view.distance[k]);
            radiance[k] = (float) (through * radiance[k] + glow);
        }
    }

    /**
     * The same for rays from one place; each loop is small enough for the compiler's vector instructions. {@code way} and
     * {@code up} are room to work in.
     */
    void dimFromCamera(RoomView view, float[] radiance, float[] way, float[] up) {
        boolean startsAbove = view.start[0] > level;
        float near = (float) (startsAbove ? upperGlow : lowerGlow);
        float far = (float) (startsAbove ? lowerGlow : upperGlow);
        for (int from = 0; from < view.count; from += BLOCK) {
            int to = Math.min(view.count, from + BLOCK);
            rise(view, (float) Math.min(level, 1e9), way, from, to);
            keep(way, (float) upperAbsorption, up, from, to);
            rest(view.distance, way, from, to);
            keep(way, (float) lowerAbsorption, way, from, to);
            blend(startsAbove ? way : up, far, radiance, from, to);
            blend(startsAbove ? up : way, near, radiance, from, to);
        }
    }

    private static void rise(RoomView view, float level, float[] above, int from, int to) {
        float[] low = view.low;
        float[] high = view.high;
        float[] perRise = view.perRise;
        for (int i = from; i < to; i++) {
            above[i] = perRise[i] * Math.max(high[i] - Math.max(low[i], level), 0);
        }
    }

    private static void rest(float[] whole, float[] part, int from, int to) {
        for (int i = from; i < to; i++) {
            part[i] = whole[i] - part[i];
        }
    }

    private static void keep(float[] way, float absorption, float[] through, int from, int to) {
        for (int i = from; i < to; i++) {
            through[i] = Decay.smooth(absorption * way[i]);
        }
    }

    private static void blend(float[] through, float glow, float[] radiance, int from, int to) {
        for (int i = from; i < to; i++) {
            radiance[i] = glow + through[i] * (radiance[i] - glow);
        }
    }
}
