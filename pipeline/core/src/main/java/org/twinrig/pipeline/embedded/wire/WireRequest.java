package org.twinrig.pipeline.embedded.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One HTTP request as it reaches an embedded service.
 *
 * @param method HTTP method in capitals
 * @param host host name without port
 * @param path percent-encoded path, beginning with a slash
 * @param query decoded query parameters
 * @param headers headers, looked up without regard to case
 * @param body the body as sent; empty if there is none
 */
public record WireRequest(
        String method,
        String host,
        String path,
        Map<String, List<String>> query,
        SortedMap<String, List<String>> headers,
        InputStream body) {

    /** The first value of this header. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The first value of this query parameter; present and empty for a parameter without a value. */
    public Optional<String> parameter(String name) {
        List<String> values = query.get(name);
        if (values == null) {
            return Optional.empty();
        }
        // the SDK represents "?uploads" as a name with a null value
        return Optional.of(values.isEmpty() || values.get(0) == null ? "" : values.get(0));
    }

    /** The whole body; can be asked once. */
    public byte[] bytes() {
        try (InputStream in = body) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
