package org.twinrig.core.mcap;

import java.nio.file.Path;
import org.twinrig.core.UserError;

/**
 * The fixed numbers of the MCAP format.
 *
 * @see "MCAP File Format Specification, version 0, mcap.dev/spec"
 */
final class Format {
    private static final byte[] MAGIC = {(byte) 0x89, 'M', 'C', 'A', 'P', 0x30, '\r', '\n'};
    static final int MAGIC_LENGTH = MAGIC.length;

    /** Opcode and length before every record. */
    static final int RECORD_HEAD = 1 + 8;
    /** A whole footer record. */
    static final int FOOTER_LENGTH = RECORD_HEAD + 8 + 8 + 4;
    /** A whole data-end record. */
    static final int DATA_END_LENGTH = RECORD_HEAD + 4;
    /** Channel, sequence, log time and publish time before the payload of a message. */
    static final int MESSAGE_HEAD = 2 + 4 + 8 + 8;

    static final int HEADER = 0x01;
    static final int FOOTER = 0x02;
    static final int SCHEMA = 0x03;
    static final int CHANNEL = 0x04;
    static final int MESSAGE = 0x05;
    static final int CHUNK = 0x06;
    static final int MESSAGE_INDEX = 0x07;
    static final int CHUNK_INDEX = 0x08;
    static final int STATISTICS = 0x0B;
    static final int METADATA = 0x0C;
    static final int METADATA_INDEX = 0x0D;
    static final int SUMMARY_OFFSET = 0x0E;
    static final int DATA_END = 0x0F;

    private Format() {}

    static byte[] magic() {
        return MAGIC.clone();
    }

    /** True if the magic bytes stand at {@code offset} of {@code data}. */
    static boolean isMagic(byte[] data, int offset) {
        if (data.length - offset < MAGIC_LENGTH) {
            return false;
        }
        for (int i = 0; i < MAGIC_LENGTH; i++) {
            if (data[offset + i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    /** The error for a file whose bytes at {@code offset} are not what they must be. */
    static UserError damaged(Path file, long offset, String finding) {
        return new UserError(file + ": byte " + offset + ": " + finding
                + "; the file is damaged: take another copy of it or record the run again");
    }

    /** The error for a checksum that does not fit. */
    static UserError wrongCrc(Path file, long offset, String what, int found, int expected) {
        return damaged(
                file, offset, "CRC-32 of %s is 0x%08x, 0x%08x is written there".formatted(what, found, expected));
    }
}
