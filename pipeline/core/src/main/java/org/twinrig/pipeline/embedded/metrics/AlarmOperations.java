package org.twinrig.pipeline.embedded.metrics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.twinrig.pipeline.embedded.metrics.MetricAlarm.Transition;
import org.twinrig.pipeline.embedded.wire.Form;
import org.twinrig.pipeline.embedded.wire.Offer;
import org.twinrig.pipeline.embedded.wire.ServiceError;
import org.twinrig.pipeline.embedded.wire.Xml;

/** CloudWatch's operations on alarms. */
final class AlarmOperations {
    private static final int PAGE = 100; // alarms or history items per answer, CloudWatch's limit
    private static final Set<String> MISSING = Set.of("missing", "ignore", "breaching", "notBreaching");
    private static final Map<AlarmState, String> ACTIONS = Map.of(
            AlarmState.OK, "OKActions",
            AlarmState.ALARM, "AlarmActions",
            AlarmState.INSUFFICIENT_DATA, "InsufficientDataActions");

    private final AlarmBoard board;
    private final Clock clock;
    private final Offer offer;

    AlarmOperations(AlarmBoard board, Clock clock, Offer offer) {
        this.board = board;
        this.clock = clock;
        this.offer = offer;
    }

    void put(Form form, Xml xml) {
        int evaluated = Texts.whole(form, "EvaluationPeriods").orElse(0);
        form.required("EvaluationPeriods");
        int needed = Texts.whole(form, "DatapointsToAlarm").orElse(evaluated);
        if (needed > evaluated) {
            throw Texts.invalid("DatapointsToAlarm %d is more than EvaluationPeriods %d".formatted(needed, evaluated));
        }
        var metric =
                new Metric(form.required("Namespace"), form.required("MetricName"), CloudWatchService.dimensions(form));
        String statistic = form.required("Statistic");
        if (Statistics.of(0).named(statistic).isEmpty()) {
            throw Texts.invalid("The value %s for parameter Statistic is invalid.".formatted(statistic));
        }
        board.put(
                new AlarmRule(
                        form.required("AlarmName"),
                        form.text("AlarmDescription").orElse(""),
                        metric,
                        statistic,
                        CloudWatchService.period(form),
                        evaluated,
                        needed,
                        oneOf(
                                form.required("ComparisonOperator"),
                                AlarmRule.COMPARISONS.keySet(),
                                "ComparisonOperator"),
                        Texts.number(form, "Threshold"),
                        oneOf(form.text("TreatMissingData").orElse("missing"), MISSING, "TreatMissingData"),
                        Boolean.parseBoolean(form.text("ActionsEnabled").orElse("true")),
                        actions(form)),
                clock.instant());
    }

    private String oneOf(String value, Set<String> possible, String parameter) {
        if (!possible.contains(value)) {
            throw Texts.invalid("%s %s is not offered by the embedded target, which has %s"
                    .formatted(
                            parameter,
                            value,
                            String.join(", ", possible.stream().sorted().toList())));
        }
        return value;
    }

    private Map<AlarmState, List<String>> actions(Form form) {
        var actions = new EnumMap<AlarmState, List<String>>(AlarmState.class);
        ACTIONS.forEach((state, parameter) -> {
            for (String arn : form.texts(parameter)) {
                if (!arn.startsWith("arn:aws:sns:")) {
                    throw Texts.invalid(offer.refusal("PutMetricAlarm", parameter + " other than SNS topics: " + arn));
                }
            }
            actions.put(state, form.texts(parameter));
        });
        return actions;
    }

    void describe(Form form, Xml xml) {
        List<String> names = form.texts("AlarmNames");
        String prefix = form.text("AlarmNamePrefix").orElse("");
        Optional<AlarmState> state = form.text("StateValue").map(AlarmOperations::state);
        var found = new ArrayList<MetricAlarm>();
        for (MetricAlarm alarm : board.all()) {
            String name = alarm.rule().name();
            if ((names.isEmpty() || names.contains(name))
                    && name.startsWith(prefix)
                    && state.map(wanted -> wanted == alarm.state()).orElse(true)) {
                found.add(alarm);
            }
        }
        page(form, xml, "MetricAlarms", found, AlarmOperations::describe);
    }

    private static AlarmState state(String text) {
        return Arrays.stream(AlarmState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Texts.invalid("The value %s for parameter StateValue is invalid; there are %s"
                        .formatted(text, Arrays.toString(AlarmState.values()))));
    }

    private static void describe(MetricAlarm alarm, Xml xml) {
        AlarmRule rule = alarm.rule();
        xml.element("AlarmName", rule.name())
                .element("AlarmArn", rule.arn())
                .element("AlarmDescription", rule.description())
                .element("AlarmConfigurationUpdatedTimestamp", Texts.time(alarm.configured()))
                .element("ActionsEnabled", Boolean.toString(rule.actionsEnabled()))
                .element("StateValue", alarm.state().name())
                .element("StateReason", alarm.reason())
                .element("StateUpdatedTimestamp", Texts.time(alarm.updated()))
                .element("MetricName", rule.metric().name())
                .element("Namespace", rule.metric().namespace())
                .element("Statistic", rule.statistic())
                .element("Period", Integer.toString(rule.period()))
                .element("EvaluationPeriods", Integer.toString(rule.evaluationPeriods()))
                .element("DatapointsToAlarm", Integer.toString(rule.datapointsToAlarm()))
                .element("Threshold", Double.toString(rule.threshold()))
                .element("ComparisonOperator", rule.comparison())
                .element("TreatMissingData", rule.missing());
        ACTIONS.forEach((state, parameter) -> xml.element(
                parameter,
                list -> rule.actions().getOrDefault(state, List.of()).forEach(arn -> list.element("member", arn))));
        xml.element(
                "Dimensions",
                list -> rule.metric()
                        .dimensions()
                        .forEach((name, value) -> list.element(
                                "member", member -> member.element("Name", name).element("Value", value))));
    }

    void history(Form form, Xml xml) {
        form.text("HistoryItemType").ifPresent(type -> oneOf(type, Set.of("StateUpdate"), "HistoryItemType"));
        String name = form.required("AlarmName");
        List<Transition> items = board.named(name).map(MetricAlarm::history).orElse(List.of());
        page(
                form,
                xml,
                "AlarmHistoryItems",
                items,
                (transition, item) -> item.element("AlarmName", name)
                        .element("AlarmType", "MetricAlarm")
                        .element("Timestamp", Texts.time(transition.time()))
                        .element("HistoryItemType", "StateUpdate")
                        .element(
                                "HistorySummary",
                                "Alarm updated from %s to %s".formatted(transition.from(), transition.to()))
                        .element("HistoryData", "{}"));
    }

    private static <T> void page(Form form, Xml xml, String name, List<T> all, BiConsumer<T, Xml> write) {
        int most = Math.min(PAGE, Texts.whole(form, "MaxRecords").orElse(PAGE));
        int from = Math.min(all.size(), Texts.whole(form, "NextToken").orElse(0));
        int to = Math.min(all.size(), from + most);
        xml.element(
                name,
                list -> all.subList(from, to)
                        .forEach(one -> list.element("member", member -> write.accept(one, member))));
        if (to < all.size()) {
            xml.element("NextToken", Integer.toString(to));
        }
    }

    void delete(Form form, Xml xml) {
        List<String> names = form.texts("AlarmNames");
        names.forEach(this::existing);
        names.forEach(board::remove);
    }

    private MetricAlarm existing(String name) {
        return board.named(name)
                .orElseThrow(() -> new ServiceError(404, "ResourceNotFound", "Alarm " + name + " does not exist"));
    }

    void set(Form form, Xml xml) {
        MetricAlarm alarm = existing(form.required("AlarmName"));
        board.set(alarm, state(form.required("StateValue")), form.required("StateReason"), clock.instant());
    }
}
