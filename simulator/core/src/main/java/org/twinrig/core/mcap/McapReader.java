package org.twinrig.core.mcap;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import org.twinrig.core.UserError;

/**
 * Reads an MCAP file by its index or, if it was cut off, up to its last whole chunk.
 *
 * <p>Reads chunks that are compressed with zstd or not at all, of any writer. Messages outside of chunks, lz4 and
 * attachments are not read. Chunks are checked against their CRC-32 whenever they are read. Several threads may read
 * at the same time.
 */
public final class McapReader implements AutoCloseable {
    private final McapFile file;
    private final Summary summary;
    private final boolean whole;

    private McapReader(McapFile file, Summary summary, boolean whole) {
        this.file = file;
        this.summary = summary;
        this.whole = whole;
    }

    /** Opens {@code path}; a {@link UserError} says why if it cannot be read as MCAP. */
    public static McapReader open(Path path) {
        var file = McapFile.open(path);
        try {
            return open(file);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static McapReader open(McapFile file) {
        requireMagic(file);
        long footer = file.size() - Format.MAGIC_LENGTH - Format.FOOTER_LENGTH;
        if (footer < Format.MAGIC_LENGTH) {
            return new McapReader(file, Summary.scan(file), false);
        }
        byte[] tail = file.read(footer, Format.FOOTER_LENGTH + Format.MAGIC_LENGTH);
        var in = new ByteReader(file.path(), footer, tail, 0, Format.FOOTER_LENGTH);
        boolean whole = Format.isMagic(tail, Format.FOOTER_LENGTH)
                && in.u8() == Format.FOOTER
                && in.u64() == Format.FOOTER_LENGTH - Format.RECORD_HEAD;
        if (!whole) {
            return new McapReader(file, Summary.scan(file), false);
        }
        long summaryStart = in.u64();
        if (summaryStart != 0) {
            var summary = Summary.read(file, summaryStart, footer);
            if (!summary.lacksIndex()) {
                return new McapReader(file, summary, true);
            }
        }
        return new McapReader(file, Summary.scan(file), true);
    }

    private static void requireMagic(McapFile file) {
        if (file.size() == 0) {
            throw new UserError(file.path() + " is empty; a recording was expected");
        }
        byte[] head = file.read(0, Math.min(file.size(), Format.MAGIC_LENGTH));
        if (!Format.isMagic(head, 0)) {
            throw new UserError(file.path() + " is not a recording: it begins with the bytes " + hex(head)
                    + ", an MCAP file begins with " + hex(Format.magic()));
        }
    }

    private static String hex(byte[] bytes) {
        var text = new StringBuilder();
        for (byte b : bytes) {
            text.append(text.length() == 0 ? "" : " ").append("%02x".formatted(b & 0xFF));
        }
        return text.toString();
    }

    /** False if the end of the file is missing. */
    public boolean whole() {
        return whole;
    }

    /** Schemas by number. */
    public SortedMap<Integer, McapSchema> schemas() {
        return Collections.unmodifiableSortedMap(summary.schemas());
    }

    /** Channels by number. */
    public SortedMap<Integer, McapChannel> channels() {
        return Collections.unmodifiableSortedMap(summary.channels());
    }

    /** Metadata records in the order of the file. */
    public List<McapMetadata> metadata() {
        return Collections.unmodifiableList(summary.metadata());
    }

    /** Entries of the first metadata record called {@code name}. */
    public Optional<SortedMap<String, String>> metadata(String name) {
        return summary.metadata().stream()
                .filter(m -> m.name().equals(name))
                .map(McapMetadata::entries)
                .findFirst();
    }

    /** Chunks that hold messages, in the order of the file. */
    public List<ChunkIndex> chunks() {
        return Collections.unmodifiableList(summary.chunks());
    }

    /** The sums of the file; empty if it has none. */
    public Optional<McapStatistics> statistics() {
        return summary.statistics();
    }

    /**
     * Hands over all messages of the channels that {@code wanted} accepts, in order of log time; messages of the same
     * moment come in the order in which they were written.
     *
     * <p>Keeps those chunks in memory that overlap in time.
     */
    public void forEach(IntPredicate wanted, McapMessage.Consumer consumer) {
        forEach(wanted, 0, Long.MAX_VALUE, consumer);
    }

    /**
     * The same for messages with a log time in [{@code from}, {@code to}] [ns since 1970]; reads only the chunks that
     * the index names for them.
     */
    public void forEach(IntPredicate wanted, long from, long to, McapMessage.Consumer consumer) {
        List<ChunkIndex> chunks = summary.chunks().stream()
                .filter(chunk -> chunk.endTime() >= from && chunk.startTime() <= to)
                .filter(chunk -> chunk.messageIndexOffsets().isEmpty()
                        || chunk.messageIndexOffsets().keySet().stream().anyMatch(wanted::test))
                .sorted(Comparator.comparingLong(ChunkIndex::startTime).thenComparingLong(ChunkIndex::offset))
                .toList();
        var open = new PriorityQueue<LoadedChunk>(
                Comparator.comparingLong(LoadedChunk::nextTime).thenComparingLong(LoadedChunk::offset));
        int nextChunk = 0;
        while (true) {
            while (nextChunk < chunks.size()
                    && (open.isEmpty()
                            || chunks.get(nextChunk).startTime()
                                    <= open.element().nextTime())) {
                offer(open, new LoadedChunk(file, chunks.get(nextChunk++).offset(), wanted));
            }
            if (open.isEmpty()) {
                return;
            }
            var earliest = open.remove();
            if (earliest.nextTime() > to) {
                return;
            }
            var message = earliest.next();
            if (message.logTime() >= from) {
                consumer.accept(message);
            }
            offer(open, earliest);
        }
    }

    private static void offer(PriorityQueue<LoadedChunk> open, LoadedChunk chunk) {
        if (chunk.hasNext()) {
            open.add(chunk);
        }
    }

    /** Reads the whole data section and checks it against its CRC-32; a {@link UserError} says so if it differs. */
    public void verify() {
        long dataEnd = summary.dataEnd();
        if (dataEnd < 0) {
            return; // cut off before its checksum was written; the chunks have checksums of their own
        }
        int expected = file.record(dataEnd, Format.DATA_END).u32();
        int found = file.crc(0, dataEnd);
        if (expected != 0 && found != expected) {
            throw Format.wrongCrc(file.path(), 0, "the first " + dataEnd + " bytes", found, expected);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
