package org.twinrig.hil.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.FrameDecoder;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.frame.WireChannel;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.ScenarioLibrary;

/** The C of the device, unit by unit: its frames against the protocol's page, its manners, its rule. */
class FirmwareTest {
    private static final Pattern LINE = Pattern.compile("\\n +line +([0-9A-F]{2}(?: [0-9A-F]{2})*)\\n");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @TempDir
    private static Path folder;

    private static Firmware firmware;

    @BeforeAll
    static void build() {
        var obstacle = Firmware.obstacle();
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> "skipped: " + obstacle.orElse(""));
        firmware = Firmware.build(folder);
    }

    /** Every vector is read as the host reads it and written again byte for byte; what is to be refused is. */
    @Test
    void itReadsAndWritesTheVectorsOfThePage() throws IOException, InterruptedException {
        String page = Files.readString(Path.of("PROTOCOL.md")).replaceAll("\\n {11}(?=[0-9A-F]{2} )", " ");
        var input = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (var match : LINE.matcher(page).results().toList()) {
            byte[] line = HEX.parseHex(match.group(1).replace(" ", ""));
            input.add("frame " + HEX.formatHex(line));
            var frames = new ArrayList<Frame>();
            new FrameDecoder(512).accept(line, line.length, frames::add);
            expected.add(frames.isEmpty() ? "broken" : text(frames.get(0)));
        }

        assertThat(expected).hasSizeGreaterThan(20).contains("broken");
        assertThat(checked(input)).containsExactlyElementsOf(expected);
    }

    private static String text(Frame frame) {
        String payload = frame.payload().length == 0 ? "-" : HEX.formatHex(frame.payload());
        return "%02X %d %d %s %s"
                .formatted(frame.type(), frame.seq(), frame.micros(), payload, HEX.formatHex(frame.encoded()));
    }

    @Test
    void itSaysWhoItIsAndRefusesWhatCannotBe() throws Exception {
        var channel = new WireChannel(7, "roof", "mls160a", new Content.Motion(300, 4096, 16.4f));
        var answers = talk(
                new Message.HowMany().frame(4, 0), // before HELLO
                new Message.Who(1).frame(9, 0),
                channel.frame(10, 0),
                new Frame(0x10, 11, 0, new byte[] {1}),
                new Frame(0x03, 12, 0, new byte[] {8, 3, 0, 0}),
                new Message.Ping(new byte[] {1, 0, 2}, false).frame(13, 5),
                new Message.HowMany().frame(14, 6));

        assertThat(answers.get(0)).isEqualTo(new Message.Nak(3, 8).frame(4, 0));
        assertThat(Message.parse(answers.get(1))).isInstanceOfSatisfying(Message.Hello.class, hello -> {
            assertThat(hello.name()).isEqualTo("fan-guard");
            assertThat(hello.maxFrame()).isEqualTo(512);
            assertThat(hello.window()).isEqualTo(2048);
        });
        assertThat(answers.get(2)).isEqualTo(new Message.Nak(1, 0x10).frame(11, 0));
        assertThat(answers.get(3)).isEqualTo(new Message.Nak(4, 3).frame(12, 0));
        assertThat(answers.get(4).seq()).isEqualTo(13);
        assertThat(Message.parse(answers.get(5))).isInstanceOfSatisfying(Message.Stats.class, stats -> {
            assertThat(stats.good()).isEqualTo(5); // after HELLO, this request included
            assertThat(stats.broken()).isZero();
            assertThat(stats.readings()).isEqualTo(1);
        });
    }

    /** Each change of state once, and no other, whatever the seed. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "fan-healthy, RUNNING",
        "fan-stopped, RUNNING STOPPED",
        "fan-failing-bearing, RUNNING FAULT",
        "fan-loose, RUNNING FAULT"
    })
    void itsRuleTellsTheLibrarysFansApart(String scenario, String states) throws IOException, InterruptedException {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(checked(samples(scenario, seed)))
                    .as("%s, seed %d", scenario, seed)
                    .containsExactly(states.split(" "));
        }
    }

    private static List<String> samples(String scenario, long seed) {
        var lines = new ArrayList<String>();
        new Run(new ScenarioLibrary().load(scenario), seed, 1).execute(List.of(new Lines(lines)), Progress.NONE);
        return lines;
    }

    private static List<Frame> talk(Frame... frames) throws IOException, InterruptedException {
        var hex = new StringBuilder("talk ");
        for (Frame frame : frames) {
            hex.append(HEX.formatHex(frame.encoded()));
        }
        var answers = new ArrayList<Frame>();
        byte[] line =
                HEX.parseHex(String.join("", checked(List.of(hex.toString()))).replace(" ", ""));
        new FrameDecoder(512).accept(line, line.length, answers::add);
        return answers;
    }

    private static List<String> checked(List<String> input) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in.txt"), input, StandardCharsets.US_ASCII);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(firmware.check().toString())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(out);
    }

    /** Writes the acceleration of each sample as the check program reads it. */
    private record Lines(List<String> lines) implements Sink {
        @Override
        public void begin(RunInfo info) {
            // nothing is needed of it
        }

        @Override
        public void accept(Channel channel, Entry entry) {
            if (entry instanceof MotionBlock block) {
                var axes = block.axes();
                for (int i = 0; i < block.length(); i++) {
                    lines.add("fan %d %d %d".formatted(axes[0][i], axes[1][i], axes[2][i]));
                }
            }
        }

        @Override
        public void end(long endNanos) {
            // nothing is held open
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
