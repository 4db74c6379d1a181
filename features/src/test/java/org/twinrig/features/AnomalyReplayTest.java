package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series with an anomaly in it: replayed, scored by the benchmark's rule, drawn; and judged without a cloud. */
class AnomalyReplayTest {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final LocalDateTime START = LocalDateTime.of(2014, 1, 1, 0, 0);

    @TempDir
    private Path folder;

    private Path series = Path.of("");

    @BeforeEach
    void writeASeriesWithOneAnomaly() throws IOException {
        var random = new Random(1);
        var rows = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < 900; i++) {
            double value = i >= 700 && i < 705 ? 90 : 20 + random.nextGaussian();
            rows.append(stamp(i)).append(',').append(value).append('\n');
        }
        Path data = Files.createDirectories(folder.resolve("data/plant"));
        series = Files.writeString(data.resolve("pump.csv"), rows.toString());
        Path labels = Files.createDirectories(folder.resolve("labels"));
        Files.writeString(
                labels.resolve("combined_windows.json"),
                "{\"plant/pump.csv\": [[\"%s.000000\", \"%s.000000\"]]}".formatted(stamp(690), stamp(720)));
    }

    @Test
    void theReplayFindsTheWindowAndDrawsIt() throws IOException {
        Path out = folder.resolve("out");
        Cli cli =
                Cli.run("replay", series, "--as", "nab", "--out", out, "--json").endsWith(0);

        JsonNode anomaly = new ObjectMapper().readTree(cli.out()).path("score").path("anomaly");
        assertThat(anomaly.path("alarms").path("inWindows").asInt()).isEqualTo(1);
        JsonNode forest = anomaly.path("detectors").path("forest");
        assertThat(forest.path("found").asInt()).isEqualTo(1);
        assertThat(forest.path("missed").asInt()).isZero();
        assertThat(forest.path("nab").path("standard").asDouble())
                .isBetween(80.0, 100.0); // found a third in; two false ones
        assertThat(Files.readString(out.resolve("report.html")))
                .contains(
                        "<title>anomaly window 1</title>",
                        "anomaly score",
                        "2 Jan 12:00",
                        "NAB score, random cut forest");
    }

    @Test
    void aSeriesWithoutLabelsIsPlayedWithoutAScore() throws IOException {
        Files.delete(folder.resolve("labels/combined_windows.json"));
        Cli cli = Cli.run("replay", series, "--out", folder.resolve("out"), "--json")
                .endsWith(0);

        JsonNode score = new ObjectMapper().readTree(cli.out()).path("score");
        assertThat(score.path("accepted").asInt()).isEqualTo(900);
        assertThat(score.has("anomaly")).isFalse();
    }

    @Test
    void theDetectorsAreJudgedPerProfileAndFolder() throws IOException {
        Cli cli = Cli.run("evaluate", "anomaly", "--data", folder, "--json").endsWith(0);

        JsonNode metrics = new ObjectMapper().readTree(cli.out()).path("metrics");
        for (String name : new String[] {
            "forest.standard", "forest.reward_low_FP_rate", "zScore.reward_low_FN_rate", "zScore.plant.found"
        }) {
            assertThat(metrics.path(name).path("value").isNumber()).as(name).isTrue();
        }
    }

    @Test
    void wrongUsesAreAnsweredWithWhatToDo() throws IOException {
        Cli.run("evaluate", "anomaly").endsWith(2).tells("say where they are, e.g. --data ../shared/data/nab");
        Cli.run("evaluate", "anomaly", "--data", folder.resolve("gone"))
                .endsWith(2)
                .tells("there is no file or folder " + folder.resolve("gone") + "; check the name");
        Cli.run("train", "anomaly").endsWith(2).tells("there is nothing to train");
        Cli.run("replay", series, "--as", "nap")
                .endsWith(2)
                .tells("\"nap\" is an unknown profile (did you mean \"nab\"?)");
        Files.delete(folder.resolve("labels/combined_windows.json"));
        Cli.run("evaluate", "anomaly", "--data", folder)
                .endsWith(2)
                .tells("no labels list any series of " + folder, "labels/combined_windows.json");
    }

    private static String stamp(int row) {
        return STAMP.format(START.plusMinutes(5L * row));
    }
}
