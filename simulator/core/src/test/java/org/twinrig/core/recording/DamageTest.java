package org.twinrig.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.core.mcap.Compression;
import org.twinrig.core.mcap.McapReader;
import org.twinrig.core.mcap.McapWriter;
import org.twinrig.core.time.SimTime;

/** What is left of a recording that was cut off or changed, and what is said about it. */
class DamageTest {
    private static final double SECONDS = 14;

    @TempDir
    Path folder;

    private static List<String> shown(Recording recording) {
        var shown = new ArrayList<String>();
        recording.forEach((channel, entry) -> shown.add(Runs.show(channel, entry)));
        return shown;
    }

    @Test
    void aFileCutOffAnywhereOpensUpToItsLastWholeChunk() throws IOException {
        Path file = folder.resolve("run.mcap");
        var lines = Runs.lines(3, SECONDS);
        var sizes = new TreeMap<Long, Integer>(); // file size -> entries that are surely in it
        try (var writer = new RecordingWriter(file)) {
            writer.begin(Runs.info(3));
            sizes.put(Files.size(file), 0);
            for (int i = 0; i < lines.size(); i++) {
                writer.accept(lines.get(i).channel(), lines.get(i).entry());
                sizes.putIfAbsent(Files.size(file), i); // it grew: what came before entry i is written
            }
            writer.end(SimTime.toNanos(SECONDS));
            sizes.put(Files.size(file), lines.size());
        }
        assertThat(sizes).as("chunks of about 2 s").hasSizeBetween(6, 10);

        byte[] bytes = Files.readAllBytes(file);
        var cuts = new TreeSet<Integer>();
        sizes.keySet().forEach(size -> cuts.addAll(List.of((int) (size - 1), size.intValue(), (int) (size + 1))));
        for (int cut = 0; cut < bytes.length; cut += cut < 700 || bytes.length - cut < 900 ? 1 : 397) {
            cuts.add(cut);
        }
        List<String> all = lines.stream()
                .map(line -> Runs.show(line.channel(), line.entry()))
                .toList();
        for (int cut : cuts) {
            Path part = folder.resolve("part.mcap");
            Files.write(part, Arrays.copyOf(bytes, cut));
            if (cut < sizes.firstKey()) {
                assertThatThrownBy(() -> Recording.open(part))
                        .as("cut at %d", cut)
                        .isInstanceOf(UserError.class)
                        .hasMessageContaining("part.mcap");
                continue;
            }
            int least = sizes.floorEntry((long) cut).getValue();
            var next = sizes.ceilingEntry((long) cut);
            int most = next == null ? lines.size() : next.getValue();
            try (var recording = Recording.open(part)) {
                assertThat(recording.complete()).isFalse();
                assertThat(recording.ending()).isEqualTo(Ending.CUT_OFF);
                assertThat(recording.info()).isEqualTo(Runs.info(3));
                List<String> found = shown(recording);
                assertThat(new HashSet<>(all.subList(0, most)).containsAll(found))
                        .as("cut at %d", cut)
                        .isTrue();
                assertThat(new HashSet<>(found).containsAll(all.subList(0, least)))
                        .as("cut at %d", cut)
                        .isTrue();
                recording.verify();
            }
        }
    }

    @Test
    void noChangedBitGoesUnnoticed() throws IOException {
        Path file = folder.resolve("run.mcap");
        RecordingTest.write(file, 3, 5);
        byte[] bytes = Files.readAllBytes(file);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 1500; i++) {
            // half of them in the summary, the other half anywhere
            int at = i % 2 == 0 ? random.nextInt(bytes.length) : random.nextInt(bytes.length - 4000, bytes.length);
            int bit = 1 << random.nextInt(8);
            bytes[at] ^= (byte) bit;
            Path changed = Files.write(folder.resolve("changed.mcap"), bytes);
            bytes[at] ^= (byte) bit;
            boolean noticed;
            try (var recording = Recording.open(changed)) {
                shown(recording);
                recording.verify();
                noticed = !recording.complete();
            } catch (UserError e) {
                assertThat(e).hasMessageContaining("changed.mcap");
                noticed = true;
            }
            assertThat(noticed).as("bit %d of byte %d", bit, at).isTrue();
        }
    }

    @Test
    void aDamagedChunkIsNamedWithItsPlaceAndChecksums() throws IOException {
        Path file = folder.resolve("run.mcap");
        RecordingTest.write(file, 3, 5);
        long offset;
        try (var reader = McapReader.open(file)) {
            offset = reader.chunks().get(1).offset();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) offset + 9 + 24] ^= 1; // its checksum
        Files.write(file, bytes);
        try (var recording = Recording.open(file)) {
            assertThatThrownBy(() -> shown(recording))
                    .isInstanceOf(UserError.class)
                    .hasMessageMatching("(?s).*run.mcap: byte " + offset + ": CRC-32 of the chunk is 0x[0-9a-f]{8},"
                            + " 0x[0-9a-f]{8} is written there; the file is damaged: .*");
        }
    }

    @Test
    void anMcapFileOfAnotherProgramIsNamedAsSuch() throws IOException {
        Path file = folder.resolve("other.mcap");
        new RecordingWriter(file).close();
        assertThatThrownBy(() -> Recording.open(file)).hasMessage(file + " is empty; a recording was expected");
        try (var writer = new McapWriter(Files.newOutputStream(file), "other", Compression.NONE)) {
            writer.finish();
        }
        assertThatThrownBy(() -> Recording.open(file))
                .hasMessage(file + " is an MCAP file of another program: it has no metadata record \"twinrig.run\";"
                        + " give a recording that TwinRig made");
    }
}
