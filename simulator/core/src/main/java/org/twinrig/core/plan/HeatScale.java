package org.twinrig.core.plan;

import java.util.List;

/** Colours for the temperature of air, from a comfortable room to a layer that ignites what it touches. */
public final class HeatScale {
    /**
     * A colour of the scale; between two of them it is linear.
     *
     * @param celsius the temperature [°C]
     * @param rgb red, green and blue, 8 bits each
     */
    public record Step(double celsius, int rgb) {}

    /** The scale, the coldest first. */
    public static final List<Step> STEPS = List.of(
            new Step(15, 0xdcebfa),
            new Step(25, 0xeef5ee),
            new Step(40, 0xfdf0bd),
            new Step(70, 0xfbc66a),
            new Step(120, 0xf08a3c),
            new Step(250, 0xd0342c),
            new Step(600, 0x5c0f1a));

    private HeatScale() {}

    /** The colour of air at {@code celsius} [°C] as 8 bits each of red, green and blue; the coldest for NaN. */
    public static int rgb(double celsius) {
        Step before = STEPS.get(0);
        if (!(celsius > before.celsius)) {
            return before.rgb;
        }
        for (Step step : STEPS) {
            if (celsius <= step.celsius) {
                return mixed(before.rgb, step.rgb, (celsius - before.celsius) / (step.celsius - before.celsius));
            }
            before = step;
        }
        return before.rgb;
    }

    private static int mixed(int one, int other, double share) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = one >> shift & 0xFF;
            int to = other >> shift & 0xFF;
            rgb |= (int) Math.rint(from + share * (to - from)) << shift;
        }
        return rgb;
    }
}
