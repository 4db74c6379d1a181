package org.twinrig.pipeline.embedded.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.twinrig.pipeline.embedded.messaging.SnsService;
import org.twinrig.pipeline.embedded.metrics.MetricAlarm.Transition;
import org.twinrig.pipeline.embedded.wire.Form;
import org.twinrig.pipeline.embedded.wire.Offer;
import org.twinrig.pipeline.embedded.wire.ServiceError;
import org.twinrig.pipeline.embedded.wire.WireRequest;
import org.twinrig.pipeline.embedded.wire.WireResponse;
import org.twinrig.pipeline.embedded.wire.WireService;
import org.twinrig.pipeline.embedded.wire.Xml;

/**
 * CloudWatch over its Query/XML protocol: metrics of standard resolution and alarms on one statistic of one metric, which
 * tell SNS topics of the same embedded services. Alarms follow the time of the values' timestamps, not the clock (see
 * {@link AlarmBoard}); timestamps of any age are taken. Metrics and alarms live as long as the process.
 */
public final class CloudWatchService implements WireService {
    private static final String NAMESPACE = "http://monitoring.amazonaws.com/doc/2010-08-01/";
    private static final int MOST_METRICS = 1000; // per request, CloudWatch's limit
    private static final Set<String> DATUM = Set.of("MetricName", "Dimensions", "Timestamp", "Value", "Unit");
    private static final Offer OFFER = new Offer("CloudWatch")
            .with("PutMetricData", "Namespace", "MetricData")
            .with(
                    "PutMetricAlarm",
                    "AlarmName",
                    "AlarmDescription",
                    "ActionsEnabled",
                    "OKActions",
                    "AlarmActions",
                    "InsufficientDataActions",
                    "MetricName",
                    "Namespace",
                    "Statistic",
                    "Dimensions",
                    "Period",
                    "EvaluationPeriods",
                    "DatapointsToAlarm",
                    "Threshold",
                    "ComparisonOperator",
                    "TreatMissingData")
            .with("DescribeAlarms", "AlarmNames", "AlarmNamePrefix", "StateValue", "MaxRecords", "NextToken")
            .with("DescribeAlarmHistory", "AlarmName", "HistoryItemType", "MaxRecords", "NextToken")
            .with("DeleteAlarms", "AlarmNames")
            .with("SetAlarmState", "AlarmName", "StateValue", "StateReason")
            .with(
                    "GetMetricStatistics",
                    "Namespace",
                    "MetricName",
                    "Dimensions",
                    "StartTime",
                    "EndTime",
                    "Period",
                    "Statistics");

    private final MetricStore store = new MetricStore();
    private final AlarmBoard board = new AlarmBoard(store, this::tell);
    private final SnsService sns;
    private final Clock clock;
    private final Map<String, BiConsumer<Form, Xml>> operations;

    /** A service whose alarms tell the topics of {@code sns}; {@code clock} dates what no value's timestamp does. */
    public CloudWatchService(SnsService sns, Clock clock) {
        this.sns = sns;
        this.clock = clock;
        var alarms = new AlarmOperations(board, clock, OFFER);
        operations = Map.of(
                "PutMetricData", this::put,
                "GetMetricStatistics", this::statistics,
                "PutMetricAlarm", alarms::put,
                "DescribeAlarms", alarms::describe,
                "DescribeAlarmHistory", alarms::history,
                "DeleteAlarms", alarms::delete,
                "SetAlarmState", alarms::set);
    }

    @Override
    public synchronized WireResponse answer(WireRequest request) {
        try {
            var form = new Form(request, text -> new ServiceError(400, "MissingParameter", "The parameter " + text));
            String action = form.text("Action").orElse("(none)");
            BiConsumer<Form, Xml> operation = operations.get(action);
            if (operation == null) {
                throw new ServiceError(400, "InvalidAction", OFFER.refusal(action));
            }
            OFFER.check(action, form.names(), 400, "InvalidParameterValue");
            Consumer<Xml> result = xml -> xml.element(action + "Result", inner -> operation.accept(form, inner))
                    .element("ResponseMetadata", meta -> meta.element("RequestId", requestId()));
            return WireResponse.xml(200, Xml.document(action + "Response", NAMESPACE, result));
        } catch (ServiceError e) {
            Consumer<Xml> error = xml -> xml.element(
                            "Error",
                            inner -> inner.element("Type", "Sender")
                                    .element("Code", e.code())
                                    .element("Message", e.text()))
                    .element("RequestId", requestId());
            return WireResponse.xml(e.status(), Xml.document("ErrorResponse", NAMESPACE, error));
        }
    }

    private static String requestId() {
        return UUID.randomUUID().toString();
    }

    private void tell(MetricAlarm alarm, Transition transition) {
        if (alarm.rule().actionsEnabled()) {
            for (String topic : alarm.rule().actions().getOrDefault(transition.to(), List.of())) {
                sns.notify(topic, AlarmMessage.subject(alarm, transition), AlarmMessage.body(alarm, transition));
            }
        }
    }

    /** One value of a request that was found to be in order. */
    private record Datum(Metric metric, Instant time, double value, String unit) {}

    private void put(Form form, Xml xml) {
        String namespace = namespace(form);
        List<Form> members = form.members("MetricData");
        if (members.isEmpty() || members.size() > MOST_METRICS) {
            throw Texts.invalid(
                    "MetricData has %d members; 1 to %d are possible".formatted(members.size(), MOST_METRICS));
        }
        // all are read before the first is kept: a request counts whole or not at all
        List<Datum> data =
                members.stream().map(member -> datum(namespace, member)).toList();
        var oldest = new HashMap<Metric.Sender, Instant>();
        for (Datum datum : data) {
            store.add(datum.metric(), datum.time(), datum.value(), datum.unit());
            oldest.merge(datum.metric().sender(), datum.time(), (a, b) -> a.isBefore(b) ? a : b);
        }
        oldest.forEach(board::judge);
    }

    private static String namespace(Form form) {
        String namespace = form.required("Namespace");
        if (namespace.startsWith("AWS/")) {
            throw Texts.invalid("The value AWS/ for parameter Namespace is invalid.");
        }
        return namespace;
    }

    private Datum datum(String namespace, Form member) {
        for (String name : member.names()) {
            if (!DATUM.contains(name)) {
                throw Texts.invalid(OFFER.refusal("PutMetricData", "MetricData." + name));
            }
        }
        var metric = new Metric(namespace, member.required("MetricName"), dimensions(member));
        String unit = member.text("Unit").orElse("None");
        String known = store.unit(metric).orElse(unit);
        if (!known.equals(unit)) {
            throw Texts.invalid(
                    "%s comes in the unit %s, so far in %s; the embedded target keeps one unit for each metric"
                            .formatted(metric.name(), unit, known));
        }
        Instant time = member.text("Timestamp").isPresent() ? Texts.time(member, "Timestamp") : clock.instant();
        return new Datum(metric, time, Texts.number(member, "Value"), unit);
    }

    static SortedMap<String, String> dimensions(Form form) {
        var dimensions = new TreeMap<String, String>();
        form.members("Dimensions").forEach(one -> dimensions.put(one.required("Name"), one.required("Value")));
        return dimensions;
    }

    private void statistics(Form form, Xml xml) {
        var metric = new Metric(form.required("Namespace"), form.required("MetricName"), dimensions(form));
        int period = period(form);
        List<String> names = form.texts("Statistics");
        if (names.isEmpty()
                || names.stream().anyMatch(name -> Statistics.of(0).named(name).isEmpty())) {
            throw Texts.invalid(
                    "Statistics is %s; SampleCount, Sum, Average, Minimum and Maximum are possible".formatted(names));
        }
        long from = Math.floorDiv(Texts.time(form, "StartTime").getEpochSecond(), period) * period;
        long to = Texts.time(form, "EndTime").getEpochSecond();
        String unit = store.unit(metric).orElse("None");
        xml.element("Label", metric.name()).element("Datapoints", list -> {
            for (long start = from; start < to; start += period) {
                String time = Texts.time(Instant.ofEpochSecond(start));
                store.between(metric, start, start + period)
                        .ifPresent(found -> list.element("member", member -> {
                            member.element("Timestamp", time).element("Unit", unit);
                            names.forEach(name ->
                                    found.named(name).ifPresent(value -> member.element(name, Double.toString(value))));
                        }));
            }
        });
    }

    /** A period in whole minutes [s]. */
    static int period(Form form) {
        form.required("Period");
        int period = Texts.whole(form, "Period").orElse(0);
        if (period % MetricStore.MINUTE != 0) {
            throw Texts.invalid(
                    "Period %d: the embedded target has metrics of standard resolution, with periods of whole minutes (60, 120 … s)"
                            .formatted(period));
        }
        return period;
    }
}
