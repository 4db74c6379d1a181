package org.twinrig.aws.lambda;

import java.util.Map;
import java.util.Optional;
import org.twinrig.pipeline.embedded.AwsClients;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iotdataplane.IotDataPlaneClient;

/**
 * What a function finds where it runs: its settings, clients of the services, a way to MQTT. Made once for each process,
 * since connecting costs more than an event.
 *
 * @param settings environment variables
 * @param clients the services
 * @param publisher the way to MQTT
 */
record Surroundings(Map<String, String> settings, AwsClients clients, Publisher publisher) {
    /** Publishes on a topic at QoS 1. */
    @FunctionalInterface
    interface Publisher {
        void publish(String topic, byte[] payload);
    }

    /** Those of this process; the AWS SDK's own variables lead to other endpoints ({@code AWS_ENDPOINT_URL} …). */
    static Surroundings ofProcess() {
        return Holder.PROCESS;
    }

    /** The value of variable {@code name}, which must be set. */
    String required(String name) {
        return Optional.ofNullable(settings.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        "the environment variable %s is not set; template.yaml sets it".formatted(name)));
    }

    private static final class Holder {
        private static final Surroundings PROCESS = connect(System.getenv());

        private static Surroundings connect(Map<String, String> settings) {
            var http = UrlConnectionHttpClient.create();
            var region = Region.of(settings.getOrDefault("AWS_REGION", "us-east-1"));
            var credentials = DefaultCredentialsProvider.builder().build();
            var clients = AwsClients.connect(new AwsClients.Connection(region, credentials, http, Optional.empty()));
            return new Surroundings(settings, clients, publisher(region, credentials, http));
        }

        private static Publisher publisher(Region region, AwsCredentialsProvider credentials, SdkHttpClient http) {
            var client = IotDataPlaneClient.builder()
                    .region(region)
                    .credentialsProvider(credentials)
                    .httpClient(http)
                    .build();
            return (topic, payload) ->
                    client.publish(publish -> publish.topic(topic).qos(1).payload(SdkBytes.fromByteArray(payload)));
        }
    }
}
