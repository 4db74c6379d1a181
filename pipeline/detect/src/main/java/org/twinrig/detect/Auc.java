package org.twinrig.detect;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Area under the receiver operating characteristic: the chance that a positive row scores higher than a negative one,
 * ties counting half.
 *
 * <p>Rows belong to groups (episodes) that can be weighted, so that a bootstrap sorts only once.
 */
final class Auc {
    private final double[] scores;
    private final boolean[] positive;
    private final int[] groups;
    private final int[] order;

    /** Row i has {@code scores[i]}, is {@code positive[i]} or not and belongs to {@code groups[i]}. */
    Auc(double[] scores, boolean[] positive, int[] groups) {
        this.scores = scores;
        this.positive = positive;
        this.groups = groups;
        var boxed = new Integer[scores.length];
        Arrays.setAll(boxed, i -> i);
        Arrays.sort(boxed, Comparator.comparingDouble(i -> scores[i]));
        order = Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    /** The area with every row of group g counted {@code weights[g]} times; NaN without both kinds of rows. */
    double value(int[] weights) {
        double below = 0; // negatives with a lower score
        double positives = 0;
        double won = 0;
        int i = 0;
        while (i < order.length) {
            double score = scores[order[i]];
            double tiedPositive = 0;
            double tiedNegative = 0;
            for (; i < order.length && scores[order[i]] == score; i++) {
                int weight = weights[groups[order[i]]];
                if (positive[order[i]]) {
                    tiedPositive += weight;
                } else {
                    tiedNegative += weight;
                }
            }
            won += tiedPositive * (below + tiedNegative / 2);
            positives += tiedPositive;
            below += tiedNegative;
        }
        return won / (positives * below);
    }

    /** The area of rows that all count once. */
    static double of(double[] scores, boolean[] positive) {
        return new Auc(scores, positive, new int[scores.length]).value(new int[] {1});
    }
}
