package org.twinrig.pipeline.embedded.wire;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * One HTTP answer of an embedded service.
 *
 * @param status HTTP status code
 * @param headers headers; content length is added by the sender of the answer where it is known
 * @param body the body, closed by the receiver
 */
public record WireResponse(int status, Map<String, String> headers, InputStream body) {

    /** An answer without a body. */
    public static WireResponse empty(int status, Map<String, String> headers) {
        return new WireResponse(status, headers, InputStream.nullInputStream());
    }

    /** An answer of the JSON 1.0 protocol with the checksum header that DynamoDB clients verify. */
    public static WireResponse json(int status, byte[] body) {
        var crc = new CRC32();
        crc.update(body);
        return new WireResponse(
                status,
                Map.of(
                        "Content-Type", "application/x-amz-json-1.0",
                        "Content-Length", Integer.toString(body.length),
                        "x-amz-crc32", Long.toString(crc.getValue())),
                new ByteArrayInputStream(body));
    }

    /** An XML answer. */
    public static WireResponse xml(int status, byte[] body) {
        return new WireResponse(
                status,
                Map.of("Content-Type", "application/xml", "Content-Length", Integer.toString(body.length)),
                new ByteArrayInputStream(body));
    }
}
