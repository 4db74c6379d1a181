package org.twinrig.pipeline.embedded.s3;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.twinrig.pipeline.embedded.store.Blobs;
import org.twinrig.pipeline.embedded.store.Database;
import org.twinrig.pipeline.embedded.wire.ServiceError;
import org.twinrig.pipeline.embedded.wire.WireRequest;
import org.twinrig.pipeline.embedded.wire.WireResponse;
import org.twinrig.pipeline.embedded.wire.WireService;
import org.twinrig.pipeline.embedded.wire.Xml;

/**
 * S3 over its REST-XML protocol, path-style and virtual-host style. One version per object, one owner, no access rules;
 * an object is put in one request.
 */
public final class S3Service implements WireService {
    static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final ObjectIndex index;
    private final Objects objects;
    private final Clock clock;

    /** A service that keeps its index in this database and contents in these blobs. */
    public S3Service(Database database, Blobs blobs, Clock clock) {
        this.index = new ObjectIndex(database);
        this.objects = new Objects(index, database, blobs, clock);
        this.clock = clock;
    }

    @Override
    public WireResponse answer(WireRequest request) {
        try {
            S3Route route = S3Route.of(request);
            return switch (route.operation()) {
                case "ListBuckets" -> listBuckets();
                case "CreateBucket" -> createBucket(route, request);
                case "HeadBucket" -> {
                    requireBucket(route);
                    yield WireResponse.empty(200, Map.of("x-amz-bucket-region", "us-east-1"));
                }
                case "DeleteBucket" -> deleteBucket(route);
                case "ListObjectsV2" -> {
                    requireBucket(route);
                    yield new Listing(route.bucket(), request).answer(index);
                }
                default -> {
                    requireBucket(route);
                    yield objects.answer(route, request);
                }
            };
        } catch (ServiceError e) {
            return error(request, e);
        } catch (IOException e) {
            return error(request, new ServiceError(500, "InternalError", "embedded store: " + e.getMessage()));
        }
    }

    private static WireResponse error(WireRequest request, ServiceError error) {
        if (request.method().equals("HEAD")) {
            return WireResponse.empty(error.status(), Map.of());
        }
        return WireResponse.xml(
                error.status(),
                Xml.document(
                        "Error",
                        "",
                        xml -> xml.element("Code", error.code())
                                .element("Message", error.text())
                                .element("Resource", request.path())
                                .element("RequestId", UUID.randomUUID().toString())));
    }

    private void requireBucket(S3Route route) {
        if (!index.hasBucket(route.bucket())) {
            throw new ServiceError(404, "NoSuchBucket", "The specified bucket does not exist: " + route.bucket());
        }
    }

    private WireResponse listBuckets() {
        return WireResponse.xml(
                200,
                Xml.document(
                        "ListAllMyBucketsResult",
                        NAMESPACE,
                        xml -> xml.element("Owner", owner -> owner.element("ID", "000000000000"))
                                .element(
                                        "Buckets",
                                        all -> index.buckets()
                                                .forEach(bucket -> all.element(
                                                        "Bucket",
                                                        one -> one.element("Name", bucket.name())
                                                                .element(
                                                                        "CreationDate",
                                                                        Instant.ofEpochMilli(bucket.createdMillis())
                                                                                .toString()))))));
    }

    private WireResponse createBucket(S3Route route, WireRequest request) {
        String name = route.bucket();
        if (!name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") || name.contains("..")) {
            throw new ServiceError(
                    400,
                    "InvalidBucketName",
                    "The specified bucket is not valid: " + name
                            + "; 3 to 63 of a-z, 0-9, - and . are needed, with a letter or digit at both ends");
        }
        if (request.bytes().length > 0) {
            throw new ServiceError(
                    400,
                    "IllegalLocationConstraintException",
                    "S3 CreateBucket: the embedded target has the one region us-east-1 and takes no configuration. Leave it out or use another target (localstack or aws).");
        }
        // a bucket that is there already is no mistake in us-east-1
        index.addBucket(new ObjectIndex.Bucket(name, clock.millis()));
        return WireResponse.empty(200, Map.of("Location", "/" + name));
    }

    private WireResponse deleteBucket(S3Route route) {
        requireBucket(route);
        if (!index.removeBucket(route.bucket())) {
            throw new ServiceError(
                    409, "BucketNotEmpty", "The bucket you tried to delete is not empty: " + route.bucket());
        }
        return WireResponse.empty(204, Map.of());
    }
}
