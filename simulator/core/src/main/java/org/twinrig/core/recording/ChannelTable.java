package org.twinrig.core.recording;

import com.google.protobuf.Descriptors.Descriptor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.mcap.ChunkBuilder;
import org.twinrig.core.mcap.McapChannel;
import org.twinrig.core.mcap.McapSchema;

/** The channels of a recording that is being written: numbers, codecs, counts and hashes. */
final class ChannelTable {
    private final Map<String, State> byTopic = new HashMap<>();
    private final Map<String, Integer> schemaIds = new HashMap<>();

    /** The state of {@code channel}; a new one is written into {@code chunk} first. */
    State of(Channel channel, ChunkBuilder chunk) {
        var state = byTopic.get(channel.topic());
        if (state == null) {
            state = add(channel, chunk);
        } else if (!state.channel.equals(channel)) {
            throw new IllegalArgumentException(
                    "two channels have the topic " + channel.topic() + ": " + state.channel + " and " + channel);
        }
        return state;
    }

    private State add(Channel channel, ChunkBuilder chunk) {
        var codec = MessageCodec.of(channel);
        int schemaId = schemaId(codec.descriptor(), chunk);
        var state = new State(channel, byTopic.size() + 1, codec);
        chunk.add(new McapChannel(state.id, schemaId, channel.topic(), "protobuf", Facts.of(channel)));
        byTopic.put(channel.topic(), state);
        return state;
    }

    private int schemaId(Descriptor descriptor, ChunkBuilder chunk) {
        byte[] data = Wire.fileDescriptorSet(descriptor);
        String key = HexFormat.of().formatHex(data);
        var known = schemaIds.get(key);
        if (known != null) {
            return known;
        }
        int id = schemaIds.size() + 1;
        schemaIds.put(key, id);
        chunk.add(new McapSchema(id, descriptor.getFullName(), "protobuf", data));
        return id;
    }

    SortedMap<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        byTopic.forEach((topic, state) -> counts.put(topic, state.count));
        return counts;
    }

    SortedMap<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        byTopic.forEach((topic, state) -> {
            if (state.digest != null) {
                hashes.put(topic, hex(state.digest));
            }
        });
        return hashes;
    }

    /** True for the channels whose bytes are the same for equal seeds. */
    static boolean hashed(ChannelKind kind) {
        return kind == ChannelKind.TRUTH || kind == ChannelKind.READING;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest so far, without ending it. */
    static String hex(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
        }
    }

    /** One channel. */
    static final class State {
        private final Channel channel;
        private final int id;
        private final MessageCodec codec;
        private final @Nullable MessageDigest digest;
        private long count;
        private long latestNanos;

        State(Channel channel, int id, MessageCodec codec) {
            this.channel = channel;
            this.id = id;
            this.codec = codec;
            this.digest = hashed(channel.kind()) ? sha256() : null;
        }

        int id() {
            return id;
        }

        MessageCodec codec() {
            return codec;
        }

        /** Counts a message with this payload and returns its number, from 0. */
        int count(byte[] payload, int length) {
            if (digest != null) {
                digest.update(payload, 0, length);
            }
            return (int) count++;
        }

        /** Refuses a negative time, and one before the latest on a channel whose hash depends on the order. */
        void requireOrder(long timeNanos) {
            if (timeNanos < 0 || (digest != null && timeNanos < latestNanos)) {
                throw new IllegalArgumentException("%s: an entry of %d ns came in after one of %d ns"
                        .formatted(channel.topic(), timeNanos, latestNanos));
            }
            latestNanos = timeNanos;
        }
    }
}
