package org.twinrig.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.time.SimTime;

/** The referee of our files is the official library from npm, as the viewers use it. */
class OfficialReaderTest {
    private static final List<String> PACKAGES =
            List.of("@mcap/core@2.2.2", "@mcap/support@1.1.0", "@foxglove/crc@1.0.1");
    private static final Path NODE = Path.of(System.getProperty("twinrig.root"), "simulator/core/target/node");

    @TempDir
    static Path folder;

    @BeforeAll
    static void install() throws Exception {
        require(works("node", "--version") && works("npm", "--version"), "no node and npm here");
        Files.createDirectories(NODE);
        Files.copy(script(), NODE.resolve("read.mjs"), StandardCopyOption.REPLACE_EXISTING);
        if (!Files.isDirectory(NODE.resolve("node_modules/@mcap/support"))) {
            var command = new ArrayList<>(List.of(
                    "npm",
                    "install",
                    "--prefix",
                    ".",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--prefer-offline",
                    "--fetch-retries=0",
                    "--fetch-timeout=20000"));
            command.addAll(PACKAGES);
            require(works(command.toArray(String[]::new)), "the npm registry does not answer");
        }
    }

    private static void require(boolean there, String otherwise) {
        if (!there) {
            System.err.println("OfficialReaderTest skipped, our files are not compared with @mcap/core: " + otherwise);
        }
        assumeTrue(there, otherwise);
    }

    private static Path script() {
        return Path.of(System.getProperty("twinrig.root"), "simulator/core/src/test/resources/interop/read.mjs");
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(Files.isDirectory(NODE) ? NODE.toFile() : null)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    private static List<String> readWithNode(Path file) throws Exception {
        Path output = folder.resolve("output.txt");
        var process = new ProcessBuilder("node", "read.mjs", file.toString())
                .directory(NODE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as(text).isTrue();
        return text.lines().toList();
    }

    @Test
    void readsAllThatWeWrote() throws Exception {
        Path file = folder.resolve("run.mcap");
        var writer = new RecordingWriter(file);
        try (writer) {
            writer.begin(Runs.info(7));
            Runs.lines(7, 60).forEach(line -> writer.accept(line.channel(), line.entry()));
            long last = 61 * SimTime.SECOND + 1;
            writer.accept(Runs.SCD41, new Samples(last, new double[] {612.5, 21.25, -0.5}));
            var pixels = new short[16 * 12];
            pixels[1] = 0x1234;
            writer.accept(Runs.CAMERA, new ThermalFrame(last, 16, 12, pixels));
            var axes = new short[MotionBlock.AXES][2];
            axes[0] = new short[] {Short.MIN_VALUE, Short.MAX_VALUE};
            writer.accept(Runs.MOTION, new MotionBlock(last, axes));
            writer.accept(Channel.EVENTS, new Event(last, "note", "hall", "Grüße", Map.of("b", "2", "a", "1")));
            writer.accept(Channel.ALARMS, new Alarm(last, "fire", "hall-1", "ALERT", 0.75, 3.5, "Fire"));
            writer.end(62 * SimTime.SECOND);
        }

        List<String> lines = readWithNode(file);

        writer.counts().forEach((topic, count) -> assertThat(lines).contains("count " + topic + " " + count));
        writer.hashes().forEach((topic, hash) -> assertThat(lines).contains("sha256 " + topic + " " + hash));
        long messages =
                writer.counts().values().stream().mapToLong(Long::longValue).sum();
        assertThat(lines)
                .contains("streamed " + messages)
                .contains("channel /reading/hall-1/lepton35 foxglove.RawImage protobuf protobuf")
                .contains("channel /truth/hall twinrig.RoomTruth protobuf protobuf")
                .anyMatch(line -> line.matches("statistics " + messages + " [0-9]+"))
                .anyMatch(line -> line.startsWith("metadata twinrig.run") && line.contains("\"seed\":\"7\""))
                .anyMatch(line -> line.startsWith("metadata twinrig.end") && line.contains("COMPLETE"));
        assertThat(last(lines, "/reading/hall-1/scd41"))
                .contains("\"co2_ppm\":612.5,\"temp_c\":21.25,\"humidity_pct\":-0.5")
                .contains("\"seconds\":\"1772352061\",\"nanos\":250000001"); // 08:00:00.25 + 61.000000001 s
        assertThat(last(lines, "/reading/hall-1/lepton35"))
                .contains("\"width\":16,\"height\":12,\"encoding\":\"mono16\",\"step\":32")
                .contains("\"data\":\"AAA0EgAA") // base64 of 00 00 34 12 00 00: little endian
                .contains("\"frame_id\":\"hall-1\"");
        assertThat(last(lines, "/reading/fan-1/mls160a"))
                .contains("\"sample_rate_hz\":300", "\"accel_x\":[-32768,32767]");
        assertThat(last(lines, "/event")) // protobufjs shows a map that it knows by its descriptor as its entries
                .contains("\"text\":\"Grüße\"")
                .contains("\"details\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"b\",\"value\":\"2\"}]");
        assertThat(last(lines, "/alarm")).contains("\"level\":\"ALERT\",\"score\":0.75,\"delivery_millis\":3.5");
    }

    private static String last(List<String> lines, String topic) {
        return lines.stream()
                .filter(line -> line.startsWith("last " + topic + " "))
                .findFirst()
                .orElseThrow();
    }
}
