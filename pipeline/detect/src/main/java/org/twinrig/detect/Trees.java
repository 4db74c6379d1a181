package org.twinrig.detect;

/**
 * A forest of boosted decision trees, laid out flat for prediction without any library. {@link FastTrees} walks it
 * several times sooner; this is what it means.
 *
 * <p>A node asks whether its feature, rounded to float, is below its threshold: yes goes to {@code left}, no to
 * {@code right}; a missing value (NaN) goes to {@code missing}. A leaf has {@code left} = −1 and carries its weight in
 * {@code value}. Weights are added in float, tree after tree from {@code base} on, exactly as XGBoost does it, so the
 * margins are equal bit for bit.
 *
 * @param features number of features that a row has
 * @param outputs number of margins: 1 for yes or no, else one per class
 * @param base margin before the first tree [-]
 * @param roots first node of each tree
 * @param outputOf output that each tree adds to
 * @param feature feature that a node looks at
 * @param value threshold of a node, or weight of a leaf
 * @param left next node if below, or −1 for a leaf
 * @param right next node if not below
 * @param missing next node if the feature is NaN
 */
record Trees(
        int features,
        int outputs,
        float base,
        int[] roots,
        int[] outputOf,
        int[] feature,
        float[] value,
        int[] left,
        int[] right,
        int[] missing) {

    /** Returns the margins of {@code row}, one per output. */
    float[] margins(double[] row) {
        if (row.length != features) {
            throw new IllegalArgumentException("a row of " + row.length + " features; the model has " + features);
        }
        var margins = new float[outputs];
        java.util.Arrays.fill(margins, base);
        for (int t = 0; t < roots.length; t++) {
            margins[outputOf[t]] += value[leaf(roots[t], row)];
        }
        return margins;
    }

    private int leaf(int root, double[] row) {
        int node = root;
        while (left[node] >= 0) {
            float x = (float) row[feature[node]];
            if (x < value[node]) {
                node = left[node];
            } else if (x >= value[node]) {
                node = right[node];
            } else {
                node = missing[node];
            }
        }
        return node;
    }

    /** Probability that belongs to the margin of a yes-or-no model [0..1]. */
    static double logistic(float margin) {
        return 1 / (1 + StrictMath.exp(-margin));
    }

    /** Probabilities that belong to the margins of a model with classes; they add up to 1. */
    static double[] softmax(float[] margins) {
        float top = margins[0];
        for (float margin : margins) {
            top = Math.max(top, margin);
        }
        var p = new double[margins.length];
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = StrictMath.exp(margins[c] - top);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }

    /** Place of the largest of {@code values}; the first of equal ones. */
    static int largest(double[] values) {
        int best = 0;
        for (int c = 1; c < values.length; c++) {
            if (values[c] > values[best]) {
                best = c;
            }
        }
        return best;
    }
}
