package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What S3 does for the pipeline, said with the SDK's client alone. */
abstract class S3Contract {
    private static final String BUCKET = "twinrig-recordings";

    private S3Client s3;

    /** Clients of the target; each test starts without buckets. */
    abstract AwsClients clients();

    @BeforeEach
    void createBucket() {
        s3 = clients().s3();
        s3.createBucket(create -> create.bucket(BUCKET));
    }

    @AfterEach
    void deleteBuckets() {
        for (Bucket bucket : s3.listBuckets().buckets()) {
            s3.listObjectsV2Paginator(list -> list.bucket(bucket.name())).contents().stream()
                    .map(S3Object::key)
                    .toList()
                    .forEach(key -> s3.deleteObject(
                            delete -> delete.bucket(bucket.name()).key(key)));
            s3.deleteBucket(delete -> delete.bucket(bucket.name()));
        }
    }

    private void put(String key, byte[] content) {
        s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(content));
    }

    private ResponseBytes<GetObjectResponse> get(String key) {
        return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 65_536, 1_000_003})
    void contentComesBackAsItWasPut(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        put("runs/1/run.mcap", content);

        assertThat(get("runs/1/run.mcap").asByteArray()).isEqualTo(content);
        assertThat(get("runs/1/run.mcap").response().contentLength()).isEqualTo(length);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"a b+c%20d", "ümläut/𝄞", "../../etc/passwd", "a//b", "x&<y>\"'", "a", "a/", "dir/~x~"})
    void anyKeyIsAName(String key) {
        put(key, bytes(key));

        assertThat(get(key).asUtf8String()).isEqualTo(key);
        assertThat(s3.listObjectsV2(list -> list.bucket(BUCKET)).contents())
                .extracting(S3Object::key)
                .containsExactly(key);
    }

    @Test
    void theKindOfContentIsKept() {
        var put = s3.putObject(
                request -> request.bucket(BUCKET)
                        .key("frame.csv")
                        .contentType("text/csv")
                        .contentEncoding("gzip")
                        .metadata(Map.of("run", "42")),
                RequestBody.fromString("1,2"));

        HeadObjectResponse head =
                s3.headObject(request -> request.bucket(BUCKET).key("frame.csv"));
        assertThat(head.contentType()).isEqualTo("text/csv");
        assertThat(head.contentEncoding()).isEqualTo("gzip");
        assertThat(head.metadata()).containsEntry("run", "42");
        assertThat(head.contentLength()).isEqualTo(3);
        assertThat(head.lastModified()).isNotNull();
        assertThat(head.eTag())
                .isEqualTo(put.eTag())
                .isEqualTo("\"" + "05cf281c050be3da4eecf3bc6e8aac1b" + "\""); // MD5 of "1,2"
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"bytes=0-4, 01234", "bytes=3-3, 3", "bytes=7-, 789", "bytes=-2, 89", "bytes=5-100, 56789"})
    void partsAreRead(String range, String expected) {
        put("digits", bytes("0123456789"));

        var part = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("digits").range(range));

        assertThat(part.asUtf8String()).isEqualTo(expected);
        assertThat(part.response().contentRange()).startsWith("bytes ").endsWith("/10");
    }

    @Test
    void aPartBeyondTheEndIsRefused() {
        put("digits", bytes("0123456789"));

        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3.getObjectAsBytes(
                        get -> get.bucket(BUCKET).key("digits").range("bytes=10-20")))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(416));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatExceptionOfType(NoSuchKeyException.class).isThrownBy(() -> get("nothing"));
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> s3.headObject(head -> head.bucket(BUCKET).key("nothing")));
        assertThatExceptionOfType(NoSuchBucketException.class)
                .isThrownBy(() -> s3.headBucket(head -> head.bucket("no-such-bucket")));
        assertThatExceptionOfType(NoSuchBucketException.class)
                .isThrownBy(() -> s3.listObjectsV2(list -> list.bucket("no-such-bucket")));
    }

    @Test
    void deletingTwiceIsNoMistake() {
        put("a", bytes("a"));
        s3.deleteObject(delete -> delete.bucket(BUCKET).key("a"));
        s3.deleteObject(delete -> delete.bucket(BUCKET).key("a"));

        assertThatExceptionOfType(NoSuchKeyException.class).isThrownBy(() -> get("a"));
    }

    @Test
    void aBucketWithObjectsIsNotDeleted() {
        put("a", bytes("a"));

        assertThatThrownBy(() -> s3.deleteBucket(delete -> delete.bucket(BUCKET)))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("not empty");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = ChecksumAlgorithm.class,
            names = {"CRC32", "SHA1", "SHA256"})
    void checksumsAreVerifiedAndGivenBack(ChecksumAlgorithm algorithm) {
        s3.putObject(
                put -> put.bucket(BUCKET).key("sum").checksumAlgorithm(algorithm),
                RequestBody.fromString("0123456789"));

        // the client compares the checksum in the answer with its own
        var got = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("sum").checksumMode(ChecksumMode.ENABLED));

        assertThat(got.asUtf8String()).isEqualTo("0123456789");
        assertThat(got.response().checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    }

    @Test
    void contentThatDoesNotMatchItsChecksumIsNotKept() {
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3.putObject(
                        put -> put.bucket(BUCKET).key("sum").checksumCRC32("AAAAAA=="),
                        RequestBody.fromString("0123456789")))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("BadDigest"));
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3.putObject(
                        put -> put.bucket(BUCKET).key("sum").contentMD5("1B2M2Y8AsgTpgAmY7PhCfg=="), // of nothing
                        RequestBody.fromString("0123456789")))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("BadDigest"));
        assertThatExceptionOfType(NoSuchKeyException.class).isThrownBy(() -> get("sum"));
    }

    @Test
    void filesAndStreamsAreSent(@TempDir Path folder) throws Exception {
        byte[] content = new byte[300_000];
        new Random(7).nextBytes(content);
        Path file = Files.write(folder.resolve("run.mcap"), content);
        s3.putObject(put -> put.bucket(BUCKET).key("file"), file);
        s3.putObject(
                put -> put.bucket(BUCKET).key("stream"),
                RequestBody.fromInputStream(new ByteArrayInputStream(content), content.length));

        assertThat(get("file").asByteArray()).isEqualTo(content);
        assertThat(get("stream").asByteArray()).isEqualTo(content);
    }

    @Test
    void anObjectCanBePutOnlyOnce() {
        s3.putObject(put -> put.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("first"));

        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3.putObject(
                        put -> put.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("second")))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(412));
        assertThat(get("once").asUtf8String()).isEqualTo("first");
    }

    @Test
    void listingsComeInPagesInOrder() {
        List<String> keys = IntStream.range(0, 25).mapToObj("k%02d"::formatted).toList();
        keys.forEach(key -> put(key, bytes(key)));

        List<String> listed = new ArrayList<>();
        int pages = 0;
        for (ListObjectsV2Response page :
                s3.listObjectsV2Paginator(list -> list.bucket(BUCKET).maxKeys(10))) {
            page.contents().forEach(object -> listed.add(object.key()));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(listed).isEqualTo(keys);
        assertThat(s3.listObjectsV2(list -> list.bucket(BUCKET).startAfter("k22"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("k23", "k24");
    }

    @ParameterizedTest(name = "{0} keys a page")
    @ValueSource(ints = {1, 2, 3, 1000})
    void foldersAreFolded(int maxKeys) {
        List.of("readme", "runs/1/run.mcap", "runs/1/report.html", "runs/2/run.mcap", "runs/summary", "zone")
                .forEach(key -> put(key, bytes(key)));

        List<String> keys = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (String prefix : List.of("", "runs/")) {
            for (ListObjectsV2Response page : s3.listObjectsV2Paginator(
                    list -> list.bucket(BUCKET).prefix(prefix).delimiter("/").maxKeys(maxKeys))) {
                page.contents().forEach(object -> keys.add(object.key()));
                page.commonPrefixes().stream().map(CommonPrefix::prefix).forEach(folders::add);
            }
        }

        assertThat(keys).containsExactly("readme", "zone", "runs/summary");
        assertThat(folders).containsExactly("runs/", "runs/1/", "runs/2/");
    }

    @Test
    void bucketsAreListedAndMadeAgainWithoutHarm() {
        put("a", bytes("a"));
        s3.createBucket(create -> create.bucket(BUCKET));
        s3.createBucket(create -> create.bucket("another-bucket"));

        assertThat(s3.listBuckets().buckets()).extracting(Bucket::name).containsExactly("another-bucket", BUCKET);
        assertThat(get("a").asUtf8String()).isEqualTo("a");
    }
}
