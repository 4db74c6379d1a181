package org.twinrig.pipeline.embedded.s3;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinrig.pipeline.embedded.store.Blobs;
import org.twinrig.pipeline.embedded.store.Database;
import org.twinrig.pipeline.embedded.wire.ServiceError;
import org.twinrig.pipeline.embedded.wire.WireRequest;
import org.twinrig.pipeline.embedded.wire.WireResponse;

/** The operations on objects. */
final class Objects {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int READABLE_NAME = 100; // characters of a key that a file's name shows
    private static final List<String> KEPT_HEADERS =
            List.of("content-type", "content-language", "content-disposition", "cache-control", "expires");
    // the day of the month has two digits in HTTP, one in Java's own RFC 1123 format
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ObjectIndex index;
    private final Database database;
    private final Blobs blobs;
    private final Clock clock;

    Objects(ObjectIndex index, Database database, Blobs blobs, Clock clock) {
        this.index = index;
        this.database = database;
        this.blobs = blobs;
        this.clock = clock;
    }

    WireResponse answer(S3Route route, WireRequest request) throws IOException {
        return switch (route.operation()) {
            case "PutObject" -> put(route, request);
            case "GetObject" -> get(route, request);
            case "HeadObject" -> head(route, request);
            default -> delete(route);
        };
    }

    private WireResponse put(S3Route route, WireRequest request) throws IOException {
        String blob = blobName(route);
        try (Upload upload = Upload.of(request)) {
            long size = blobs.keep(blob, upload);
            Upload.Sums sums = upload.verified();
            Map<String, String> headers = keptHeaders(request);
            headers.putAll(sums.checksums());
            var object = new ObjectIndex.Stored(route.key(), blob, size, sums.etag(), clock.millis(), headers);
            index.put(route.bucket(), object, before -> requireConditions(request, before))
                    .ifPresent(this::forget);
            var answer = new LinkedHashMap<>(sums.checksums());
            answer.put("ETag", sums.etag());
            return WireResponse.empty(200, answer);
        } catch (ServiceError e) {
            blobs.remove(blob);
            throw e;
        }
    }

    private static String blobName(S3Route route) {
        // readable for people, unique on any file system, never a path out of the folder
        String readable = URLEncoder.encode(route.key(), StandardCharsets.UTF_8).replace("*", "%2A");
        String shown = readable.length() > READABLE_NAME ? readable.substring(0, READABLE_NAME) : readable;
        return route.bucket() + "/" + shown + "~" + UUID.randomUUID();
    }

    private static Map<String, String> keptHeaders(WireRequest request) {
        var kept = new TreeMap<String, String>();
        for (String name : request.headers().keySet()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (KEPT_HEADERS.contains(lower) || lower.startsWith("x-amz-meta-")) {
                kept.put(lower, request.header(name).orElse(""));
            }
        }
        // "aws-chunked" describes the transfer; what remains describes the content
        String encoding = request.header("content-encoding")
                .orElse("")
                .replaceAll("(^|,)\\s*aws-chunked\\s*", "")
                .replaceAll("^\\s*,\\s*", "")
                .strip();
        if (!encoding.isEmpty()) {
            kept.put("content-encoding", encoding);
        }
        return kept;
    }

    private static void requireConditions(WireRequest request, Optional<ObjectIndex.Stored> before) {
        Optional<String> none = request.header("if-none-match");
        if (none.isPresent() && !none.get().equals("*")) {
            throw new ServiceError(
                    501, "NotImplemented", "S3 PutObject: If-None-Match takes * only; got " + none.get());
        }
        Optional<String> match = request.header("if-match");
        if (match.isPresent() && before.isEmpty()) {
            throw new ServiceError(404, "NoSuchKey", "The specified key does not exist.");
        }
        boolean holds = (none.isEmpty() || before.isEmpty())
                && (match.isEmpty()
                        || before.orElseThrow()
                                .etag()
                                .replace("\"", "")
                                .equals(match.get().replace("\"", "")));
        if (!holds) {
            throw new ServiceError(
                    412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
        }
    }

    private void forget(ObjectIndex.Stored replaced) {
        database.afterCommit(() -> {
            try {
                blobs.remove(replaced.blob());
            } catch (IOException e) {
                // the file stays behind unused; the object itself is gone, which is what was asked for
                return;
            }
        });
    }

    private ObjectIndex.Stored find(S3Route route) {
        return index.find(route.bucket(), route.key())
                .orElseThrow(
                        () -> new ServiceError(404, "NoSuchKey", "The specified key does not exist: " + route.key()));
    }

    private static Map<String, String> headers(ObjectIndex.Stored object, WireRequest request, boolean whole) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ETag", object.etag());
        headers.put("Last-Modified", HTTP_DATE.format(Instant.ofEpochMilli(object.modifiedMillis())));
        headers.put("Accept-Ranges", "bytes");
        headers.put("Content-Type", "binary/octet-stream");
        boolean checksums =
                whole && request.header("x-amz-checksum-mode").orElse("").equalsIgnoreCase("ENABLED");
        object.headers().forEach((name, value) -> {
            if (name.equals("content-type")) {
                headers.put("Content-Type", value);
            } else if (checksums || !name.startsWith(Checksum.HEADER)) {
                headers.put(name, value);
            }
        });
        return headers;
    }

    private WireResponse head(S3Route route, WireRequest request) {
        ObjectIndex.Stored object = find(route);
        Map<String, String> headers = headers(object, request, true);
        headers.put("Content-Length", Long.toString(object.size()));
        return WireResponse.empty(200, headers);
    }

    private WireResponse get(S3Route route, WireRequest request) throws IOException {
        try {
            return answer(find(route), request);
        } catch (FileNotFoundException | NoSuchFileException e) {
            return answer(find(route), request); // replaced between the look-up and the opening
        }
    }

    private WireResponse answer(ObjectIndex.Stored object, WireRequest request) throws IOException {
        Optional<String> range = request.header("Range");
        if (range.isEmpty()) {
            Map<String, String> headers = headers(object, request, true);
            headers.put("Content-Length", Long.toString(object.size()));
            return new WireResponse(200, headers, blobs.open(object.blob(), 0));
        }
        long[] span = span(range.get(), object.size());
        Map<String, String> headers = headers(object, request, false);
        headers.put("Content-Length", Long.toString(span[1] - span[0] + 1));
        headers.put("Content-Range", "bytes %d-%d/%d".formatted(span[0], span[1], object.size()));
        InputStream rest = blobs.open(object.blob(), span[0]);
        return new WireResponse(206, headers, new Limited(rest, span[1] - span[0] + 1));
    }

    /** First and last byte of {@code bytes=first-last}, {@code bytes=first-} or {@code bytes=-length}. */
    private static long[] span(String range, long size) {
        Matcher matcher = RANGE.matcher(range);
        if (matcher.matches() && !range.endsWith("=-")) {
            String first = matcher.group(1);
            String last = matcher.group(2);
            long from = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
            long to = first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
            if (from <= to) {
                return new long[] {from, to};
            }
        }
        throw new ServiceError(
                416, "InvalidRange", "The requested range is not satisfiable: %s of %d bytes".formatted(range, size));
    }

    private WireResponse delete(S3Route route) {
        index.remove(route.bucket(), route.key()).ifPresent(this::forget);
        return WireResponse.empty(204, Map.of());
    }
}
