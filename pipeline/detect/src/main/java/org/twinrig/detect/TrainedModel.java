package org.twinrig.detect;

import java.nio.file.Path;

/** A model fresh from training: what it reaches, and the way to keep it. */
public final class TrainedModel {
    private final Trees trees;
    private final byte[] json;
    private final Manifest manifest;

    TrainedModel(Trees trees, Manifest manifest) {
        this.trees = trees;
        this.json = TreesJson.write(trees);
        this.manifest = manifest.withModelSha256(ModelFiles.sha256(json));
    }

    /** Writes {@code model.json} and {@code manifest.json} into {@code folder}, which is made if need be. */
    public void write(Path folder) {
        ModelFiles.write(folder, manifest, json);
    }

    /** What the model is and what it reaches. */
    public Manifest manifest() {
        return manifest;
    }

    Trees trees() {
        return trees;
    }
}
