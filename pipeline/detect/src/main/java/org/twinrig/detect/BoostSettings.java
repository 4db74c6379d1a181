package org.twinrig.detect;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settings of the tree booster.
 *
 * @param rounds most rounds of boosting
 * @param patience rounds without a better validation loss after which it stops; 0 never stops early
 * @param depth most questions from root to leaf
 * @param learningRate share of each tree that counts [0..1]
 * @param minChildWeight smallest sum of second derivatives in a leaf [-]
 * @param regularisation L2 penalty of the leaves [-]
 * @param columnShare share of the features, drawn anew for each question, that it may ask about (0..1]
 */
public record BoostSettings(
        int rounds,
        int patience,
        int depth,
        double learningRate,
        double minChildWeight,
        double regularisation,
        double columnShare) {
    /** Settings by the names of XGBoost, as a manifest keeps them. */
    SortedMap<String, String> named() {
        var named = new TreeMap<String, String>();
        named.put("rounds", Integer.toString(rounds));
        named.put("early_stopping_rounds", Integer.toString(patience));
        named.put("max_depth", Integer.toString(depth));
        named.put("eta", Double.toString(learningRate));
        named.put("min_child_weight", Double.toString(minChildWeight));
        named.put("lambda", Double.toString(regularisation));
        named.put("colsample_bynode", Double.toString(columnShare));
        named.put("tree_method", "hist");
        named.put("nthread", "1");
        return named;
    }
}
