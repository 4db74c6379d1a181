package org.twinrig.bench;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.bench.KeepingSink.Message;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/** Writing messages as a recording, and writing the same bytes without any format; a unit is one message. */
final class RecordingWorks {
    private static final int LEVEL = 1; // as McapWriter's
    private static final int CHUNK = 1 << 20; // as RecordingWriter's

    private final List<Message> messages;
    private final Path file;
    private final byte[] bytes;

    /** Works with the readings among {@code all}, writing to {@code file} again and again. */
    RecordingWorks(List<Message> all, Path file) {
        this.messages =
                all.stream().filter(m -> CountingSink.valuesOf(m.entry()) > 0).toList();
        this.file = file;
        this.bytes = concatenate(messages.stream().map(m -> bytes(m.entry())).toList());
    }

    /** Mean size of a message, its values alone [byte]. */
    double bytesPerMessage() {
        return bytes.length / (double) messages.size();
    }

    /** Size of what was written last [byte]. */
    long fileSize() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a recording: protobuf, MCAP with index, CRC-32 and SHA-256, zstd. */
    double recording() {
        var info = new RunInfo("bench", "", 1, Instant.EPOCH, 0, Map.of());
        try (var writer = new RecordingWriter(file)) {
            writer.begin(info);
            for (var message : messages) {
                writer.accept(message.channel(), message.entry());
            }
            writer.end(messages.get(messages.size() - 1).entry().timeNanos());
        }
        return messages.size();
    }

    /** The values alone, zstd in pieces of 1 MiB. */
    double zstd() {
        return plain(true, false);
    }

    /** The same with a SHA-256 over all. */
    double zstdWithHash() {
        return plain(true, true);
    }

    /** The values alone, as they are. */
    double copy() {
        return plain(false, false);
    }

    private double plain(boolean compress, boolean hash) {
        try (OutputStream out = Files.newOutputStream(file);
                var zstd = new ZstdCompressCtx().setLevel(LEVEL)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (int at = 0; at < bytes.length; at += CHUNK) {
                int length = Math.min(CHUNK, bytes.length - at);
                if (hash) {
                    digest.update(bytes, at, length);
                }
                if (compress) {
                    var packed = new byte[length + CHUNK / 64];
                    int size = zstd.compressByteArray(packed, 0, packed.length, bytes, at, length);
                    out.write(packed, 0, size);
                } else {
                    out.write(bytes, at, length);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        return messages.size();
    }

    private static byte[] concatenate(List<byte[]> parts) {
        var all = ByteBuffer.allocate(parts.stream().mapToInt(p -> p.length).sum());
        parts.forEach(all::put);
        return all.array();
    }

    private static byte[] bytes(Entry entry) {
        if (entry instanceof ThermalFrame frame) {
            return shorts(List.of(frame.centikelvin()));
        }
        if (entry instanceof MotionBlock block) {
            return shorts(List.of(block.axes()));
        }
        var values = ((Samples) entry).values();
        var buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asDoubleBuffer().put(values);
        return buffer.array();
    }

    private static byte[] shorts(List<short[]> rows) {
        int count = rows.stream().mapToInt(r -> r.length).sum();
        var buffer = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
        var shorts = buffer.asShortBuffer();
        rows.forEach(shorts::put);
        return buffer.array();
    }

    /** {@code count} readings of an SCD41 and nothing else, 5 s apart, each a little off the one before. */
    static List<Message> scalars(int count) {
        var schema = SampleSchema.of("Scd41Reading", "co2Ppm", "ppm", "tempC", "°C", "humidityPct", "%");
        var channel = Channel.reading("board", "scd41", new Content.Numbers(schema));
        var random = new RandomStreams(1).stream("scalars");
        var made = new ArrayList<Message>();
        for (long i = 0; i < count; i++) {
            var values = new double[] {
                Math.rint(600 + 10 * random.gaussian()), // whole ppm
                -45 + 175 * Math.rint(26_000 + 10 * random.gaussian()) / 65_535, // SCD4x data sheet: words of 16 bits
                100 * Math.rint(30_000 + 50 * random.gaussian()) / 65_535
            };
            made.add(new Message(channel, new Samples(5 * i * SimTime.SECOND, values)));
        }
        return made;
    }
}
