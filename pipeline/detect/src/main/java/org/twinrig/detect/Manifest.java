package org.twinrig.detect;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model file is, what it was made from and what it reaches; stands beside the model as {@code manifest.json}.
 *
 * @param format layout of this file, {@link #FORMAT}
 * @param kind {@code fire}, {@code fan}, {@code bearing}, {@code power} or {@code risk}
 * @param version version of the model itself
 * @param featureSet definition of the features, e.g. {@link FireFeatures#VERSION}
 * @param features names of the features in order
 * @param classes names of the classes in the order of their codes
 * @param training what it was trained on
 * @param hyperparameters settings of the learner, and the baselines that were fitted on the same rows
 * @param libraries versions of the libraries that took part
 * @param metrics figures by name, with their 95 % confidence interval
 * @param modelSha256 SHA-256 of {@code model.json}, hexadecimal
 */
public record Manifest(
        int format,
        String kind,
        String version,
        String featureSet,
        List<String> features,
        List<String> classes,
        Training training,
        SortedMap<String, String> hyperparameters,
        SortedMap<String, String> libraries,
        SortedMap<String, Metric> metrics,
        String modelSha256) {
    /** Layout version of manifest and model. */
    public static final int FORMAT = 1;

    /** A manifest before the figures and the trees are known. */
    static Manifest draft(ModelFiles.Wanted kind, String version, Training training, BoostSettings boost) {
        var libraries = new TreeMap<String, String>();
        libraries.put("xgboost4j", TreeLearner.libraryVersion());
        return new Manifest(
                FORMAT,
                kind.kind(),
                version,
                kind.featureSet(),
                kind.features(),
                kind.classes(),
                training,
                boost.named(),
                libraries,
                new TreeMap<>(),
                "");
    }

    /** The same with what was fitted beside the trees, among the settings. */
    Manifest fitted(SortedMap<String, String> more) {
        var settings = new TreeMap<>(hyperparameters);
        settings.putAll(more);
        return new Manifest(
                format,
                kind,
                version,
                featureSet,
                features,
                classes,
                training,
                settings,
                libraries,
                metrics,
                modelSha256);
    }

    Manifest complete(SortedMap<String, Metric> figures, String hash) {
        return new Manifest(
                format,
                kind,
                version,
                featureSet,
                features,
                classes,
                training,
                hyperparameters,
                libraries,
                figures,
                hash);
    }

    /**
     * What a model was trained on.
     *
     * @param source one sentence: where the rows came from
     * @param seed seed of split and bootstrap
     * @param split rule that divided the rows, in words
     * @param trainRows rows learnt from
     * @param validationRows rows that decided when to stop
     * @param testRows rows that the figures are from
     * @param episodes number of different episodes
     * @param dataSeeds seeds of the episodes, smallest to largest, e.g. {@code 1..400}
     * @param dataSha256 SHA-256 over all rows in the order of training, hexadecimal
     */
    public record Training(
            String source,
            long seed,
            String split,
            int trainRows,
            int validationRows,
            int testRows,
            int episodes,
            String dataSeeds,
            String dataSha256) {}
}
