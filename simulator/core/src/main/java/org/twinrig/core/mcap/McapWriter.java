package org.twinrig.core.mcap;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Writes an MCAP file from front to back: chunks, metadata, and at the end the summary that makes it quick to read.
 *
 * <p>Every checksum that the format knows is written. Each chunk reaches the file in one piece together with its
 * message indexes, so that a process that dies leaves only whole chunks and perhaps one begun. Attachments and
 * messages outside of chunks are not written. Not thread-safe.
 */
public final class McapWriter implements Closeable {
    // Measured with noisy Lepton frames and 1600 Hz blocks, hashing included: level 1 writes 300 MB/s into 68 % of the
    // size, level 2 215 MB/s into 61 %, level 3 155 MB/s into 55 %. A run must not wait for its recording.
    private static final int ZSTD_LEVEL = 1;

    private final OutputStream file;
    private final Compression compression;
    private final ZstdCompressCtx zstd =
            new ZstdCompressCtx().setLevel(ZSTD_LEVEL).setContentSize(true);
    private final ByteWriter out = new ByteWriter(1 << 16);
    private final CRC32 dataCrc = new CRC32();
    private final List<McapSchema> schemas = new ArrayList<>();
    private final List<McapChannel> channels = new ArrayList<>();
    private final List<ChunkIndex> chunks = new ArrayList<>();
    private final List<MetadataIndex> metadata = new ArrayList<>();
    private final TreeMap<Integer, Long> messageCounts = new TreeMap<>();
    private long messageCount;
    private long startTime = Long.MAX_VALUE;
    private long endTime = Long.MIN_VALUE;
    private long position;

    private record MetadataIndex(long offset, long length, String name) {}

    /**
     * Starts a file.
     *
     * @param file where the bytes go, unbuffered; closed by {@link #close}
     * @param library who writes, for the header
     */
    public McapWriter(OutputStream file, String library, Compression compression) throws IOException {
        this.file = file;
        this.compression = compression;
        out.bytes(Format.magic(), 0, Format.MAGIC_LENGTH);
        int mark = out.beginRecord(Format.HEADER);
        out.string(""); // no well-known profile
        out.string(library);
        out.endRecord(mark);
        flush();
    }

    /** Bytes that were written as whole records. */
    public long position() {
        return position;
    }

    /** Writes facts about the file. */
    public void write(McapMetadata facts) throws IOException {
        facts.write(out);
        metadata.add(new MetadataIndex(position, out.length(), facts.name()));
        flush();
    }

    /** Writes {@code chunk}, if anything is in it, and empties it. */
    public void write(ChunkBuilder chunk) throws IOException {
        if (chunk.isEmpty()) {
            return;
        }
        int uncompressedSize = chunk.size();
        int mark = out.beginRecord(Format.CHUNK);
        out.u64(chunk.startTime());
        out.u64(chunk.endTime());
        out.u64(uncompressedSize);
        out.u32(chunk.crc());
        out.string(compression.id());
        int compressedSize = appendRecords(chunk.records());
        out.endRecord(mark);
        long length = out.length();
        long indexes = position + length;
        var offsets = chunk.writeIndexes(out, messageCounts);
        offsets.replaceAll((id, offset) -> indexes + offset);
        chunks.add(new ChunkIndex(
                chunk.startTime(),
                chunk.endTime(),
                position,
                length,
                offsets,
                out.length() - length,
                compression.id(),
                compressedSize,
                uncompressedSize));
        remember(chunk);
        chunk.clear();
        flush();
    }

    private int appendRecords(ByteWriter records) {
        int sizeAt = out.length();
        out.u64(0);
        int size = records.length();
        if (compression == Compression.NONE) {
            out.bytes(records.array(), 0, size);
        } else {
            int bound = (int) Zstd.compressBound(size);
            out.reserve(bound);
            size = zstd.compressByteArray(out.array(), out.length(), bound, records.array(), 0, records.length());
            out.advance(size);
        }
        out.endRecord(sizeAt + 8); // the length of the records is written as that of a record is
        return size;
    }

    private void remember(ChunkBuilder chunk) {
        schemas.addAll(chunk.schemas());
        channels.addAll(chunk.channels());
        if (chunk.messageCount() > 0) {
            messageCount += chunk.messageCount();
            startTime = Math.min(startTime, chunk.startTime());
            endTime = Math.max(endTime, chunk.endTime());
        }
    }

    /** Writes the end of the data, the summary, and the footer. */
    public void finish() throws IOException {
        int dataEnd = out.beginRecord(Format.DATA_END);
        out.u32((int) dataCrc.getValue());
        out.endRecord(dataEnd);
        int summary = out.length();
        long summaryStart = position + summary;
        var groups = new ByteWriter(1 << 8);
        group(groups, Format.SCHEMA, o -> schemas.forEach(schema -> schema.write(o)));
        group(groups, Format.CHANNEL, o -> channels.forEach(c -> c.write(o)));
        group(groups, Format.STATISTICS, this::writeStatistics);
        group(groups, Format.CHUNK_INDEX, o -> chunks.forEach(chunk -> chunk.write(o)));
        group(groups, Format.METADATA_INDEX, this::writeMetadataIndexes);
        long offsetStart = position + out.length();
        out.bytes(groups.array(), 0, groups.length());
        writeFooter(summary, summaryStart, offsetStart);
        flush();
    }

    private void writeFooter(int summary, long summaryStart, long offsetStart) {
        out.u8(Format.FOOTER);
        out.u64(Format.FOOTER_LENGTH - Format.RECORD_HEAD); // before the CRC, which covers it
        out.u64(summaryStart);
        out.u64(offsetStart);
        var crc = new CRC32();
        crc.update(out.array(), summary, out.length() - summary);
        out.u32((int) crc.getValue());
        out.bytes(Format.magic(), 0, Format.MAGIC_LENGTH);
    }

    /** Writes one group of the summary and, if it is not empty, where it lies. */
    private void group(ByteWriter groups, int opcode, Consumer<ByteWriter> content) {
        int start = out.length();
        content.accept(out);
        if (out.length() > start) {
            int mark = groups.beginRecord(Format.SUMMARY_OFFSET);
            groups.u8(opcode);
            groups.u64(position + start);
            groups.u64(out.length() - start);
            groups.endRecord(mark);
        }
    }

    private void writeStatistics(ByteWriter o) {
        boolean any = messageCount > 0;
        new McapStatistics(messageCount, chunks.size(), any ? startTime : 0, any ? endTime : 0, messageCounts)
                .write(o, schemas.size(), channels.size(), metadata.size());
    }

    private void writeMetadataIndexes(ByteWriter o) {
        for (MetadataIndex index : metadata) {
            int mark = o.beginRecord(Format.METADATA_INDEX);
            o.u64(index.offset);
            o.u64(index.length);
            o.string(index.name);
            o.endRecord(mark);
        }
    }

    private void flush() throws IOException {
        dataCrc.update(out.array(), 0, out.length());
        file.write(out.array(), 0, out.length());
        position += out.length();
        out.clear();
    }

    /** Closes the file without writing anything more. */
    @Override
    public void close() throws IOException {
        zstd.close();
        file.close();
    }
}
