package org.twinrig.detect;

import java.nio.file.Path;
import java.util.List;
import org.twinrig.core.UserError;

/** Tells fire from {@link FireFeatures}; immutable and free to share between threads. */
public final class FireDetector {
    /** Names of the classes by code. */
    static final List<String> CLASSES = List.of("no-fire", "fire");

    /** What a fire model has to be. */
    static final ModelFiles.Wanted WANTED =
            new ModelFiles.Wanted("fire", FireFeatures.VERSION, FireFeatures.NAMES, CLASSES);

    private final Manifest manifest;
    private final FastTrees trees;

    FireDetector(Manifest manifest, Trees trees) {
        this.manifest = manifest;
        this.trees = new FastTrees(trees);
    }

    /** The model that came with the program; {@link UserError} if none did. */
    public static FireDetector shipped() {
        var loaded = ModelFiles.shipped(WANTED);
        return new FireDetector(loaded.manifest(), loaded.trees());
    }

    /** The model in {@code folder}, as {@link TrainedModel#write} left it; {@link UserError} if it is unfit. */
    public static FireDetector load(Path folder) {
        var loaded = ModelFiles.load(folder, WANTED);
        return new FireDetector(loaded.manifest(), loaded.trees());
    }

    /** Probability of fire [0..1] for {@code features} in the order of {@link FireFeatures#NAMES}. */
    public double probability(double[] features) {
        return Trees.logistic(trees.margins(features)[0]);
    }

    /** Level of {@code features}, without confirmation; see {@link FireAlarmLogic}. */
    public FireLevel level(double[] features) {
        return FireLevel.of(probability(features));
    }

    /** What the model is and what it reaches. */
    public Manifest manifest() {
        return manifest;
    }

    float margin(double[] features) {
        return trees.margins(features)[0];
    }
}
