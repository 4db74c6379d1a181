package org.twinrig.pipeline.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The one way in which payloads are read and written: decimals stay exact, nothing may follow the value. */
public final class Json {
    private static final int DEEPEST = 32;

    /** Reads decimals as decimals, refuses trailing text and repeated names. */
    public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** Reads {@code payload}; anything but one JSON value is a {@link PayloadError} that names the byte. */
    public static JsonNode parse(byte[] payload) {
        try {
            var node = MAPPER.readTree(payload);
            if (node == null || node.isMissingNode()) {
                throw new PayloadError("byte 0", "a JSON value", "an empty payload");
            }
            return node;
        } catch (JsonProcessingException e) {
            long at = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
            throw new PayloadError("byte " + at, "JSON (" + reason(e.getOriginalMessage()) + ")", shown(payload, at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code value}. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this does not go into JSON: " + value, e);
        }
    }

    private static String shown(byte[] payload, long at) {
        boolean end = at >= payload.length;
        int from = (int) Math.max(0, Math.min(at, payload.length) - (end ? 16 : 8));
        int length = Math.min(16, payload.length - from);
        var text = new StringBuilder(end ? "the end after \"" : "\"");
        for (int i = from; i < from + length; i++) {
            int b = payload[i] & 0xFF;
            text.append(b >= 0x20 && b < 0x7F ? String.valueOf((char) b) : "\\x%02x".formatted(b));
        }
        return text.append("\"").toString();
    }

    /** What Jackson says, without the place that it adds: we tell it ourselves. */
    private static String reason(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).replaceAll(" \\(start marker at .*\\)", "");
    }
}
