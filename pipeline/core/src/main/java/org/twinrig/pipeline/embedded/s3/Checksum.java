package org.twinrig.pipeline.embedded.s3;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.twinrig.pipeline.embedded.wire.Digests;
import org.twinrig.pipeline.embedded.wire.ServiceError;

/** A running checksum over an object's content, as S3 names and writes it. */
interface Checksum {
    /** Prefix of the headers that carry checksums. */
    String HEADER = "x-amz-checksum-";
    /** The algorithms that the embedded target computes. */
    List<String> ALGORITHMS = List.of("crc32", "crc32c", "sha1", "sha256");

    /** Adds bytes of the content. */
    void update(byte[] bytes, int offset, int length);

    /** The checksum in Base64. */
    String base64();

    /** A fresh checksum for a header such as {@code x-amz-checksum-crc32}. */
    static Checksum of(String header) {
        String algorithm = header.startsWith(HEADER) ? header.substring(HEADER.length()) : header;
        return switch (algorithm) {
            case "crc32" -> new Crc(new CRC32());
            case "crc32c" -> new Crc(new CRC32C());
            case "sha1" -> new Digest(Digests.of("SHA-1"));
            case "sha256" -> new Digest(Digests.of("SHA-256"));
            default ->
                throw new ServiceError(
                        501,
                        "NotImplemented",
                        "S3 PutObject: the checksum %s is not offered by the embedded target, which has %s. Use one of these or another target (localstack or aws)."
                                .formatted(algorithm, ALGORITHMS));
        };
    }

    /** A cyclic redundancy check of 32 bits, big endian. */
    record Crc(java.util.zip.Checksum sum) implements Checksum {
        @Override
        public void update(byte[] bytes, int offset, int length) {
            sum.update(bytes, offset, length);
        }

        @Override
        public String base64() {
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES)
                    .putInt((int) sum.getValue())
                    .array();
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    /** A message digest. */
    record Digest(MessageDigest digest) implements Checksum {
        @Override
        public void update(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
        }

        @Override
        public String base64() {
            return Base64.getEncoder().encodeToString(digest.digest());
        }
    }

    /** The header among these that carries a checksum, if any. */
    static Optional<String> headerAmong(Iterable<String> names) {
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(HEADER)
                    && !lower.equals(HEADER + "mode")
                    && !lower.equals(HEADER + "type")
                    && !lower.equals(HEADER + "algorithm")) {
                return Optional.of(lower);
            }
        }
        return Optional.empty();
    }
}
