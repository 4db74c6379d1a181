package org.twinrig.pipeline.embedded.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Message digests that every Java has. */
public final class Digests {
    private Digests() {}

    /** A fresh digest: MD5, SHA-1 or SHA-256. */
    public static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is missing, though every Java has it", e);
        }
    }

    /** Digest of these bytes in hexadecimal. */
    public static String hex(String algorithm, byte[] bytes) {
        return HexFormat.of().formatHex(of(algorithm).digest(bytes));
    }
}
