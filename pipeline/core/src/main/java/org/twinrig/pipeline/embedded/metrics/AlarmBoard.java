package org.twinrig.pipeline.embedded.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twinrig.pipeline.embedded.metrics.MetricAlarm.Transition;

/**
 * All alarms, judged period by period in the time of the values' timestamps: a period is judged once a value of the same
 * sender (namespace and dimensions) is as late as its end. A sender that falls silent altogether is therefore not noticed
 * until it speaks again, while one silent metric of a sender that goes on is.
 */
final class AlarmBoard {
    /** Hears of every change of state. */
    @FunctionalInterface
    interface Listener {
        void entered(MetricAlarm alarm, Transition transition);
    }

    private final SortedMap<String, MetricAlarm> alarms = new TreeMap<>();
    private final MetricStore store;
    private final Listener listener;

    AlarmBoard(MetricStore store, Listener listener) {
        this.store = store;
        this.listener = listener;
    }

    void put(AlarmRule rule, Instant now) {
        var alarm = alarms.get(rule.name());
        if (alarm == null) {
            alarms.put(rule.name(), new MetricAlarm(rule, now));
        } else {
            alarm.configure(rule, now);
        }
    }

    Optional<MetricAlarm> named(String name) {
        return Optional.ofNullable(alarms.get(name));
    }

    /** All alarms in order of name. */
    Collection<MetricAlarm> all() {
        return alarms.values();
    }

    void remove(String name) {
        alarms.remove(name);
    }

    void set(MetricAlarm alarm, AlarmState state, String reason, Instant now) {
        var before = alarm.state();
        if (alarm.enter(state, reason, now)) {
            listener.entered(alarm, new Transition(now, before, state, reason));
        }
    }

    /** Judges what can be judged after {@code sender} has sent values, the oldest of them at {@code oldest}. */
    void judge(Metric.Sender sender, Instant oldest) {
        Instant now = store.newest(sender).orElse(oldest);
        for (MetricAlarm alarm : alarms.values()) {
            if (alarm.rule().metric().sender().equals(sender)) {
                judge(alarm, oldest, now);
            }
        }
    }

    private void judge(MetricAlarm alarm, Instant oldest, Instant now) {
        int period = alarm.rule().period();
        long complete = Math.floorDiv(now.getEpochSecond(), period) * period;
        if (alarm.judgedUntil() == Long.MIN_VALUE) {
            alarm.judgedUntil(Math.floorDiv(oldest.getEpochSecond(), period) * period);
        }
        long end = alarm.judgedUntil() + period;
        while (end <= complete) {
            judge(alarm, end, now);
            alarm.judgedUntil(end);
            long behind = (complete - end) / period;
            long settled = alarm.rule().range(); // after so many empty periods nothing changes any more
            end += behind > 2 * settled && isEmpty(alarm, end) ? (behind - settled) * period : period;
        }
    }

    private boolean isEmpty(MetricAlarm alarm, long end) {
        return values(alarm.rule(), end).stream().allMatch(Optional::isEmpty);
    }

    private void judge(MetricAlarm alarm, long end, Instant now) {
        var rule = alarm.rule();
        var values = values(rule, end);
        set(alarm, rule.judge(values, alarm.state()), reason(rule, values), now);
    }

    private List<Optional<Double>> values(AlarmRule rule, long end) {
        var values = new ArrayList<Optional<Double>>();
        for (int back = 1; back <= rule.range(); back++) {
            values.add(
                    store.between(rule.metric(), end - (long) back * rule.period(), end - (back - 1L) * rule.period())
                            .flatMap(statistics -> statistics.named(rule.statistic())));
        }
        return values;
    }

    private static String reason(AlarmRule rule, List<Optional<Double>> values) {
        String newest = values.subList(0, rule.evaluationPeriods()).stream()
                .map(value ->
                        value.map(v -> String.format(Locale.ROOT, "%.6g", v)).orElse("none"))
                .collect(Collectors.joining(", "));
        return "%s of %s in the last %d periods of %d s, newest first: [%s]; %s %s, %d of %d needed"
                .formatted(
                        rule.statistic(),
                        rule.metric().name(),
                        rule.evaluationPeriods(),
                        rule.period(),
                        newest,
                        rule.comparison(),
                        rule.threshold(),
                        rule.datapointsToAlarm(),
                        rule.evaluationPeriods());
    }
}
