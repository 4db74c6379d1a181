package org.twinrig.detect;

import java.nio.file.Path;

/** A model fresh from training: what it reaches, and the way to keep it. */
public final class TrainedModel {
    private final Trees trees;
    private final byte[] json;
    private final Manifest manifest;
    private final TrainingReport report;

    TrainedModel(Trees trees, Manifest draft, TrainingReport report) {
        this.trees = trees;
        this.report = report;
        json = TreesJson.write(trees);
        manifest = draft.complete(report.metrics(), ModelFiles.sha256(json));
    }

    /** Writes {@code model.json} and {@code manifest.json} into {@code folder}, which is made if need be. */
    public void write(Path folder) {
        ModelFiles.write(folder, manifest, json);
    }

    /** What the model is. */
    public Manifest manifest() {
        return manifest;
    }

    /** What it reaches on rows that it has not learnt from. */
    public TrainingReport report() {
        return report;
    }

    Trees trees() {
        return trees;
    }
}
