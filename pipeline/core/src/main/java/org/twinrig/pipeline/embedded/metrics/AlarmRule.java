package org.twinrig.pipeline.embedded.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * What an alarm watches, as PutMetricAlarm was told.
 *
 * @param statistic of the values of one period
 * @param period [s], whole minutes
 * @param evaluationPeriods periods that are looked at
 * @param datapointsToAlarm how many of them must breach
 * @param comparison CloudWatch's name, e.g. {@code GreaterThanThreshold}
 * @param threshold in the metric's unit
 * @param missing what periods without values count as: missing, ignore, breaching or notBreaching
 * @param actionsEnabled whether transitions are told
 * @param actions SNS topics to tell, by the state entered
 */
record AlarmRule(
        String name,
        String description,
        Metric metric,
        String statistic,
        int period,
        int evaluationPeriods,
        int datapointsToAlarm,
        String comparison,
        double threshold,
        String missing,
        boolean actionsEnabled,
        Map<AlarmState, List<String>> actions) {
    /** Comparisons by CloudWatch's names; 1 is a breach. */
    static final Map<String, DoubleBinaryOperator> COMPARISONS = Map.of(
            "GreaterThanThreshold", (value, limit) -> value > limit ? 1 : 0,
            "GreaterThanOrEqualToThreshold", (value, limit) -> value >= limit ? 1 : 0,
            "LessThanThreshold", (value, limit) -> value < limit ? 1 : 0,
            "LessThanOrEqualToThreshold", (value, limit) -> value <= limit ? 1 : 0);

    private static final int OLDER = 2; // periods looked back further when some have no values

    AlarmRule {
        actions = Map.copyOf(actions);
    }

    String arn() {
        return "arn:aws:cloudwatch:us-east-1:000000000000:alarm:" + name;
    }

    /** Periods that a verdict may depend on, values missing or not. */
    int range() {
        return evaluationPeriods + OLDER;
    }

    private boolean breaches(double value) {
        return COMPARISONS.getOrDefault(comparison, (v, limit) -> 0).applyAsDouble(value, threshold) > 0;
    }

    /**
     * The state that these values of the last {@link #range} periods, newest first, lead to from {@code before}.
     *
     * <p>The newest values count, as many as there are periods to look at, even if there are gaps between them. With
     * fewer values the gaps are filled as the rule says; {@code missing} then means ALARM if all that is there
     * breaches and reaches back as far as the breaches needed, OK if something is fine.
     *
     * @see "Amazon CloudWatch User Guide: Configuring how CloudWatch alarms treat missing data"
     */
    AlarmState judge(List<Optional<Double>> values, AlarmState before) {
        int real = 0;
        int breaching = 0;
        int oldestBreach = 0; // periods back, 1 is the newest
        for (int i = 0; i < values.size() && real < evaluationPeriods; i++) {
            if (values.get(i).isPresent()) {
                real++;
                if (breaches(values.get(i).get())) {
                    breaching++;
                    oldestBreach = i + 1;
                }
            }
        }
        int gaps = evaluationPeriods - real;
        if (breaching >= datapointsToAlarm) {
            return AlarmState.ALARM;
        }
        if (gaps == 0) {
            return AlarmState.OK;
        }
        return switch (missing) {
            case "breaching" -> breaching + gaps >= datapointsToAlarm ? AlarmState.ALARM : AlarmState.OK;
            case "notBreaching" -> AlarmState.OK;
            case "ignore" -> breaching < real ? AlarmState.OK : before;
            default -> withGaps(real, breaching, oldestBreach, before);
        };
    }

    private AlarmState withGaps(int real, int breaching, int oldestBreach, AlarmState before) {
        if (real == 0) {
            return AlarmState.INSUFFICIENT_DATA;
        }
        if (breaching < real) {
            return AlarmState.OK;
        }
        return oldestBreach >= datapointsToAlarm ? AlarmState.ALARM : before;
    }
}
