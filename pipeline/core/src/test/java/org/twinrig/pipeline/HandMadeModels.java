package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.twinrig.detect.FanFeatures;
import org.twinrig.detect.FireFeatures;
import org.twinrig.detect.Manifest;

/** Models of one question each, so that a test of the pipeline knows what they will say. */
final class HandMadeModels {
    private HandMadeModels() {}

    /** Fire above a hottest pixel of 60 °C (probability 0.95), else none (0.05). */
    static Models write(Path folder) {
        write(
                folder.resolve("fire"),
                "fire",
                FireFeatures.VERSION,
                FireFeatures.NAMES,
                List.of("no-fire", "fire"),
                tree(18, 1, "[0]", "[0]", "[2,-1,-1]", "[1,-1,-1]", "[2,-1,-1]", "[60.0,-3.0,3.0]"));
        // rms of the first axis: below 10^-2 g it stands still, above 10^-0.5 g it has a fault
        write(
                folder.resolve("fan"),
                "fan",
                FanFeatures.VERSION,
                FanFeatures.NAMES,
                List.of("RUNNING", "STOPPED", "FAULT"),
                tree(
                        FanFeatures.NAMES.size(),
                        3,
                        "[0,3]",
                        "[1,2]",
                        "[0,-1,-1,0,-1,-1]",
                        "[1,-1,-1,4,-1,-1]",
                        "[2,-1,-1,5,-1,-1]",
                        "[-2.0,4.0,-4.0,-0.5,-4.0,4.0]"));
        return Models.shipped().withFire(folder.resolve("fire")).withFan(folder.resolve("fan"));
    }

    private static String tree(
            int features,
            int outputs,
            String roots,
            String outputOf,
            String feature,
            String left,
            String right,
            String value) {
        return """
                {"format": "twinrig-trees/1", "features": %d, "outputs": %d, "base": 0.0, "roots": %s,
                 "outputOf": %s, "feature": %s, "left": %s, "right": %s, "missing": %s, "value": %s}
                """.formatted(features, outputs, roots, outputOf, feature, left, right, left, value);
    }

    private static void write(
            Path folder, String kind, String featureSet, List<String> features, List<String> classes, String model) {
        var training = new Manifest.Training("made by hand", 0, "none", 0, 0, 0, 0, "", "");
        var manifest = new Manifest(
                Manifest.FORMAT,
                kind,
                "test",
                featureSet,
                features,
                classes,
                training,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                sha256(model));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("model.json"), model);
            Files.write(folder.resolve("manifest.json"), new ObjectMapper().writeValueAsBytes(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
