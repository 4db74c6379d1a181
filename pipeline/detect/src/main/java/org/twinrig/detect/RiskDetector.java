package org.twinrig.detect;

import java.nio.file.Path;
import java.util.List;
import org.twinrig.core.UserError;

/** Tells from a board's reports whether somebody there is over a limit of exposure; immutable, free to share. */
public final class RiskDetector {
    /** Names of the classes by code. */
    public static final List<String> CLASSES = List.of("LOW", "HIGH");

    /** What a risk model has to be. */
    static final ModelFiles.Wanted WANTED =
            new ModelFiles.Wanted("risk", BoardFeatures.VERSION, BoardFeatures.NAMES, CLASSES);

    private final Manifest manifest;
    private final FastTrees trees;

    RiskDetector(Manifest manifest, Trees trees) {
        this.manifest = manifest;
        this.trees = new FastTrees(trees);
    }

    /** The model that came with the program; {@link UserError} if none did. */
    public static RiskDetector shipped() {
        var loaded = ModelFiles.shipped(WANTED);
        return new RiskDetector(loaded.manifest(), loaded.trees());
    }

    /** The model in {@code folder}, as {@link TrainedModel#write} left it; {@link UserError} if it is unfit. */
    public static RiskDetector load(Path folder) {
        var loaded = ModelFiles.load(folder, WANTED);
        return new RiskDetector(loaded.manifest(), loaded.trees());
    }

    /** Probability of class HIGH [0..1] for {@code features} in the order of {@link BoardFeatures#NAMES}. */
    public double probability(double[] features) {
        return Trees.logistic(trees.margins(features)[0]);
    }

    /** The class of this {@code probability}. */
    public static String label(double probability) {
        return CLASSES.get(probability >= 0.5 ? 1 : 0);
    }

    /** What the model is and what it reaches. */
    public Manifest manifest() {
        return manifest;
    }
}
