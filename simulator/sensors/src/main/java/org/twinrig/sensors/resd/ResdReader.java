package org.twinrig.sensors.resd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinrig.core.UserError;

/** Reads one file, and says where it goes wrong. */
final class ResdReader {
    private static final int RESERVED = 3;

    private final String name;
    private final byte[] file;
    private int at;
    private int end;
    private int number;

    ResdReader(String name, byte[] file) {
        this.name = name;
        this.file = file;
        this.end = file.length;
    }

    List<ResdBlock> blocks() {
        header();
        var blocks = new ArrayList<ResdBlock>();
        while (at < file.length) {
            number++;
            blocks.add(block());
        }
        return List.copyOf(blocks);
    }

    private void header() {
        if (file.length < ResdFormat.FILE_HEADER
                || !Arrays.equals(Arrays.copyOf(file, ResdFormat.MAGIC.length), ResdFormat.MAGIC)) {
            throw new UserError(name + ": is no RESD file; one begins with \"RESD\", a version and three zeros");
        }
        at = ResdFormat.MAGIC.length;
        int version = file[at] & 0xFF;
        if (version != ResdFormat.VERSION) {
            throw new UserError(name + ": byte 4: RESD version " + version + "; version 1 is known");
        }
        at += 1 + RESERVED;
    }

    private ResdBlock block() {
        int start = at;
        end = file.length;
        int kind = (int) take(1, "the block's type");
        if (kind != ResdFormat.ARBITRARY && kind != ResdFormat.CONSTANT) {
            throw error(start, "block type " + kind + "; 1 (each sample has its time) and 2 (constant rate) are known");
        }
        int code = (int) take(2, "the sample type");
        var type = ResdType.of(code)
                .orElseThrow(() -> error(start, "sample type 0x%04X; known are %s".formatted(code, ResdType.known())));
        int channel = (int) take(2, "the channel");
        long size = take(8, "the block's size");
        if (size < 0 || size > file.length - at) {
            throw error(
                    start,
                    "says it has " + Long.toUnsignedString(size) + " bytes; the file has " + (file.length - at)
                            + " more; it is cut off or damaged");
        }
        end = at + (int) size;
        long from = positive("the start");
        long period = kind == ResdFormat.CONSTANT ? positive("the period") : 0;
        if (kind == ResdFormat.CONSTANT && period == 0) {
            throw error(start, "a period of 0 ns; it must be positive");
        }
        var metadata = metadata();
        var samples = samples(type, period);
        return new ResdBlock(type, channel, from, period, metadata, samples);
    }

    private Map<String, ResdValue> metadata() {
        long size = take(8, "the size of the metadata");
        if (size < 0 || size > end - at) {
            throw error(
                    at - 8,
                    "metadata of " + Long.toUnsignedString(size) + " bytes; the block has " + (end - at) + " more");
        }
        int blockEnd = end;
        end = at + (int) size;
        var metadata = new LinkedHashMap<String, ResdValue>();
        while (at < end) {
            int keyAt = at;
            String key = new String(text("a key"), StandardCharsets.UTF_8);
            int code = (int) take(1, "the kind of \"" + key + "\"");
            var kind = ResdValue.Kind.of(code)
                    .orElseThrow(
                            () -> error(keyAt, "metadata \"" + key + "\" is of kind " + code + "; 1 to 12 are known"));
            if (metadata.put(key, new ResdValue(kind, value(kind))) != null) {
                throw error(keyAt, "metadata \"" + key + "\" stands there twice");
            }
        }
        end = blockEnd;
        return metadata;
    }

    private byte[] value(ResdValue.Kind kind) {
        return switch (kind) {
            case TEXT -> text("a text");
            case BLOB -> bytes(take(4, "the length of a blob"), "a blob");
            default -> bytes(kind.size, "a value");
        };
    }

    private List<ResdBlock.Sample> samples(ResdType type, long period) {
        var samples = new ArrayList<ResdBlock.Sample>();
        long before = -1;
        while (at < end) {
            int sampleAt = at;
            long after = period == 0 ? positive("the time of a sample") : samples.size() * period;
            if (after <= before) {
                throw error(sampleAt, "a sample at " + after + " ns after one at " + before + " ns; times must rise");
            }
            before = after;
            samples.add(sample(type, after, sampleAt));
        }
        return samples;
    }

    private ResdBlock.Sample sample(ResdType type, long after, int sampleAt) {
        if (type.isBytes()) {
            return new ResdBlock.Sample(after, List.of(), bytes(take(4, "the length of a sample"), "a sample"));
        }
        var counts = new ArrayList<Long>();
        for (int i = 0; i < type.numbers(); i++) {
            long count = take(type.width().bytes, "a sample of " + type);
            count = type.width() == ResdType.Width.I32 ? (int) count : count;
            if (count < type.least()) {
                throw error(
                        sampleAt,
                        type + " of " + Long.toUnsignedString(count) + " counts; " + Long.MAX_VALUE
                                + " is the most that is read here");
            }
            counts.add(count);
        }
        return ResdBlock.Sample.of(after, counts.toArray(Long[]::new));
    }

    private long positive(String what) {
        int here = at;
        long value = take(8, what);
        if (value < 0) {
            throw error(here, what + " is " + Long.toUnsignedString(value) + " ns, beyond the 292 years of the twin");
        }
        return value;
    }

    /** The next {@code count} bytes as an unsigned number. */
    private long take(int count, String what) {
        need(count, what);
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | file[at + i] & 0xFF;
        }
        at += count;
        return value;
    }

    private byte[] bytes(long count, String what) {
        need(count, what);
        at += (int) count;
        return Arrays.copyOfRange(file, at - (int) count, at);
    }

    private byte[] text(String what) {
        int from = at;
        while (at < end && file[at] != 0) {
            at++;
        }
        need(1, what + " and its closing zero");
        at++;
        return Arrays.copyOfRange(file, from, at - 1);
    }

    private void need(long count, String what) {
        if (count > end - at) {
            throw error(at, "ends within " + what + ": " + count + " bytes needed, " + (end - at) + " there");
        }
    }

    private UserError error(int where, String what) {
        return new UserError(name + ": byte " + where + ", block " + number + ": " + what);
    }
}
