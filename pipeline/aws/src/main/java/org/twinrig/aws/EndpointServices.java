package org.twinrig.aws;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.Remote;
import org.twinrig.pipeline.Resources;
import org.twinrig.pipeline.Services;
import org.twinrig.pipeline.embedded.AwsClients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * LocalStack-compatible services at an address. Tables and topics that are not there yet are made; nothing that is there
 * is removed. Region and credentials are those of the environment ({@code AWS_REGION}, {@code AWS_ACCESS_KEY_ID} …), or
 * {@code us-east-1} and {@code test}, which such services take.
 */
final class EndpointServices implements Services {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final SdkHttpClient http;
    private final AwsClients clients;

    private EndpointServices(SdkHttpClient http, AwsClients clients) {
        this.http = http;
        this.clients = clients;
    }

    /** Opens the services at {@code endpoint}; silence, or an answer of something else, is a {@link UserError}. */
    static EndpointServices open(URI endpoint, Remote remote) {
        requireAnswer(endpoint);
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(ANSWER)
                .build();
        var region = remote.region()
                .or(() -> Optional.ofNullable(System.getenv("AWS_REGION")))
                .orElse("us-east-1");
        var clients = AwsClients.connect(
                new AwsClients.Connection(Region.of(region), credentials(), http, Optional.of(endpoint)));
        var services = new EndpointServices(http, clients);
        try {
            services.probe(endpoint);
            return services;
        } catch (UserError e) {
            services.close();
            throw e;
        }
    }

    private static AwsCredentialsProvider credentials() {
        return System.getenv("AWS_ACCESS_KEY_ID") == null
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"))
                : EnvironmentVariableCredentialsProvider.create();
    }

    /** One plain request, so that silence is told at once and not after the SDK's retries. */
    private static void requireAnswer(URI endpoint) {
        try {
            var connection = (HttpURLConnection) endpoint.toURL().openConnection();
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setReadTimeout((int) ANSWER.toMillis());
            connection.getResponseCode(); // whatever it is
            connection.disconnect();
        } catch (IOException e) {
            throw new UserError(
                    "nothing answers at --endpoint %s (%s; tried once, for up to %d s). Start LocalStack-compatible services there, mend the address, or use --target embedded."
                            .formatted(endpoint, Silence.reason(e), CONNECT.toSeconds()),
                    UserError.MACHINE_LACKS);
        }
    }

    private void probe(URI endpoint) {
        probe(endpoint, "DynamoDB", () -> clients.dynamoDb().listTables(list -> list.limit(1)));
        probe(endpoint, "S3", () -> clients.s3().listBuckets());
        probe(endpoint, "SNS", () -> clients.sns().listTopics());
        probe(endpoint, "SQS", () -> clients.sqs().listQueues());
    }

    private static void probe(URI endpoint, String service, Runnable question) {
        try {
            question.run();
        } catch (SdkException e) {
            throw new UserError(
                    "--endpoint %s answers, but not as %s does: %s. DynamoDB, S3, SNS and SQS are needed there; is it the address of LocalStack-compatible services, and are all four of them switched on?"
                            .formatted(endpoint, service, firstLine(e)),
                    UserError.MACHINE_LACKS);
        }
    }

    private static String firstLine(SdkException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public AwsClients clients() {
        return clients;
    }

    @Override
    public Resources resources() {
        return Resources.made(clients);
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public void close() {
        clients.close();
        http.close();
    }
}
