package org.twinrig.core.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.twinrig.core.UserError;

/** A file open for reading at any place; failures of the disk become messages that name the file. */
final class McapFile implements Closeable {
    private final Path path;
    private final FileChannel channel;
    private final long size;

    private McapFile(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
    }

    static McapFile open(Path path) {
        try {
            var channel = FileChannel.open(path, StandardOpenOption.READ);
            return new McapFile(path, channel, channel.size());
        } catch (IOException e) {
            throw IoFailure.userError("read", path, e);
        }
    }

    Path path() {
        return path;
    }

    /** Size when it was opened [byte]. */
    long size() {
        return size;
    }

    /** Reads {@code length} bytes at {@code offset}; they must be there. */
    byte[] read(long offset, long length) {
        if (offset < 0 || length < 0 || length > size - offset || length > Integer.MAX_VALUE - 16) {
            throw Format.damaged(
                    path, offset, "%d bytes are needed here, the file has %d in all".formatted(length, size));
        }
        var bytes = new byte[(int) length];
        read(offset, bytes, bytes.length);
        return bytes;
    }

    /** Reads the record at {@code offset} without its opcode and length; it must be a whole {@code opcode} record. */
    ByteReader record(long offset, int opcode) {
        byte[] head = read(offset, Format.RECORD_HEAD);
        var in = new ByteReader(path, offset, head, 0, head.length);
        int found = in.u8();
        if (found != opcode) {
            throw Format.damaged(
                    path, offset, "a record 0x%02x stands there, 0x%02x was expected".formatted(found, opcode));
        }
        long length = in.u64();
        byte[] content = read(offset + Format.RECORD_HEAD, length);
        return new ByteReader(path, offset + Format.RECORD_HEAD, content, 0, content.length);
    }

    /** CRC-32 of the bytes {@code [from, to)}. */
    int crc(long from, long to) {
        var crc = new CRC32();
        var bytes = new byte[1 << 16];
        for (long at = from; at < to; ) {
            int count = (int) Math.min(bytes.length, to - at);
            read(at, bytes, count);
            crc.update(bytes, 0, count);
            at += count;
        }
        return (int) crc.getValue();
    }

    private void read(long offset, byte[] bytes, int length) {
        var buffer = ByteBuffer.wrap(bytes, 0, length);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw new UserError(path + ": the file became shorter while it was read");
                }
            }
        } catch (IOException e) {
            throw IoFailure.userError("read", path, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw IoFailure.userError("close", path, e);
        }
    }
}
