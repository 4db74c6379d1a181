package org.twinrig.sensors.lepton35;

/**
 * What is seen of a body's surface along its axis through the layers of gas: found at its ends, where it crosses the
 * interface, and at so many places between that it is nearly straight from one to the next.
 */
final class AxisRadiance {
    private static final int MOST_STEPS = 17; // what the gas lets through changes by 1/16 at most in each
    private static final double EVEN = 1e-4; // radiances that differ by less count as one [-]

    /** True when it is the same all along. */
    boolean even;
    /** Where the interface is crossed, or halfway [W/(m²·sr)]. */
    float middle;

    private float crossing;
    private final float[] before = new float[MOST_STEPS + 2];
    private final float[] after = new float[MOST_STEPS + 2];
    private float perBefore; // steps for the whole axis
    private float perAfter;

    /** Takes in an axis between two points as the camera has them, and the {@code radiance} of the surface. */
    void set(double[] from, double[] to, double radiance, Sight sight, Layers layers) {
        double first = seen(from, to, 0, radiance, sight, layers);
        double throughFirst = layers.through;
        double low = sight.to;
        double last = seen(from, to, 1, radiance, sight, layers);
        double throughLast = layers.through;
        double part = layers.crossing(low, sight.to);
        middle = (float) seen(from, to, part, radiance, sight, layers);
        even = Math.abs(first - last) < EVEN * first && Math.abs(first - middle) < EVEN * first;
        if (even) {
            return;
        }
        crossing = (float) part;
        double throughMiddle = layers.through;
        int stepsBefore = steps(throughFirst, throughMiddle);
        int stepsAfter = steps(throughLast, throughMiddle);
        before[0] = (float) first;
        for (int k = 1; k < stepsBefore; k++) {
            before[k] = (float) seen(from, to, part * k / stepsBefore, radiance, sight, layers);
        }
        before[stepsBefore] = middle;
        after[0] = middle;
        for (int k = 1; k < stepsAfter; k++) {
            after[k] = (float) seen(from, to, part + (1 - part) * k / stepsAfter, radiance, sight, layers);
        }
        after[stepsAfter] = (float) last;
        before[stepsBefore + 1] = before[stepsBefore];
        after[stepsAfter + 1] = after[stepsAfter];
        perBefore = stepsBefore / crossing;
        perAfter = stepsAfter / (1 - crossing);
    }

    /** Radiance at {@code place} along the axis, from 0 at its start to 1 at its end [W/(m²·sr)]. */
    float at(float place) {
        float held = place < 0 ? 0 : place > 1 ? 1 : place;
        boolean early = held < crossing;
        float[] table = early ? before : after;
        float step = early ? held * perBefore : (held - crossing) * perAfter;
        int k = (int) step;
        return table[k] + (step - k) * (table[k + 1] - table[k]);
    }

    private static int steps(double one, double other) {
        return 1 + (int) ((MOST_STEPS - 1) * Math.abs(one - other));
    }

    private static double seen(double[] from, double[] to, double part, double radiance, Sight sight, Layers layers) {
        double depth = from[2] + part * (to[2] - from[2]);
        double a = (from[0] + part * (to[0] - from[0])) / depth;
        double b = (from[1] + part * (to[1] - from[1])) / depth;
        sight.look(a, b, depth);
        layers.between(sight.from, sight.to, sight.length);
        return layers.through * radiance + layers.glow;
    }
}
