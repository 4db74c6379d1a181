package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;

/** Model files that can be used, and those that cannot: each refusal names file, field and remedy. */
class ModelFilesTest {
    private final Path folder;

    ModelFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void copyTestModel() throws IOException, URISyntaxException {
        for (String file : new String[] {"model.json", "manifest.json"}) {
            Files.copy(testModel().resolve(file), folder.resolve(file));
        }
    }

    @Test
    void theTestModelLoadsAndAnswersAsWhenItWasMade() throws URISyntaxException {
        var detector = FireDetector.load(testModel());
        assertThat(detector.manifest().training().source()).startsWith("TEST ONLY");
        // the reference vectors published with the system served, in the order of the features
        double[] normal = {22.5, 1.2, 25.1, 24.8, .5, .3, .1, .05, .2, .1, .3, .1, 23, .5, .1, 410, 5, 1};
        double[] fire = {45.2, 8.7, 78.5, 72.1, 25.3, 18.7, 3.2, 1.8, 2.9, 1.5, 4.2, 2.1, 52, 15, 3.2, 850, 120, 8.5};
        assertThat(detector.level(normal)).isLessThan(FireLevel.WARNING);
        assertThat(detector.level(fire)).isEqualTo(FireLevel.EMERGENCY);
    }

    @Test
    void theShippedModelsAreThoseOfTheirManifests() {
        // loading checks kind, feature set and the hash of the trees
        assertThat(FireDetector.shipped().manifest().training().source()).contains("episodes of the twin");
        assertThat(FanDetector.shipped().manifest().training().source()).contains("episodes of the twin");
    }

    @Test
    void aMissingFolderOrFile() throws IOException {
        refuses(() -> FireDetector.load(folder.resolve("none")), "none is not a folder; a model is a folder with");
        Files.delete(folder.resolve("model.json"));
        refuses(this::load, "cannot read " + folder.resolve("model.json") + ", a part of the model; train it anew");
    }

    @Test
    void aModelOfAnotherKindVersionOrFeatureSet() throws IOException {
        refuses(() -> FanDetector.load(folder), "kind is fire; this version needs fan; train it anew");
        replace("manifest.json", "fire-18/1", "fire-18/0");
        refuses(this::load, "featureSet is fire-18/0; this version needs fire-18/1; train it anew");
        replace("manifest.json", "fire-18/0", "fire-18/1");
        replace("manifest.json", "\"format\" : 1", "\"format\" : 9");
        refuses(this::load, "format is 9; this version needs 1");
    }

    @Test
    void aManifestThatIsCutOffOrLacksAField() throws IOException {
        replace("manifest.json", "\"modelSha256\"", "\"other\"");
        refuses(this::load, "manifest.json lacks the field modelSha256; train it anew with \"twinrig train fire\"");
        String text = Files.readString(folder.resolve("manifest.json"));
        Files.writeString(folder.resolve("manifest.json"), text.substring(0, text.length() / 2));
        refuses(this::load, "manifest.json cannot be read: ");
    }

    @Test
    void aModelThatWasTouched() throws IOException {
        replace("model.json", "\"outputOf\": [0", "\"outputOf\": [ 0");
        refuses(this::load, "model.json does not belong to its manifest: its SHA-256 is ");
    }

    private void load() {
        FireDetector.load(folder);
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(UserError.class).hasMessageContaining(message);
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private static Path testModel() throws URISyntaxException {
        var url = ModelFilesTest.class.getResource("test-only-fire-model/manifest.json");
        return Path.of(java.util.Objects.requireNonNull(url).toURI()).resolveSibling("");
    }
}
