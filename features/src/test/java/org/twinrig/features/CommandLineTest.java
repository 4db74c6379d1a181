package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the command line where nothing goes wrong. */
class CommandLineTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"verify", "run", "replay", "synth", "train", "evaluate", "report", "list", "sensor"})
    void helpShowsAnExample(String command) {
        Cli cli = Cli.run(command, "--help").endsWith(0);

        assertThat(cli.out())
                .contains("Usage: twinrig " + command, "--json", "Examples:", "\n  twinrig " + command + " ");
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void theProgramsOwnHelpListsTheCommandsAndItsVersionIsOneLine() {
        assertThat(Cli.run("--help").endsWith(0).out())
                .contains(
                        "verify",
                        "run",
                        "replay",
                        "synth",
                        "train",
                        "evaluate",
                        "report",
                        "list",
                        "sensor",
                        "resd",
                        "Examples:");
        assertThat(Cli.run("--version").endsWith(0).out()).matches("twinrig \\S+, Java \\S+\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenarios", "sensors", "steps", "models", "targets", "fuels"})
    void listsAreForPeopleAndForPrograms(String what) throws IOException {
        Cli people = Cli.run("list", what).endsWith(0);
        JsonNode rows = json(Cli.run("list", what, "--json").endsWith(0)).path(what);

        assertThat(rows.size()).isPositive();
        // what is said of a row on further lines is indented
        assertThat(people.out().lines().filter(line -> !line.startsWith(" "))).hasSize(rows.size());
        for (JsonNode row : rows) {
            assertThat(people.out()).contains(row.elements().next().asText());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bmi160", "dht22", "lepton35", "mls160a", "mq135", "mq2", "mq4", "mq7", "pzem004t", "scd41"})
    void aPartIsToldForPeopleAndForPrograms(String part) throws IOException {
        String people = Cli.run("sensor", part).endsWith(0).out();
        JsonNode sheet = json(Cli.run("sensor", part, "--json").endsWith(0));

        assertThat(people).startsWith(part + ": " + sheet.path("title").asText());
        assertThat(sheet.path("faces").size()).isPositive();
        for (String list : new String[] {"quantities", "entries", "parameters", "faults"}) {
            for (JsonNode row : sheet.path(list)) {
                assertThat(people).contains(row.path("name").asText());
            }
        }
        sheet.path("options")
                .fieldNames()
                .forEachRemaining(option -> assertThat(people).contains("  " + option));
    }

    @Test
    void aCommandOfAPartHasItsCodeAndItsTime() throws IOException {
        for (JsonNode entry :
                json(Cli.run("sensor", "scd41", "--json").endsWith(0)).path("entries")) {
            if (entry.path("address").asText().equals("0x3f86")) { // data sheet: stop_periodic_measurement, 500 ms
                assertThat(entry.path("name").asText()).isEqualTo("stop_periodic");
                assertThat(entry.path("executionMillis").asDouble()).isEqualTo(500);
                return;
            }
        }
        throw new AssertionError("0x3f86 is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "embedded"})
    void aRunLeavesThreeFilesAndPrintsItsResult(String target) throws IOException {
        Path scenario = Rooms.write(folder, "closet.yaml", Rooms.CLOSET);
        Path out = folder.resolve("out");

        Cli cli = Cli.run("run", scenario, "--json", "--target", target, "--out", out)
                .endsWith(0);

        JsonNode result = json(cli);
        assertThat(result.fieldNames())
                .toIterable()
                .contains(
                        "scenario",
                        "seed",
                        "target",
                        "simulatedSeconds",
                        "wallSeconds",
                        "cpuSeconds",
                        "counts",
                        "alarms",
                        "verdicts",
                        "versions",
                        "sha256");
        assertThat(result.path("target").asText()).isEqualTo(target);
        assertThat(result.path("simulatedSeconds").asDouble()).isEqualTo(20);
        assertThat(result.path("counts").path("/reading/board-1/scd41").asInt()).isEqualTo(4); // one in 5 s
        assertThat(result.path("sha256").path("/reading/board-1/mq2").asText()).matches("[0-9a-f]{64}");
        assertThat(new ObjectMapper().readTree(out.resolve("result.json").toFile()))
                .isEqualTo(result);
        assertThat(out.resolve("run.mcap")).isNotEmptyFile();
        assertThat(out.resolve("report.html"))
                .content()
                .startsWith("<!doctype html>")
                .contains("A board in a closet");
        Rooms.assertTidy(out);
    }

    @Test
    void inTheCloudEveryReadingIsPublishedHandledAndStored() throws IOException {
        Path scenario = Rooms.write(folder, "closet.yaml", Rooms.CLOSET);

        JsonNode cloud = json(Cli.run("run", scenario, "--json", "--out", folder.resolve("out")))
                .path("cloud");

        int published = cloud.path("published").asInt();
        assertThat(published).isGreaterThan(30); // 20 s of an MQ-2 each second, a DHT22 every 2 s, an SCD41 every 5 s
        assertThat(cloud.path("acknowledged").asInt()).isEqualTo(published);
        assertThat(cloud.path("processed").asInt()).isEqualTo(published);
        assertThat(cloud.path("stored").asInt()).isEqualTo(published);
        assertThat(cloud.path("lost").asInt()).isZero();
    }

    @Test
    void settingsChangeTheScenarioAndStandInTheReport() throws IOException {
        Path scenario = Rooms.write(folder, "closet.yaml", Rooms.CLOSET);

        JsonNode result = json(Cli.run(
                "run",
                scenario,
                "--set",
                "duration=7 s",
                "--set",
                "room.co2=0.1 %",
                "--seed",
                9,
                "--target",
                "none",
                "--json",
                "--out",
                folder.resolve("out")));

        assertThat(result.path("simulatedSeconds").asDouble()).isEqualTo(7);
        assertThat(result.path("seed").asInt()).isEqualTo(9);
    }

    @Test
    void quietSaysNothingButResults() {
        Path scenario = Rooms.write(folder, "closet.yaml", Rooms.CLOSET);

        Cli cli = Cli.run("run", scenario, "--quiet", "--target", "none", "--out", folder.resolve("out"))
                .endsWith(0);

        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).contains("report: " + folder.resolve("out/report.html"));
    }

    @Test
    void aReportIsMadeOfARecordingAlone() throws IOException {
        Path scenario = Rooms.write(folder, "closet.yaml", Rooms.CLOSET);
        Path out = folder.resolve("out");
        Cli.run("run", scenario, "--target", "none", "--out", out).endsWith(0);
        assertThat(out.resolve("report.html").toFile().delete()).isTrue();

        JsonNode result =
                json(Cli.run("report", out.resolve("run.mcap"), "--json").endsWith(0));

        assertThat(result.path("recordings").asInt()).isEqualTo(1);
        assertThat(Path.of(result.path("report").asText()))
                .isEqualTo(out.resolve("report.html"))
                .isNotEmptyFile();
    }

    /** Standard output as exactly one JSON document. */
    private static JsonNode json(Cli cli) throws IOException {
        return new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(cli.out());
    }
}
