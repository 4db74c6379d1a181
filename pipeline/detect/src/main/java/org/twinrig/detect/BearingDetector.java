package org.twinrig.detect;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twinrig.core.UserError;

/** Tells a healthy bearing from one with a pit, and where the pit is; immutable and free to share between threads. */
public final class BearingDetector {
    /** Names of the classes by code. */
    static final List<String> CLASSES =
            Stream.of(BearingState.values()).map(Enum::name).toList();

    /** What a bearing model has to be. */
    static final ModelFiles.Wanted WANTED =
            new ModelFiles.Wanted("bearing", BearingFeatures.VERSION, BearingFeatures.NAMES, CLASSES);

    private final Manifest manifest;
    private final FastTrees trees;

    BearingDetector(Manifest manifest, Trees trees) {
        this.manifest = manifest;
        this.trees = new FastTrees(trees);
    }

    /** The model that came with the program; {@link UserError} if none did. */
    public static BearingDetector shipped() {
        var loaded = ModelFiles.shipped(WANTED);
        return new BearingDetector(loaded.manifest(), loaded.trees());
    }

    /** The model in {@code folder}, as {@link TrainedModel#write} left it; {@link UserError} if it is unfit. */
    public static BearingDetector load(Path folder) {
        var loaded = ModelFiles.load(folder, WANTED);
        return new BearingDetector(loaded.manifest(), loaded.trees());
    }

    /** Judges a stretch of vibration; the arguments are those of {@link BearingFeatures#of}. */
    public BearingVerdict classify(double[] acceleration, double rateHz, double shaftHz, BearingOrders orders) {
        return classify(BearingFeatures.of(acceleration, rateHz, shaftHz, orders));
    }

    /** Judges features in the order of {@link BearingFeatures#NAMES}. */
    public BearingVerdict classify(double[] features) {
        double[] p = Trees.softmax(trees.margins(features));
        int best = Trees.largest(p);
        return new BearingVerdict(
                BearingState.of(best), Arrays.stream(p).boxed().toList());
    }

    /** What the model is and what it reaches. */
    public Manifest manifest() {
        return manifest;
    }
}
