package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The state folder: what it keeps, and what is said when it cannot be used. */
class EmbeddedStateTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private static void createTable(EmbeddedServices services) {
        services.dynamoDb()
                .createTable(table -> table.tableName("SensorData")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(DynamoDbContract.attribute("DeviceID", ScalarAttributeType.S))
                        .keySchema(DynamoDbContract.key("DeviceID", KeyType.HASH)));
    }

    @Test
    void everythingIsThereAgainAfterARestart() {
        String queueUrl;
        String topicArn;
        try (var services = EmbeddedServices.open(folder)) {
            createTable(services);
            services.dynamoDb()
                    .putItem(put -> put.tableName("SensorData").item(Map.of("DeviceID", DynamoDbContract.s("x"))));
            services.s3().createBucket(create -> create.bucket("bucket"));
            services.s3().putObject(put -> put.bucket("bucket").key("a/b"), RequestBody.fromString("content"));
            queueUrl =
                    services.sqs().createQueue(create -> create.queueName("q")).queueUrl();
            topicArn = services.sns().createTopic(create -> create.name("t")).topicArn();
            services.sns()
                    .subscribe(subscribe -> subscribe
                            .topicArn(topicArn)
                            .protocol("sqs")
                            .endpoint("arn:aws:sqs:us-east-1:000000000000:q"));
        }

        try (var services = EmbeddedServices.open(folder)) {
            assertThat(services.dynamoDb()
                            .getItem(
                                    get -> get.tableName("SensorData").key(Map.of("DeviceID", DynamoDbContract.s("x"))))
                            .item())
                    .containsEntry("DeviceID", DynamoDbContract.s("x"));
            assertThat(services.s3()
                            .getObjectAsBytes(get -> get.bucket("bucket").key("a/b"))
                            .asUtf8String())
                    .isEqualTo("content");
            services.sns().publish(publish -> publish.topicArn(topicArn).message("m"));
            assertThat(services.sqs()
                            .receiveMessage(receive -> receive.queueUrl(queueUrl))
                            .messages())
                    .hasSize(1);
        }
    }

    @Test
    void replacedAndDeletedObjectsLeaveNoFiles() throws Exception {
        try (var services = EmbeddedServices.open(folder)) {
            services.s3().createBucket(create -> create.bucket("bucket"));
            for (String content : new String[] {"first", "second", "third"}) {
                services.s3().putObject(put -> put.bucket("bucket").key("a"), RequestBody.fromString(content));
            }
            services.s3().putObject(put -> put.bucket("bucket").key("b"), RequestBody.fromString("b"));
            services.s3().deleteObject(delete -> delete.bucket("bucket").key("b"));
        }

        try (var files = Files.list(folder.resolve("s3/bucket"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasContent("third"));
        }
    }

    @Test
    void aFolderIsForOneAtATime() {
        try (var first = EmbeddedServices.open(folder)) {
            assertThat(first.httpClient().clientName()).isEqualTo("InProcess");
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(() -> EmbeddedServices.open(folder))
                    .withMessage(
                            "the state folder %s of the embedded services is in use by process %d; end that one or choose another state folder",
                            folder, ProcessHandle.current().pid())
                    .satisfies(e -> assertThat(e.exitStatus()).isEqualTo(3));
        }
        EmbeddedServices.open(folder).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> EmbeddedServices.open(file))
                .withMessageContaining("the state folder " + file + " of the embedded services cannot be written")
                .satisfies(e -> assertThat(e.exitStatus()).isEqualTo(3));
    }

    @Test
    void aDatabaseThatIsNoneIsNamed() throws Exception {
        Path file = folder.resolve("services.sqlite");
        Files.writeString(file, "this is not a database, and long enough to be sure of it".repeat(100));

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> EmbeddedServices.open(folder))
                .withMessageContaining(file.toString())
                .satisfies(e -> assertThat(e.exitStatus()).isEqualTo(3));
    }

    @Test
    void timestampsAndVisibilityFollowTheGivenClock() {
        var now = new AtomicReference<>(NOON);
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        try (var services = EmbeddedServices.inMemory(clock)) {
            services.s3().createBucket(create -> create.bucket("bucket"));
            services.s3().putObject(put -> put.bucket("bucket").key("a"), RequestBody.fromString("a"));
            assertThat(services.s3()
                            .headObject(head -> head.bucket("bucket").key("a"))
                            .lastModified())
                    .isEqualTo(NOON);

            String url =
                    services.sqs().createQueue(create -> create.queueName("q")).queueUrl();
            services.sqs().sendMessage(send -> send.queueUrl(url).messageBody("m"));
            assertThat(services.sqs()
                            .receiveMessage(receive -> receive.queueUrl(url))
                            .messages())
                    .hasSize(1);
            assertThat(services.sqs()
                            .receiveMessage(receive -> receive.queueUrl(url))
                            .messages())
                    .isEmpty();
            now.set(NOON.plus(Duration.ofSeconds(31))); // hidden for 30 s
            assertThat(services.sqs()
                            .receiveMessage(receive -> receive.queueUrl(url))
                            .messages())
                    .hasSize(1);
        }
    }
}
