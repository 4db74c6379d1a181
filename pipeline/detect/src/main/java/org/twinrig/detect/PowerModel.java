package org.twinrig.detect;

import java.nio.file.Path;
import java.util.List;
import org.twinrig.core.UserError;

/** Estimates a circuit's power from the air of the room that it is in; immutable and free to share. */
public final class PowerModel {
    /** What a power model has to be; its one output is in watt. */
    static final ModelFiles.Wanted WANTED =
            new ModelFiles.Wanted("power", BoardFeatures.VERSION, BoardFeatures.NAMES, List.of("powerW"));

    private final Manifest manifest;
    private final FastTrees trees;

    PowerModel(Manifest manifest, Trees trees) {
        this.manifest = manifest;
        this.trees = new FastTrees(trees);
    }

    /** The model that came with the program; {@link UserError} if none did. */
    public static PowerModel shipped() {
        var loaded = ModelFiles.shipped(WANTED);
        return new PowerModel(loaded.manifest(), loaded.trees());
    }

    /** The model in {@code folder}, as {@link TrainedModel#write} left it; {@link UserError} if it is unfit. */
    public static PowerModel load(Path folder) {
        var loaded = ModelFiles.load(folder, WANTED);
        return new PowerModel(loaded.manifest(), loaded.trees());
    }

    /** Estimated power [W] for {@code features} in the order of {@link BoardFeatures#NAMES}. */
    public double watts(double[] features) {
        return trees.margins(features)[0];
    }

    /** What the model is and what it reaches. */
    public Manifest manifest() {
        return manifest;
    }
}
