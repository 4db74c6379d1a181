package org.twinrig.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;

/** The embedded CloudWatch keeps the contract, and refuses what it does not offer. */
class EmbeddedMetricsTest extends MetricsContract {
    private static final EmbeddedServices SERVICES = EmbeddedServices.inMemory();

    @Override
    AwsClients clients() {
        return SERVICES.clients();
    }

    @AfterAll
    static void close() {
        SERVICES.close();
    }

    static Stream<Arguments> refusals() {
        CloudWatchClient client = SERVICES.cloudWatch();
        return Stream.of(
                refusal("an operation", () -> client.listDashboards(), "InvalidAction", "has DeleteAlarms, Describe"),
                refusal(
                        "a parameter",
                        () -> client.putMetricAlarm(
                                alarm().extendedStatistic("p99").build()),
                        "InvalidParameterValue",
                        "the parameter ExtendedStatistic is not offered"),
                refusal(
                        "a short period",
                        () -> client.putMetricAlarm(alarm().period(10).build()),
                        "InvalidParameterValue",
                        "periods of whole minutes"),
                refusal(
                        "an anomaly band",
                        () -> client.putMetricAlarm(alarm().comparisonOperator("LessThanLowerThreshold")
                                .build()),
                        "InvalidParameterValue",
                        "LessThanLowerThreshold is not offered"),
                refusal(
                        "another action than SNS",
                        () -> client.putMetricAlarm(alarm().alarmActions("arn:aws:automate:us-east-1:ec2:stop")
                                .build()),
                        "InvalidParameterValue",
                        "other than SNS topics"),
                refusal(
                        "more breaches than periods",
                        () -> client.putMetricAlarm(alarm().datapointsToAlarm(2).build()),
                        "InvalidParameterValue",
                        "DatapointsToAlarm 2 is more than EvaluationPeriods 1"),
                refusal(
                        "no threshold",
                        () -> client.putMetricAlarm(alarm().threshold(null).build()),
                        "MissingParameter",
                        "Threshold is missing"),
                refusal(
                        "values with counts",
                        () -> client.putMetricData(put -> put.namespace("Test")
                                .metricData(MetricDatum.builder()
                                        .metricName("m")
                                        .values(1.0, 2.0)
                                        .build())),
                        "InvalidParameterValue",
                        "MetricData.Values is not offered"),
                refusal(
                        "a second unit",
                        () -> {
                            for (String unit : new String[] {"Percent", "Count"}) {
                                client.putMetricData(put -> put.namespace("TestUnits")
                                        .metricData(MetricDatum.builder()
                                                .metricName("m")
                                                .value(1.0)
                                                .unit(unit)
                                                .build()));
                            }
                        },
                        "InvalidParameterValue",
                        "m comes in the unit Count, so far in Percent"));
    }

    private static PutMetricAlarmRequest.Builder alarm() {
        return PutMetricAlarmRequest.builder()
                .alarmName("refused")
                .namespace("Test")
                .metricName("m")
                .statistic("Average")
                .period(60)
                .evaluationPeriods(1)
                .threshold(1.0)
                .comparisonOperator("GreaterThanThreshold");
    }

    private static Arguments refusal(String name, ThrowingCallable call, String code, String message) {
        return Arguments.of(name, call, code, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void isRefused(String name, ThrowingCallable call, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CloudWatchException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
