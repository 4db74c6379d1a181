package org.twinrig.core.mcap;

import java.util.SortedMap;

/**
 * Where a chunk lies and what is in it.
 *
 * @param startTime earliest log time of its messages [ns since 1970]
 * @param endTime latest log time of its messages [ns since 1970]
 * @param offset of the chunk record in the file [byte]
 * @param length of the chunk record with opcode and length [byte]
 * @param messageIndexOffsets where the message index of each channel lies, by channel number; empty if there is none
 * @param messageIndexLength of all its message indexes [byte]
 * @param compression e.g. {@code zstd}
 * @param compressedSize of its records as they lie in the file [byte]
 * @param uncompressedSize of its records [byte]
 */
public record ChunkIndex(
        long startTime,
        long endTime,
        long offset,
        long length,
        SortedMap<Integer, Long> messageIndexOffsets,
        long messageIndexLength,
        String compression,
        long compressedSize,
        long uncompressedSize) {
    void write(ByteWriter out) {
        int mark = out.beginRecord(Format.CHUNK_INDEX);
        out.u64(startTime);
        out.u64(endTime);
        out.u64(offset);
        out.u64(length);
        out.numbers(messageIndexOffsets);
        out.u64(messageIndexLength);
        out.string(compression);
        out.u64(compressedSize);
        out.u64(uncompressedSize);
        out.endRecord(mark);
    }

    static ChunkIndex read(ByteReader in) {
        return new ChunkIndex(
                in.u64(), in.u64(), in.u64(), in.u64(), in.numbers(), in.u64(), in.string(), in.u64(), in.u64());
    }
}
