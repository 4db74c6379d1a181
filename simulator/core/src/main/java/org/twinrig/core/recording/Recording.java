package org.twinrig.core.recording;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.twinrig.core.UserError;
import org.twinrig.core.mcap.ChunkIndex;
import org.twinrig.core.mcap.McapChannel;
import org.twinrig.core.mcap.McapMessage;
import org.twinrig.core.mcap.McapReader;
import org.twinrig.core.time.Entry;

/**
 * A recording in a file, whole or cut off.
 *
 * <p>Everything damaged, missing or foreign becomes a {@link UserError} that names the file and the place. Several
 * threads may read at the same time.
 */
public final class Recording implements AutoCloseable {
    private final Path file;
    private final McapReader reader;
    private final RunInfo info;
    private final long startEpochNanos;
    private final Ending ending;
    private final long endNanos;
    private final SortedMap<Integer, Track> tracks = new TreeMap<>();

    private record Track(Channel channel, MessageCodec codec) {}

    private Recording(Path file, McapReader reader) {
        this.file = file;
        this.reader = reader;
        try {
            this.info = Facts.runInfo(reader.metadata(Facts.RUN).orElseThrow(() -> noRun(file, reader)));
            this.startEpochNanos = EpochNanos.of(info.start());
            SortedMap<String, String> end =
                    reader.whole() ? reader.metadata(Facts.END).orElse(Collections.emptySortedMap()) : new TreeMap<>();
            this.ending = Ending.valueOf(end.getOrDefault("ending", Ending.CUT_OFF.name()));
            this.endNanos = Long.parseLong(end.getOrDefault("endNanos", Long.toString(latestNanos())));
        } catch (IllegalArgumentException e) {
            throw new UserError(file + ": what it says about its run cannot be read: " + e.getMessage());
        }
        reader.channels().values().forEach(channel -> tracks.put(channel.id(), track(channel)));
    }

    private static UserError noRun(Path file, McapReader reader) {
        String finding = reader.whole()
                ? " is an MCAP file of another program: it has no metadata record \"" + Facts.RUN + "\""
                : " was cut off before it said anything about its run";
        return new UserError(file + finding + "; give a recording that TwinRig made");
    }

    private Track track(McapChannel channel) {
        try {
            var own = Facts.channel(channel.topic(), channel.metadata());
            return new Track(own, MessageCodec.of(own));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UserError(
                    file + ": channel " + channel.topic() + ": its metadata cannot be read: " + e.getMessage());
        }
    }

    private long latestNanos() {
        long latest = startEpochNanos;
        for (ChunkIndex chunk : reader.chunks()) {
            latest = Math.max(latest, chunk.endTime());
        }
        return latest - startEpochNanos;
    }

    /** Opens {@code file}. */
    public static Recording open(Path file) {
        var reader = McapReader.open(file);
        try {
            return new Recording(file, reader);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** The file that it was opened from. */
    public Path file() {
        return file;
    }

    /** What the run is. */
    public RunInfo info() {
        return info;
    }

    /** How the recording ends. */
    public Ending ending() {
        return ending;
    }

    /** True if the run came to its end and all of it is there. */
    public boolean complete() {
        return ending == Ending.COMPLETE;
    }

    /** The end of the run; if it did not come to its end, the time of the last entry [ns since start]. */
    public long endNanos() {
        return endNanos;
    }

    /** All channels, in the order in which they were first written. */
    public List<Channel> channels() {
        return tracks.values().stream().map(Track::channel).toList();
    }

    /**
     * Hands over every entry in order of time; entries of the same moment come in the order in which they were
     * written, alarms after readings.
     */
    public void forEach(BiConsumer<Channel, Entry> consumer) {
        reader.forEach(tracks::containsKey, message -> {
            var track = track(message);
            consumer.accept(track.channel, decode(track, message));
        });
    }

    /**
     * Hands over the entries of the {@code wanted} channels from {@code fromNanos} to {@code toNanos}, both included
     * [ns since start], in the order of {@link #forEach(BiConsumer)}; by the index, without reading the rest.
     */
    public void forEach(Predicate<Channel> wanted, long fromNanos, long toNanos, BiConsumer<Channel, Entry> consumer) {
        IntPredicate ids = id -> {
            var track = tracks.get(id);
            return track != null && wanted.test(track.channel);
        };
        long last = toNanos > Long.MAX_VALUE - startEpochNanos ? Long.MAX_VALUE : startEpochNanos + toNanos;
        reader.forEach(ids, startEpochNanos + fromNanos, last, message -> {
            var track = track(message);
            consumer.accept(track.channel, decode(track, message));
        });
    }

    /** All entries of {@code channel} in order of time; empty if there is no such channel. */
    public <T extends Entry> List<T> read(Channel channel, Class<T> type) {
        return read(channel.topic(), type);
    }

    /** All entries of the channel with this {@code topic} in order of time; empty if there is no such channel. */
    public <T extends Entry> List<T> read(String topic, Class<T> type) {
        var entries = new ArrayList<T>();
        IntPredicate wanted = id -> hasTopic(id, topic);
        reader.forEach(wanted, message -> entries.add(type.cast(decode(track(message), message))));
        return Collections.unmodifiableList(entries);
    }

    private boolean hasTopic(int id, String topic) {
        var track = tracks.get(id);
        return track != null && track.channel.topic().equals(topic);
    }

    private Track track(McapMessage message) {
        var track = tracks.get(message.channelId());
        if (track == null) {
            throw new IllegalStateException("messages of unknown channels are not asked for");
        }
        return track;
    }

    private Entry decode(Track track, McapMessage message) {
        long time = message.logTime() - startEpochNanos;
        try {
            var in = CodedInputStream.newInstance(message.data(), message.offset(), message.length());
            return track.codec.decode(time, in, message.data(), message.offset());
        } catch (IOException e) {
            throw new UserError("%s: message %d of %s cannot be decoded: %s"
                    .formatted(file, message.sequence(), track.channel.topic(), e.getMessage()));
        }
    }

    /**
     * Plays the recording into {@code sink}: begin, every entry in order of time, and end if the run came to its end.
     * Closing the sink is the caller's.
     */
    public void replay(Sink sink) {
        sink.begin(info);
        forEach(sink::accept);
        if (complete()) {
            sink.end(endNanos);
        }
    }

    /** Entries by topic. */
    public SortedMap<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        tracks.values().forEach(track -> counts.put(track.channel.topic(), 0L));
        reader.forEach(
                tracks::containsKey,
                message -> counts.merge(track(message).channel.topic(), 1L, Long::sum));
        return counts;
    }

    /** SHA-256 by topic, computed as {@link RecordingWriter#hashes} does from what is in the file now. */
    public SortedMap<String, String> hashes() {
        var digests = new TreeMap<Integer, MessageDigest>();
        tracks.forEach((id, track) -> {
            if (ChannelTable.hashed(track.channel.kind())) {
                digests.put(id, ChannelTable.sha256());
            }
        });
        reader.forEach(digests::containsKey, message -> {
            var digest = digests.get(message.channelId());
            if (digest != null) {
                digest.update(message.data(), message.offset(), message.length());
            }
        });
        var hashes = new TreeMap<String, String>();
        tracks.forEach((id, track) -> {
            var digest = digests.get(id);
            if (digest != null) {
                hashes.put(track.channel.topic(), ChannelTable.hex(digest));
            }
        });
        return hashes;
    }

    /** Reads all of the file and checks every checksum; a {@link UserError} says which one differs. */
    public void verify() {
        reader.verify();
        var written = reader.metadata(Facts.SHA_256).orElse(Collections.emptySortedMap());
        var found = hashes();
        if (reader.whole() && !found.equals(written)) {
            throw new UserError(file + ": the SHA-256 of its channels are " + found + ", " + written
                    + " is written there; the file was changed");
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
