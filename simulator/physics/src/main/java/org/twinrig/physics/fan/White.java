package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * White noise for forces, five Gaussian numbers from 60 random bits.
 *
 * <p>Twelve bits choose one of 4096 equally likely stretches of the normal distribution; the number is its middle by
 * probability, scaled so that the variance is 1. Ends at ±3.7. The structure's resonances add many of these numbers to
 * what a sensor feels, so that nothing is left to see of the steps.
 */
final class White {
    private static final int BITS = 12;
    private static final int STRETCHES = 1 << BITS;
    private static final int EACH = 64 / BITS;
    private static final float[] NUMBERS = new float[STRETCHES];

    static {
        var middle = new double[STRETCHES];
        double square = 0;
        for (int k = 0; k < STRETCHES; k++) {
            middle[k] = quantile((k + 0.5) / STRETCHES);
            square += middle[k] * middle[k];
        }
        double scale = Math.sqrt(STRETCHES / square);
        for (int k = 0; k < STRETCHES; k++) {
            NUMBERS[k] = (float) (scale * middle[k]);
        }
    }

    private final RandomStream chance;

    White(RandomStream chance) {
        this.chance = chance;
    }

    /** Inverse of the normal distribution by Newton's method on Φ, good to rounding. */
    private static double quantile(double p) {
        double x = 0;
        for (int i = 0; i < 60; i++) {
            double density = StrictMath.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
            double next = x - (phi(x) - p) / density;
            x = Math.min(x + 0.5, Math.max(x - 0.5, next));
        }
        return x;
    }

    /** Φ by its series about 0, enough for |x| &lt; 4. */
    private static double phi(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 80; n++) {
            term *= x * x / (2 * n + 1);
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /** Fills {@code x}. */
    void fill(float[] x) {
        int whole = x.length / EACH * EACH;
        for (int i = 0; i < whole; i += EACH) {
            long bits = chance.bits();
            x[i] = NUMBERS[(int) bits & (STRETCHES - 1)];
            x[i + 1] = NUMBERS[(int) (bits >>> BITS) & (STRETCHES - 1)];
            x[i + 2] = NUMBERS[(int) (bits >>> (2 * BITS)) & (STRETCHES - 1)];
            x[i + 3] = NUMBERS[(int) (bits >>> (3 * BITS)) & (STRETCHES - 1)];
            x[i + 4] = NUMBERS[(int) (bits >>> (4 * BITS)) & (STRETCHES - 1)];
        }
        for (int i = whole; i < x.length; i++) {
            x[i] = NUMBERS[(int) chance.bits() & (STRETCHES - 1)];
        }
    }
}
