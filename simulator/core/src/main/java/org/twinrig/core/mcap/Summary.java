package org.twinrig.core.mcap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** What is known of a file before its messages are read: from its summary or, without one, from a walk through it. */
final class Summary {
    private final SortedMap<Integer, McapSchema> schemas = new TreeMap<>();
    private final SortedMap<Integer, McapChannel> channels = new TreeMap<>();
    private final List<ChunkIndex> chunks = new ArrayList<>();
    private final List<McapMetadata> metadata = new ArrayList<>();
    private @Nullable McapStatistics statistics;
    private long dataEnd = -1;

    /** Reads the summary that the footer points to. */
    static Summary read(McapFile file, long start, long footer) {
        if (start < Format.MAGIC_LENGTH + Format.DATA_END_LENGTH || start > footer) {
            throw Format.damaged(
                    file.path(), footer, "the footer says that the summary begins at byte %d".formatted(start));
        }
        byte[] bytes = file.read(start, footer + Format.FOOTER_LENGTH - start);
        checkCrc(file, start, bytes);
        var summary = new Summary();
        summary.dataEnd = start - Format.DATA_END_LENGTH;
        var in = new ByteReader(file.path(), start, bytes, 0, bytes.length - Format.FOOTER_LENGTH);
        while (in.remaining() > 0) {
            int opcode = in.u8();
            int length = in.length64();
            summary.add(file, opcode, new ByteReader(file.path(), start, bytes, in.position(), in.position() + length));
            in.take(length);
        }
        return summary;
    }

    private static void checkCrc(McapFile file, long start, byte[] bytes) {
        var in = new ByteReader(file.path(), start, bytes, bytes.length - 4, bytes.length);
        int expected = in.u32();
        var crc = new CRC32();
        crc.update(bytes, 0, bytes.length - 4);
        int found = (int) crc.getValue();
        if (expected != 0 && found != expected) {
            throw Format.wrongCrc(file.path(), start, "the summary", found, expected);
        }
    }

    private void add(McapFile file, int opcode, ByteReader in) {
        switch (opcode) {
            case Format.SCHEMA -> add(McapSchema.read(in));
            case Format.CHANNEL -> add(McapChannel.read(in));
            case Format.CHUNK_INDEX -> chunks.add(ChunkIndex.read(in));
            case Format.STATISTICS -> statistics = McapStatistics.read(in);
            case Format.METADATA_INDEX -> metadata.add(McapMetadata.read(file.record(in.u64(), Format.METADATA)));
            default -> {
                // attachment indexes, summary offsets and records of later revisions are none of our business
            }
        }
    }

    /** Walks through a file without a summary, up to its last whole record. */
    static Summary scan(McapFile file) {
        var summary = new Summary();
        long at = Format.MAGIC_LENGTH;
        while (summary.dataEnd < 0 && file.size() - at >= Format.RECORD_HEAD) {
            byte[] head = file.read(at, Format.RECORD_HEAD);
            var in = new ByteReader(file.path(), at, head, 0, head.length);
            int opcode = in.u8();
            long length = in.u64();
            if (opcode == 0 || length < 0 || length > file.size() - at - Format.RECORD_HEAD) {
                break; // cut off, or padded with zeros by a file system that lost its power
            }
            summary.walk(file, at, opcode, length);
            at += Format.RECORD_HEAD + length;
        }
        return summary;
    }

    private void walk(McapFile file, long at, int opcode, long length) {
        switch (opcode) {
            case Format.SCHEMA -> add(McapSchema.read(file.record(at, opcode)));
            case Format.CHANNEL -> add(McapChannel.read(file.record(at, opcode)));
            case Format.METADATA -> metadata.add(McapMetadata.read(file.record(at, opcode)));
            case Format.CHUNK -> walkChunk(file, at, length);
            case Format.DATA_END -> dataEnd = at;
            case Format.MESSAGE ->
                throw Format.damaged(file.path(), at, "a message stands outside of a chunk, which cannot be read here");
            default -> {
                // the header, message indexes, attachments and records of later revisions are not needed
            }
        }
    }

    private void walkChunk(McapFile file, long at, long length) {
        var chunk = new LoadedChunk(file, at, id -> true);
        chunk.schemas().forEach(this::add);
        chunk.channels().forEach(this::add);
        if (chunk.hasNext()) {
            chunks.add(new ChunkIndex(
                    chunk.nextTime(), chunk.lastTime(), at, Format.RECORD_HEAD + length, new TreeMap<>(), 0, "", 0, 0));
        }
    }

    private void add(McapSchema schema) {
        schemas.put(schema.id(), schema);
    }

    private void add(McapChannel channel) {
        channels.put(channel.id(), channel);
    }

    /** True if the file has messages that its summary does not lead to. */
    boolean lacksIndex() {
        return chunks.isEmpty() && (statistics == null || statistics.messageCount() > 0);
    }

    SortedMap<Integer, McapSchema> schemas() {
        return schemas;
    }

    SortedMap<Integer, McapChannel> channels() {
        return channels;
    }

    List<ChunkIndex> chunks() {
        return chunks;
    }

    List<McapMetadata> metadata() {
        return metadata;
    }

    Optional<McapStatistics> statistics() {
        return Optional.ofNullable(statistics);
    }

    /** Where the data-end record lies; -1 if there is none. */
    long dataEnd() {
        return dataEnd;
    }
}
