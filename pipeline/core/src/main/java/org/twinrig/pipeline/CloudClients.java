package org.twinrig.pipeline;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS SDK's clients of a target; which cloud answers them is settled when they are made.
 *
 * @param dynamoDb tables of readings and of what detectors remember
 * @param s3 recordings
 * @param sns alarms to whoever subscribes
 * @param sqs our own subscription
 */
record CloudClients(DynamoDbClient dynamoDb, S3Client s3, SnsClient sns, SqsClient sqs) {}
