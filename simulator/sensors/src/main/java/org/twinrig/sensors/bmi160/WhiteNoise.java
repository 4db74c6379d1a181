package org.twinrig.sensors.bmi160;

import org.twinrig.core.random.RandomStream;

/**
 * White noise of variance 1 with a given excess kurtosis κ.
 *
 * <pre>  κ &gt; 0:  x = g · √(1 ± √(κ/3)),   κ &lt; 0:  x = g · √(1 − b²) ± b,  b = (−κ/2)^¼  </pre>
 * g is Gaussian, the sign falls by chance: two strengths in turn, or a level that jumps. What a low-pass leaves of κ is
 * κ · Σh⁴/(Σh²)², h its impulse response.
 */
final class WhiteNoise {
    private static final double HEAVIEST = 2.9; // below 3, where the weaker strength would vanish
    private static final double LIGHTEST = -1.9; // above −2, where only the jumps would be left

    private final double strong;
    private final double weak;
    private final double jump;

    /** With excess kurtosis {@code excess} [-], held within −1.9 to 2.9; 0 is Gaussian. */
    WhiteNoise(double excess) {
        double kappa = Math.max(LIGHTEST, Math.min(HEAVIEST, excess));
        double apart = kappa > 0 ? Math.sqrt(kappa / 3) : 0;
        jump = kappa < 0 ? Math.sqrt(Math.sqrt(-kappa / 2)) : 0;
        double rest = Math.sqrt(1 - jump * jump);
        strong = rest * Math.sqrt(1 + apart);
        weak = rest * Math.sqrt(1 - apart);
    }

    /** The next value. */
    double next(RandomStream chance) {
        if (strong == 1 && jump == 0) {
            return chance.gaussian();
        }
        double g = chance.gaussian();
        boolean up = chance.chance(0.5);
        return g * (up ? strong : weak) + (up ? jump : -jump);
    }
}
