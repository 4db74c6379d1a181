package org.twinrig.core.recording;

import com.google.protobuf.CodedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.mcap.ChunkBuilder;
import org.twinrig.core.mcap.Compression;
import org.twinrig.core.mcap.IoFailure;
import org.twinrig.core.mcap.McapMetadata;
import org.twinrig.core.mcap.McapWriter;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;

/**
 * Writes a recording as an MCAP file while it comes about.
 *
 * <p>A chunk goes to the file as soon as it has 1 MiB, or 2 s of simulated time and 4 KiB, or 60 s of simulated time:
 * a process that is killed loses no more than that. Alarms and derived entries come late, so they have chunks of their
 * own, written along with the others: the chunks of everything else then never overlap in time.
 *
 * <p>{@link #end} says that the run came to its end; late entries are taken until {@link #close}, which makes the file
 * whole. All methods may be called from any thread.
 */
public final class RecordingWriter implements Sink {
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int SMALL_CHUNK_BYTES = 4 << 10;
    private static final long CHUNK_NANOS = 2 * SimTime.SECOND;
    private static final long SMALL_CHUNK_NANOS = 60 * SimTime.SECOND;

    private final Path file;
    private final OutputStream out;
    private final ChannelTable channels = new ChannelTable();
    private final ChunkBuilder chunk = new ChunkBuilder();
    private final ChunkBuilder lateEntries = new ChunkBuilder();
    private byte[] payload = new byte[1 << 12];
    private @Nullable McapWriter writer;
    private @Nullable UserError failure;
    private long startEpochNanos;
    private long chunkBeganNanos;
    private long latestNanos;
    private long endNanos = -1;
    private boolean closed;

    /**
     * Opens {@code file} and makes its folder if there is none; a file that is there is replaced. A {@link UserError}
     * says what is in the way.
     */
    public RecordingWriter(Path file) {
        this(file, create(file));
    }

    /** Writes to {@code out}; {@code file} is for messages. */
    RecordingWriter(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    private static OutputStream create(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.newByteChannel(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)
                    .close(); // its failures say more than those of a stream
            return new FileOutputStream(file.toFile(), true); // a channel would be closed by an interrupt
        } catch (IOException e) {
            throw IoFailure.userError("write", file, e);
        }
    }

    @Override
    public synchronized void begin(RunInfo info) {
        if (writer != null || closed) {
            throw new IllegalStateException("the recording " + file + " has begun already");
        }
        startEpochNanos = EpochNanos.of(info.start());
        attempt(() -> {
            writer = new McapWriter(out, "twinrig", Compression.ZSTD);
            writer.write(new McapMetadata(Facts.RUN, Facts.of(info)));
        });
    }

    @Override
    public synchronized void accept(Channel channel, Entry entry) {
        var mcap = writer();
        boolean late = channel.kind() == ChannelKind.ALARM || channel.kind() == ChannelKind.DERIVED;
        var builder = late ? lateEntries : chunk;
        var state = channels.of(channel, builder);
        long time = entry.timeNanos();
        state.requireOrder(time);
        if (!late) {
            flushIfDue(mcap, time);
        }
        int length = encode(state.codec(), entry, startEpochNanos + time);
        long epoch = startEpochNanos + time;
        builder.add(state.id(), state.count(payload, length), epoch, epoch, payload, 0, length);
        latestNanos = Math.max(latestNanos, time);
        if (builder.size() >= CHUNK_BYTES) {
            flush(mcap);
        }
    }

    private int encode(MessageCodec codec, Entry entry, long epochNanos) {
        int maxSize = codec.maxSize(entry);
        if (payload.length < maxSize) {
            payload = Arrays.copyOf(payload, Math.max(maxSize, 2 * payload.length));
        }
        var stream = CodedOutputStream.newInstance(payload);
        try {
            codec.encode(entry, epochNanos, stream);
        } catch (IOException e) {
            throw new IllegalStateException("maxSize is no upper bound: " + e.getMessage(), e);
        }
        return stream.getTotalBytesWritten();
    }

    private void flushIfDue(McapWriter mcap, long nowNanos) {
        if (chunk.isEmpty()) {
            chunkBeganNanos = nowNanos;
            return;
        }
        long age = nowNanos - chunkBeganNanos;
        if (age >= SMALL_CHUNK_NANOS || (age >= CHUNK_NANOS && chunk.size() >= SMALL_CHUNK_BYTES)) {
            flush(mcap);
            chunkBeganNanos = nowNanos;
        }
    }

    private void flush(McapWriter mcap) {
        attempt(() -> {
            mcap.write(chunk);
            mcap.write(lateEntries);
        });
    }

    @Override
    public synchronized void end(long endNanos) {
        flush(writer());
        this.endNanos = endNanos;
    }

    /** Makes the file whole: what came in is readable, and it says whether the run came to its end. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        var mcap = writer;
        try (out) {
            if (mcap != null && failure == null) {
                finish(mcap);
            }
            if (mcap != null) {
                mcap.close();
            }
        } catch (IOException e) {
            throw IoFailure.userError("close", file, e);
        }
    }

    private void finish(McapWriter mcap) {
        flush(mcap);
        boolean ended = endNanos >= 0;
        var end = new TreeMap<String, String>();
        end.put("ending", (ended ? Ending.COMPLETE : Ending.INTERRUPTED).name());
        end.put("endNanos", Long.toString(ended ? endNanos : latestNanos));
        attempt(() -> {
            mcap.write(new McapMetadata(Facts.SHA_256, channels.hashes()));
            mcap.write(new McapMetadata(Facts.END, end));
            mcap.finish();
        });
    }

    /** Entries so far by topic. */
    public synchronized SortedMap<String, Long> counts() {
        return channels.counts();
    }

    /**
     * SHA-256 by topic over the messages so far of each truth and reading channel, 64 hexadecimal digits. The
     * messages contain their absolute time; chunks, compression and late entries do not matter.
     */
    public synchronized SortedMap<String, String> hashes() {
        return channels.hashes();
    }

    private McapWriter writer() {
        if (failure != null) {
            throw failure;
        }
        if (writer == null || closed) {
            throw new IllegalStateException("the recording " + file + (closed ? " is closed" : " has not begun"));
        }
        return writer;
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Runs {@code step}; if the disk fails, cuts the file back to its last whole record so that it stays readable. */
    private void attempt(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            failure = IoFailure.userError("write", file, e);
            cutBack();
            throw failure;
        }
    }

    private void cutBack() {
        try (var all = new RandomAccessFile(file.toFile(), "rw")) {
            all.setLength(writer == null ? 0 : writer.position());
        } catch (IOException e) {
            // The begun record stays at the end; the reader leaves it out all the same.
        }
    }
}
