package org.twinrig.core.mcap;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** A chunk in memory, checked and decompressed, with its messages in order of log time. */
final class LoadedChunk {
    // A chunk of ours has about one MiB; a longer one than this is a length that was damaged, not data.
    private static final long LARGEST = 1L << 30;

    private final McapFile file;
    private final long chunkOffset;
    private final byte[] records;
    private final List<McapSchema> schemas = new ArrayList<>();
    private final List<McapChannel> channels = new ArrayList<>();
    private long[] times = new long[256];
    private int[] offsets = new int[256];
    private int count;
    private int next;

    /**
     * Reads the chunk record at {@code offset}.
     *
     * @param wanted the channels whose messages are wanted
     */
    LoadedChunk(McapFile file, long offset, IntPredicate wanted) {
        this.file = file;
        this.chunkOffset = offset;
        this.records = decompress(file.record(offset, Format.CHUNK));
        collect(wanted);
        sort();
    }

    private byte[] decompress(ByteReader in) {
        in.take(8 + 8); // start and end time: the messages themselves tell
        long size = in.u64();
        int crc = in.u32();
        String compression = in.string();
        byte[] data = in.bytes(in.length64());
        if (size < 0 || size > LARGEST) {
            throw damaged("the chunk claims to unpack to %s bytes".formatted(Long.toUnsignedString(size)));
        }
        byte[] unpacked;
        if (compression.isEmpty()) {
            unpacked = data;
        } else if (compression.equals(Compression.ZSTD.id())) {
            unpacked = unpackZstd(data, (int) size);
        } else {
            throw damaged("the chunk is compressed with \"%s\", only zstd and none can be read".formatted(compression));
        }
        if (unpacked.length != size) {
            throw damaged("the chunk unpacks to %d bytes, %d were expected".formatted(unpacked.length, size));
        }
        check(unpacked, crc);
        return unpacked;
    }

    private byte[] unpackZstd(byte[] data, int size) {
        long declared = Zstd.getFrameContentSize(data);
        if (declared > 0 && declared != size) {
            throw damaged("the chunk unpacks to %d bytes, %d were expected".formatted(declared, size));
        }
        try {
            return Zstd.decompress(data, size);
        } catch (ZstdException e) {
            throw damaged("the chunk cannot be unpacked (" + e.getMessage() + ")");
        }
    }

    private void check(byte[] unpacked, int expected) {
        var crc = new CRC32();
        crc.update(unpacked);
        int found = (int) crc.getValue();
        if (expected != 0 && found != expected) {
            throw Format.wrongCrc(file.path(), chunkOffset, "the chunk", found, expected);
        }
    }

    private void collect(IntPredicate wanted) {
        var in = reader(0, records.length);
        while (in.remaining() > 0) {
            int start = in.position();
            int opcode = in.u8();
            int length = in.length64();
            var content = reader(in.position(), in.position() + length);
            in.take(length);
            if (opcode == Format.MESSAGE) {
                int channel = content.u16();
                content.u32();
                if (wanted.test(channel)) {
                    add(content.u64(), start);
                }
            } else if (opcode == Format.SCHEMA) {
                schemas.add(McapSchema.read(content));
            } else if (opcode == Format.CHANNEL) {
                channels.add(McapChannel.read(content));
            }
        }
    }

    private void add(long time, int offset) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count);
        }
        times[count] = time;
        offsets[count++] = offset;
    }

    private void sort() {
        boolean sorted = true;
        for (int i = 1; i < count && sorted; i++) {
            sorted = times[i - 1] <= times[i];
        }
        if (!sorted) {
            long[] unsortedTimes = times;
            int[] unsortedOffsets = offsets;
            int[] order = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> unsortedTimes[i])) // stable
                    .mapToInt(i -> i)
                    .toArray();
            times = Arrays.stream(order).mapToLong(i -> unsortedTimes[i]).toArray();
            offsets = Arrays.stream(order).map(i -> unsortedOffsets[i]).toArray();
        }
    }

    List<McapSchema> schemas() {
        return schemas;
    }

    List<McapChannel> channels() {
        return channels;
    }

    int messageCount() {
        return count;
    }

    long offset() {
        return chunkOffset;
    }

    boolean hasNext() {
        return next < count;
    }

    /** Log time of the next message [ns since 1970]. */
    long nextTime() {
        return times[next];
    }

    /** Log time of the last message [ns since 1970]. */
    long lastTime() {
        return times[count - 1];
    }

    McapMessage next() {
        int start = offsets[next++];
        var head = reader(start + 1, records.length);
        int end = head.length64() + head.position();
        var in = reader(head.position(), end);
        int channel = in.u16();
        long sequence = Integer.toUnsignedLong(in.u32());
        long logTime = in.u64();
        long publishTime = in.u64();
        return new McapMessage(channel, sequence, logTime, publishTime, records, in.position(), in.remaining());
    }

    private ByteReader reader(int start, int end) {
        return new ByteReader(file.path(), chunkOffset, records, start, end);
    }

    private RuntimeException damaged(String finding) {
        return Format.damaged(file.path(), chunkOffset, finding);
    }
}
