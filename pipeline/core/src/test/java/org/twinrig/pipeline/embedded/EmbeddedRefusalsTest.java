package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What the embedded services do not offer is refused in the service's own shape, with a message that says what is offered
 * instead; nothing is accepted and then ignored.
 */
class EmbeddedRefusalsTest {
    private static final EmbeddedServices SERVICES = EmbeddedServices.inMemory();

    @AfterAll
    static void close() {
        SERVICES.close();
    }

    private static Arguments refused(String name, ThrowingCallable call, int status, String code, String message) {
        return Arguments.of(Named.of(name, call), status, code, message);
    }

    static Stream<Arguments> dynamoDb() {
        DynamoDbClient db = SERVICES.dynamoDb();
        return Stream.of(
                refused(
                        "TransactWriteItems",
                        () -> db.transactWriteItems(transact -> transact.transactItems(item ->
                                item.put(put -> put.tableName("T").item(Map.of("k", AttributeValue.fromS("v")))))),
                        400,
                        "UnknownOperationException",
                        "DynamoDB TransactWriteItems is not offered by the embedded target, which has BatchWriteItem, CreateTable"),
                refused(
                        "an index",
                        () -> db.query(query ->
                                query.tableName("T").indexName("byTime").keyConditionExpression("k = :v")),
                        400,
                        "ValidationException",
                        "DynamoDB Query: the parameter IndexName is not offered by the embedded target, which has ConsistentRead, ExclusiveStartKey"),
                refused(
                        "consumed capacity",
                        () -> db.putItem(put -> put.tableName("T")
                                .item(Map.of("k", AttributeValue.fromS("v")))
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)),
                        400,
                        "ValidationException",
                        "the parameter ReturnConsumedCapacity is not offered"),
                refused(
                        "a stream",
                        () -> db.createTable(create ->
                                create.tableName("Table").streamSpecification(stream -> stream.streamEnabled(true))),
                        400,
                        "ValidationException",
                        "the parameter StreamSpecification is not offered"));
    }

    static Stream<Arguments> s3() {
        S3Client s3 = SERVICES.s3();
        s3.createBucket(create -> create.bucket("bucket"));
        return Stream.of(
                refused(
                        "CopyObject",
                        () -> s3.copyObject(copy -> copy.sourceBucket("bucket")
                                .sourceKey("a")
                                .destinationBucket("bucket")
                                .destinationKey("b")),
                        501,
                        "NotImplemented",
                        "S3 CopyObject is not offered by the embedded target, which has CreateBucket"),
                refused(
                        "a multipart upload",
                        () -> s3.createMultipartUpload(
                                create -> create.bucket("bucket").key("a")),
                        501,
                        "NotImplemented",
                        "S3 POST on an object with ?uploads is not offered"),
                refused(
                        "an upload of a part",
                        () -> s3.uploadPart(
                                part -> part.bucket("bucket")
                                        .key("a")
                                        .uploadId("u")
                                        .partNumber(1),
                                RequestBody.fromString("x")),
                        501,
                        "NotImplemented",
                        "S3 UploadPart is not offered"),
                refused(
                        "GetBucketAcl",
                        () -> s3.getBucketAcl(get -> get.bucket("bucket")),
                        501,
                        "NotImplemented",
                        "S3 GET on a bucket with ?acl is not offered"),
                refused(
                        "an access rule",
                        () -> s3.putObject(
                                put -> put.bucket("bucket").key("a").acl(ObjectCannedACL.PUBLIC_READ),
                                RequestBody.fromString("x")),
                        501,
                        "NotImplemented",
                        "S3 PutObject: the parameter x-amz-acl is not offered"),
                refused(
                        "a storage class",
                        () -> s3.putObject(
                                put -> put.bucket("bucket").key("a").storageClass(StorageClass.GLACIER),
                                RequestBody.fromString("x")),
                        501,
                        "NotImplemented",
                        "the parameter x-amz-storage-class is not offered"),
                refused(
                        "a version",
                        () -> s3.getObjectAsBytes(
                                get -> get.bucket("bucket").key("a").versionId("1")),
                        501,
                        "NotImplemented",
                        "S3 GetObject: the parameter versionId is not offered"),
                refused(
                        "an older listing",
                        () -> s3.listObjects(list -> list.bucket("bucket")),
                        501,
                        "NotImplemented",
                        "S3 GET on a bucket is not offered"));
    }

    static Stream<Arguments> messaging() {
        SnsClient sns = SERVICES.sns();
        SqsClient sqs = SERVICES.sqs();
        String topic = sns.createTopic(create -> create.name("topic")).topicArn();
        String queue = sqs.createQueue(create -> create.queueName("queue")).queueUrl();
        return Stream.of(
                refused(
                        "e-mail",
                        () -> sns.subscribe(subscribe ->
                                subscribe.topicArn(topic).protocol("email").endpoint("a@example.org")),
                        400,
                        "InvalidParameter",
                        "Invalid parameter: Protocol email is not offered by the embedded target, which has sqs."),
                refused(
                        "a filter policy",
                        () -> sns.subscribe(subscribe -> subscribe
                                .topicArn(topic)
                                .protocol("sqs")
                                .endpoint("arn:aws:sqs:us-east-1:000000000000:queue")
                                .attributes(Map.of("FilterPolicy", "{}"))),
                        400,
                        "InvalidParameter",
                        "the embedded target has RawMessageDelivery; got [FilterPolicy]"),
                refused(
                        "a text message",
                        () -> sns.publish(
                                publish -> publish.phoneNumber("+491234").message("m")),
                        400,
                        "InvalidParameter",
                        "SNS Publish: the parameter PhoneNumber is not offered"),
                refused(
                        "PublishBatch",
                        () -> sns.publishBatch(publish -> publish.topicArn(topic)
                                .publishBatchRequestEntries(
                                        entry -> entry.id("1").message("m"))),
                        400,
                        "InvalidAction",
                        "SNS PublishBatch is not offered by the embedded target, which has CreateTopic"),
                refused(
                        "SendMessageBatch",
                        () -> sqs.sendMessageBatch(send -> send.queueUrl(queue)
                                .entries(entry -> entry.id("1").messageBody("m"))),
                        400,
                        "UnsupportedOperation",
                        "SQS SendMessageBatch is not offered by the embedded target, which has CreateQueue"),
                refused(
                        "a queue with strict order",
                        () -> sqs.createQueue(create -> create.queueName("queue.fifo")),
                        400,
                        "InvalidParameterValue",
                        "QueueName ending in .fifo is not offered"),
                refused(
                        "a dead-letter queue",
                        () -> sqs.createQueue(create ->
                                create.queueName("q").attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, "{}"))),
                        400,
                        "InvalidAttributeName",
                        "Unknown Attribute RedrivePolicy. The embedded target has [Policy, ReceiveMessageWaitTimeSeconds, VisibilityTimeout]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"dynamoDb", "s3", "messaging"})
    void isRefused(ThrowingCallable call, int status, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
            assertThat(refusal.statusCode()).isEqualTo(status);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.awsErrorDetails().errorMessage()).contains(message);
            assertThat(refusal.numAttempts())
                    .as("a refusal is not worth a second try")
                    .isEqualTo(1);
        });
    }
}
