package org.twinrig.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.detect.FlatForest;

/**
 * Prediction of a single row: our flat trees beside xgboost4j, same model of 200 trees of depth 6 over 18 features,
 * trained here on random rows. Rows change from call to call, as they do in life.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PredictionBenchmark {
    private static final int TREES = 200;
    private static final int DEPTH = 6;
    private static final int COLUMNS = 18;
    private static final int ROWS = 4096; // a power of two

    private final double[][] rows = new double[ROWS][COLUMNS];
    private final float[][] floats = new float[ROWS][COLUMNS];
    private FlatForest forest = FlatForest.empty();
    private Booster booster = train();
    private int next;

    /** Checks that both say the same about every row. */
    @Setup
    public void compare() throws XGBoostError {
        forest = FlatForest.of(booster, TREES);
        for (int r = 0; r < ROWS; r++) {
            var matrix = new DMatrix(floats[r], 1, COLUMNS, Float.NaN);
            float theirs = booster.predict(matrix, true)[0][0];
            matrix.dispose();
            if (Float.floatToIntBits(forest.margin(rows[r])) != Float.floatToIntBits(theirs)) {
                throw new IllegalStateException(
                        "row %d: margin %s, XGBoost says %s".formatted(r, forest.margin(rows[r]), theirs));
            }
        }
    }

    private Booster train() {
        var random = new RandomStreams(1).stream("rows");
        var labels = new float[ROWS];
        var values = new float[ROWS * COLUMNS];
        for (int r = 0; r < ROWS; r++) {
            for (int c = 0; c < COLUMNS; c++) {
                rows[r][c] = random.gaussian();
                floats[r][c] = (float) rows[r][c];
                values[r * COLUMNS + c] = floats[r][c];
            }
            labels[r] = rows[r][0] + rows[r][1] * rows[r][2] + random.gaussian() > 0 ? 1 : 0;
        }
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "objective",
                "binary:logistic",
                "tree_method",
                "hist",
                "max_depth",
                DEPTH,
                "nthread",
                1,
                "base_score",
                0.5,
                "verbosity",
                0));
        try {
            var matrix = new DMatrix(values, ROWS, COLUMNS, Float.NaN);
            matrix.setLabel(labels);
            return XGBoost.train(matrix, parameters, TREES, Map.of(), null, null);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
        }
    }

    /** Our flat trees. */
    @Benchmark
    public float flatTrees() {
        return forest.margin(rows[++next & (ROWS - 1)]);
    }

    /** xgboost4j as its guide has it: a matrix of one row, then predict. */
    @Benchmark
    public float xgboostMatrix() throws XGBoostError {
        var matrix = new DMatrix(floats[++next & (ROWS - 1)], 1, COLUMNS, Float.NaN);
        float margin = booster.predict(matrix, true)[0][0];
        matrix.dispose();
        return margin;
    }

    /** xgboost4j without a matrix. */
    @Benchmark
    public float xgboostInPlace() throws XGBoostError {
        return booster.inplace_predict(floats[++next & (ROWS - 1)], 1, COLUMNS, Float.NaN)[0][0];
    }
}
