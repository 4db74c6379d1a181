package org.twinrig.hil.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.hil.frame.BadPayload;
import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.frame.WireReading;
import org.twinrig.hil.link.DeviceLink;
import org.twinrig.hil.selftest.Peer;
import org.twinrig.hil.serial.Ports;
import org.twinrig.hil.serial.VirtualPort;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.RunResult;

/** Playing into a device: everything arrives once, in order, with its moment, and what it says comes back. */
@Timeout(60)
class PlayerTest {
    private static final Channel AIR =
            Channel.reading("hall-1", "scd41", new Content.Numbers(SampleSchema.of("Scd41Reading", "co2Ppm", "ppm")));
    private static final Channel FAN = Channel.reading("fan", "mls160a", new Content.Motion(300, 4096, 16.4));
    private static final int SECONDS = 20;
    private static final double SPEED = 10; // 20 s of readings in 2 s
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<Frame> arrived = Collections.synchronizedList(new ArrayList<>());
    private final Kept kept = new Kept();
    private final VirtualPort line = VirtualPort.make();

    @BeforeAll
    static void needsPseudoTerminals() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/ptmx")), "this system has no pseudo-terminals");
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void everyReadingArrivesOnceInOrderWithItsMoment() throws BadPayload {
        try (var device = device(4096, (peer, frame) -> arrived.add(frame));
                var link = new DeviceLink(line)) {
            var player = new Player(link, link.greet(PATIENCE), SPEED, List.of());
            RunResult result = player.play(new Given(), List.of(kept), Progress.NONE);

            assertThat(result.complete()).isTrue();
            assertThat(result.endNanos()).isEqualTo(SECONDS * SimTime.SECOND);
            assertThat(arrived).isSortedAccordingTo((a, b) -> Long.compare(a.micros(), b.micros()));
            var co2 = new ArrayList<Float>();
            var samples = new ArrayList<Short>();
            for (Frame frame : arrived) {
                Message message = Message.parse(frame);
                if (message instanceof WireReading.Numbers row) {
                    co2.add(row.values()[0]);
                } else if (message instanceof WireReading.Motion motion) {
                    samples.add(motion.counts()[0]);
                }
            }
            assertThat(co2).hasSize(SECONDS).first().isEqualTo(400f);
            assertThat(samples).hasSize(300 * SECONDS).isSorted();
            PlayReport report = player.report();
            assertThat(report.intact()).as(report.toString()).isTrue();
            assertThat(report.stats().orElseThrow().readings()).isEqualTo(SECONDS + 300 * SECONDS);
            assertThat(report.lateness().get(AIR.topic()).count()).isEqualTo(SECONDS);
            assertThat(device.gaps()).isZero();
        }
        // The recording got what the stimulus said, unchanged and in its order.
        assertThat(kept.entries).filteredOn(Samples.class::isInstance).hasSize(SECONDS);
        assertThat(kept.entries).filteredOn(MotionBlock.class::isInstance).hasSize(SECONDS / 2);
        assertThat(kept.entries).isSortedAccordingTo((a, b) -> Long.compare(a.timeNanos(), b.timeNanos()));
        assertThat(kept.ended).isTrue();
    }

    @Test
    void alarmsAndLogsOfTheDeviceComeIntoTheRecording() {
        BiConsumer<Peer, Frame> alarming = (peer, frame) -> {
            if (frame.micros() == 5_000_000 && frame.payload()[1] == 1) {
                peer.say(new Message.Log(2, "that is much"), frame.micros());
                peer.say(
                        new Message.Warning(frame.payload()[0], 0.75f, "fire", "ALERT", "too much CO2"),
                        frame.micros());
                peer.say(
                        new Message.Warning(Message.Warning.NO_CHANNEL, 7f, "fire", "INFO", "from the future"),
                        3_600_000_000L);
            }
        };
        try (var device = device(4096, alarming);
                var link = new DeviceLink(line)) {
            new Player(link, link.greet(PATIENCE), SPEED, List.of()).play(new Given(), List.of(kept), Progress.NONE);
            assertThat(device.broken()).isZero();
        }
        List<Alarm> alarms = kept.of(Alarm.class);
        assertThat(alarms).hasSize(2);
        assertThat(alarms.get(0).timeNanos()).isEqualTo(5 * SimTime.SECOND);
        assertThat(alarms.get(0).device()).isEqualTo("hall-1");
        assertThat(alarms.get(0).level()).isEqualTo("ALERT");
        assertThat(alarms.get(0).score()).isEqualTo(0.75);
        assertThat(alarms.get(0).deliveryMillis()).isPositive();
        assertThat(alarms.get(0).text()).isEqualTo("too much CO2 (tester)");
        assertThat(alarms.get(1).device()).isEqualTo("tester");
        assertThat(alarms.get(1).timeNanos()).isBetween(5 * SimTime.SECOND, SECONDS * SimTime.SECOND);
        assertThat(alarms.get(1).score()).isEqualTo(1);
        assertThat(alarms.get(1).deliveryMillis()).isNaN();
        assertThat(kept.of(Event.class)).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo("device-log");
            assertThat(event.subject()).isEqualTo("tester");
            assertThat(event.text()).isEqualTo("that is much");
        });
    }

    @Test
    void aDeviceThatIsUnpluggedMidWayEndsThePlayAndKeepsWhatWas() {
        var peers = new ArrayList<Peer>();
        peers.add(device(4096, (peer, frame) -> {
            if (frame.micros() > 5_000_000) {
                peer.close();
            }
        }));
        try (var link = new DeviceLink(line)) {
            var player = new Player(link, link.greet(PATIENCE), SPEED, List.of());
            assertThatThrownBy(() -> player.play(new Given(), List.of(kept), Progress.NONE))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("is gone");
        }
        assertThat(kept.of(Samples.class)).hasSizeBetween(4, SECONDS - 1);
        assertThat(kept.ended).isFalse();
        assertThat(kept.closed).isTrue();
    }

    @Test
    void aDeviceThatStartsAnewIsGreetedAgainAndGetsTheRest() {
        BiConsumer<Peer, Frame> fainting = (peer, frame) -> {
            arrived.add(frame);
            if (arrived.size() == 1500) {
                peer.greetUnasked();
            }
        };
        try (var device = device(4096, fainting);
                var link = new DeviceLink(line)) {
            var player = new Player(link, link.greet(PATIENCE), SPEED, List.of());
            assertThat(player.play(new Given(), List.of(kept), Progress.NONE).complete())
                    .isTrue();
            assertThat(player.report().restarts()).isOne();
            assertThat(player.report().intact()).isTrue();
            assertThat(device.broken()).isZero();
        }
        assertThat(arrived).hasSize(SECONDS + 300 * SECONDS);
        assertThat(kept.of(Event.class)).extracting(Event::kind).containsExactly("device-restart");
    }

    @Test
    void stoppingEndsItSoonAndInOrder() {
        try (var device = device(4096, (peer, frame) -> arrived.add(frame));
                var link = new DeviceLink(line)) {
            var player = new Player(link, link.greet(PATIENCE), 1, List.of());
            RunResult result = player.play(new Given(), List.of(kept), (at, end) -> {
                if (at > SimTime.SECOND / 2) {
                    player.stop();
                }
            });
            assertThat(result.complete()).isFalse();
            assertThat(device.gaps()).isZero();
        }
        assertThat(kept.ended).isFalse();
        assertThat(kept.closed).isTrue();
    }

    @Test
    void aStimulusThatFailsSaysSo() {
        var failing = new Stimulus() {
            @Override
            public RunResult execute(List<Sink> sinks, Progress progress) {
                sinks.forEach(Sink::close);
                throw new UserError("the recording is broken in its middle");
            }

            @Override
            public void stop() {
                // it has stopped already
            }
        };
        try (var device = device(4096, (peer, frame) -> arrived.add(frame));
                var link = new DeviceLink(line)) {
            var player = new Player(link, link.greet(PATIENCE), 1, List.of());
            assertThatThrownBy(() -> player.play(failing, List.of(kept), Progress.NONE))
                    .isInstanceOf(UserError.class)
                    .hasMessage("the recording is broken in its middle");
            assertThat(device.broken()).isZero();
        }
    }

    private Peer device(long window, BiConsumer<Peer, Frame> readings) {
        return new Peer(Ports.open(line.path().toString(), 921_600), "tester", window, readings);
    }

    /** A row every second and 300 samples a second, in blocks of two seconds. */
    private static final class Given implements Stimulus {
        private volatile boolean stopped;

        @Override
        public RunResult execute(List<Sink> sinks, Progress progress) {
            long end = SECONDS * SimTime.SECOND;
            for (Sink sink : sinks) {
                sink.begin(new RunInfo("given", "Given", 1, Instant.EPOCH, end, Map.of()));
                for (int second = 0; second < SECONDS && !stopped; second++) {
                    sink.accept(AIR, new Samples(second * SimTime.SECOND, new double[] {400 + second}));
                    if (second % 2 == 1) {
                        sink.accept(FAN, block(second));
                    }
                }
                if (!stopped) {
                    sink.end(end);
                }
                sink.close();
            }
            return new RunResult(end, !stopped, 0);
        }

        private static MotionBlock block(int second) {
            var axes = new short[MotionBlock.AXES][600];
            for (int i = 0; i < 600; i++) {
                axes[0][i] = (short) ((second - 1) * 300 + i);
            }
            return new MotionBlock((second + 1) * SimTime.SECOND - SimTime.SECOND / 300, axes);
        }

        @Override
        public void stop() {
            stopped = true;
        }
    }

    /** Keeps everything. */
    private static final class Kept implements Sink {
        final List<Entry> entries = new ArrayList<>();
        boolean ended;
        boolean closed;

        <T> List<T> of(Class<T> type) {
            return entries.stream().filter(type::isInstance).map(type::cast).toList();
        }

        @Override
        public void begin(RunInfo info) {
            assertThat(info.scenario()).isEqualTo("given");
        }

        @Override
        public void accept(Channel channel, Entry entry) {
            entries.add(entry);
        }

        @Override
        public void end(long endNanos) {
            ended = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
