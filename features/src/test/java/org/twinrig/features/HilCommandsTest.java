package org.twinrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Ending;
import org.twinrig.core.recording.Recording;
import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.selftest.Peer;
import org.twinrig.hil.serial.Ports;
import org.twinrig.hil.serial.VirtualPort;

/** The rig's commands as their user meets them, with a device in software on a virtual port. */
@Timeout(180)
class HilCommandsTest {
    private static final long WINDOW = 65_536;
    private static final int LOOKS = 600;
    private static final int BETWEEN_LOOKS_MS = 100;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsPseudoTerminals() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/ptmx")), "this system has no pseudo-terminals");
    }

    @Test
    void aScenarioIsPlayedIntoADeviceAndItsAlarmIsInTheRecording() throws IOException {
        var once = new AtomicBoolean();
        BiConsumer<Peer, Frame> device = (peer, frame) -> {
            if (frame.micros() > 3_000_000 && !once.getAndSet(true)) {
                peer.say(new Message.Warning(frame.payload()[0], 1, "fan", "RUNNING", "it turns"), frame.micros());
            }
        };
        try (var line = VirtualPort.make();
                var peer = new Peer(line, "tester", WINDOW, device)) {
            var cli = Cli.run(
                    "hil", "play", "fan-healthy", "--port", line.path(), "--speed", 30, "--out", folder, "--json");
            cli.endsWith(0).tells("tester 1 on " + line.path());
            JsonNode result = new ObjectMapper().readTree(cli.out());
            assertThat(result.at("/hil/device").asText()).isEqualTo("tester");
            assertThat(result.at("/hil/deviceStats/readings")).isEqualTo(result.at("/hil/readings"));
            assertThat(result.at("/alarms/0/text").asText()).isEqualTo("it turns (tester)");
            assertThat(peer.gaps()).isZero();
        }
        try (Recording recording = Recording.open(folder.resolve("run.mcap"))) {
            assertThat(recording.ending()).isEqualTo(Ending.COMPLETE);
            assertThat(recording.channels()).extracting(Channel::kind).contains(ChannelKind.READING, ChannelKind.TRUTH);
            assertThat(recording.read(Channel.ALARMS, Alarm.class)).hasSize(1);
        }
        assertThat(folder.resolve("report.html")).content().contains("tester 1", "it turns");
        assertThat(folder.resolve("result.json")).exists();
        playedAgain();
    }

    /** What was recorded is a stimulus like any other. */
    private void playedAgain() {
        try (var line = VirtualPort.make();
                var peer = new Peer(line, "second", WINDOW, (device, frame) -> {})) {
            Cli.run(
                            "hil",
                            "play",
                            folder.resolve("run.mcap"),
                            "--port",
                            line.path(),
                            "--speed",
                            60,
                            "--only",
                            "mls160a",
                            "--out",
                            folder.resolve("again"))
                    .endsWith(0);
            assertThat(peer.broken()).isZero();
        }
    }

    @Test
    void aDeviceThatIsUnpluggedMidWayLeavesAnIntactRecording() {
        try (var line = VirtualPort.make();
                var peer = new Peer(line, "tester", WINDOW, (device, frame) -> {
                    if (frame.micros() > 5_000_000) {
                        device.close(); // closes the line
                    }
                })) {
            Cli.run("hil", "play", "fan-healthy", "--port", line.path(), "--speed", 10, "--out", folder)
                    .endsWith(3)
                    .tells("what was played so far is in " + folder.resolve("run.mcap"), line.path() + " is gone");
            assertThat(peer.broken()).isZero();
        }
        try (Recording recording = Recording.open(folder.resolve("run.mcap"))) {
            assertThat(recording.ending()).isEqualTo(Ending.INTERRUPTED);
            recording.verify();
            assertThat(recording.counts()).isNotEmpty();
        }
    }

    @Test
    void ctrlCEndsAPlayInOrder() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Cli cli;
        try (var line = VirtualPort.make();
                var peer = new Peer(line, "tester", WINDOW, (device, frame) -> {})) {
            try (var child = ChildProcess.start(
                    ChildProcess.ownJava(),
                    folder,
                    "hil",
                    "play",
                    "fan-healthy",
                    "--port",
                    line.path(),
                    "--out",
                    out)) {
                for (int look = 0; look < LOOKS && child.isAlive() && peer.bytes() < 2000; look++) {
                    Thread.sleep(BETWEEN_LOOKS_MS);
                }
                child.interrupt();
                cli = child.await();
            }
        }
        cli.endsWith(130).tells("twinrig: interrupted; what was played so far is in " + out.resolve("run.mcap"));
        try (Recording recording = Recording.open(out.resolve("run.mcap"))) {
            assertThat(recording.ending()).isEqualTo(Ending.INTERRUPTED);
            recording.verify();
        }
    }

    @Test
    void aSilentDeviceIsToldOf() {
        try (var line = VirtualPort.make()) {
            Cli.run("hil", "play", "fan-healthy", "--port", line.path(), "--patience", "600 ms", "--out", folder)
                    .endsWith(3)
                    .tells("the device on " + line.path() + " is silent: no byte came within 0.6 s");
        }
        assertThat(folder.resolve("run.mcap")).doesNotExist();
    }

    @Test
    void aPortInUseIsToldOf() {
        try (var line = VirtualPort.make();
                var holder = Ports.open(line.path().toString(), 115_200)) {
            Cli.run("hil", "play", "fan-healthy", "--port", holder.name(), "--out", folder)
                    .endsWith(3)
                    .tells(holder.name() + " is in use by another program", "sudo fuser -v " + holder.name());
        }
    }

    @ParameterizedTest(name = "twinrig hil {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "play fan-healthy | 2 | hil play needs --port",
                "play fan-healthy --port /dev/ttyNone9 | 3 | there is no serial port /dev/ttyNone9",
                "play fan-healthy --port /dev/null | 3 | /dev/null cannot be opened at 921600 baud",
                "play fan-healthy --port /dev/ttyNone9 --baud 7 | 2 | --baud is 7; it must be 50 to 12000000",
                "play fan-healthy --port /dev/ttyNone9 --baud fast | 2 | Invalid value for option '--baud'",
                "play fan-healthy --port /dev/ttyNone9 --speed 0 | 2 | --speed is 0.0; it must be above 0",
                "play fan-healthy --port /dev/ttyNone9 --patience long | 2 | --patience is \"long\"; a duration is needed",
                "play fan-healthy --port /dev/ttyNone9 --only mls160b | 2 | (did you mean \"mls160a\"?)",
                "play fan-helthy --port /dev/ttyNone9 | 2 | fan-helthy",
                "play | 2 | Missing required parameter: 'SCENARIO|RECORDING'",
                "selftest --port2 /dev/ttyNone9 | 2 | --port2 is the other end of a line whose one end is --port",
                "selftest --port /dev/ttyNone9 | 3 | there is no serial port /dev/ttyNone9",
                "selftest --duration 1ms | 2 | --duration is 1ms; it must be 0.5s at least",
                "virtual --link /proc/none | 2 | cannot make the link /proc/none-a",
                "prots | 2 | Unmatched argument",
                "'' | 2 | what shall the rig do? ports, virtual, play, capture, selftest"
            })
    void aMistakeIsAnsweredWithWhatToDo(String arguments, int status, String text) {
        String line = ("hil " + arguments).strip();
        Cli.run((Object[]) line.split(" +", -1)).endsWith(status).tells(text);
    }

    @Test
    void theSelfTestMeasuresItsOwnLine() throws IOException {
        var cli = Cli.run("hil", "selftest", "--duration", "3s", "--json");
        JsonNode result = new ObjectMapper().readTree(cli.out());
        // How fast is the machine's business; that nothing is lost or damaged on a virtual line is ours.
        assertThat(result.get("missing").asLong()).isZero();
        assertThat(result.get("broken").asLong()).isZero();
        assertThat(result.get("wrong").asLong()).isZero();
        assertThat(result.get("roundTrips")).hasSize(3);
        assertThat(result.get("rates"))
                .hasSize(4)
                .allSatisfy(rate -> assertThat(rate.get("arrived")).isEqualTo(rate.get("sent")));
        assertThat(cli.status()).isEqualTo(result.get("verdict").asText().equals("passed") ? 0 : 1);
    }

    @Test
    void theSelfTestMeasuresALineThatIsGiven() {
        try (var line = VirtualPort.make();
                var peer = new Peer(line, "tester", WINDOW, (device, frame) -> {})) {
            var cli = Cli.run("hil", "selftest", "--port", line.path(), "--duration", "1s");
            cli.endsWith(0);
            assertThat(cli.out()).contains("PASSED: nothing lost or damaged");
            assertThat(peer.broken()).isZero();
        }
    }

    @Test
    void portsAreListedAsAnEmptyOrFullDocument() throws IOException {
        var cli = Cli.run("hil", "ports", "--json").endsWith(0).tells("virtual ports", "twinrig hil virtual");
        assertThat(new ObjectMapper().readTree(cli.out()).get("ports").isArray())
                .isTrue();
    }

    @Test
    void aVirtualPairLivesUntilCtrlC() throws IOException, InterruptedException {
        Path link = folder.resolve("rig");
        try (var child = ChildProcess.start(ChildProcess.ownJava(), folder, "hil", "virtual", "--link", link)) {
            Path a = folder.resolve("rig-a");
            Path b = folder.resolve("rig-b");
            for (int look = 0; look < LOOKS && child.isAlive() && !Files.exists(b); look++) {
                Thread.sleep(BETWEEN_LOOKS_MS);
            }
            var measured = Cli.run("hil", "selftest", "--port", a, "--port2", b, "--duration", "1500 ms");
            assertThat(measured.out()).contains(" 0 missing, 0 broken, 0 wrong");
            child.interrupt();
            var cli = child.await();
            cli.endsWith(130);
            assertThat(cli.out()).isEqualTo("%s%n%s%n".formatted(a, b));
            assertThat(Files.exists(a, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isFalse();
        }
    }
}
