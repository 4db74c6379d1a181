package org.twinrig.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Turns the JSON model of XGBoost into {@link Trees}: nodes in pre-order, pruned ones left out. */
final class XgboostModel {
    private final List<Integer> roots = new ArrayList<>();
    private final List<Integer> outputOf = new ArrayList<>();
    private final List<Integer> feature = new ArrayList<>();
    private final List<Float> value = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();
    private final List<Integer> missing = new ArrayList<>();

    private XgboostModel() {}

    /** Reads the first {@code trees} trees of the model {@code json}. */
    static Trees read(byte[] json, int trees) {
        try {
            return new XgboostModel().convert(new ObjectMapper().readTree(json).path("learner"), trees);
        } catch (IOException e) {
            throw new IllegalStateException("XGBoost wrote a model that is not JSON", e);
        }
    }

    private Trees convert(JsonNode learner, int count) {
        var model = learner.path("gradient_booster").path("model");
        for (int t = 0; t < count; t++) {
            roots.add(value.size());
            outputOf.add(model.path("tree_info").path(t).asInt());
            node(model.path("trees").path(t), 0);
        }
        var parameters = learner.path("learner_model_param");
        boolean binary = learner.path("objective").path("name").asText().equals("binary:logistic");
        float score = Float.parseFloat(parameters.path("base_score").asText().replaceAll("[\\[\\]]", ""));
        if (binary && score != 0.5f) {
            throw new IllegalStateException("XGBoost's base score is " + score + "; it was set to 0.5");
        }
        return new Trees(
                parameters.path("num_feature").asInt(),
                Math.max(1, parameters.path("num_class").asInt()), // 0 for yes or no and for values
                binary ? 0f : score, // logit of one half is 0
                ints(roots),
                ints(outputOf),
                ints(feature),
                floats(value),
                ints(left),
                ints(right),
                ints(missing));
    }

    private int node(JsonNode tree, int id) {
        int here = value.size();
        int leftId = tree.path("left_children").path(id).asInt();
        feature.add(tree.path("split_indices").path(id).asInt());
        value.add(Float.parseFloat(tree.path("split_conditions").path(id).asText()));
        left.add(-1);
        right.add(-1);
        missing.add(-1);
        if (leftId >= 0) {
            var defaultLeft = tree.path("default_left").path(id);
            left.set(here, node(tree, leftId));
            right.set(here, node(tree, tree.path("right_children").path(id).asInt()));
            missing.set(here, defaultLeft.asInt() != 0 || defaultLeft.asBoolean() ? left.get(here) : right.get(here));
        } else {
            feature.set(here, 0);
        }
        return here;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[] floats(List<Float> values) {
        var array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }
}
