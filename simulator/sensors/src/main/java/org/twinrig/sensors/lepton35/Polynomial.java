package org.twinrig.sensors.lepton35;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function as a polynomial of sixth degree through its values at Chebyshev nodes. A loop over it becomes vector
 * code, which one over a table does not.
 */
final class Polynomial {
    private static final int NODES = 7;
    private static final double[] NODE = nodes();

    /** Coefficients, lowest first, in s = (x − {@link #middle})·{@link #scale}, which runs from −1 to 1. */
    final float[] c = new float[NODES];
    /** Middle of the range. */
    final float middle;
    /** One over half of the range. */
    final float scale;

    /** Of {@code function} between {@code low} and {@code high}. */
    Polynomial(DoubleUnaryOperator function, double low, double high) {
        double half = (high - low) / 2;
        middle = (float) ((low + high) / 2);
        scale = (float) (1 / half);
        var divided = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            divided[i] = function.applyAsDouble((low + high) / 2 + half * NODE[i]);
        }
        for (int order = 1; order < NODES; order++) {
            for (int i = NODES - 1; i >= order; i--) {
                divided[i] = (divided[i] - divided[i - 1]) / (NODE[i] - NODE[i - order]);
            }
        }
        expand(divided);
    }

    /** From Newton's form to powers of s. */
    private void expand(double[] divided) {
        var power = new double[NODES];
        for (int i = NODES - 1; i >= 0; i--) {
            for (int k = NODES - 1; k > 0; k--) {
                power[k] = power[k - 1] - NODE[i] * power[k];
            }
            power[0] = divided[i] - NODE[i] * power[0];
        }
        for (int k = 0; k < NODES; k++) {
            c[k] = (float) power[k];
        }
    }

    /** Replaces each of {@code x} by the function's value there, from index {@code from} to {@code to}, not included. */
    void apply(float[] x, int from, int to) {
        float c0 = c[0];
        float c1 = c[1];
        float c2 = c[2];
        float c3 = c[3];
        float c4 = c[4];
        float c5 = c[5];
        float c6 = c[6];
        float centre = middle;
        float per = scale;
        for (int i = from; i < to; i++) {
            float s = (x[i] - centre) * per;
            x[i] = c0 + s * (c1 + s * (c2 + s * (c3 + s * (c4 + s * (c5 + s * c6)))));
        }
    }

    private static double[] nodes() {
        var nodes = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            nodes[i] = StrictMath.cos(Math.PI * (i + 0.5) / NODES);
        }
        return nodes;
    }
}
