package org.twinrig.detect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.twinrig.core.UserError;

/** A model on disk or in the program: {@code model.json} (trees) and {@code manifest.json} (what they are). */
final class ModelFiles {
    private static final String MODEL = "model.json";
    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A model as it was read. */
    record Loaded(Manifest manifest, Trees trees) {}

    /** What a detector needs a model to be. */
    record Wanted(String kind, String featureSet, List<String> features, List<String> classes) {}

    private ModelFiles() {}

    /** Reads the model that came with the program. */
    static Loaded shipped(Wanted wanted) {
        String folder = "models/" + wanted.kind();
        var model = resource(folder + "/" + MODEL);
        var manifest = resource(folder + "/" + MANIFEST);
        if (model.length == 0 || manifest.length == 0) {
            throw new UserError(("no %1$s model came with this program; make one with \"twinrig train %1$s\""
                            + " and name its folder with --model")
                    .formatted(wanted.kind()));
        }
        return read("shipped " + wanted.kind() + " model, " + MODEL, model, MANIFEST, manifest, wanted);
    }

    /** Reads the model in {@code folder}. */
    static Loaded load(Path folder, Wanted wanted) {
        if (!Files.isDirectory(folder)) {
            throw new UserError("%s is not a folder; a model is a folder with %s and %s, as \"twinrig train %s\" writes"
                    .formatted(folder, MODEL, MANIFEST, wanted.kind()));
        }
        var model = folder.resolve(MODEL);
        var manifest = folder.resolve(MANIFEST);
        return read(model.toString(), bytes(model, wanted), manifest.toString(), bytes(manifest, wanted), wanted);
    }

    /** Writes both files into {@code folder}, which is made if need be. */
    static void write(Path folder, Manifest manifest, byte[] model) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(MODEL), model);
            Files.writeString(folder.resolve(MANIFEST), JSON.writeValueAsString(manifest) + "\n");
        } catch (IOException e) {
            throw new UserError("cannot write the model to " + folder + ": " + e.getMessage());
        }
    }

    static String sha256(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Loaded read(
            String modelName, byte[] model, String manifestName, byte[] manifestBytes, Wanted wanted) {
        var manifest = manifest(manifestName, manifestBytes, wanted);
        check(manifestName, "kind", manifest.kind(), wanted.kind(), wanted);
        check(manifestName, "featureSet", manifest.featureSet(), wanted.featureSet(), wanted);
        check(manifestName, "features", manifest.features(), wanted.features(), wanted);
        check(manifestName, "classes", manifest.classes(), wanted.classes(), wanted);
        if (!sha256(model).equals(manifest.modelSha256())) {
            throw new UserError("%s does not belong to its manifest: its SHA-256 is %s, modelSha256 in %s is %s; %s"
                    .formatted(modelName, sha256(model), manifestName, manifest.modelSha256(), remedy(wanted)));
        }
        var trees = TreesJson.read(modelName, model);
        int outputs = wanted.classes().size() == 2 ? 1 : wanted.classes().size();
        check(modelName, "features", trees.features(), wanted.features().size(), wanted);
        check(modelName, "outputs", trees.outputs(), outputs, wanted);
        return new Loaded(manifest, trees);
    }

    private static Manifest manifest(String name, byte[] bytes, Wanted wanted) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            check(name, "format", tree.path("format").asInt(-1), Manifest.FORMAT, wanted);
            for (String field : List.of(
                    "kind", "version", "featureSet", "features", "classes", "training", "metrics", "modelSha256")) {
                if (tree.path(field).isMissingNode() || tree.path(field).isNull()) {
                    throw new UserError("%s lacks the field %s; %s".formatted(name, field, remedy(wanted)));
                }
            }
            return JSON.treeToValue(tree, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new UserError("%s cannot be read: %s; %s".formatted(name, e.getOriginalMessage(), remedy(wanted)));
        } catch (IOException e) {
            throw new UserError("%s cannot be read: %s; %s".formatted(name, e.getMessage(), remedy(wanted)));
        }
    }

    private static void check(String name, String field, Object got, Object want, Wanted wanted) {
        if (!got.equals(want)) {
            throw new UserError(
                    "%s: %s is %s; this version needs %s; %s".formatted(name, field, got, want, remedy(wanted)));
        }
    }

    private static String remedy(Wanted wanted) {
        return "train it anew with \"twinrig train " + wanted.kind() + "\"";
    }

    private static byte[] bytes(Path file, Wanted wanted) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UserError("cannot read %s, a part of the model; %s".formatted(file, remedy(wanted)));
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = ModelFiles.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name + " in the program's own files", e);
        }
    }

    /** UTF-8 bytes of {@code text}. */
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
