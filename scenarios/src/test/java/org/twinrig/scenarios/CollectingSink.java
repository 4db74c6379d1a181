package org.twinrig.scenarios;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;

/** Keeps what a run delivers: events and numbers as they are, the bytes of everything as hashes by topic. */
public final class CollectingSink implements Sink {
    private final SortedMap<String, MessageDigest> digests = new TreeMap<>();
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();
    private final SortedMap<String, List<Samples>> samples = new TreeMap<>();
    private final MessageDigest order = sha256();
    private @Nullable RunInfo info;
    private long lastNanos;
    private boolean ended;
    private boolean closed;

    @Override
    public void begin(RunInfo begun) {
        this.info = begun;
    }

    @Override
    public void accept(Channel channel, Entry entry) {
        if (entry.timeNanos() < lastNanos) {
            throw new AssertionError(channel.topic() + " at " + entry.timeNanos() + " comes after " + lastNanos);
        }
        lastNanos = entry.timeNanos();
        counts.merge(channel.topic(), 1L, Long::sum);
        order.update(channel.topic().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var digest = digests.computeIfAbsent(channel.topic(), t -> sha256());
        digest.update(ByteBuffer.allocate(8).putLong(entry.timeNanos()).array());
        if (entry instanceof Samples row) {
            samples.computeIfAbsent(channel.topic(), t -> new ArrayList<>()).add(row);
            for (double value : row.values()) {
                digest.update(ByteBuffer.allocate(8).putDouble(value).array());
            }
        } else if (entry instanceof ThermalFrame frame) {
            update(digest, frame.centikelvin());
        } else if (entry instanceof MotionBlock block) {
            for (short[] axis : block.axes()) {
                update(digest, axis);
            }
        } else if (entry instanceof Event event) {
            events.add(event);
        }
    }

    private static void update(MessageDigest digest, short[] values) {
        var bytes = ByteBuffer.allocate(2 * values.length);
        for (short value : values) {
            bytes.putShort(value);
        }
        digest.update(bytes.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Hash of each topic, and under the empty topic that of the order of all entries; only once. */
    public SortedMap<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        digests.forEach((topic, digest) -> hashes.put(topic, HexFormat.of().formatHex(digest.digest())));
        hashes.put("", HexFormat.of().formatHex(order.digest()));
        return hashes;
    }

    public SortedMap<String, Long> counts() {
        return counts;
    }

    public List<Event> events() {
        return events;
    }

    public List<Samples> samples(String topic) {
        return samples.getOrDefault(topic, List.of());
    }

    public @Nullable RunInfo info() {
        return info;
    }

    public boolean ended() {
        return ended;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public void end(long endNanos) {
        ended = true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
