package org.twinrig.detect;

import java.util.Arrays;

/**
 * {@link Trees} laid out for speed: the same margins, bit for bit, several times sooner.
 *
 * <p>Siblings lie side by side, so a step is {@code child + (x < threshold ? 0 : 1)}; a leaf is its own child under an
 * infinite threshold, so every tree takes the same number of steps and no branch is left to be mispredicted. Four trees
 * are walked at a time to hide the latency of memory. Rows with a missing or infinite value take the plain walk.
 */
final class FastTrees {
    private static final int ABREAST = 4;

    private final Trees plain;
    private final int steps;
    private final int[] roots;
    private final int[] feature;
    private final float[] threshold;
    private final int[] child;
    private final float[] weight;
    private int placed; // nodes that have their place

    FastTrees(Trees trees) {
        plain = trees;
        int nodes = trees.value().length;
        roots = new int[trees.roots().length];
        feature = new int[nodes];
        threshold = new float[nodes];
        child = new int[nodes];
        weight = new float[nodes];
        int deepest = 0;
        for (int t = 0; t < roots.length; t++) {
            roots[t] = placed++;
            deepest = Math.max(deepest, place(trees.roots()[t], roots[t]));
        }
        steps = deepest;
    }

    /** Puts {@code node} at {@code to} and its descendants behind all others; returns the depth below it. */
    private int place(int node, int to) {
        int left = plain.left()[node];
        if (left < 0) {
            threshold[to] = Float.POSITIVE_INFINITY;
            child[to] = to;
            weight[to] = plain.value()[node];
            return 0;
        }
        feature[to] = plain.feature()[node];
        threshold[to] = plain.value()[node];
        child[to] = placed;
        placed += 2;
        int depth = place(left, child[to]);
        return 1 + Math.max(depth, place(plain.right()[node], child[to] + 1));
    }

    /** Returns the margins of {@code row}, one per output. */
    float[] margins(double[] row) {
        var x = new float[row.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) row[i];
            if (!Float.isFinite(x[i])) {
                return plain.margins(row);
            }
        }
        if (x.length != plain.features()) {
            return plain.margins(row); // says what is wrong
        }
        var margins = new float[plain.outputs()];
        Arrays.fill(margins, plain.base());
        int[] outputOf = plain.outputOf();
        int t = 0;
        for (; t + ABREAST <= roots.length; t += ABREAST) {
            int a = roots[t];
            int b = roots[t + 1];
            int c = roots[t + 2];
            int d = roots[t + 3];
            for (int s = 0; s < steps; s++) {
                a = child[a] + (x[feature[a]] < threshold[a] ? 0 : 1);
                b = child[b] + (x[feature[b]] < threshold[b] ? 0 : 1);
                c = child[c] + (x[feature[c]] < threshold[c] ? 0 : 1);
                d = child[d] + (x[feature[d]] < threshold[d] ? 0 : 1);
            }
            margins[outputOf[t]] += weight[a];
            margins[outputOf[t + 1]] += weight[b];
            margins[outputOf[t + 2]] += weight[c];
            margins[outputOf[t + 3]] += weight[d];
        }
        for (; t < roots.length; t++) {
            int a = roots[t];
            for (int s = 0; s < steps; s++) {
                a = child[a] + (x[feature[a]] < threshold[a] ? 0 : 1);
            }
            margins[outputOf[t]] += weight[a];
        }
        return margins;
    }
}
