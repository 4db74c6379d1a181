package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sqs.model.Message;

/** Many threads at once: nothing is lost, nothing happens twice. */
class EmbeddedConcurrencyTest {
    private static final int THREADS = 8;
    private static final int EACH = 100;

    @TempDir
    private Path folder;

    private EmbeddedServices services;
    private ExecutorService threads;

    @BeforeEach
    void start() {
        services = EmbeddedServices.open(folder);
        threads = Executors.newFixedThreadPool(THREADS);
        services.dynamoDb()
                .createTable(table -> table.tableName("SensorData")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                DynamoDbContract.attribute("DeviceID", ScalarAttributeType.S),
                                DynamoDbContract.attribute("Number", ScalarAttributeType.N))
                        .keySchema(
                                DynamoDbContract.key("DeviceID", KeyType.HASH),
                                DynamoDbContract.key("Number", KeyType.RANGE)));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        services.close();
    }

    /** Runs the work on all threads, each with its number. */
    private void together(java.util.function.IntConsumer work) throws Exception {
        List<Future<Object>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            running.add(threads.submit((Callable<Object>) () -> {
                work.accept(number);
                return number;
            }));
        }
        for (Future<Object> one : running) {
            one.get();
        }
    }

    private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> key(int number) {
        return Map.of("DeviceID", DynamoDbContract.s("x"), "Number", DynamoDbContract.n(Integer.toString(number)));
    }

    @Test
    void countersCountEveryAddition() throws Exception {
        together(thread -> {
            for (int i = 0; i < EACH; i++) {
                services.dynamoDb()
                        .updateItem(update -> update.tableName("SensorData")
                                .key(key(0))
                                .updateExpression("ADD Seen :one")
                                .expressionAttributeValues(Map.of(":one", DynamoDbContract.n("1"))));
            }
        });

        assertThat(services.dynamoDb()
                        .getItem(get -> get.tableName("SensorData").key(key(0)))
                        .item())
                .containsEntry("Seen", DynamoDbContract.n(Integer.toString(THREADS * EACH)));
    }

    @Test
    void oneOfManyConditionalPutsWins() throws Exception {
        var wins = new AtomicInteger();
        var losses = new AtomicInteger();
        together(thread -> {
            for (int i = 0; i < EACH; i++) {
                int number = i;
                try {
                    services.dynamoDb()
                            .putItem(put -> put.tableName("SensorData")
                                    .item(key(number))
                                    .conditionExpression("attribute_not_exists(DeviceID)"));
                    wins.incrementAndGet();
                } catch (ConditionalCheckFailedException lost) {
                    losses.incrementAndGet();
                }
            }
        });

        assertThat(wins).hasValue(EACH);
        assertThat(losses).hasValue((THREADS - 1) * EACH);
        assertThat(services.dynamoDb()
                        .query(query -> query.tableName("SensorData")
                                .keyConditionExpression("DeviceID = :x")
                                .expressionAttributeValues(Map.of(":x", DynamoDbContract.s("x"))))
                        .count())
                .isEqualTo(EACH);
    }

    @Test
    void everyMessageIsTakenByOneReceiver() throws Exception {
        String url = services.sqs().createQueue(create -> create.queueName("q")).queueUrl();
        Set<String> taken = ConcurrentHashMap.newKeySet();
        var times = new AtomicInteger();
        together(thread -> {
            boolean sender = thread % 2 == 0;
            for (int i = 0; sender && i < EACH; i++) {
                String body = thread + "-" + i;
                services.sqs().sendMessage(send -> send.queueUrl(url).messageBody(body));
            }
            while (!sender && times.get() < THREADS / 2 * EACH) {
                for (Message message : services.sqs()
                        .receiveMessage(receive ->
                                receive.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(1))
                        .messages()) {
                    taken.add(message.body());
                    times.incrementAndGet();
                }
            }
        });

        assertThat(taken).hasSize(THREADS / 2 * EACH);
        assertThat(times).hasValue(THREADS / 2 * EACH);
    }

    @Test
    void readersOfAnObjectSeeOneWholeVersion() throws Exception {
        services.s3().createBucket(create -> create.bucket("bucket"));
        services.s3().putObject(put -> put.bucket("bucket").key("k"), RequestBody.fromString("0".repeat(5000)));
        together(thread -> {
            for (int i = 0; i < EACH; i++) {
                if (thread % 2 == 0) {
                    String content = Integer.toString(thread).repeat(5000);
                    services.s3().putObject(put -> put.bucket("bucket").key("k"), RequestBody.fromString(content));
                } else {
                    String content = services.s3()
                            .getObjectAsBytes(get -> get.bucket("bucket").key("k"))
                            .asUtf8String();
                    assertThat(content)
                            .hasSize(5000)
                            .isEqualTo(content.substring(0, 1).repeat(5000));
                }
            }
        });
    }
}
