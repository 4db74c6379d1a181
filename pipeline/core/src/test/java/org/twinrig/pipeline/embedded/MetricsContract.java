package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What CloudWatch does for the pipeline, said with the SDK's clients alone. */
abstract class MetricsContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-01-15T08:00:00Z");
    private static final String ALARM = "Temperature-high";

    private CloudWatchClient cloudWatch;
    private String namespace; // of one test alone: metrics cannot be deleted
    private String topic;
    private final List<String> queues = new ArrayList<>();

    /** Clients of the target; each test starts without alarms. */
    abstract AwsClients clients();

    @BeforeEach
    void createTopic() {
        cloudWatch = clients().cloudWatch();
        namespace = "Test-" + UUID.randomUUID();
        topic = clients()
                .sns()
                .createTopic(create -> create.name("threshold-alerts"))
                .topicArn();
        queues.add(subscribe("first"));
        queues.add(subscribe("second"));
    }

    private String subscribe(String name) {
        var sqs = clients().sqs();
        String url = sqs.createQueue(create -> create.queueName(name)).queueUrl();
        String arn = sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        clients().sns().subscribe(one -> one.topicArn(topic).protocol("sqs").endpoint(arn));
        return url;
    }

    @AfterEach
    void deleteAll() {
        cloudWatch.deleteAlarms(delete -> delete.alarmNames(cloudWatch.describeAlarms().metricAlarms().stream()
                .map(alarm -> alarm.alarmName())
                .toList()));
        clients().sns().deleteTopic(delete -> delete.topicArn(topic));
        queues.forEach(url -> clients().sqs().deleteQueue(delete -> delete.queueUrl(url)));
    }

    private PutMetricAlarmRequest.Builder alarm() {
        return PutMetricAlarmRequest.builder()
                .alarmName(ALARM)
                .namespace(namespace)
                .metricName("Temperature")
                .dimensions(device())
                .statistic(Statistic.AVERAGE)
                .period(60)
                .evaluationPeriods(3)
                .threshold(50.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .okActions(topic)
                .alarmActions(topic);
    }

    private static Dimension device() {
        return Dimension.builder().name("DeviceID").value("ESP32-001").build();
    }

    private void send(String name, double seconds, double value) {
        cloudWatch.putMetricData(put -> put.namespace(namespace).metricData(datum(name, seconds, value)));
    }

    private static MetricDatum datum(String name, double seconds, double value) {
        return MetricDatum.builder()
                .metricName(name)
                .dimensions(device())
                .timestamp(START.plusMillis(Math.round(seconds * 1000)))
                .value(value)
                .build();
    }

    private StateValue state() {
        return cloudWatch
                .describeAlarms(describe -> describe.alarmNames(ALARM))
                .metricAlarms()
                .get(0)
                .stateValue();
    }

    private List<JsonNode> notifications(String queueUrl) {
        return clients()
                .sqs()
                .receiveMessage(receive -> receive.queueUrl(queueUrl).maxNumberOfMessages(10))
                .messages()
                .stream()
                .map(message -> json(json(message.body()).path("Message").asText()))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void threeOfThreePeriodsAlarmOnceAndEverySubscriberHearsOfEachTransition() {
        cloudWatch.putMetricAlarm(alarm().build());
        assertThat(state()).isEqualTo(StateValue.INSUFFICIENT_DATA);
        var states = new ArrayList<StateValue>();
        for (int minute = 0; minute < 13; minute++) {
            for (int second = 0; second < 60; second += 20) {
                send("Temperature", 60 * minute + second, minute >= 2 && minute < 8 ? 61 : 22);
            }
            states.add(state());
        }
        // minute 2 breaches first; it, 3 and 4 are complete with the first value of minute 5; 8 brings the first OK
        assertThat(states.subList(1, 5)).containsOnly(StateValue.OK);
        assertThat(states.subList(5, 9)).containsOnly(StateValue.ALARM);
        assertThat(states.subList(9, 13)).containsOnly(StateValue.OK);
        for (String queue : queues) {
            var heard = notifications(queue);
            assertThat(heard)
                    .extracting(one -> one.path("NewStateValue").asText())
                    .containsExactly("OK", "ALARM", "OK");
            assertThat(heard)
                    .extracting(one -> one.path("StateChangeTime").asText())
                    .containsExactly(
                            "2026-01-15T08:01:00.000Z", "2026-01-15T08:05:00.000Z", "2026-01-15T08:09:00.000Z");
            assertThat(heard.get(1).at("/Trigger/Dimensions/0/value").asText()).isEqualTo("ESP32-001");
            assertThat(heard.get(1).path("AlarmName").asText()).isEqualTo(ALARM);
        }
        assertThat(cloudWatch
                        .describeAlarmHistory(ask -> ask.alarmName(ALARM).historyItemType(HistoryItemType.STATE_UPDATE))
                        .alarmHistoryItems())
                .extracting(item -> item.historySummary())
                .containsExactly(
                        "Alarm updated from ALARM to OK",
                        "Alarm updated from OK to ALARM",
                        "Alarm updated from INSUFFICIENT_DATA to OK");
    }

    /** Rows of the tables in "Configuring how CloudWatch alarms treat missing data": oldest period first. */
    @ParameterizedTest(name = "{0} with {1} of 3: {2}, {3}, {4}, {5}")
    @CsvSource({
        "0-X-X, 3, OK, OK, OK, OK",
        "0----, 3, OK, OK, OK, OK",
        "0XX-X, 3, ALARM, ALARM, ALARM, ALARM",
        "--X--, 3, ALARM, INSUFFICIENT_DATA, ALARM, OK",
        "0-X-X, 2, ALARM, ALARM, ALARM, ALARM",
        "00X0X, 2, ALARM, ALARM, ALARM, ALARM",
        "0-X--, 2, OK, OK, ALARM, OK",
        "----0, 2, OK, OK, ALARM, OK",
        "---X-, 2, ALARM, INSUFFICIENT_DATA, ALARM, OK",
        "----X, 3, INSUFFICIENT_DATA, INSUFFICIENT_DATA, ALARM, OK",
    })
    void periodsWithoutValuesCountAsTheAlarmSays(
            String periods, int needed, String missing, String ignore, String breaching, String notBreaching) {
        var expected = List.of(missing, ignore, breaching, notBreaching);
        var treatments = List.of("missing", "ignore", "breaching", "notBreaching");
        for (int i = 0; i < treatments.size(); i++) {
            namespace = "Test-" + UUID.randomUUID();
            for (int minute = 0; minute < periods.length(); minute++) {
                char value = periods.charAt(minute);
                if (value != '-') {
                    send("Temperature", 60 * minute, value == 'X' ? 60 : 20);
                }
            }
            // created only now, so that the state before is INSUFFICIENT_DATA in every row
            cloudWatch.putMetricAlarm(alarm().alarmName("a" + i)
                    .datapointsToAlarm(needed)
                    .treatMissingData(treatments.get(i))
                    .build());
            send("Humidity", 60 * periods.length() - 60, 40); // another metric of the device; begins the last period
            send("Humidity", 60 * periods.length(), 40); // and ends it
            String name = "a" + i;
            assertThat(cloudWatch
                            .describeAlarms(ask -> ask.alarmNames(name))
                            .metricAlarms()
                            .get(0)
                            .stateValueAsString())
                    .as(periods + " " + treatments.get(i))
                    .isEqualTo(expected.get(i));
        }
    }

    @Test
    void aSilentMetricOfASpeakingDeviceBecomesInsufficientData() {
        cloudWatch.putMetricAlarm(alarm().build());
        send("Temperature", 0, 20);
        send("Temperature", 60, 20);
        assertThat(state()).isEqualTo(StateValue.OK);
        send("Humidity", 3600, 40);
        assertThat(state()).isEqualTo(StateValue.INSUFFICIENT_DATA);
    }

    @Test
    void statisticsAreThoseOfThePeriods() {
        cloudWatch.putMetricData(put -> put.namespace(namespace)
                .metricData(datum("Temperature", 0, 20), datum("Temperature", 59.9, 24), datum("Temperature", 60, 30)));
        var found = cloudWatch.getMetricStatistics(ask -> ask.namespace(namespace)
                .metricName("Temperature")
                .dimensions(device())
                .startTime(START)
                .endTime(START.plusSeconds(120))
                .period(60)
                .statistics(Statistic.AVERAGE, Statistic.MAXIMUM, Statistic.SUM));
        assertThat(found.datapoints()).extracting(Datapoint::average).containsExactlyInAnyOrder(22.0, 30.0);
        assertThat(found.datapoints()).extracting(Datapoint::maximum).containsExactlyInAnyOrder(24.0, 30.0);
        assertThat(found.datapoints()).extracting(Datapoint::sum).containsExactlyInAnyOrder(44.0, 30.0);
        assertThat(found.label()).isEqualTo("Temperature");
    }

    @Test
    void aLargeRequestArrivesPackedAndWhole() {
        var data = Stream.iterate(0, i -> i + 1)
                .limit(500)
                .map(i -> datum("Temperature", i, 20))
                .toList();
        cloudWatch.putMetricData(put -> put.namespace(namespace).metricData(data)); // the SDK packs above 10 KiB
        var found = cloudWatch.getMetricStatistics(ask -> ask.namespace(namespace)
                .metricName("Temperature")
                .dimensions(device())
                .startTime(START)
                .endTime(START.plusSeconds(3600))
                .period(3600)
                .statistics(Statistic.SAMPLE_COUNT));
        assertThat(found.datapoints()).extracting(Datapoint::sampleCount).containsExactly(500.0);
    }

    @Test
    void anAlarmCanBeSetByHandChangedAndDeleted() {
        cloudWatch.putMetricAlarm(alarm().build());
        cloudWatch.setAlarmState(
                set -> set.alarmName(ALARM).stateValue(StateValue.ALARM).stateReason("a drill"));
        assertThat(state()).isEqualTo(StateValue.ALARM);
        assertThat(notifications(queues.get(0))).hasSize(1);
        cloudWatch.putMetricAlarm(alarm().threshold(60.0).build());
        assertThat(state()).as("a new rule leaves the state").isEqualTo(StateValue.ALARM);
        cloudWatch.deleteAlarms(delete -> delete.alarmNames(ALARM));
        assertThat(cloudWatch.describeAlarms().metricAlarms()).isEmpty();
        // two errors of the service model share this code, so that the SDK may give either class
        assertThatExceptionOfType(CloudWatchException.class)
                .isThrownBy(() -> cloudWatch.setAlarmState(
                        set -> set.alarmName(ALARM).stateValue(StateValue.OK).stateReason("gone")))
                .satisfies(
                        gone -> assertThat(gone.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFound"));
    }

    @Test
    void disabledActionsTellNobody() {
        cloudWatch.putMetricAlarm(alarm().actionsEnabled(false).build());
        send("Temperature", 0, 20);
        send("Temperature", 60, 20);
        assertThat(state()).isEqualTo(StateValue.OK);
        assertThat(notifications(queues.get(0))).isEmpty();
    }

    @Test
    void aRequestCountsWholeOrNotAtAll() {
        assertThatThrownBy(() -> cloudWatch.putMetricData(put -> put.namespace(namespace)
                        .metricData(
                                datum("Temperature", 0, 20),
                                datum("Temperature", 1, 20).toBuilder()
                                        .value(Double.NaN)
                                        .build())))
                .hasMessageContaining("Value");
        assertThat(cloudWatch
                        .getMetricStatistics(ask -> ask.namespace(namespace)
                                .metricName("Temperature")
                                .dimensions(device())
                                .startTime(START)
                                .endTime(START.plusSeconds(60))
                                .period(60)
                                .statistics(Statistic.SUM))
                        .datapoints())
                .isEmpty();
    }

    @Test
    void unitsAreKept() {
        cloudWatch.putMetricData(put -> put.namespace(namespace)
                .metricData(datum("Humidity", 0, 40).toBuilder()
                        .unit(StandardUnit.PERCENT)
                        .build()));
        assertThat(cloudWatch
                        .getMetricStatistics(ask -> ask.namespace(namespace)
                                .metricName("Humidity")
                                .dimensions(device())
                                .startTime(START)
                                .endTime(START.plusSeconds(60))
                                .period(60)
                                .statistics(Statistic.SUM))
                        .datapoints())
                .extracting(Datapoint::unit)
                .containsExactly(StandardUnit.PERCENT);
    }
}
