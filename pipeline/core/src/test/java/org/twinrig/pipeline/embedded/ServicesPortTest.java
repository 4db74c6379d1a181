package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * The same contracts through sockets, by the SDK's ordinary HTTP client: at the embedded services' own port, or at the
 * LocalStack-compatible services that {@code TWINRIG_ENDPOINT} names.
 */
class ServicesPortTest {
    private static final EmbeddedServices SERVICES = EmbeddedServices.inMemory();
    private static final ServicesPort PORT = SERVICES.serve(0);
    private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();
    private static final AwsClients CLIENTS = AwsClients.connect(new AwsClients.Connection(
            Region.US_EAST_1,
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
            HTTP,
            Optional.of(Optional.ofNullable(System.getenv("TWINRIG_ENDPOINT"))
                    .map(URI::create)
                    .orElse(PORT.uri()))));

    @AfterAll
    static void close() {
        CLIENTS.close();
        HTTP.close();
        PORT.close();
        SERVICES.close();
    }

    @Nested
    class Items extends DynamoDbItemContract {
        @Override
        AwsClients clients() {
            return CLIENTS;
        }
    }

    @Nested
    class Queries extends DynamoDbQueryContract {
        @Override
        AwsClients clients() {
            return CLIENTS;
        }
    }

    @Nested
    class Conditions extends DynamoDbConditionContract {
        @Override
        AwsClients clients() {
            return CLIENTS;
        }
    }

    @Nested
    class Buckets extends S3Contract {
        @Override
        AwsClients clients() {
            return CLIENTS;
        }
    }

    @Nested
    class Messages extends MessagingContract {
        @Override
        AwsClients clients() {
            return CLIENTS;
        }
    }

    @Test
    void whatIsNotOfferedIsRefusedInWords() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var plain = client.send(
                HttpRequest.newBuilder(PORT.uri().resolve("/health")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(plain.statusCode()).isEqualTo(501);
        assertThat(plain.body())
                .startsWith("the service of a request without a signature is not offered by the embedded target, which"
                        + " has [dynamodb, monitoring, s3, sns, sqs]");
        var kinesis = HttpRequest.newBuilder(PORT.uri())
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/kinesis/aws4_request")
                .build();
        assertThat(client.send(kinesis, HttpResponse.BodyHandlers.ofString()).body())
                .startsWith("the service kinesis is not offered");
    }
}
