package org.twinrig.aws;

import java.util.List;
import java.util.Optional;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.Remote;
import org.twinrig.pipeline.Resources;
import org.twinrig.pipeline.Services;
import org.twinrig.pipeline.embedded.AwsClients;
import org.twinrig.pipeline.functions.Names;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.sns.model.Topic;

/**
 * AWS's own services, with the tables, topics and the bucket that {@code template.yaml} made. They are found and never
 * made or changed: who runs a verification needs the rights to read and write, not to administer.
 */
final class DeployedServices implements Services {
    private static final String DEPLOY =
            "deploy pipeline/aws/template.yaml there first (pipeline/aws/README.md has the command)";

    private final SdkHttpClient http;
    private final AwsClients clients;
    private final Region region;

    DeployedServices(SdkHttpClient http, AwsClients clients, Region region) {
        this.http = http;
        this.clients = clients;
        this.region = region;
    }

    /** Connects with the SDK's own chain of settings. */
    static DeployedServices open(Remote remote) {
        var region = region(remote);
        var credentials = DefaultCredentialsProvider.builder().build();
        requireCredentials(credentials);
        var http = UrlConnectionHttpClient.create();
        var clients = AwsClients.connect(new AwsClients.Connection(region, credentials, http, Optional.empty()));
        return new DeployedServices(http, clients, region);
    }

    private static Region region(Remote remote) {
        try {
            return remote.region().map(Region::of).orElseGet(() -> new DefaultAwsRegionProviderChain().getRegion());
        } catch (SdkClientException e) {
            throw new UserError(
                    "no AWS region is chosen: give --region NAME, e.g. --region eu-central-1, or set AWS_REGION");
        }
    }

    static void requireCredentials(AwsCredentialsProvider credentials) {
        try {
            credentials.resolveCredentials();
        } catch (SdkClientException e) {
            throw new UserError(
                    "--target aws needs AWS credentials, and none were found in the environment, in ~/.aws or from this machine's role. Sign in (\"aws configure\" or \"aws sso login\"), set AWS_PROFILE, or use --target embedded, which needs no account.",
                    UserError.MACHINE_LACKS);
        }
    }

    @Override
    public AwsClients clients() {
        return clients;
    }

    @Override
    public Resources resources() {
        try {
            for (var table : List.of(Names.SENSOR_DATA, Names.DETECTOR_STATE)) {
                clients.dynamoDb().describeTable(describe -> describe.tableName(table));
            }
            var fire = topicArn(Names.FIRE_ALERTS);
            var fan = topicArn(Names.FAN_ALERTS);
            var anomaly = topicArn(Names.ANOMALY_ALERTS);
            var threshold = topicArn(Names.THRESHOLD_ALERTS);
            var bucket = "%s-%s-%s".formatted(Names.BUCKET, fire.split(":", -1)[4], region.id());
            clients.s3().headBucket(head -> head.bucket(bucket));
            return new Resources(fire, fan, anomaly, threshold, bucket);
        } catch (SdkException e) {
            throw new UserError(
                    "the pipeline's tables, topics and bucket are not all to be had in region %s: %s; %s"
                            .formatted(
                                    region,
                                    String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("no reason given"),
                                    DEPLOY),
                    UserError.MACHINE_LACKS);
        }
    }

    private String topicArn(String name) {
        return clients.sns().listTopicsPaginator().topics().stream()
                .map(Topic::topicArn)
                .filter(arn -> arn.endsWith(":" + name))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "there is no SNS topic %s in region %s; %s".formatted(name, region, DEPLOY),
                        UserError.MACHINE_LACKS));
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
