package org.twinrig.pipeline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.embedded.dynamo.DynamoDbService;
import org.twinrig.pipeline.embedded.messaging.Messaging;
import org.twinrig.pipeline.embedded.metrics.CloudWatchService;
import org.twinrig.pipeline.embedded.s3.S3Service;
import org.twinrig.pipeline.embedded.store.Blobs;
import org.twinrig.pipeline.embedded.store.Database;
import org.twinrig.pipeline.embedded.store.FileBlobs;
import org.twinrig.pipeline.embedded.store.HeapBlobs;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * DynamoDB, S3, SNS, SQS and CloudWatch inside this process. The SDK's clients marshal, sign, retry and parse as they do against AWS;
 * their requests end in {@link #httpClient()} instead of a socket. What the services offer, and that the rest is refused,
 * stands in this module's README.
 */
public final class EmbeddedServices implements AutoCloseable {
    private final AutoCloseable folder;
    private final Database database;
    private final Dispatch dispatch;
    private final SdkHttpClient http;
    private final AwsClients clients;

    private EmbeddedServices(AutoCloseable folder, Database database, Blobs blobs, Clock clock) {
        this.folder = folder;
        this.database = database;
        Messaging messaging = Messaging.in(database, clock);
        this.dispatch = new Dispatch(Map.of(
                "dynamodb",
                new DynamoDbService(database, clock),
                "s3",
                new S3Service(database, blobs, clock),
                "sns",
                messaging.sns(),
                "sqs",
                messaging.sqs(),
                "monitoring",
                new CloudWatchService(messaging.sns(), clock)));
        this.http = new InProcessHttpClient(dispatch);
        this.clients = AwsClients.connect(AwsClients.Connection.embedded(http));
    }

    /** Services whose data lives in this folder and outlives the process; made if it is missing. */
    public static EmbeddedServices open(Path stateDir) {
        return open(stateDir, Clock.systemUTC());
    }

    /** The same with a clock for timestamps and for the visibility of received messages. */
    public static EmbeddedServices open(Path stateDir, Clock clock) {
        StateFolder folder = StateFolder.open(stateDir);
        try {
            Path objects = Files.createDirectories(folder.path().resolve("s3"));
            Database database = Database.file(folder.path().resolve("services.sqlite"));
            return new EmbeddedServices(folder, database, new FileBlobs(objects), clock);
        } catch (IOException e) {
            folder.close();
            throw new UserError(
                    "the state folder %s of the embedded services cannot be written: %s; mend its permissions or choose another state folder"
                            .formatted(stateDir, e.getMessage()),
                    UserError.MACHINE_LACKS);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Services whose data is gone when they are closed. */
    public static EmbeddedServices inMemory() {
        return inMemory(Clock.systemUTC());
    }

    /** The same with a clock for timestamps and for the visibility of received messages. */
    public static EmbeddedServices inMemory(Clock clock) {
        return new EmbeddedServices(() -> {}, Database.inMemory(), new HeapBlobs(), clock);
    }

    /** The HTTP client that answers for all services; safe for many threads. */
    public SdkHttpClient httpClient() {
        return http;
    }

    /** Offers the services on TCP port {@code port} of 127.0.0.1 as well; 0 takes any free one. Close it first. */
    public ServicesPort serve(int port) {
        return ServicesPort.open(dispatch, port);
    }

    /** Clients of all services. */
    public AwsClients clients() {
        return clients;
    }

    /** The client of DynamoDB. */
    public DynamoDbClient dynamoDb() {
        return clients.dynamoDb();
    }

    /** The client of S3. */
    public S3Client s3() {
        return clients.s3();
    }

    /** The client of SNS. */
    public SnsClient sns() {
        return clients.sns();
    }

    /** The client of CloudWatch. */
    public CloudWatchClient cloudWatch() {
        return clients.cloudWatch();
    }

    /** The client of SQS. */
    public SqsClient sqs() {
        return clients.sqs();
    }

    @Override
    public void close() {
        clients.close();
        http.close();
        database.close();
        try {
            folder.close();
        } catch (Exception e) {
            throw new IllegalStateException("the state folder cannot be released: " + e.getMessage(), e);
        }
    }
}
