package org.twinrig.physics.fan;

import java.util.Arrays;

/**
 * A weighted sum of series of samples, four series in one pass, in loops that the compiler can vectorise.
 *
 * <p>Series are entered once with {@link #term}; their weights may change from block to block.
 */
final class Mix {
    /** Series of a pass; with more the loop is too large for the compiler to unroll and vectorise. */
    static final int WIDE = 4;

    private static final int N = Block.SIZE;

    private float[][] series = new float[WIDE][];
    private float[] weight = new float[WIDE];
    private int count;

    /** Enters a series; returns its number. */
    int term(double factor, float[] x) {
        if (count == weight.length) {
            series = Arrays.copyOf(series, 2 * count);
            weight = Arrays.copyOf(weight, 2 * count);
        }
        if (count % WIDE == 0) { // the pass is filled up with nothing
            for (int k = count; k < count + WIDE; k++) {
                series[k] = x;
                weight[k] = 0;
            }
        }
        series[count] = x;
        weight[count] = (float) factor;
        return count++;
    }

    /** Enters a series unless its weight is 0. */
    void some(double factor, float[] x) {
        if (factor != 0) {
            term(factor, x);
        }
    }

    /** Gives series number {@code k} another weight. */
    void weigh(int k, double factor) {
        weight[k] = (float) factor;
    }

    /** Writes the sum to {@code out}. */
    void set(float[] out) {
        System.arraycopy(Block.ZEROS, 0, out, 0, N);
        add(out);
    }

    /** Adds the sum to {@code out}. */
    void add(float[] out) {
        add(series, count, weight, 0, 1, out);
    }

    /**
     * Adds {@code count} series to {@code out}. The weight of number k is at {@code first} + k·{@code stride}; those that
     * fill up the last pass weigh 0.
     */
    static void add(float[][] series, int count, float[] weight, int first, int stride, float[] out) {
        for (int k = 0; k < count; k += WIDE) {
            int at = first + k * stride;
            float a = weight[at];
            float b = weight[at + stride];
            float c = weight[at + 2 * stride];
            float d = weight[at + 3 * stride];
            float[] x = series[k];
            float[] y = series[k + 1];
            float[] z = series[k + 2];
            float[] u = series[k + 3];
            for (int i = 0; i < N; i++) {
                out[i] += a * x[i] + b * y[i] + (c * z[i] + d * u[i]);
            }
        }
    }
}
