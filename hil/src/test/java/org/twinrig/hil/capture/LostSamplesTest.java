package org.twinrig.hil.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.Recording;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.mls160a.DataFrames;
import org.twinrig.sensors.mls160a.HeadChannel;
import org.twinrig.sensors.mls160a.StartRequest;

/** What becomes of samples that do not arrive: the ones after them keep their moments, and an event tells. */
class LostSamplesTest {
    private static final int RATE = 300;
    private static final long DURATION = 10 * SimTime.SECOND;
    private static final long SAMPLE_NANOS = SimTime.SECOND / RATE;

    @TempDir
    private Path folder;

    private final MotionIntake intake = new MotionIntake("rig", StartRequest.of(HeadChannel.parse("motion"), RATE));
    private RecordingWriter writer;
    private long sent;

    /** A frame with a wrong CRC is one sample: the one before it stands in, and the block stays whole. */
    @Test
    void aBrokenFrameIsFilledWithTheSampleBefore() {
        begin();
        send(100);
        byte[] broken = frame();
        broken[3] ^= 1;
        intake.accept(broken, broken.length, now());
        send(499);
        end();

        assertThat(intake.counts().text())
                .isEqualTo("599 accepted, 1 held, 0 lost, 1 wrong CRC, 0 bytes skipped, 0 rejected");
        try (Recording recording = open()) {
            var block =
                    recording.read("/reading/rig/mls160a", MotionBlock.class).get(0);
            assertThat(block.timeNanos()).isEqualTo(2 * SimTime.SECOND);
            assertThat(List.of(block.axes()[0][99], block.axes()[0][100], block.axes()[0][101]))
                    .containsExactly((short) 99, (short) 99, (short) 101);
            assertThat(events(recording))
                    .singleElement()
                    .satisfies(event -> assertThat(event.text())
                            .isEqualTo("Samples of rig: 1 missing, filled with the one before"));
        }
    }

    /** More than half a turn of the fan is not made up: the block breaks, what was in it stands aside. */
    @Test
    void aLongerGapBreaksTheBlockAndMovesTime() {
        begin();
        send(100);
        for (int i = 0; i < 10; i++) {
            byte[] broken = frame();
            broken[4] ^= 4;
            intake.accept(broken, broken.length, now());
        }
        send(700);
        end();

        assertThat(intake.counts().lost()).isEqualTo(10);
        try (Recording recording = open()) {
            var parts = recording.read("/reading/rig/mls160a-part", MotionBlock.class);
            assertThat(parts.stream().map(MotionBlock::length)).containsExactly(100, 100);
            var block =
                    recording.read("/reading/rig/mls160a", MotionBlock.class).get(0);
            assertThat(block.timeNanos()).isEqualTo((100 + 10 + 600) * SimTime.SECOND / RATE);
            assertThat(events(recording).get(0).text()).isEqualTo("Samples of rig: 10 missing, left out");
        }
    }

    /** Frames that vanish whole leave no trace on the line; the clock tells that a second is missing. */
    @Test
    void aSecondThatVanishesIsNoticedByTheClock() {
        begin();
        send(1200);
        sent += 300;
        send(1200);
        end();

        assertThat(intake.counts().lost()).isBetween(299L, 301L); // counted by the clock, to a sample
        try (Recording recording = open()) {
            assertThat(events(recording))
                    .singleElement()
                    .satisfies(
                            event -> assertThat(event.text())
                                    .matches(
                                            "Samples of rig: about (299|300|301) went missing within the last 2 s, by the clock"));
        }
    }

    /** A computer that looks away for 0.8 s gets all of it late and at once: nothing is lost. */
    @Test
    void aLateBurstIsNoLoss() {
        begin();
        send(900);
        sendAtOnce(240);
        send(1260);
        end();

        assertThat(intake.counts().text()).isEqualTo("2400 accepted, none lost");
    }

    /** The head's clock may be off by 1 %. */
    @Test
    void aSlowClockIsNoLoss() {
        begin();
        for (int i = 0; i < 2000; i++) {
            byte[] frame = frame();
            intake.accept(frame, frame.length, (long) (now() * 1.01));
        }
        end();

        assertThat(intake.counts().clean()).as(intake.counts().text()).isTrue();
    }

    private void begin() {
        writer = new RecordingWriter(folder.resolve("run.mcap"));
        writer.begin(new RunInfo("rig", "A capture", 0, Instant.EPOCH, DURATION, Map.of()));
        intake.into(writer, DURATION);
    }

    /** Sends samples one by one at their moments. */
    private void send(int count) {
        for (int i = 0; i < count; i++) {
            byte[] frame = frame();
            intake.accept(frame, frame.length, now());
        }
    }

    /** Sends samples together, at the moment of the last. */
    private void sendAtOnce(int count) {
        var burst = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            burst.writeBytes(frame());
        }
        intake.accept(burst.toByteArray(), burst.size(), now());
    }

    private byte[] frame() {
        short value = (short) sent++;
        return DataFrames.encode(value, value, value, value, value, value);
    }

    private long now() {
        return sent * SAMPLE_NANOS;
    }

    private void end() {
        writer.end(intake.finish());
        writer.close();
    }

    private Recording open() {
        return Recording.open(folder.resolve("run.mcap"));
    }

    private static List<Event> events(Recording recording) {
        return recording.read(Channel.EVENTS, Event.class);
    }
}
