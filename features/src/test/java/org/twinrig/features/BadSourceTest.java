package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measurements with faults in them: what cannot be read is counted and named, the rest is played. */
class BadSourceTest {
    private static final String CONFIG = """
            {"frequency": "300", "save_as_signal": "True", "frame_size": "4", "labeled": "True",
             "channels": ["ACCX", "ACCY", "ACCZ", "GYRX", "GYRY", "GYRZ"]}
            """;
    private static final String TELEMETRY = """
            "ts","device","co","humidity","light","lpg","motion","smoke","temp"
            "1594512094.38","b8:27","0.0049","51.0","false","0.0076","false","0.0204","22.7"
            "1594512095.38","b8:27","many","51.0","false","0.0076","false","0.0204","22.7"
            "1594512096.38","b8:27","0.0049","51.0","false"
            "1594512097.38","b8:27","0.0049","51.0","false","0.0076","false","0.0204","22.7"
            """;

    @TempDir
    private Path folder;

    @Test
    void aFileOfNoKnownKindIsAnsweredWithTheKinds() {
        Path file = Rooms.write(folder, "notes.txt", "buy milk\n");

        replay(file, "none").endsWith(2).tells(file + " is of no known kind", "PyDSlog folder", "--as PROFILE");
        replay(folder, "none").endsWith(2).tells(folder + " is a folder without config.cfg");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPydslogFolderWithoutAChannelNamesTheFile() {
        Path recording = pydslog("1,2,3,4");
        assertThat(recording.resolve("x_GYRY_.csv").toFile().delete()).isTrue();

        replay(recording, "none").endsWith(2).tells("x_GYRY_.csv");
    }

    @Test
    void aRaggedFrameIsRejectedByLineAndTheOthersArePlayed() throws IOException {
        JsonNode score = score(replay(pydslog("1,2,3"), "none"));

        assertThat(score.path("rows").asInt()).isEqualTo(3);
        assertThat(score.path("accepted").asInt()).isEqualTo(2);
        assertThat(score.path("rejected").asInt()).isEqualTo(1);
        replay(pydslog("1,2,3"), "none").tells("rejected x_ACCY_.csv:2: 3 values; frame_size in config.cfg is 4");
    }

    @Test
    void badRowsOfTelemetryAreCountedListedAndTheRestStored() throws IOException {
        Path csv = Rooms.write(folder, "telemetry.csv", TELEMETRY);

        Cli cli = replay(csv, "embedded");

        JsonNode score = score(cli);
        assertThat(score.path("rows").asInt()).isEqualTo(4);
        assertThat(score.path("accepted").asInt()).isEqualTo(2);
        assertThat(score.path("rejected").asInt()).isEqualTo(2);
        assertThat(score.path("stored").asInt()).isEqualTo(2); // found again by query
        cli.tells(
                "rejected telemetry.csv:3: co is \"many\"; a number is needed",
                "rejected telemetry.csv:4: 5 cells; the first line names 9 columns");
    }

    @Test
    void aReplayedRecordingIsAccountedForThoughVibrationIsNotStored() throws IOException {
        Path scenario = Rooms.write(
                folder,
                "both.yaml",
                Rooms.CLOSET.replace("devices:", "fans: [{name: fan, speed: 3060 rpm}]\ndevices:")
                        + "  - {name: monitor-1, on: fan, sensors: [{type: mls160a}]}\n");
        Cli.run("run", scenario, "--target", "none", "--out", folder.resolve("run"))
                .endsWith(0);

        JsonNode score = score(replay(folder.resolve("run/run.mcap"), "embedded"));

        assertThat(score.path("accepted").asInt()).isEqualTo(score.path("rows").asInt());
        assertThat(score.path("stored").asInt())
                .isPositive()
                .isLessThan(score.path("accepted").asInt());
    }

    @Test
    void aFolderOfTelemetryIsPlayedWithEveryRowAccountedFor() throws IOException {
        Path place = Files.createDirectory(folder.resolve("telemetry"));
        Rooms.write(place, "a.csv", TELEMETRY);
        Rooms.write(place, "b.csv", TELEMETRY);
        Rooms.write(place, "README", "passed by");

        JsonNode one = score(replay(place.resolve("a.csv"), "embedded"));
        JsonNode both = score(replay(place, "embedded"));

        for (String count : new String[] {"rows", "accepted", "rejected", "stored"}) {
            assertThat(both.path(count).asInt())
                    .as(count)
                    .isEqualTo(2 * one.path(count).asInt());
        }
        assertThat(both.path("stored").asInt()).isEqualTo(both.path("accepted").asInt());
    }

    private Cli replay(Path source, String target) {
        return Cli.run("replay", source, "--json", "--target", target, "--out", folder.resolve("out"));
    }

    private static JsonNode score(Cli cli) throws IOException {
        return new ObjectMapper().readTree(cli.endsWith(0).out()).path("score");
    }

    /** Three frames of four samples; the second line of ACCY is {@code second}. */
    private Path pydslog(String second) {
        Path recording = folder.resolve("fan");
        Rooms.write(recording, "config.cfg", CONFIG);
        for (String channel : new String[] {"ACCX", "ACCY", "ACCZ", "GYRX", "GYRY", "GYRZ"}) {
            String middle = channel.equals("ACCY") ? second : "1,2,3,4";
            Rooms.write(recording, "x_" + channel + "_.csv", "5,6,7,8\n" + middle + "\n9,8,7,6\n");
        }
        Rooms.write(recording, "y_.csv", String.join("\n", Collections.nCopies(3, "0")) + "\n");
        return recording;
    }
}
