package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStreams;

/** Our walk of the trees gives XGBoost's own margins, bit for bit. */
class TreesTest {
    private static final int COLUMNS = 18;

    @Test
    void marginsOfTwoClassesAreEqual() throws Exception {
        var parameters = Map.<String, Object>of(
                "objective",
                "binary:logistic",
                "tree_method",
                "hist",
                "max_depth",
                6,
                "nthread",
                1,
                "verbosity",
                0,
                "base_score",
                0.5);
        compare(rows(4000, 2), parameters, 200, 1);
    }

    @Test
    void estimatedValuesAreEqual() throws Exception {
        var parameters = Map.<String, Object>of(
                "objective",
                "reg:squarederror",
                "tree_method",
                "hist",
                "max_depth",
                5,
                "nthread",
                1,
                "verbosity",
                0,
                "base_score",
                0.5);
        compare(rows(4000, 2), parameters, 100, 1);
    }

    @Test
    void marginsOfThreeClassesAreEqual() throws Exception {
        var parameters = Map.<String, Object>of(
                "objective",
                "multi:softprob",
                "num_class",
                3,
                "tree_method",
                "hist",
                "max_depth",
                4,
                "nthread",
                1,
                "verbosity",
                0,
                "base_score",
                0.5,
                "gamma",
                0.5); // gamma prunes
        compare(rows(2000, 3), parameters, 60, 3);
    }

    private static void compare(TreeLearner.Rows rows, Map<String, Object> parameters, int rounds, int outputs)
            throws Exception {
        var matrix = TreeLearner.matrix(rows);
        Booster booster = XGBoost.train(matrix, parameters, rounds, Map.of(), null, null);
        var trees = XgboostModel.read(booster.toByteArray("json"), rounds * outputs);
        var reread = TreesJson.read("model.json", TreesJson.write(trees));
        var fast = new FastTrees(trees);
        float[][] margins = booster.predict(matrix, true);
        for (int r = 0; r < rows.size(); r++) {
            double[] row = rows.features().get(r);
            assertThat(trees.margins(row)).isEqualTo(margins[r]);
            assertThat(reread.margins(row)).isEqualTo(margins[r]);
            assertThat(fast.margins(row)).isEqualTo(margins[r]);
        }
    }

    /** Noisy rows, some with missing values, whose label depends on a few columns. */
    private static TreeLearner.Rows rows(int n, int classes) {
        var random = new RandomStreams(classes).stream("rows");
        var features = new java.util.ArrayList<double[]>();
        var labels = new int[n];
        for (int r = 0; r < n; r++) {
            var row = new double[COLUMNS];
            for (int c = 0; c < COLUMNS; c++) {
                row[c] = random.chance(0.02) ? Double.NaN : 10 * random.gaussian();
            }
            double sum = row[0] + row[1] * row[2] / 10 + 5 * random.gaussian();
            labels[r] = sum > 8 ? classes - 1 : sum > 0 ? 1 : 0;
            features.add(row);
        }
        return new TreeLearner.Rows(features, labels);
    }

    @Test
    void infiniteValuesAreWalkedPlainly() {
        var fast = new FastTrees(stump());
        assertThat(fast.margins(new double[] {Double.POSITIVE_INFINITY})).containsExactly(1f);
        assertThat(fast.margins(new double[] {Double.NEGATIVE_INFINITY})).containsExactly(-1f);
    }

    @Test
    void probabilitiesAddUp() {
        assertThat(Trees.logistic(0)).isEqualTo(0.5);
        assertThat(Trees.softmax(new float[] {1, 1, 1})).containsOnly(1 / 3.0);
        assertThat(Trees.softmax(new float[] {1000, 0, -1000})).containsExactly(1, 0, 0);
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> stump().margins(new double[2])).hasMessage("a row of 2 features; the model has 1");
        assertThat(stump().margins(new double[] {0.4})).containsExactly(-1f);
        assertThat(stump().margins(new double[] {0.5})).containsExactly(1f);
        assertThat(stump().margins(new double[] {Double.NaN})).containsExactly(1f);
    }

    @Test
    void brokenFilesAreNamedByField() {
        String good = new String(TreesJson.write(stump()), java.nio.charset.StandardCharsets.UTF_8);
        for (var broken : List.of(
                List.of("\"left\": [1,-1,-1]", "\"left\": [0,-1,-1]", "m.json: left[0] is 0; 1 to 2 is possible"),
                List.of("\"right\": [2,-1,-1]", "\"right\": [3,-1,-1]", "m.json: right[0] is 3; 1 to 2 is possible"),
                List.of("\"feature\": [0,0,0]", "\"feature\": [4,0,0]", "m.json: feature[0] is 4; 0 to 0 is possible"),
                List.of("\"feature\": [0,0,0]", "\"feature\": [0]", "m.json: feature is 1 entries; 3 are needed"),
                List.of("\"roots\": [0]", "\"roots\": [\"x\"]", "m.json: roots[0] is \"x\"; a whole number is needed"),
                List.of("-1.0", "null", "m.json: value[1] is null; a number is needed"),
                List.of("twinrig-trees/1", "other/2", "m.json: format is other/2; twinrig-trees/1 is needed"),
                List.of("\"roots\"", "\"rots\"", "m.json: roots is missing; a list is needed"))) {
            assertThat(good).contains(broken.get(0));
            assertThatThrownBy(
                            () -> TreesJson.read("m.json", ModelFiles.utf8(good.replace(broken.get(0), broken.get(1)))))
                    .isInstanceOf(UserError.class)
                    .hasMessage(broken.get(2) + "; the model is broken, train it anew");
        }
    }

    /** One question, x < 0.5: −1, else 1. */
    private static Trees stump() {
        return new Trees(
                1,
                1,
                0,
                new int[] {0},
                new int[] {0},
                new int[] {0, 0, 0},
                new float[] {0.5f, -1, 1},
                new int[] {1, -1, -1},
                new int[] {2, -1, -1},
                new int[] {2, -1, -1});
    }
}
