package org.twinrig.detect;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.twinrig.core.UserError;

/**
 * Learns {@link Trees} with XGBoost; the only class that needs its native library.
 *
 * <p>One thread, histogram method, no sampling of rows or columns: the same rows in the same order give the same trees,
 * bit for bit, on one platform (another platform's C library may round exp differently).
 */
final class TreeLearner {
    /** Rows to learn from or to validate with; labels are codes of classes or, with one class, values. */
    record Rows(List<double[]> features, float[] labels) {
        /** Rows labelled with codes of classes. */
        Rows(List<double[]> features, int[] codes) {
            this(features, floats(codes));
        }

        private static float[] floats(int[] codes) {
            var labels = new float[codes.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = codes[i];
            }
            return labels;
        }

        int size() {
            return labels.length;
        }
    }

    private final BoostSettings settings;
    private final int classes;

    /** Learns to tell {@code classes} classes; 2 is yes or no, 1 a value to be estimated. */
    TreeLearner(BoostSettings settings, int classes) {
        this.settings = settings;
        this.classes = classes;
    }

    /** Version of the library. */
    static String libraryVersion() {
        var properties = new Properties();
        try (var in = XGBoost.class.getResourceAsStream("/xgboost4j-version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the version of xgboost4j in its own file", e);
        }
        return properties.getProperty("version", "unknown");
    }

    /** Learns from {@code train}; stops by the loss on {@code validation} if the settings have patience. */
    Trees learn(Rows train, Rows validation, Progress progress) {
        try {
            return boost(train, validation, progress);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new UserError(
                    ("training needs XGBoost's native library, which does not load on this machine (%s, %s): %s;"
                                    + " train elsewhere, a finished model needs no library")
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage()),
                    UserError.MACHINE_LACKS);
        }
    }

    private Trees boost(Rows train, Rows validation, Progress progress) throws XGBoostError {
        var learn = matrix(train);
        var judge = settings.patience() > 0 ? matrix(validation) : learn;
        var booster = XGBoost.train(learn, parameters(), 0, Map.of(), null, null);
        try {
            int best = -1;
            double bestLoss = Double.POSITIVE_INFINITY;
            int round = 0;
            for (; round < settings.rounds(); round++) {
                booster.update(learn, round);
                double loss = loss(booster.evalSet(new DMatrix[] {judge}, new String[] {"loss"}, round));
                progress.report(round + 1, settings.rounds(), "loss %.5f".formatted(loss));
                if (settings.patience() == 0 || loss < bestLoss) {
                    best = round;
                    bestLoss = loss;
                } else if (round - best >= settings.patience()) {
                    break;
                }
            }
            int outputs = classes == 2 ? 1 : classes;
            return XgboostModel.read(booster.toByteArray("json"), (best + 1) * outputs);
        } finally {
            booster.dispose();
            learn.dispose();
            judge.dispose();
        }
    }

    private Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(settings.named()); // order does not matter to XGBoost
        int kind = Math.min(classes, 3) - 1;
        parameters.remove("rounds");
        parameters.remove("early_stopping_rounds");
        parameters.put(
                "objective",
                List.of("reg:squarederror", "binary:logistic", "multi:softprob").get(kind));
        parameters.put("eval_metric", List.of("rmse", "logloss", "mlogloss").get(kind));
        if (classes > 2) {
            parameters.put("num_class", classes);
        }
        parameters.put("base_score", 0.5);
        parameters.put("seed", 0);
        parameters.put("verbosity", 0);
        return parameters;
    }

    static DMatrix matrix(Rows rows) throws XGBoostError {
        int columns = rows.features().get(0).length;
        var values = new float[rows.size() * columns];
        var labels = new float[rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) {
                values[r * columns + c] = (float) rows.features().get(r)[c];
            }
            labels[r] = rows.labels()[r];
        }
        var matrix = new DMatrix(values, rows.size(), columns, Float.NaN);
        matrix.setLabel(labels);
        return matrix;
    }

    private static double loss(String evaluation) {
        return Double.parseDouble(
                evaluation.substring(evaluation.lastIndexOf(':') + 1).trim());
    }
}
