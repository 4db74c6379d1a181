package org.twinrig.pipeline.embedded.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.twinrig.pipeline.embedded.wire.Digests;

/**
 * A typed attribute beside a message.
 *
 * @param type {@code String}, {@code Number} or {@code Binary}, with or without a label after a dot
 * @param value the text, or Base64 of the bytes of a binary attribute
 */
record MessageAttribute(String type, String value) {
    private static final byte STRING_VALUE = 1;
    private static final byte BINARY_VALUE = 2;

    boolean isBinary() {
        return type.equals("Binary") || type.startsWith("Binary.");
    }

    private byte[] bytes() {
        return isBinary() ? Base64.getDecoder().decode(value) : value.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * MD5 over all attributes in order of their names, each as length and bytes of name, type and value.
     *
     * @see "Amazon SQS Developer Guide, Calculating the MD5 message digest for message attributes"
     */
    static String md5(SortedMap<String, MessageAttribute> attributes) {
        MessageDigest digest = Digests.of("MD5");
        for (Map.Entry<String, MessageAttribute> entry : attributes.entrySet()) {
            MessageAttribute attribute = entry.getValue();
            update(digest, entry.getKey().getBytes(StandardCharsets.UTF_8));
            update(digest, attribute.type().getBytes(StandardCharsets.UTF_8));
            digest.update(attribute.isBinary() ? BINARY_VALUE : STRING_VALUE);
            update(digest, attribute.bytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
