package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.recording.Ending;
import org.twinrig.core.recording.Recording;
import org.twinrig.hil.mls160a.EmulatedHead;
import org.twinrig.hil.mls160a.MotionFeed;
import org.twinrig.hil.play.Stimulus;
import org.twinrig.hil.serial.VirtualPort;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.RunResult;
import org.twinrig.scenarios.ScenarioLibrary;

/** {@code twinrig hil capture} at a virtual line, from the command line to the cloud's verdicts. */
class HilCaptureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @BeforeAll
    static void onLinux() {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux"), "virtual ports are made on Linux only; skipped");
    }

    /** The same alarms at the same moments with the same probabilities: the samples are the same, bit for bit. */
    @Test
    void aCapturedFanIsJudgedAsTheDirectRunIs() throws IOException {
        Path captured = folder.resolve("captured");
        try (VirtualPort line = VirtualPort.make();
                var feed = new MotionFeed(new WholeRun(run()), "")) {
            var head = head(line, feed);
            var serving = CompletableFuture.runAsync(() -> serve(head));
            Cli cli = Cli.run("hil", "capture", "--port", line.path(), "--duration", "60s", "--out", captured)
                    .endsWith(0);
            head.stop();
            serving.join();
            assertThat(cli.out()).startsWith("18000 accepted, none lost\n");
        }
        Path replayed = folder.resolve("replayed");
        Path direct = folder.resolve("direct");
        Cli.run("replay", captured.resolve("run.mcap"), "--out", replayed).endsWith(0);
        Cli.run("run", "fan-failing-bearing", "--out", direct).endsWith(0);

        assertThat(alarms(replayed)).isEqualTo(alarms(direct)).anyMatch(alarm -> alarm.startsWith("FAULT at "));
    }

    @Test
    void csvLinesBecomeReadings() throws Exception {
        Path out = folder.resolve("out");
        try (VirtualPort line = VirtualPort.make()) {
            var babble = saying(line, "time,temp,co2\n", "1,21.5,612\n", "2,x,613\n", "3,21.7,614\n");
            Cli cli = Cli.run(
                            "hil",
                            "capture",
                            "--port",
                            line.path(),
                            "--protocol",
                            "csv",
                            "--duration",
                            "1.5 s",
                            "--map",
                            "temp=tempC:°C,co2=co2Ppm:ppm",
                            "--sensor",
                            "scd41",
                            "--json",
                            "--out",
                            out)
                    .endsWith(0);
            babble.join();
            JsonNode result = new ObjectMapper().readTree(cli.out());
            assertThat(result.path("counts").path("accepted").asInt()).isEqualTo(2);
            assertThat(result.path("counts").path("rejected").asInt()).isEqualTo(1);
        }
        Cli replay = Cli.run("replay", out.resolve("run.mcap"), "--out", folder.resolve("replayed"))
                .endsWith(0);
        assertThat(replay.out()).contains("rows: 2 read, 2 accepted, 0 rejected", "store: 2 of 2 readings");
    }

    @Test
    void aSilentHeadIsGivenUpAndTheRecordingClosed() {
        Path out = folder.resolve("out");
        try (VirtualPort line = VirtualPort.make()) {
            Cli.run("hil", "capture", "--port", line.path(), "--patience", "0.3 s", "--out", out)
                    .endsWith(3)
                    .tells(
                            "twinrig: nothing has come from " + line.path() + " for 0.",
                            " s; check that the device has" + " power",
                            "the recording so far is " + out.resolve("run.mcap"));
        }
        assertInterrupted(out);
    }

    @Test
    void aBabblingPeerIsToldFromASilentOne() throws Exception {
        Path out = folder.resolve("out");
        try (VirtualPort line = VirtualPort.make()) {
            var babble = saying(line, "Hello World\r\n".repeat(20), "boot\n".repeat(20), "login: ".repeat(20));
            Cli.run("hil", "capture", "--port", line.path(), "--patience", "1 s", "--out", out)
                    .endsWith(3)
                    .tells(
                            " bytes came from " + line.path() + ", but nothing readable for ",
                            "; check --protocol,"
                                    + " --baud and --channels ([ACCX, ACCY, ACCZ, GYRX, GYRY, GYRZ] are expected, 14 bytes a"
                                    + " frame)");
            babble.join();
        }
        assertInterrupted(out);
    }

    @Test
    void ctrlCKeepsWhatCame() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path file = out.resolve("run.mcap");
        Cli cli;
        try (VirtualPort line = VirtualPort.make();
                var feed = new MotionFeed(new WholeRun(run()), "")) {
            var head = head(line, feed);
            var serving = CompletableFuture.runAsync(() -> serve(head));
            try (var child = ChildProcess.start(
                    ChildProcess.ownJava(),
                    folder,
                    "hil",
                    "capture",
                    "--port",
                    line.path(),
                    "--duration",
                    "10 min",
                    "--out",
                    out)) {
                for (int look = 0; look < 600 && !(Files.exists(file) && Files.size(file) > 10_000); look++) {
                    Thread.sleep(50);
                }
                child.interrupt();
                cli = child.await();
            }
            head.stop();
            serving.join();
        }
        cli.endsWith(130).tells("twinrig: interrupted; what was recorded so far is in " + file);
        assertInterrupted(out);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "hil capture | hil capture needs --port, the serial port that the device is on: \"twinrig hil ports\" lists",
                "hil play fan-healthy --protocol mls160a | hil play needs --port, the serial port that",
                "hil capture --port x --protocol mls160 | \"mls160\" is an unknown protocol (did you mean \"mls160a\"?); known: mls160a, csv, json",
                "hil play fan-healthy --port x --protocol frame | \"frame\" is an unknown protocol (did you mean \"frames\"?); known: frames, mls160a",
                "hil capture --port x --frequency 1000 | 1000 Hz with 6 channels is more than the line carries: at 115200 baud it is at most 11520/(2·6+3) = 768 Hz; ask for less, or for fewer channels",
                "hil capture --port x --frequency 0 | --frequency is 0; it must be 1 to 65535",
                "hil capture --port x --channels ACX,ACCY | --channels \"ACX,ACCY\": \"ACX\" is no channel of the MLS/160A (did you mean \"ACCX\"?); known: ACCX,",
                "hil capture --port x --protocol csv --map temp | --map: \"temp\" is no COLUMN=field or COLUMN=field:unit; write e.g. temp=tempC:°C",
                "hil capture --port x --duration 5kg | --duration",
                "hil capture --port x --duration 0s | --duration is 0s; it must be longer than 0 s"
            })
    void aMistakeIsToldBeforeThePortIsTouched(String command, String message) {
        Cli.run((Object[]) command.split(" ", -1)).endsWith(2).tells("twinrig: " + message);
    }

    @Test
    void aPortThatIsNotThereLacks() {
        Cli.run("hil", "capture", "--port", "/dev/ttyNONE", "--out", folder)
                .endsWith(3)
                .tells("twinrig: there is no serial port /dev/ttyNONE");
        Cli.run("hil", "play", "hot-drink", "--port", "/dev/ttyNONE", "--protocol", "mls160a")
                .endsWith(3)
                .tells("twinrig: there is no serial port /dev/ttyNONE");
    }

    @Test
    void aScenarioWithoutAFanHasNoHeadToPlay() {
        try (VirtualPort line = VirtualPort.make()) {
            Cli.run("hil", "play", "hot-drink", "--port", line.path(), "--protocol", "mls160a")
                    .endsWith(2)
                    .tells(
                            "twinrig: nothing here is an MLS/160A; play a scenario with a device that has {type: mls160a},"
                                    + " e.g. fan-healthy");
        }
    }

    private static Run run() {
        return new Run(new ScenarioLibrary().load("fan-failing-bearing"), 1, 1);
    }

    private static EmulatedHead head(VirtualPort line, MotionFeed feed) {
        try {
            return new EmulatedHead(line, feed, 20, said -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(EmulatedHead head) {
        try {
            head.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says {@code texts} one by one from the moment that somebody listens. */
    private static CompletableFuture<Void> saying(VirtualPort line, String... texts) {
        return CompletableFuture.runAsync(() -> {
            var buffer = new byte[1024];
            while (!line.attached()) {
                line.read(buffer, Duration.ofMillis(20));
            }
            for (String text : texts) {
                line.read(buffer, Duration.ofMillis(200)); // what a STOP leaves; a pause otherwise
                line.write(text.getBytes(StandardCharsets.UTF_8), PATIENCE);
            }
        });
    }

    private static void assertInterrupted(Path out) {
        try (Recording recording = Recording.open(out.resolve("run.mcap"))) {
            assertThat(recording.ending()).isEqualTo(Ending.INTERRUPTED);
            recording.verify();
        }
        Rooms.assertTidy(out);
    }

    private static List<String> alarms(Path out) throws IOException {
        var alarms = new ArrayList<String>();
        for (JsonNode alarm : new ObjectMapper()
                .readTree(Files.readAllBytes(out.resolve("result.json")))
                .path("alarms")) {
            alarms.add("%s at %s with %s"
                    .formatted(alarm.path("level").asText(), alarm.path("detectedSeconds"), alarm.path("score")));
        }
        return alarms;
    }

    /** A run as what is played. */
    private record WholeRun(Run run) implements Stimulus {
        @Override
        public RunResult execute(List<org.twinrig.core.recording.Sink> sinks, Progress progress) {
            return run.execute(sinks, progress);
        }

        @Override
        public void stop() {
            run.stop();
        }
    }
}
