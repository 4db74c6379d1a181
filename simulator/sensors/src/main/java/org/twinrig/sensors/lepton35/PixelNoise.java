package org.twinrig.sensors.lepton35;

import org.twinrig.core.random.RandomStream;

/**
 * Normal variates for pixels, four from each 64 random bits: a sign, and 15 bits that choose one of as many equally likely
 * parts of the normal distribution, whose mean they stand for. Coarser than {@link RandomStream#gaussian} and several times
 * faster: the step is 4·10⁻⁵ about zero, far below a count, and nothing lies beyond 4.3 standard deviations, where a
 * frame would have one pixel in three.
 */
final class PixelNoise {
    /** Variates of one draw. */
    private static final int LANES = 4;

    private static final int PARTS = 1 << 15;
    private static final int LANE_BITS = 16;
    private static final int SIGN = 1 << 15;
    private static final float[] MEANS = means();

    private PixelNoise() {}

    /** Fills {@code variates} from {@code from} to {@code to}, not included: a multiple of four. */
    static void draw(RandomStream stream, float[] variates, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            long bits = stream.bits();
            variates[i] = of((int) bits);
            variates[i + 1] = of((int) (bits >>> LANE_BITS));
            variates[i + 2] = of((int) (bits >>> 2 * LANE_BITS));
            variates[i + 3] = of((int) (bits >>> 3 * LANE_BITS));
        }
    }

    private static float of(int bits) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(MEANS[bits & (PARTS - 1)]) | (bits & SIGN) << LANE_BITS);
    }

    /** Mean of each part of |z|, from 0 outwards, made a little larger so that the variance is 1. */
    private static float[] means() {
        var means = new double[PARTS];
        double squares = 0;
        double inner = density(0);
        var bounds = bounds();
        for (int part = 0; part < PARTS; part++) {
            double outer = part == PARTS - 1 ? 0 : density(bounds[part]);
            means[part] = 2 * PARTS * (inner - outer); // ∫ z·φ(z) dz = −φ(z)
            squares += means[part] * means[part];
            inner = outer;
        }
        double scale = 1 / Math.sqrt(squares / PARTS);
        var floats = new float[PARTS];
        for (int part = 0; part < PARTS; part++) {
            floats[part] = (float) (scale * means[part]);
        }
        return floats;
    }

    /** Where the parts of |z| end, but for the last: by Simpson's rule over steps of 1/4096, linear inside of one. */
    private static double[] bounds() {
        double step = 1.0 / 4096;
        var bounds = new double[PARTS - 1];
        double share = 0;
        int part = 0;
        for (int n = 0; part < bounds.length; n++) {
            double z = n * step;
            double here = 2 * step / 6 * (density(z) + 4 * density(z + step / 2) + density(z + step));
            for (; part < bounds.length && (part + 1.0) / PARTS <= share + here; part++) {
                bounds[part] = z + step * ((part + 1.0) / PARTS - share) / here;
            }
            share += here;
        }
        return bounds;
    }

    private static double density(double z) {
        return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
