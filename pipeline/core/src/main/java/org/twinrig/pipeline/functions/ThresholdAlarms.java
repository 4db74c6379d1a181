package org.twinrig.pipeline.functions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/**
 * The values of boards as CloudWatch metrics, and the alarms that every board gets: three of three minutes whose mean is
 * above the limit.
 */
public final class ThresholdAlarms {
    /** Limits by metric: 50 °C as in the system served; 200 counts, the MQ-2's at some 150 ppm of LPG with R0 = 10 kΩ. */
    public static final Map<String, Double> LIMITS = Map.of("Temperature", 50.0, "GasLevel", 200.0);

    private static final int PERIOD = 60; // [s]
    private static final int PERIODS = 3;

    private final CloudWatchClient cloudWatch;
    private final String topicArn;

    /** Alarms that tell {@code topicArn}. */
    ThresholdAlarms(CloudWatchClient cloudWatch, String topicArn) {
        this.cloudWatch = cloudWatch;
        this.topicArn = topicArn;
    }

    /** Names of the alarms of {@code device}. */
    public static List<String> names(String device) {
        return LIMITS.keySet().stream()
                .sorted()
                .map(metric -> name(metric, device))
                .toList();
    }

    private static String name(String metric, String device) {
        return metric + "-high-" + device;
    }

    /** Makes the alarms of {@code device}, or leaves them as they are. */
    void watch(String device) {
        LIMITS.forEach((metric, limit) -> cloudWatch.putMetricAlarm(alarm -> alarm.alarmName(name(metric, device))
                .alarmDescription("%s of %s above %s for %d min".formatted(metric, device, limit, PERIODS))
                .namespace(Names.METRICS)
                .metricName(metric)
                .dimensions(dimension(device))
                .statistic(Statistic.AVERAGE)
                .period(PERIOD)
                .evaluationPeriods(PERIODS)
                .datapointsToAlarm(PERIODS)
                .threshold(limit)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .okActions(topicArn)
                .alarmActions(topicArn)));
    }

    /** Sends {@code values} of {@code device} at {@code time}. */
    void send(String device, Instant time, Map<String, Double> values) {
        var data = values.entrySet().stream()
                .map(value -> MetricDatum.builder()
                        .metricName(value.getKey())
                        .dimensions(dimension(device))
                        .timestamp(time)
                        .value(value.getValue())
                        .build())
                .toList();
        cloudWatch.putMetricData(put -> put.namespace(Names.METRICS).metricData(data));
    }

    private static Dimension dimension(String device) {
        return Dimension.builder().name(Names.DEVICE_ID).value(device).build();
    }
}
