package org.twinrig.pipeline.embedded.metrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.twinrig.pipeline.embedded.metrics.MetricAlarm.Transition;

/** What CloudWatch tells an SNS topic when an alarm changes its state. */
final class AlarmMessage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_SUBJECT = 100; // characters, SNS's limit

    private AlarmMessage() {}

    static String subject(MetricAlarm alarm, Transition transition) {
        String subject = "%s: \"%s\" in US East (N. Virginia)"
                .formatted(transition.to(), alarm.rule().name());
        return subject.substring(0, Math.min(MAX_SUBJECT, subject.length()));
    }

    static String body(MetricAlarm alarm, Transition transition) {
        AlarmRule rule = alarm.rule();
        ObjectNode body = JSON.createObjectNode()
                .put("AlarmName", rule.name())
                .put("AlarmDescription", rule.description())
                .put("AWSAccountId", "000000000000")
                .put("AlarmConfigurationUpdatedTimestamp", Texts.time(alarm.configured()))
                .put("NewStateValue", transition.to().name())
                .put("NewStateReason", transition.reason())
                .put("StateChangeTime", Texts.time(transition.time()))
                .put("Region", "US East (N. Virginia)")
                .put("AlarmArn", rule.arn())
                .put("OldStateValue", transition.from().name());
        body.set("OKActions", actions(rule, AlarmState.OK));
        body.set("AlarmActions", actions(rule, AlarmState.ALARM));
        body.set("InsufficientDataActions", actions(rule, AlarmState.INSUFFICIENT_DATA));
        ObjectNode trigger = body.putObject("Trigger")
                .put("MetricName", rule.metric().name())
                .put("Namespace", rule.metric().namespace())
                .put("StatisticType", "Statistic")
                .put("Statistic", rule.statistic().toUpperCase(Locale.ROOT))
                .putNull("Unit");
        ArrayNode dimensions = trigger.putArray("Dimensions");
        rule.metric()
                .dimensions()
                .forEach((name, value) ->
                        dimensions.addObject().put("value", value).put("name", name));
        trigger.put("Period", rule.period())
                .put("EvaluationPeriods", rule.evaluationPeriods())
                .put("DatapointsToAlarm", rule.datapointsToAlarm())
                .put("ComparisonOperator", rule.comparison())
                .put("Threshold", rule.threshold())
                .put("TreatMissingData", rule.missing())
                .put("EvaluateLowSampleCountPercentile", "");
        return body.toString();
    }

    private static ArrayNode actions(AlarmRule rule, AlarmState state) {
        ArrayNode arns = JSON.createArrayNode();
        rule.actions().getOrDefault(state, List.of()).forEach(arns::add);
        return arns;
    }
}
