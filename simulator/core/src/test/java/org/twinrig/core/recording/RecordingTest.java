package org.twinrig.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

class RecordingTest {
    @TempDir
    Path folder;

    static void write(Path file, long seed, double seconds) {
        try (var writer = new RecordingWriter(file)) {
            writer.begin(Runs.info(seed));
            Runs.lines(seed, seconds).forEach(line -> writer.accept(line.channel(), line.entry()));
            writer.end(SimTime.toNanos(seconds));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesBackAStretchOfSomeChannels(long seed) {
        Path file = folder.resolve("run.mcap");
        write(file, seed, 40);
        long from = 12 * SimTime.SECOND; // an entry of the truth lies exactly there, and at the end
        long to = 17 * SimTime.SECOND;

        try (var recording = Recording.open(file)) {
            var expected = new ArrayList<String>();
            recording.forEach((channel, entry) -> {
                if (channel.kind() == ChannelKind.TRUTH && entry.timeNanos() >= from && entry.timeNanos() <= to) {
                    expected.add(Runs.show(channel, entry));
                }
            });
            var found = new ArrayList<String>();
            recording.forEach(
                    channel -> channel.kind() == ChannelKind.TRUTH,
                    from,
                    to,
                    (channel, entry) -> found.add(Runs.show(channel, entry)));
            assertThat(found).isEqualTo(expected).hasSize(51); // 10 Hz over 5 s, both ends included
            recording.forEach(channel -> true, 41 * SimTime.SECOND, Long.MAX_VALUE, (channel, entry) -> found.clear());
            assertThat(found).isNotEmpty(); // nothing lies behind the end
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesBackEveryEntryInOrderOfTime(long seed) {
        Path file = folder.resolve("run.mcap");
        write(file, seed, 40);

        // stable: what was written first at a moment comes first; alarms are later than what they speak of
        List<String> expected = Runs.lines(seed, 40).stream()
                .sorted(Comparator.<Runs.Line>comparingLong(line -> line.entry().timeNanos())
                        .thenComparing(line -> line.channel().kind() == ChannelKind.ALARM))
                .map(line -> Runs.show(line.channel(), line.entry()))
                .toList();
        try (var recording = Recording.open(file)) {
            var found = new ArrayList<String>();
            recording.forEach((channel, entry) -> found.add(Runs.show(channel, entry)));
            assertThat(found).isEqualTo(expected);
            assertThat(recording.complete()).isTrue();
            assertThat(recording.endNanos()).isEqualTo(40 * SimTime.SECOND);
            assertThat(recording.info()).isEqualTo(Runs.info(seed));
            assertThat(recording.channels())
                    .containsExactlyInAnyOrder(
                            Runs.SCD41, Runs.TRUTH, Runs.CAMERA, Runs.MOTION, Channel.EVENTS, Channel.ALARMS);
            recording.verify();
        }
    }

    @Test
    void readsOneChannel() {
        Path file = folder.resolve("run.mcap");
        write(file, 1, 40);
        try (var recording = Recording.open(file)) {
            assertThat(recording.read(Runs.SCD41, Samples.class)).hasSize(8); // at 1, 6, … 36 s
            assertThat(recording.read(Runs.MOTION, MotionBlock.class)).hasSize(20);
            assertThat(recording.read(Runs.CAMERA, ThermalFrame.class)).hasSize(351); // floor(40 s · 8.77 Hz) + 1
            assertThat(recording.read("/reading/nobody", Entry.class)).isEmpty();
        }
    }

    @Test
    void anAccelerometerHasOneAxisAndKeepsIt() {
        var channel = Channel.reading("motor", "iepe100", Content.Motion.along(12_000, 655.36));
        var counts = new short[12_000];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) (i * 7919);
        }
        Path file = folder.resolve("run.mcap");
        try (var writer = new RecordingWriter(file)) {
            writer.begin(Runs.info(1));
            writer.accept(channel, new MotionBlock(SimTime.SECOND, new short[][] {counts}));
            var six = new MotionBlock(2 * SimTime.SECOND, new short[MotionBlock.AXES][3]);
            assertThatThrownBy(() -> writer.accept(channel, six)).hasMessage("a motion block here needs one axis");
            writer.end(2 * SimTime.SECOND);
        }
        try (var recording = Recording.open(file)) {
            assertThat(recording.channels()).containsExactly(channel);
            var blocks = recording.read(channel, MotionBlock.class);
            assertThat(blocks).hasSize(1);
            assertThat(blocks.get(0).axes()).isDeepEqualTo(new short[][] {counts});
        }
    }

    @Test
    void hashesAndCountsAreThoseOfTheWriter() {
        var writer = new RecordingWriter(folder.resolve("run.mcap"));
        writer.begin(Runs.info(1));
        Runs.lines(1, 20).forEach(line -> writer.accept(line.channel(), line.entry()));
        writer.end(20 * SimTime.SECOND);
        writer.close();
        try (var recording = Recording.open(folder.resolve("run.mcap"))) {
            assertThat(recording.hashes())
                    .isEqualTo(writer.hashes())
                    .containsOnlyKeys(
                            "/reading/fan-1/mls160a",
                            "/reading/hall-1/lepton35",
                            "/reading/hall-1/scd41",
                            "/truth/hall");
            assertThat(recording.counts()).isEqualTo(writer.counts()).containsEntry("/reading/hall-1/scd41", 4L);
        }
    }

    @Test
    void anInterruptedRunSaysSo() {
        Path file = folder.resolve("run.mcap");
        try (var writer = new RecordingWriter(file)) {
            writer.begin(Runs.info(1));
            Runs.lines(1, 3).forEach(line -> writer.accept(line.channel(), line.entry()));
        }
        try (var recording = Recording.open(file)) {
            assertThat(recording.ending()).isEqualTo(Ending.INTERRUPTED);
            assertThat(recording.complete()).isFalse();
            assertThat(recording.endNanos()).isEqualTo(3 * SimTime.SECOND);
        }
    }

    @Test
    void replayIntoAnotherWriterGivesTheSameHashes() {
        write(folder.resolve("run.mcap"), 1, 20);
        var copy = new RecordingWriter(folder.resolve("deep/er/copy.mcap"));
        try (var recording = Recording.open(folder.resolve("run.mcap"));
                copy) {
            recording.replay(copy);
            assertThat(copy.hashes()).isEqualTo(recording.hashes());
        }
        try (var recording = Recording.open(folder.resolve("deep/er/copy.mcap"))) {
            assertThat(recording.complete()).isTrue();
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        try (var writer = new RecordingWriter(folder.resolve("run.mcap"))) {
            writer.begin(Runs.info(1));
            assertThatThrownBy(() -> writer.accept(Runs.SCD41, new Samples(0, new double[2])))
                    .hasMessage("a row of 2 numbers came in, Scd41Reading has 3 columns");
            assertThatThrownBy(() -> writer.accept(Runs.SCD41, new Event(0, "", "", "", Map.of())))
                    .hasMessage("a Event came in, the channel carries Samples of Scd41Reading");
            writer.accept(Runs.SCD41, new Samples(5, new double[3]));
            assertThatThrownBy(() -> writer.accept(Runs.SCD41, new Samples(4, new double[3])))
                    .hasMessage("/reading/hall-1/scd41: an entry of 4 ns came in after one of 5 ns");
            var other = Channel.reading("hall-1", "scd41", new Content.Events());
            assertThatThrownBy(() -> writer.accept(other, new Event(0, "", "", "", Map.of())))
                    .hasMessageStartingWith("two channels have the topic /reading/hall-1/scd41");
        }
    }

    @Test
    void sameRunSameBytes() throws Exception {
        write(folder.resolve("a.mcap"), 1, 20);
        write(folder.resolve("b.mcap"), 1, 20);
        assertThat(Files.mismatch(folder.resolve("a.mcap"), folder.resolve("b.mcap")))
                .isEqualTo(-1);
    }

    @Test
    void alarmsFromAnotherThreadAreKeptAndLeaveTheHashesAlone() throws Exception {
        var plain = new RecordingWriter(folder.resolve("plain.mcap"));
        var mixed = new RecordingWriter(folder.resolve("mixed.mcap"));
        try (plain;
                mixed) {
            plain.begin(Runs.info(1));
            mixed.begin(Runs.info(1));
            var alarms = new Thread(() -> {
                var random = new SplittableRandom(1);
                for (int i = 0; i < 500; i++) {
                    mixed.accept(Channel.ALARMS, Runs.alarm(20 * SimTime.SECOND, random));
                }
            });
            alarms.start();
            for (var line : Runs.lines(1, 20)) {
                if (line.channel().kind() != ChannelKind.ALARM) {
                    plain.accept(line.channel(), line.entry());
                    mixed.accept(line.channel(), line.entry());
                }
            }
            mixed.end(20 * SimTime.SECOND);
            alarms.join();
            mixed.accept(Channel.ALARMS, Runs.alarm(20 * SimTime.SECOND, new SplittableRandom(2))); // after the end
            assertThat(mixed.hashes()).isEqualTo(plain.hashes());
        }
        try (var recording = Recording.open(folder.resolve("mixed.mcap"))) {
            assertThat(recording.complete()).isTrue();
            assertThat(recording.read(Channel.ALARMS, Alarm.class))
                    .hasSize(501)
                    .isSortedAccordingTo(Comparator.comparingLong(Alarm::timeNanos));
            recording.verify();
        }
    }

    @Test
    void anInterruptedThreadStillWrites() {
        Path file = folder.resolve("run.mcap");
        Thread.currentThread().interrupt(); // as an executor does that shuts down
        write(file, 1, 20);
        assertThat(Thread.interrupted()).isTrue();
        try (var recording = Recording.open(file)) {
            assertThat(recording.complete()).isTrue();
        }
    }
}
