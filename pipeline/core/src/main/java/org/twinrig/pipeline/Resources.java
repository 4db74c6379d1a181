package org.twinrig.pipeline;

import java.time.Duration;
import org.twinrig.pipeline.embedded.AwsClients;
import org.twinrig.pipeline.functions.Names;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/**
 * The tables, topics and the bucket that the pipeline needs. Tables have the names in {@link Names} everywhere.
 *
 * @param fireTopicArn SNS topic of fire alarms
 * @param fanTopicArn SNS topic of changes of state of fans and bearings
 * @param anomalyTopicArn SNS topic of anomalies
 * @param thresholdTopicArn SNS topic of values that cross a limit
 * @param bucket S3 bucket of recordings
 */
public record Resources(
        String fireTopicArn, String fanTopicArn, String anomalyTopicArn, String thresholdTopicArn, String bucket) {
    /** Makes them; tables of an earlier run are emptied. */
    static Resources renewed(AwsClients clients) {
        drop(clients.dynamoDb(), Names.SENSOR_DATA);
        drop(clients.dynamoDb(), Names.DETECTOR_STATE);
        return made(clients);
    }

    /** Makes those that are not there yet. */
    public static Resources made(AwsClients clients) {
        table(clients.dynamoDb(), Names.SENSOR_DATA, Names.TIMESTAMP);
        table(clients.dynamoDb(), Names.DETECTOR_STATE, Names.DETECTOR);
        try {
            clients.s3().createBucket(create -> create.bucket(Names.BUCKET));
        } catch (BucketAlreadyOwnedByYouException e) {
            // left by an earlier run; its recordings stay
        }
        return new Resources(
                clients.sns()
                        .createTopic(create -> create.name(Names.FIRE_ALERTS))
                        .topicArn(),
                clients.sns()
                        .createTopic(create -> create.name(Names.FAN_ALERTS))
                        .topicArn(),
                clients.sns()
                        .createTopic(create -> create.name(Names.ANOMALY_ALERTS))
                        .topicArn(),
                clients.sns()
                        .createTopic(create -> create.name(Names.THRESHOLD_ALERTS))
                        .topicArn(),
                Names.BUCKET);
    }

    private static void drop(DynamoDbClient dynamoDb, String name) {
        try {
            dynamoDb.deleteTable(delete -> delete.tableName(name));
        } catch (ResourceNotFoundException e) {
            // nothing was left by an earlier run
        }
    }

    private static void table(DynamoDbClient dynamoDb, String name, String sortKey) {
        try {
            var made = dynamoDb.createTable(create -> create.tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(text(Names.DEVICE_ID), text(sortKey))
                    .keySchema(key(Names.DEVICE_ID, KeyType.HASH), key(sortKey, KeyType.RANGE)));
            if (made.tableDescription().tableStatus() != TableStatus.ACTIVE) {
                await(dynamoDb, name);
            }
        } catch (ResourceInUseException e) {
            // it is there already, and shared with others
        }
    }

    private static void await(DynamoDbClient dynamoDb, String table) {
        try (var waiter = dynamoDb.waiter()) {
            waiter.waitUntilTableExists(
                    describe -> describe.tableName(table),
                    often -> often.backoffStrategyV2(BackoffStrategy.fixedDelay(Duration.ofMillis(500)))
                            .maxAttempts(120));
        }
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
