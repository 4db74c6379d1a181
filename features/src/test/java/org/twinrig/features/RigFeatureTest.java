package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.features.cli.Main;
import org.twinrig.hil.device.Firmware;

/** The features of the bench, where they can run, where they cannot, and where they are wrong. */
class RigFeatureTest {
    private static final Path SPECS = Path.of(System.getProperty("twinrig.root"), "features", "specs", "hil");

    @TempDir
    private Path folder;

    @Test
    void theDeviceUnderTestIsJudged() throws IOException {
        var obstacle = Firmware.obstacle();
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> "skipped: " + obstacle.orElse(""));

        Cli cli = Cli.run("verify", SPECS, "--target", "none", "--out", folder).endsWith(0);

        assertThat(cli.out()).contains("2 passed, 0 failed\n");
    }

    /** No compiler on the PATH: one line a scenario, and nothing is wrong. */
    @Test
    void withoutACompilerItIsSkippedAndTheExitStatusSaysDone() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux"), "elsewhere another line is said; skipped");
        Path out = folder.resolve("out");
        Path said = folder.resolve("said.txt");
        var builder = new ProcessBuilder(
                ChildProcess.ownJava().toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "verify",
                SPECS.toString(),
                "--target",
                "none",
                "--out",
                out.toString());
        builder.environment()
                .put("PATH", Files.createDirectory(folder.resolve("empty")).toString());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        List<String> lines = Files.readAllLines(said);
        assertThat(process.exitValue()).as("%s", lines).isZero();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("skipped "))
                .hasSize(2)
                .allMatch(line -> line.endsWith(
                        "(the device under test is built with a C compiler, and there is no cc, gcc, clang on the PATH; install"
                                + " one, e.g. \"sudo apt-get install gcc libc6-dev\")"));
        assertThat(lines).contains("0 passed, 0 failed, 2 skipped");
        JsonNode scenarios = new ObjectMapper()
                .readTree(Files.readAllBytes(out.resolve("result.json")))
                .path("scenarios");
        assertThat(scenarios.path("skipped").asInt()).isEqualTo(2);
        assertThat(scenarios.path("failed").asInt()).isZero();
    }

    @Test
    void aDeviceThatIsNotConnectedIsMissed() {
        Path feature = Rooms.write(folder, "mine.feature", """
                Feature: No device
                  Scenario: nobody listens
                    Given the scenario "fan-stopped"
                    When it is played to the device at 20 times the real speed
                    Then the fan is reported as STOPPED within 20 s
                """);

        Cli cli = Cli.run("verify", feature, "--target", "none", "--out", folder.resolve("out"))
                .endsWith(2);

        assertThat(cli.out())
                .contains("mine.feature:4: there is no device; say 'Given the device under test is connected' before");
    }
}
