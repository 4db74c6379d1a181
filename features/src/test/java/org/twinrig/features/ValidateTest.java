package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code twinrig validate} as its user meets it. */
class ValidateTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderWithoutExperimentsIsSaidToBeOne() {
        Cli.run("validate", folder, "--out", folder.resolve("out")).endsWith(2).tells(folder.toString());
    }

    @Test
    void oneSeriesIsScoredAndDrawn() {
        Path data = Path.of(System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data")));
        Assumptions.assumeTrue(Files.isDirectory(data.resolve("fire")), "no measurements at " + data);

        Cli.run("validate", data.resolve("fire"), "--only", "Steckler_014", "--out", folder.resolve("out"))
                .endsWith(0);

        assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("out/result.json")).content().contains("\"experiments\" : 1");
    }

    @Test
    void sensorsAreMeasuredOnTheirOwn() {
        Path data = Path.of(System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data")));
        Assumptions.assumeTrue(Files.isDirectory(data.resolve("fire")), "no measurements at " + data);

        Cli cli = Cli.run("validate", data.resolve("fire"), "--only", "sensors", "--out", folder.resolve("out"))
                .endsWith(0);

        assertThat(cli.out()).contains("sensors: ").doesNotContain("MISSES");
        assertThat(folder.resolve("out/report.html"))
                .content()
                .contains("Sensors: data sheet beside emulation", "horizontal field of view")
                .doesNotContain("Steckler's");
        assertThat(folder.resolve("out/result.json")).content().contains("\"experiments\" : 0", "\"measured\"");
    }
}
