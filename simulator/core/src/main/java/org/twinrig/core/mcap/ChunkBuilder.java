package org.twinrig.core.mcap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Collects the records of one chunk; {@link McapWriter#write} writes them and empties it for the next.
 *
 * <p>Nothing is allocated per message once the arrays have grown to the size of a chunk.
 */
public final class ChunkBuilder {
    private final ByteWriter records = new ByteWriter(1 << 16);
    private final CRC32 crc = new CRC32();
    private final List<McapSchema> schemas = new ArrayList<>();
    private final List<McapChannel> channels = new ArrayList<>();
    private final TreeMap<Integer, Index> indexes = new TreeMap<>();
    private long startTime = Long.MAX_VALUE;
    private long endTime = Long.MIN_VALUE;
    private long messageCount;

    /** Adds a schema; it must come before its first channel. */
    public void add(McapSchema schema) {
        schema.write(records);
        schemas.add(schema);
    }

    /** Adds a channel; it must come before its first message. */
    public void add(McapChannel channel) {
        channel.write(records);
        channels.add(channel);
    }

    /**
     * Adds a message.
     *
     * @param sequence its number within the channel, 32 bits
     * @param logTime when it was recorded [ns since 1970]
     * @param publishTime when it was published [ns since 1970]
     */
    public void add(
            int channelId, int sequence, long logTime, long publishTime, byte[] payload, int offset, int length) {
        indexes.computeIfAbsent(channelId, id -> new Index()).add(logTime, records.length());
        int mark = records.beginRecord(Format.MESSAGE);
        records.u16(channelId);
        records.u32(sequence);
        records.u64(logTime);
        records.u64(publishTime);
        records.bytes(payload, offset, length);
        records.endRecord(mark);
        startTime = Math.min(startTime, logTime);
        endTime = Math.max(endTime, logTime);
        messageCount++;
    }

    /** True when there is nothing to write. */
    public boolean isEmpty() {
        return records.length() == 0;
    }

    /** Uncompressed size so far [byte]. */
    public int size() {
        return records.length();
    }

    ByteWriter records() {
        return records;
    }

    int crc() {
        crc.reset();
        crc.update(records.array(), 0, records.length());
        return (int) crc.getValue();
    }

    List<McapSchema> schemas() {
        return schemas;
    }

    List<McapChannel> channels() {
        return channels;
    }

    long messageCount() {
        return messageCount;
    }

    /** Earliest log time [ns since 1970]; 0 without messages, as the format wants it. */
    long startTime() {
        return messageCount == 0 ? 0 : startTime;
    }

    /** Latest log time [ns since 1970]; 0 without messages, as the format wants it. */
    long endTime() {
        return messageCount == 0 ? 0 : endTime;
    }

    /** Writes the message indexes and returns where they lie, relative to the first; adds counts to {@code totals}. */
    TreeMap<Integer, Long> writeIndexes(ByteWriter out, TreeMap<Integer, Long> totals) {
        int first = out.length();
        var offsets = new TreeMap<Integer, Long>();
        indexes.forEach((channelId, index) -> {
            if (index.count > 0) {
                offsets.put(channelId, (long) out.length() - first);
                index.write(channelId, out);
                totals.merge(channelId, (long) index.count, Long::sum);
            }
        });
        return offsets;
    }

    void clear() {
        records.clear();
        schemas.clear();
        channels.clear();
        indexes.values().forEach(index -> index.count = 0);
        startTime = Long.MAX_VALUE;
        endTime = Long.MIN_VALUE;
        messageCount = 0;
    }

    private static final class Index {
        private long[] times = new long[64];
        private int[] offsets = new int[64];
        private int count;

        void add(long time, int offset) {
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
                offsets = Arrays.copyOf(offsets, 2 * count);
            }
            times[count] = time;
            offsets[count++] = offset;
        }

        void write(int channelId, ByteWriter out) {
            int mark = out.beginRecord(Format.MESSAGE_INDEX);
            out.u16(channelId);
            out.u32(count * (8 + 8));
            for (int i = 0; i < count; i++) {
                out.u64(times[i]);
                out.u64(offsets[i]);
            }
            out.endRecord(mark);
        }
    }
}
