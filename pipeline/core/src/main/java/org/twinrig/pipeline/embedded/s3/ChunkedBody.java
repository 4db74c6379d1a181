package org.twinrig.pipeline.embedded.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.pipeline.embedded.wire.ServiceError;

/**
 * The content of an {@code aws-chunked} body, and the trailing headers after it.
 *
 * <pre>
 * body    = { size [ ";chunk-signature=" signature ] CRLF bytes CRLF } "0" [ ";…" ] CRLF { name ":" value CRLF } CRLF
 * size    = hexadecimal number of bytes, not 0
 * </pre>
 *
 * @see "Amazon S3 API Reference, Signature calculations for the Authorization header: Transferring payload in chunks"
 */
final class ChunkedBody extends InputStream {
    private static final int MAX_LINE = 8192; // bytes
    private static final int HEX = 16;

    private final InputStream in;
    private final Map<String, String> trailers = new TreeMap<>();
    private long left; // of the current chunk [bytes]
    private boolean started;
    private boolean ended;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    /** Trailing headers by name in lower case; complete once the end was read. */
    Map<String, String> trailers() {
        return trailers;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(left, length));
        if (read < 0) {
            throw malformed("the body ends within a chunk, " + left + " bytes before its end");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (started && !line().isEmpty()) {
            throw malformed("a chunk is longer than its size");
        }
        started = true;
        String header = line();
        int end = header.indexOf(';');
        try {
            left = Long.parseLong(end < 0 ? header : header.substring(0, end), HEX);
        } catch (NumberFormatException e) {
            throw malformed("a chunk's size is not a hexadecimal number: \"" + header + "\"");
        }
        if (left == 0) {
            readTrailers();
            ended = true;
        }
    }

    private static ServiceError malformed(String message) {
        return new ServiceError(400, "IncompleteBody", message);
    }

    private void readTrailers() throws IOException {
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                trailers.put(
                        line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        }
    }

    /** A line without its end; the end of the body ends a line too. */
    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.length() > MAX_LINE) {
                throw malformed("a chunk's header is longer than " + MAX_LINE + " bytes");
            }
            line.append((char) next);
        }
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
