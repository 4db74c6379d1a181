package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Recording;

/** {@code twinrig resd}: a run becomes stimulus for firmware emulators and a recording again. */
class ResdCommandTest {
    /** What the emulator's own converter makes: two accelerations 625 µs apart, then two temperatures 5 s apart. */
    private static final byte[] OFFICIAL = HexFormat.of()
            .parseHex("5245534401000000"
                    + "02020000003000000000000000" + "0000000000000000" + "6889090000000000" + "0000000000000000"
                    + "e803000030f8ffff40420f00" + "e90300002ff8ffff41420f00"
                    + "01010000002800000000000000" + "0000000000000000" + "0000000000000000"
                    + "000000000000000008520000" + "00f2052a01000000fc530000");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Path recording = Path.of("");

    @BeforeAll
    static void runsOnce() throws IOException {
        Path scenario = shared.resolve("parts.yaml");
        Files.writeString(scenario, """
                title: One of each kind of reading
                duration: 40 s
                room: {size: 4 m x 3 m x 2.5 m}
                people: [{name: anna, at: "2 m, 1 m, 0 m"}]
                objects: [{name: lamp, type: lamp, at: "2 m, 1 m, 2.2 m", from: 20 s}]
                fans: [{name: fan}]
                devices:
                  - name: hall
                    at: 0.3 m, 0.3 m, 2 m
                    sensors:
                      - {type: scd41}
                      - {type: mq2}
                      - {type: ldr}
                      - {type: dht22, options: {failProbability: 0.3}}
                      - {type: lepton35}
                  - {name: shaft, on: fan, sensors: [{type: bmi160}, {type: mls160a}]}
                """);
        Path out = shared.resolve("run");
        Cli.run("run", scenario, "--target", "none", "--out", out).endsWith(0);
        recording = out.resolve("run.mcap");
    }

    @Test
    void aRecordingComesBackFromItsStimulusAndTheStimulusIsTheSameBytes() throws IOException {
        Path resd = folder.resolve("all.resd");
        Path again = folder.resolve("again.resd");
        Cli.run("resd", "export", recording, "--out", resd).endsWith(0);
        Cli.run("resd", "import", resd, "--out", folder.resolve("back")).endsWith(0);
        Path back = folder.resolve("back/run.mcap");
        Cli.run("resd", "export", back, "--out", again).endsWith(0);
        assertThat(Files.mismatch(resd, again)).isEqualTo(-1);

        try (var was = Recording.open(recording);
                var is = Recording.open(back)) {
            is.verify();
            assertThat(is.complete()).isTrue();
            assertThat(is.info().start()).isEqualTo(was.info().start());
            for (Channel channel : was.channels()) {
                if (channel.topic().startsWith("/reading/")) {
                    assertThat(is.channels()).contains(channel);
                    same(channel, was, is);
                }
            }
        }
    }

    private static void same(Channel channel, Recording was, Recording is) {
        if (channel.content() instanceof Content.Numbers) {
            // Failed reads have no place in stimulus; what has unit and type in RESD is told in thousandths.
            List<Samples> before = was.read(channel, Samples.class).stream()
                    .filter(row -> !Arrays.stream(row.values()).allMatch(Double::isNaN))
                    .toList();
            List<Samples> after = is.read(channel, Samples.class);
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i).timeNanos()).isEqualTo(before.get(i).timeNanos());
                assertThat(after.get(i).values()).containsExactly(before.get(i).values(), offset(0.5e-3 + 1e-9));
            }
        } else if (channel.content() instanceof Content.Motion) {
            List<MotionBlock> before = was.read(channel, MotionBlock.class);
            List<MotionBlock> after = is.read(channel, MotionBlock.class);
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i).axes()).isDeepEqualTo(before.get(i).axes()); // counts, bit for bit
                assertThat((double) after.get(i).timeNanos())
                        .isCloseTo(before.get(i).timeNanos(), offset(1.0));
            }
        } else {
            List<ThermalFrame> before = was.read(channel, ThermalFrame.class);
            List<ThermalFrame> after = is.read(channel, ThermalFrame.class);
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i).timeNanos()).isEqualTo(before.get(i).timeNanos());
                assertThat(after.get(i).centikelvin()).isEqualTo(before.get(i).centikelvin());
            }
        }
    }

    @Test
    void onlyTheDevicesThatAreAskedForAreWrittenAndJsonTellsOfThem() throws IOException {
        Path resd = folder.resolve("shaft.resd");
        Cli cli = Cli.run("resd", "export", recording, "--device", "shaft", "--out", resd, "--json")
                .endsWith(0);
        JsonNode blocks = new ObjectMapper().readTree(cli.out()).path("blocks");
        assertThat(blocks.findValuesAsText("type")).containsOnly("ACCELERATION", "ANGULAR_RATE");
        assertThat(blocks.findValuesAsText("channel")).contains("0", "1");
        Cli back = Cli.run("resd", "import", resd, "--out", folder.resolve("back"), "--json")
                .endsWith(0);
        JsonNode counts = new ObjectMapper().readTree(back.out()).path("counts");
        assertThat(counts.fieldNames()).toIterable().containsExactly("/reading/shaft/bmi160", "/reading/shaft/mls160a");
    }

    @Test
    void whatWasImportedReplaysAndIsReported() {
        Path resd = folder.resolve("hall.resd");
        Cli.run("resd", "export", recording, "--device", "hall", "--out", resd).endsWith(0);
        Cli.run("resd", "import", resd, "--out", folder.resolve("hall")).endsWith(0);
        assertThat(folder.resolve("hall/report.html")).exists();
        assertThat(folder.resolve("hall/result.json")).exists();
        Cli replay = Cli.run(
                        "replay",
                        folder.resolve("hall/run.mcap"),
                        "--target",
                        "none",
                        "--out",
                        folder.resolve("replayed"))
                .endsWith(0);
        assertThat(replay.out()).contains(" 0 rejected");
    }

    @Test
    void stimulusOfTheEmulatorsOwnToolBecomesADevice() throws IOException {
        Path file = folder.resolve("official.resd");
        Files.write(file, OFFICIAL);
        Cli.run("resd", "import", file, "--device", "board", "--out", folder.resolve("out"))
                .endsWith(0);
        try (var back = Recording.open(folder.resolve("out/run.mcap"))) {
            var rows = back.read("/reading/board/resd", Samples.class);
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).values()).containsExactly(0.001, -0.002, 1, 21);
            assertThat(rows.get(2).timeNanos()).isEqualTo(5_000_000_000L);
            assertThat(rows.get(2).values()[3]).isEqualTo(21.5);
            assertThat(rows.get(2).values()[0]).isNaN();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            cut 100  | official.resd: byte 69, block 2: says it has 40 bytes; the file has 18 more; it is cut off or damaged
            set 9    | official.resd: byte 8, block 1: sample type 0x0077; known are 0x0001,
            set 0    | official.resd: is no RESD file
            """)
    void damagedStimulusIsNamedWithItsPlace(String change, String message) throws IOException {
        byte[] bytes = OFFICIAL.clone();
        int at = Integer.parseInt(change.split(" ")[1]);
        if (change.startsWith("cut")) {
            bytes = Arrays.copyOf(bytes, at);
        } else {
            bytes[at] = 0x77;
        }
        Path file = folder.resolve("official.resd");
        Files.write(file, bytes);
        Cli.run("resd", "import", file, "--out", folder.resolve("out"))
                .endsWith(2)
                .tells(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void mistakesAreAnsweredWithWhatThereIs() {
        Path out = folder.resolve("x.resd");
        Cli.run("resd", "export", recording, "--device", "hal", "--out", out)
                .endsWith(2)
                .tells("there is no device \"hal\" (did you mean \"hall\"?); devices with readings: hall, shaft");
        assertThat(out).doesNotExist();
        Cli.run("resd", "export", folder.resolve("none.mcap"), "--out", out).endsWith(2);
        Cli.run("resd", "export", recording).endsWith(2).tells("--out");
        Cli.run("resd", "import", folder.resolve("none.resd")).endsWith(2).tells("there is no file ");
        Cli.run("resd").endsWith(2).tells("export or import?");
        Cli.run("resd", "import", recording, "--out", folder.resolve("y"))
                .endsWith(2)
                .tells("is no RESD file");
    }
}
