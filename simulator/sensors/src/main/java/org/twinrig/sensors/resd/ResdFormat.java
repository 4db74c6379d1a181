package org.twinrig.sensors.resd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Blocks as a RESD file and back.
 *
 * <pre>
 *  file:   "RESD", version 1, three zeros, blocks
 *  block:  block type (1: each sample has its time, 2: constant rate), sample type (2), channel (2), size (8) of the rest
 *          start [ns] (8), for type 2 period [ns] (8), size of the metadata (8), metadata, samples
 *  metadata: key, zero, kind (1), value
 *  sample: for type 1 time since the start [ns] (8), then the data
 * </pre>
 * All numbers lowest byte first. The size of a block has eight bytes, as the emulator's code reads it; its documentation
 * says otherwise.
 *
 * @see "Renode, RESD format; the byte-exact example of its own converter is in the tests"
 */
public final class ResdFormat {
    static final byte[] MAGIC = "RESD".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    static final int FILE_HEADER = 8;
    static final int BLOCK_HEADER = 13;
    static final int ARBITRARY = 1;
    static final int CONSTANT = 2;

    private ResdFormat() {}

    /** The file of {@code blocks}. */
    public static byte[] write(List<ResdBlock> blocks) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(header());
        blocks.forEach(block -> file.writeBytes(bytes(block)));
        return file.toByteArray();
    }

    /** What a file begins with; blocks follow. */
    public static byte[] header() {
        var header = new ByteArrayOutputStream();
        header.writeBytes(MAGIC);
        header.writeBytes(new byte[] {VERSION, 0, 0, 0});
        return header.toByteArray();
    }

    /** One block of a file. */
    public static byte[] bytes(ResdBlock block) {
        byte[] body = body(block);
        var bytes = ByteBuffer.allocate(BLOCK_HEADER + body.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) (block.periodNanos() == 0 ? ARBITRARY : CONSTANT));
        bytes.putShort((short) block.type().code());
        bytes.putShort((short) block.channel());
        bytes.putLong(body.length);
        bytes.put(body);
        return bytes.array();
    }

    /**
     * The blocks of a file.
     *
     * @param name what errors call it
     * @throws org.twinrig.core.UserError when it is not a RESD file, is damaged, or holds what is not known here
     */
    public static List<ResdBlock> read(String name, byte[] file) {
        return new ResdReader(name, file).blocks();
    }

    private static byte[] body(ResdBlock block) {
        var body = new ByteArrayOutputStream();
        put(body, 8, block.startNanos());
        if (block.periodNanos() != 0) {
            put(body, 8, block.periodNanos());
        }
        byte[] metadata = metadata(block);
        put(body, 8, metadata.length);
        body.writeBytes(metadata);
        for (var sample : block.samples()) {
            if (block.periodNanos() == 0) {
                put(body, 8, sample.afterNanos());
            }
            for (long count : sample.counts()) {
                put(body, block.type().width().bytes, count);
            }
            if (block.type().isBytes()) {
                put(body, 4, sample.bytes().length);
                body.writeBytes(sample.bytes());
            }
        }
        return body.toByteArray();
    }

    private static byte[] metadata(ResdBlock block) {
        var bytes = new ByteArrayOutputStream();
        block.metadata().forEach((key, value) -> {
            bytes.writeBytes(key.getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
            bytes.write(value.kind().code);
            if (value.kind() == ResdValue.Kind.BLOB) {
                put(bytes, 4, value.bytes().length);
            }
            bytes.writeBytes(value.bytes());
            if (value.kind() == ResdValue.Kind.TEXT) {
                bytes.write(0);
            }
        });
        return bytes.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, int bytes, long value) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >> 8 * i));
        }
    }
}
