package org.twinrig.pipeline.embedded.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinrig.pipeline.embedded.wire.ServiceError;
import org.twinrig.pipeline.embedded.wire.WireRequest;
import org.twinrig.pipeline.embedded.wire.WireResponse;
import org.twinrig.pipeline.embedded.wire.Xml;

/** One page of ListObjectsV2: keys under a prefix, those beyond the next delimiter folded into common prefixes. */
final class Listing implements ObjectIndex.Visitor {
    private static final int MAX_KEYS = 1000; // S3's page

    private final String bucket;
    private final String prefix;
    private final String delimiter;
    private final int maxKeys;
    private final String token;
    private final String startAfter;
    private final boolean encoded;
    private final List<ObjectIndex.Stored> objects = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private @Nullable String folded; // the common prefix that is being skipped
    private String last = "";
    private boolean truncated;

    Listing(String bucket, WireRequest request) {
        this.bucket = bucket;
        prefix = request.parameter("prefix").orElse("");
        delimiter = request.parameter("delimiter").orElse("");
        token = request.parameter("continuation-token").orElse("");
        startAfter = request.parameter("start-after").orElse("");
        maxKeys = maxKeys(request.parameter("max-keys").orElse(Integer.toString(MAX_KEYS)));
        String encoding = request.parameter("encoding-type").orElse("");
        if (!encoding.isEmpty() && !encoding.equals("url")) {
            throw new ServiceError(400, "InvalidArgument", "Invalid Encoding Method specified in Request: " + encoding);
        }
        encoded = !encoding.isEmpty();
    }

    private static int maxKeys(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new ServiceError(400, "InvalidArgument", "max-keys must be a number from 0 on; got " + text);
        }
        return Math.min(MAX_KEYS, Integer.parseInt(text));
    }

    /** Reads the page from the index and answers it. */
    WireResponse answer(ObjectIndex index) {
        if (maxKeys > 0) {
            read(index);
        }
        return WireResponse.xml(200, Xml.document("ListBucketResult", S3Service.NAMESPACE, xml -> {
            xml.element("Name", bucket).element("Prefix", encode(prefix));
            if (!delimiter.isEmpty()) {
                xml.element("Delimiter", encode(delimiter));
            }
            if (!startAfter.isEmpty()) {
                xml.element("StartAfter", encode(startAfter));
            }
            if (encoded) {
                xml.element("EncodingType", "url");
            }
            xml.element("MaxKeys", Integer.toString(maxKeys))
                    .element("KeyCount", Integer.toString(objects.size() + prefixes.size()))
                    .element("IsTruncated", Boolean.toString(truncated));
            if (!token.isEmpty()) {
                xml.element("ContinuationToken", token);
            }
            if (truncated) {
                xml.element(
                        "NextContinuationToken",
                        Base64.getUrlEncoder().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
            }
            objects.forEach(object -> xml.element("Contents", contents -> write(contents, object)));
            prefixes.forEach(common -> xml.element("CommonPrefixes", inner -> inner.element("Prefix", encode(common))));
        }));
    }

    private void write(Xml xml, ObjectIndex.Stored object) {
        xml.element("Key", encode(object.key()))
                .element(
                        "LastModified",
                        Instant.ofEpochMilli(object.modifiedMillis()).toString())
                .element("ETag", object.etag())
                .element("Size", Long.toString(object.size()))
                .element("StorageClass", "STANDARD");
    }

    private void read(ObjectIndex index) {
        String after = startAfter;
        if (!token.isEmpty()) {
            try {
                after = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw new ServiceError(400, "InvalidArgument", "The continuation token provided is incorrect");
            }
            // a page may have ended with a common prefix, whose other keys must not come again
            folded = isFolder(after) ? after : null;
        }
        byte[] first = prefix.getBytes(StandardCharsets.UTF_8);
        byte[] before = after.getBytes(StandardCharsets.UTF_8);
        boolean fromPrefix = Arrays.compareUnsigned(before, first) < 0;
        index.walk(bucket, fromPrefix ? first : before, fromPrefix, this);
    }

    /** Whether a name is a common prefix of this listing; a key that ends with the delimiter need not be one. */
    private boolean isFolder(String name) {
        return !delimiter.isEmpty()
                && name.length() > prefix.length()
                && name.startsWith(prefix)
                && name.indexOf(delimiter, prefix.length()) == name.length() - delimiter.length();
    }

    @Override
    public boolean visit(ObjectIndex.Stored object) {
        String key = object.key();
        if (!key.startsWith(prefix)) {
            return false;
        }
        if (folded != null && key.startsWith(folded)) {
            return true;
        }
        if (objects.size() + prefixes.size() == maxKeys) {
            truncated = true;
            return false;
        }
        int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        if (end < 0) {
            objects.add(object);
            last = key;
        } else {
            folded = key.substring(0, end + delimiter.length());
            prefixes.add(folded);
            last = folded;
        }
        return true;
    }

    private String encode(String text) {
        return encoded
                ? URLEncoder.encode(text, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/")
                : text;
    }
}
