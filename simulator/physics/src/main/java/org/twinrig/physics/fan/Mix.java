package org.twinrig.physics.fan;

import java.util.Arrays;

/**
 * Weighted sums of series of samples, four series in one pass, in loops that the compiler can vectorise.
 *
 * <p>Terms are gathered with {@link #term} and added up with {@link #set} or {@link #add}.
 */
final class Mix {
    private static final int N = Block.SIZE;
    private static final int WIDE = 4; // more, and the loop is too large for the compiler to unroll and vectorise

    private double[][] series = new double[4 * WIDE][];
    private double[] weight = new double[4 * WIDE];
    private int count;

    /** Forgets all terms. */
    Mix begin() {
        count = 0;
        return this;
    }

    /** A term; one of weight 0 is left out. */
    void term(double factor, double[] x) {
        if (factor != 0) {
            if (count == weight.length) {
                series = Arrays.copyOf(series, 2 * count);
                weight = Arrays.copyOf(weight, 2 * count);
            }
            series[count] = x;
            weight[count++] = factor;
        }
    }

    /** Writes the sum to {@code out}. */
    void set(double[] out) {
        Arrays.fill(out, 0, N, 0);
        add(out);
    }

    /** Adds the sum to {@code out}. */
    void add(double[] out) {
        for (int done = 0; done < count; done += WIDE) {
            while (count - done < WIDE) { // filled up with nothing
                term(1, series[done]);
                weight[count - 1] = 0;
            }
            four(done, out);
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
}
