package org.twinrig.detect;

import java.nio.file.Path;
import java.util.List;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;

/** Tells whether a fan runs, stands still or has a fault; immutable and free to share between threads. */
public final class FanDetector {
    /** Names of the classes by code. */
    static final List<String> CLASSES = List.of("RUNNING", "STOPPED", "FAULT");

    /** What a fan model has to be. */
    static final ModelFiles.Wanted WANTED =
            new ModelFiles.Wanted("fan", FanFeatures.VERSION, FanFeatures.NAMES, CLASSES);

    private final Manifest manifest;
    private final FastTrees trees;

    FanDetector(Manifest manifest, Trees trees) {
        this.manifest = manifest;
        this.trees = new FastTrees(trees);
    }

    /** The model that came with the program; {@link UserError} if none did. */
    public static FanDetector shipped() {
        var loaded = ModelFiles.shipped(WANTED);
        return new FanDetector(loaded.manifest(), loaded.trees());
    }

    /** The detector with a model fresh from training. */
    public static FanDetector of(TrainedModel model) {
        return new FanDetector(model.manifest(), model.trees());
    }

    /** The model in {@code folder}, as {@link TrainedModel#write} left it; {@link UserError} if it is unfit. */
    public static FanDetector load(Path folder) {
        var loaded = ModelFiles.load(folder, WANTED);
        return new FanDetector(loaded.manifest(), loaded.trees());
    }

    /** Judges {@code amplitudes} [6][N/2] of {@link FanSpectra} [counts], made with the settings of {@code motion}. */
    public FanVerdict classify(double[][] amplitudes, Content.Motion motion) {
        return classify(FanFeatures.of(amplitudes, motion));
    }

    /** Judges a block of vibration, made with the settings of {@code motion}. */
    public FanVerdict classify(MotionBlock block, Content.Motion motion) {
        return classify(FanSpectra.amplitudes(block), motion);
    }

    FanVerdict classify(double[] features) {
        double[] p = Trees.softmax(trees.margins(features));
        int best = Trees.largest(p);
        return new FanVerdict(FanState.of(best), List.of(p[0], p[1], p[2]));
    }

    /** What the model is and what it reaches. */
    public Manifest manifest() {
        return manifest;
    }
}
