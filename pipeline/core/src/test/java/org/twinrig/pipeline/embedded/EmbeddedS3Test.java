package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The embedded S3 keeps the contract. */
class EmbeddedS3Test extends S3Contract {
    private static final EmbeddedServices SERVICES = EmbeddedServices.inMemory();

    @Override
    AwsClients clients() {
        return SERVICES.clients();
    }

    @AfterAll
    static void close() {
        SERVICES.close();
    }

    @Test
    void aBucketMayStandInTheHostName() {
        var anyone = StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b"));
        try (S3Client virtualHost = S3Client.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(anyone)
                .httpClient(SERVICES.httpClient())
                .build()) {
            virtualHost.createBucket(create -> create.bucket("in-the-host"));
            virtualHost.putObject(put -> put.bucket("in-the-host").key("a/b"), RequestBody.fromString("c"));
        }

        assertThat(SERVICES.s3()
                        .getObjectAsBytes(get -> get.bucket("in-the-host").key("a/b"))
                        .asUtf8String())
                .isEqualTo("c");
    }
}
