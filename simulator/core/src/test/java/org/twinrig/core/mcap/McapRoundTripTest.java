package org.twinrig.core.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinrig.core.UserError;

class McapRoundTripTest {
    private static final int CHANNELS = 3;

    @TempDir
    Path folder;

    private record Sent(int channel, int sequence, long time, byte[] payload) {
        String show() {
            return channel + " " + sequence + " " + time + " " + Arrays.toString(payload);
        }
    }

    private McapWriter writer(Path file, Compression compression) throws IOException {
        return new McapWriter(Files.newOutputStream(file), "test", compression);
    }

    /** Messages of random size, time and channel, in chunks that overlap in time and have times out of order. */
    private List<Sent> writeRandom(Path file, Compression compression, SplittableRandom random) throws IOException {
        var sent = new ArrayList<Sent>();
        try (var writer = writer(file, compression)) {
            var chunk = new ChunkBuilder();
            chunk.add(new McapSchema(1, "text", "", new byte[0]));
            for (int id = 1; id <= CHANNELS; id++) {
                chunk.add(new McapChannel(id, 1, "/topic/" + id, "", new TreeMap<>(Map.of("k", "ä" + id))));
            }
            int count = random.nextInt(1, 400);
            for (int i = 0; i < count; i++) {
                var payload = new byte[random.nextInt(4) == 0 ? random.nextInt(5000) : random.nextInt(4)];
                Arrays.fill(payload, (byte) i);
                var message = new Sent(random.nextInt(1, CHANNELS + 1), i, i / 7 + random.nextInt(30), payload);
                sent.add(message);
                chunk.add(message.channel, i, message.time, message.time, payload, 0, payload.length);
                if (random.nextInt(40) == 0) {
                    writer.write(chunk);
                }
            }
            writer.write(chunk);
            writer.write(new McapMetadata("about", new TreeMap<>(Map.of("a", "1", "b", ""))));
            writer.finish();
        }
        sent.sort(Comparator.comparingLong(Sent::time)); // stable, as the reader promises
        return sent;
    }

    private static List<String> read(McapReader reader, int... channels) {
        var found = new ArrayList<String>();
        reader.forEach(
                id -> channels.length == 0 || Arrays.stream(channels).anyMatch(c -> c == id),
                m -> found.add(new Sent(
                                m.channelId(),
                                (int) m.sequence(),
                                m.logTime(),
                                Arrays.copyOfRange(m.data(), m.offset(), m.offset() + m.length()))
                        .show()));
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void whatGoesInComesOutInOrderOfTime(Compression compression) throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Path file = folder.resolve(seed + ".mcap");
            List<Sent> sent = writeRandom(file, compression, new SplittableRandom(seed));
            try (var reader = McapReader.open(file)) {
                assertThat(reader.whole()).isTrue();
                assertThat(read(reader)).isEqualTo(sent.stream().map(Sent::show).toList());
                assertThat(read(reader, 2))
                        .isEqualTo(sent.stream()
                                .filter(s -> s.channel == 2)
                                .map(Sent::show)
                                .toList());
                reader.verify();

                var statistics = reader.statistics().orElseThrow();
                assertThat(statistics.messageCount()).isEqualTo(sent.size());
                assertThat(statistics.chunkCount()).isEqualTo(reader.chunks().size());
                assertThat(statistics.startTime()).isEqualTo(sent.get(0).time);
                assertThat(statistics.endTime()).isEqualTo(sent.get(sent.size() - 1).time);
                assertThat(reader.channels().values())
                        .extracting(McapChannel::metadata)
                        .contains(new TreeMap<>(Map.of("k", "ä3")));
                assertThat(reader.metadata("about")).contains(new TreeMap<>(Map.of("a", "1", "b", "")));
                assertThat(reader.metadata("nothing")).isEmpty();
            }
        }
    }

    @Test
    void aFileWithoutSummaryIsReadByWalkingThroughIt() throws IOException {
        Path file = folder.resolve("run.mcap");
        List<Sent> sent = writeRandom(file, Compression.ZSTD, new SplittableRandom(1));
        byte[] bytes = Files.readAllBytes(file);
        int footer = bytes.length - Format.MAGIC_LENGTH - Format.FOOTER_LENGTH;
        Arrays.fill(bytes, footer + Format.RECORD_HEAD, footer + Format.FOOTER_LENGTH, (byte) 0); // "there is none"
        Files.write(file, bytes);
        try (var reader = McapReader.open(file)) {
            assertThat(reader.whole()).isTrue();
            assertThat(read(reader)).isEqualTo(sent.stream().map(Sent::show).toList());
            reader.verify();
        }
    }

    @Test
    void anEmptyFileIsValid() throws IOException {
        Path file = folder.resolve("empty.mcap");
        try (var writer = writer(file, Compression.ZSTD)) {
            writer.write(new ChunkBuilder());
            writer.finish();
        }
        try (var reader = McapReader.open(file)) {
            assertThat(reader.whole()).isTrue();
            assertThat(read(reader)).isEmpty();
            reader.verify();
        }
    }

    @Test
    void saysWhatIsNoMcapFile() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "time,value\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> McapReader.open(text))
                .isInstanceOf(UserError.class)
                .hasMessage(text + " is not a recording: it begins with the bytes 74 69 6d 65 2c 76 61 6c,"
                        + " an MCAP file begins with 89 4d 43 41 50 30 0d 0a");
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> McapReader.open(empty)).hasMessage(empty + " is empty; a recording was expected");
        Path missing = folder.resolve("missing.mcap");
        assertThatThrownBy(() -> McapReader.open(missing))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(2))
                .hasMessage("cannot read " + missing + ": there is no such file; check the path");
    }

    @Test
    void refusesACompressionThatItDoesNotKnow() throws IOException {
        Path file = folder.resolve("run.mcap");
        writeRandom(file, Compression.ZSTD, new SplittableRandom(1));
        byte[] bytes = Files.readAllBytes(file);
        long offset;
        try (var reader = McapReader.open(file)) {
            offset = reader.chunks().get(0).offset();
        }
        int name = (int) offset + Format.RECORD_HEAD + 8 + 8 + 8 + 4 + 4;
        System.arraycopy("lz44".getBytes(StandardCharsets.UTF_8), 0, bytes, name, 4);
        Files.write(file, bytes);
        try (var reader = McapReader.open(file)) {
            assertThatThrownBy(() -> read(reader))
                    .hasMessageStartingWith(file + ": byte " + offset
                            + ": the chunk is compressed with \"lz44\", only zstd and none can be read");
        }
    }
}
