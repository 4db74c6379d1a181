package org.twinrig.pipeline.embedded.s3;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twinrig.pipeline.embedded.wire.Offer;
import org.twinrig.pipeline.embedded.wire.ServiceError;
import org.twinrig.pipeline.embedded.wire.WireRequest;

/**
 * What an S3 request asks for.
 *
 * @param operation name of the operation
 * @param bucket the bucket's name, or empty
 * @param key the object's key, or empty
 */
record S3Route(String operation, String bucket, String key) {
    private static final int MAX_KEY = 1024; // bytes, S3's limit
    private static final String[] PUT = {
        "content-md5",
        "content-type",
        "content-encoding",
        "content-language",
        "content-disposition",
        "cache-control",
        "expires",
        "if-match",
        "if-none-match",
        "x-amz-meta-*",
        "x-amz-checksum-*",
        "x-amz-trailer",
        "x-amz-decoded-content-length",
        "x-amz-sdk-checksum-algorithm"
    };
    private static final Offer OFFER = new Offer("S3")
            .with("ListBuckets")
            .with("CreateBucket")
            .with("HeadBucket")
            .with("DeleteBucket")
            .with(
                    "ListObjectsV2",
                    "list-type",
                    "prefix",
                    "delimiter",
                    "max-keys",
                    "continuation-token",
                    "start-after",
                    "encoding-type")
            .with("PutObject", PUT)
            .with("GetObject", "range", "x-amz-checksum-mode")
            .with("HeadObject", "x-amz-checksum-mode")
            .with("DeleteObject");
    /** Headers that belong to the transport and the signature, not to an operation. */
    private static final List<String> TRANSPORT =
            List.of("x-amz-content-sha256", "x-amz-date", "x-amz-security-token", "x-amz-user-agent", "x-amz-te");

    static S3Route of(WireRequest request) {
        String path = decoded(request.path()).substring(1);
        int dot = request.host().indexOf(".s3.");
        String bucket;
        String key;
        if (dot > 0) {
            bucket = request.host().substring(0, dot);
            key = path;
        } else {
            int slash = path.indexOf('/');
            bucket = slash < 0 ? path : path.substring(0, slash);
            key = slash < 0 ? "" : path.substring(slash + 1);
        }
        var route = new S3Route(operation(request, bucket, key), bucket, key);
        OFFER.check(route.operation(), parameters(request), 501, "NotImplemented");
        if (key.getBytes(StandardCharsets.UTF_8).length > MAX_KEY) {
            throw new ServiceError(400, "KeyTooLongError", "Your key is too long; at most " + MAX_KEY + " bytes");
        }
        return route;
    }

    private static String operation(WireRequest request, String bucket, String key) {
        String usual = usualOperation(request, bucket, key);
        // the client names most operations itself; the name of one that is not offered makes the better refusal
        return request.parameter("x-id").filter(name -> !OFFER.has(name)).orElse(usual);
    }

    private static String usualOperation(WireRequest request, String bucket, String key) {
        String method = request.method();
        if (bucket.isEmpty()) {
            return method.equals("GET") ? "ListBuckets" : method + " /";
        }
        if (!key.isEmpty()) {
            return switch (method) {
                case "PUT" -> putOperation(request);
                case "GET" -> "GetObject";
                case "HEAD" -> "HeadObject";
                case "DELETE" -> "DeleteObject";
                default -> method + " on an object" + subresource(request);
            };
        }
        return switch (method) {
            case "PUT" -> "CreateBucket";
            case "HEAD" -> "HeadBucket";
            case "DELETE" -> "DeleteBucket";
            case "GET" ->
                request.parameter("list-type").isPresent()
                        ? "ListObjectsV2"
                        : method + " on a bucket" + subresource(request);
            default -> method + " on a bucket" + subresource(request);
        };
    }

    private static String putOperation(WireRequest request) {
        if (request.parameter("partNumber").isPresent()) {
            return "UploadPart";
        }
        return request.header("x-amz-copy-source").isPresent() ? "CopyObject" : "PutObject";
    }

    private static String subresource(WireRequest request) {
        return request.query().isEmpty()
                ? ""
                : " with ?" + String.join("&", request.query().keySet());
    }

    /** Query parameters and headers that mean something to an operation. */
    private static List<String> parameters(WireRequest request) {
        List<String> parameters = new ArrayList<>(request.query().keySet());
        parameters.remove("x-id");
        for (String header : request.headers().keySet()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (isParameter(name, request.method())) {
                parameters.add(family(name));
            }
        }
        return parameters;
    }

    private static boolean isParameter(String header, String method) {
        if (TRANSPORT.contains(header)) {
            return false;
        }
        if (header.startsWith(Checksum.HEADER) && !method.equals("PUT")) {
            return header.equals("x-amz-checksum-mode"); // the client also sends a checksum of the empty body
        }
        boolean aboutContent = header.startsWith("content-") && !header.equals("content-length");
        boolean ofUpload = aboutContent || header.equals("cache-control") || header.equals("expires");
        return header.startsWith("x-amz-")
                || header.startsWith("if-")
                || header.equals("range")
                || (ofUpload && method.equals("PUT") && !header.equals("content-type"));
    }

    private static String family(String header) {
        if (header.startsWith("x-amz-meta-")) {
            return "x-amz-meta-*";
        }
        boolean isChecksum = Checksum.ALGORITHMS.stream().anyMatch(name -> header.equals(Checksum.HEADER + name));
        return isChecksum ? "x-amz-checksum-*" : header;
    }

    /** Percent-decoded text; a plus sign is itself in a path. */
    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
