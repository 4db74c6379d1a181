package org.twinrig.pipeline.embedded.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.embedded.wire.Digests;
import org.twinrig.pipeline.embedded.wire.ServiceError;
import org.twinrig.pipeline.embedded.wire.WireRequest;

/** The content of a PutObject request on its way into the store: decoded, counted, and every checksum sent verified. */
final class Upload extends FilterInputStream {
    private static final String CHUNKED = "STREAMING-";
    private static final Pattern HEX_DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final WireRequest request;
    private final @Nullable ChunkedBody chunked;
    private final MessageDigest md5 = Digests.of("MD5");
    private final @Nullable MessageDigest payload;
    private final Optional<String> checksumHeader;
    private final @Nullable Checksum checksum;
    private long length;

    private Upload(InputStream content, WireRequest request, @Nullable ChunkedBody chunked) {
        super(content);
        this.request = request;
        this.chunked = chunked;
        String sha256 = request.header("x-amz-content-sha256").orElse("");
        payload = HEX_DIGEST.matcher(sha256).matches() ? Digests.of("SHA-256") : null;
        checksumHeader = request.header("x-amz-trailer")
                .map(name -> name.toLowerCase(Locale.ROOT))
                .or(() -> Checksum.headerAmong(request.headers().keySet()));
        checksum = checksumHeader.map(Checksum::of).orElse(null);
    }

    /** The upload of this request. */
    static Upload of(WireRequest request) {
        boolean isChunked = request.header("x-amz-content-sha256").orElse("").startsWith(CHUNKED);
        if (!isChunked) {
            return new Upload(request.body(), request, null);
        }
        var body = new ChunkedBody(request.body());
        return new Upload(body, request, body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = super.read(bytes, offset, count);
        if (read > 0) {
            length += read;
            md5.update(bytes, offset, read);
            if (payload != null) {
                payload.update(bytes, offset, read);
            }
            if (checksum != null) {
                checksum.update(bytes, offset, read);
            }
        }
        return read;
    }

    /** What the content turned out to be. */
    record Sums(String etag, Map<String, String> checksums) {}

    /** Compares everything that the request says about its content with the content, which was read to its end. */
    Sums verified() {
        Optional<String> declared = request.header(chunked == null ? "Content-Length" : "x-amz-decoded-content-length");
        if (declared.isPresent() && !declared.get().equals(Long.toString(length))) {
            throw new ServiceError(
                    400,
                    "IncompleteBody",
                    "The request body terminated unexpectedly: %s bytes were announced, %d came."
                            .formatted(declared.get(), length));
        }
        byte[] digest = md5.digest();
        String base64 = Base64.getEncoder().encodeToString(digest);
        if (!request.header("Content-MD5").orElse(base64).equals(base64)) {
            throw badDigest("Content-MD5", base64);
        }
        if (payload != null) {
            String hex = HexFormat.of().formatHex(payload.digest());
            if (!request.header("x-amz-content-sha256").orElse(hex).equals(hex)) {
                throw new ServiceError(
                        400,
                        "XAmzContentSHA256Mismatch",
                        "The provided 'x-amz-content-sha256' header does not match what was computed.");
            }
        }
        return new Sums("\"" + HexFormat.of().formatHex(digest) + "\"", verifiedChecksum());
    }

    private Map<String, String> verifiedChecksum() {
        if (checksum == null || checksumHeader.isEmpty()) {
            return Map.of();
        }
        String name = checksumHeader.get();
        String computed = checksum.base64();
        Optional<String> sent = chunked == null || request.header(name).isPresent()
                ? request.header(name)
                : Optional.ofNullable(chunked.trailers().get(name));
        if (sent.isEmpty()) {
            throw new ServiceError(400, "MalformedTrailerError", "The trailing header " + name + " did not come.");
        }
        if (!sent.get().equals(computed)) {
            throw badDigest(name, computed);
        }
        return Map.of(name, computed, Checksum.HEADER + "type", "FULL_OBJECT");
    }

    private static ServiceError badDigest(String header, String computed) {
        return new ServiceError(
                400,
                "BadDigest",
                "The %s you specified did not match the calculated checksum, %s.".formatted(header, computed));
    }
}
