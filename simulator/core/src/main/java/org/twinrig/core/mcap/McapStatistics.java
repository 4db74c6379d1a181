package org.twinrig.core.mcap;

import java.util.SortedMap;

/**
 * The sums of a whole file.
 *
 * @param messageCount messages in the file
 * @param chunkCount chunks in the file
 * @param startTime earliest log time [ns since 1970]; 0 without messages
 * @param endTime latest log time [ns since 1970]; 0 without messages
 * @param channelMessageCounts messages by channel number
 */
public record McapStatistics(
        long messageCount,
        int chunkCount,
        long startTime,
        long endTime,
        SortedMap<Integer, Long> channelMessageCounts) {
    void write(ByteWriter out, int schemaCount, int channelCount, int metadataCount) {
        int mark = out.beginRecord(Format.STATISTICS);
        out.u64(messageCount);
        out.u16(schemaCount);
        out.u32(channelCount);
        out.u32(0); // attachments: we write none
        out.u32(metadataCount);
        out.u32(chunkCount);
        out.u64(startTime);
        out.u64(endTime);
        out.numbers(channelMessageCounts);
        out.endRecord(mark);
    }

    static McapStatistics read(ByteReader in) {
        long messageCount = in.u64();
        in.take(2 + 4 + 4 + 4); // counts of schemas, channels, attachments, metadata: their records tell the same
        return new McapStatistics(messageCount, in.u32(), in.u64(), in.u64(), in.numbers());
    }
}
