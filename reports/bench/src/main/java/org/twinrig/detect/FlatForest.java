package org.twinrig.detect;

import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Lets the benchmarks walk trees that were not trained as a detector. */
public final class FlatForest {
    private final FastTrees trees;

    private FlatForest(Trees trees) {
        this.trees = new FastTrees(trees);
    }

    /** No trees at all. */
    public static FlatForest empty() {
        int[] none = {};
        return new FlatForest(new Trees(0, 1, 0, none, none, none, new float[0], none, none, none));
    }

    /** The first {@code trees} trees of {@code booster}. */
    public static FlatForest of(Booster booster, int trees) throws XGBoostError {
        return new FlatForest(XgboostModel.read(booster.toByteArray("json"), trees));
    }

    /** Margin of {@code row} [-]. */
    public float margin(double[] row) {
        return trees.margins(row)[0];
    }
}
