package org.twinrig.hil.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Ending;
import org.twinrig.core.recording.Recording;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.hil.mls160a.EmulatedHead;
import org.twinrig.hil.mls160a.MotionFeed;
import org.twinrig.hil.play.Stimulus;
import org.twinrig.hil.serial.Port;
import org.twinrig.hil.serial.Ports;
import org.twinrig.hil.serial.VirtualPort;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.RunResult;
import org.twinrig.scenarios.ScenarioLibrary;
import org.twinrig.sensors.mls160a.HeadChannel;
import org.twinrig.sensors.mls160a.StartRequest;

/** The twin as an MLS/160A at one end of a virtual line, the capture at the other. */
class HeadCaptureTest {
    private static final String SCENARIO = "fan-failing-bearing";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void onLinux() {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux"), "virtual ports are made on Linux only; skipped");
    }

    /**
     * 300 Hz of six axes for 60 s: each sample arrives, in its block and at its moment, as the twin made it. Twenty times
     * as fast as real by default, so that it takes 3 s; -Dtwinrig.long=true takes the whole minute.
     */
    @Test
    void aMinuteOfTheTwinArrivesSampleForSample() throws InterruptedException {
        double speed = Boolean.getBoolean("twinrig.long") ? 1 : 20;
        var request = StartRequest.of(HeadChannel.parse("motion"), 300);

        var outcome = captured(new MotionIntake("rig", request), speed, Duration.ofSeconds(60));

        assertThat(outcome.trouble()).isEmpty();
        assertThat(outcome.counts().clean()).as(outcome.counts().text()).isTrue();
        assertThat(outcome.counts().accepted()).isEqualTo(18_000);
        try (Recording recording = Recording.open(folder.resolve("run.mcap"))) {
            recording.verify();
            assertThat(recording.complete()).isTrue();
            var blocks = recording.read("/reading/rig/mls160a", MotionBlock.class);
            var direct = direct();
            assertThat(blocks).hasSize(30);
            for (int b = 0; b < direct.size(); b++) {
                assertThat(blocks.get(b).timeNanos()).isEqualTo(direct.get(b).timeNanos());
                assertThat(blocks.get(b).axes()).isDeepEqualTo(direct.get(b).axes());
            }
            assertThat(recording.channels().get(0).content()).isEqualTo(new Content.Motion(300, 4096, 16.4));
        }
    }

    /** Two of the six channels at half the rate: every second sample of just these. */
    @Test
    void fewerChannelsAtALowerRateAreExactToo() throws InterruptedException {
        var request = StartRequest.of(HeadChannel.parse("GYRZ,ACCY"), 150);

        var outcome = captured(new MotionIntake("rig", request), 20, Duration.ofSeconds(10));

        assertThat(outcome.counts().text()).isEqualTo("1500 accepted, none lost");
        try (Recording recording = Recording.open(folder.resolve("run.mcap"))) {
            var rows = recording.read("/reading/rig/mls160a", Samples.class);
            var first = direct().get(0).axes();
            assertThat(rows).hasSize(1500);
            for (int i = 0; i < 300; i++) {
                assertThat(rows.get(i).values()).containsExactly(first[1][2 * i + 1], first[5][2 * i + 1]);
                assertThat(rows.get(i).timeNanos()).isEqualTo((i + 1) * SimTime.SECOND / 150);
            }
        }
    }

    @ParameterizedTest(name = "{0} at {1} Hz: {2}")
    @CsvSource({
        "'motion', 500, 'START refused, the host hears nothing: 500 Hz are asked for; the samples here come at 300 Hz'",
        "'ACCX,TEMP', 300, 'START refused, the host hears nothing: [ACCX, TEMP] are asked for; the twin''s head has'"
    })
    void whatTheTwinCannotGiveIsRefusedInWords(String channels, int frequency, String words)
            throws InterruptedException {
        var request = StartRequest.of(HeadChannel.parse(channels), frequency);

        var outcome = captured(new MotionIntake("rig", request), 1, Duration.ofSeconds(5), Duration.ofMillis(500));

        assertThat(said.get(0)).startsWith(words);
        assertThat(outcome.trouble().map(UserError::exitStatus)).contains(UserError.MACHINE_LACKS);
        assertThat(outcome.trouble().orElseThrow())
                .hasMessageMatching(
                        "nothing has come from /dev/pts/\\d+ for 0\\.\\d s; check that the device has power, that"
                                + " its lines are not swapped and that --baud is right");
        assertThat(Recording.open(folder.resolve("run.mcap")).ending()).isEqualTo(Ending.INTERRUPTED);
    }

    /** A second host finds the world further on, as a real head would. */
    @Test
    void aHeadBeginsAnewOnAnotherStart() throws InterruptedException {
        try (VirtualPort line = VirtualPort.make();
                var feed = feed()) {
            var head = new EmulatedHead(line, feed, 20, said::add);
            Thread thread = serving(head);
            try (Port port = Ports.open(line.path().toString(), StartRequest.BAUD)) {
                for (String file : List.of("first.mcap", "second.mcap")) {
                    var capture = new Capture(port, intake(), PATIENCE);
                    var outcome = capture.record(
                            new RecordingWriter(folder.resolve(file)), info(Duration.ofSeconds(4)), Progress.NONE);
                    assertThat(outcome.counts().text()).isEqualTo("1200 accepted, none lost");
                }
            }
            head.stop();
            thread.join();
        }
        assertThat(said).filteredOn(line -> line.startsWith("START: ")).hasSize(2);
    }

    @Test
    void anUnpluggedHeadLeavesWhatCameBefore() throws InterruptedException {
        Capture.Outcome outcome;
        VirtualPort line = VirtualPort.make();
        try (var feed = feed();
                Port port = Ports.open(line.path().toString(), StartRequest.BAUD)) {
            var head = new EmulatedHead(line, feed, 20, said::add);
            serving(head);
            var intake = intake();
            var unplugged = new Thread(() -> {
                pause(700);
                line.close();
            });
            unplugged.start();
            outcome = new Capture(port, intake, PATIENCE)
                    .record(
                            new RecordingWriter(folder.resolve("run.mcap")),
                            info(Duration.ofSeconds(60)),
                            Progress.NONE);
            head.stop();
        }
        assertThat(outcome.trouble().orElseThrow()).hasMessageContaining("is gone: the device was unplugged");
        try (Recording recording = Recording.open(folder.resolve("run.mcap"))) {
            assertThat(recording.ending()).isEqualTo(Ending.INTERRUPTED);
            recording.verify();
            long whole =
                    recording.read("/reading/rig/mls160a", MotionBlock.class).size();
            long part = recording.read("/reading/rig/mls160a-part", MotionBlock.class).stream()
                    .mapToInt(MotionBlock::length)
                    .sum();
            assertThat(600 * whole + part)
                    .isEqualTo(outcome.counts().accepted())
                    .isPositive();
        }
    }

    @Test
    void aScenarioWithoutAHeadIsRefused() {
        var run = new Run(new ScenarioLibrary().load("hot-drink"), 1, 1);
        try (var feed = new MotionFeed(new WholeRun(run), "")) {
            assertThatThrownBy(feed::next)
                    .isInstanceOf(UserError.class)
                    .hasMessage("nothing here is an MLS/160A; play a scenario with a device that has {type: mls160a},"
                            + " e.g. fan-healthy");
        }
    }

    private Capture.Outcome captured(Intake intake, double speed, Duration duration) throws InterruptedException {
        return captured(intake, speed, duration, PATIENCE);
    }

    private Capture.Outcome captured(Intake intake, double speed, Duration duration, Duration patience)
            throws InterruptedException {
        try (VirtualPort line = VirtualPort.make();
                var feed = feed();
                Port port = Ports.open(line.path().toString(), StartRequest.BAUD)) {
            var head = new EmulatedHead(line, feed, speed, said::add);
            Thread thread = serving(head);
            var sink = new RecordingWriter(folder.resolve("run.mcap"));
            var outcome = new Capture(port, intake, patience).record(sink, info(duration), Progress.NONE);
            head.stop();
            thread.join();
            return outcome;
        }
    }

    private static MotionIntake intake() {
        return new MotionIntake("rig", StartRequest.of(HeadChannel.parse("motion"), 300));
    }

    private static MotionFeed feed() {
        var run = new Run(new ScenarioLibrary().load(SCENARIO), 1, 1);
        return new MotionFeed(new WholeRun(run), "");
    }

    private static List<MotionBlock> direct() {
        var blocks = new ArrayList<MotionBlock>();
        var run = new Run(new ScenarioLibrary().load(SCENARIO), 1, 1);
        run.execute(List.of(new BlockCollector(blocks)), Progress.NONE);
        return blocks;
    }

    private static Thread serving(EmulatedHead head) {
        var thread = new Thread(() -> {
            try {
                head.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    private static RunInfo info(Duration duration) {
        return new RunInfo("capture", "A capture", 0, Instant.EPOCH, duration.toNanos(), Map.of());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A run as what is played. */
    private record WholeRun(Run run) implements Stimulus {
        @Override
        public RunResult execute(List<Sink> sinks, Progress progress) {
            return run.execute(sinks, progress);
        }

        @Override
        public void stop() {
            run.stop();
        }
    }

    /** Keeps the blocks of vibration of a run. */
    private record BlockCollector(List<MotionBlock> blocks) implements Sink {
        @Override
        public void begin(RunInfo info) {
            // nothing is needed of it
        }

        @Override
        public void accept(Channel channel, Entry entry) {
            if (entry instanceof MotionBlock block) {
                blocks.add(block);
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
