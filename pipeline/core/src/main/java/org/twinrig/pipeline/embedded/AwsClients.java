package org.twinrig.pipeline.embedded;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of the services that the pipeline uses; built here for every target, which differ in {@link Connection}. */
public record AwsClients(
        DynamoDbClient dynamoDb, S3Client s3, SnsClient sns, SqsClient sqs, CloudWatchClient cloudWatch)
        implements AutoCloseable {

    /**
     * What makes one target differ from another.
     *
     * @param region the region to sign for
     * @param credentials who is asking
     * @param http the HTTP client; it belongs to the caller and is not closed with the clients
     * @param endpoint where all services are, if not where AWS has them
     */
    public record Connection(
            Region region, AwsCredentialsProvider credentials, SdkHttpClient http, Optional<URI> endpoint) {

        /** The connection to services in this process: nothing of the user's AWS settings is looked at. */
        public static Connection embedded(SdkHttpClient http) {
            var anyone = StaticCredentialsProvider.create(AwsBasicCredentials.create("embedded", "embedded"));
            return new Connection(Region.US_EAST_1, anyone, http, Optional.empty());
        }
    }

    /** Clients for this connection. */
    public static AwsClients connect(Connection connection) {
        return new AwsClients(
                prepare(DynamoDbClient.builder(), connection).build(),
                prepare(S3Client.builder().forcePathStyle(true), connection).build(),
                prepare(SnsClient.builder(), connection).build(),
                prepare(SqsClient.builder(), connection).build(),
                prepare(CloudWatchClient.builder(), connection).build());
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B prepare(
            B builder, Connection connection) {
        // an empty profile keeps a developer's ~/.aws/config from changing what a run does
        ProfileFile none = ProfileFile.aggregator().build();
        connection.endpoint().ifPresent(builder::endpointOverride);
        return builder.region(connection.region())
                .credentialsProvider(connection.credentials())
                .httpClient(connection.http())
                .overrideConfiguration(config -> config.defaultProfileFile(none));
    }

    @Override
    public void close() {
        dynamoDb.close();
        s3.close();
        sns.close();
        sqs.close();
        cloudWatch.close();
    }
}
