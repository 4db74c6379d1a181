package org.twinrig.physics.fan;

import java.util.Arrays;

/**
 * A weighted sum of series of samples, four series in one pass, in loops that the compiler can vectorise.
 *
 * <p>Series are entered once with {@link #term}; their weights may change from block to block.
 */
final class Mix {
    private static final int N = Block.SIZE;
    private static final int WIDE = 4; // more, and the loop is too large for the compiler to unroll and vectorise

    private double[][] series = new double[WIDE][];
    private double[] weight = new double[WIDE];
    private int count;

    /** Forgets all terms. */
    void begin() {
        count = 0;
    }

    /** Enters a series; returns its number. */
    int term(double factor, double[] x) {
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
        weight[count] = factor;
        return count++;
    }

    /** Enters a series unless its weight is 0. */
    void some(double factor, double[] x) {
        if (factor != 0) {
            term(factor, x);
        }
    }

    /** Gives series number {@code k} another weight. */
    void weigh(int k, double factor) {
        weight[k] = factor;
    }

    /** Writes the sum to {@code out}. */
    void set(double[] out) {
        if (count == 0) {
            Arrays.fill(out, 0, N, 0);
            return;
        }
        first(out);
        rest(WIDE, out);
    }

    /** Adds the sum to {@code out}. */
    void add(double[] out) {
        rest(0, out);
    }

    private void rest(int from, double[] out) {
        for (int k = from; k < count; k += WIDE) {
            four(k, out);
        }
    }

    private void four(int k, double[] out) {
        double a = weight[k];
        double b = weight[k + 1];
        double c = weight[k + 2];
        double d = weight[k + 3];
        double[] x = series[k];
        double[] y = series[k + 1];
        double[] z = series[k + 2];
        double[] u = series[k + 3];
        for (int i = 0; i < N; i++) {
            out[i] += a * x[i] + b * y[i] + (c * z[i] + d * u[i]);
        }
    }

    private void first(double[] out) {
        double a = weight[0];
        double b = weight[1];
        double c = weight[2];
        double d = weight[3];
        double[] x = series[0];
        double[] y = series[1];
        double[] z = series[2];
        double[] u = series[3];
        for (int i = 0; i < N; i++) {
            out[i] = a * x[i] + b * y[i] + (c * z[i] + d * u[i]);
        }
    }
}
