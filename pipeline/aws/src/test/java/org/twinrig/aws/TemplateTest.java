package org.twinrig.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.twinrig.pipeline.DefaultRules;
import org.twinrig.pipeline.broker.Access.Action;
import org.twinrig.pipeline.functions.Names;

/** The template of the infrastructure names what the code uses, no more and no less, and gives no right too many. */
class TemplateTest {
    private final Template template = new Template();

    @Test
    void tablesTopicsAndBucketAreThoseOfTheCode() {
        var keys = new TreeMap<String, List<String>>();
        template.ofType("AWS::DynamoDB::Table")
                .values()
                .forEach(table -> keys.put(
                        text(table, "TableName"),
                        Template.list(table.get("KeySchema")).stream()
                                .map(key ->
                                        text((Map<?, ?>) key, "AttributeName") + " " + text((Map<?, ?>) key, "KeyType"))
                                .toList()));
        assertThat(keys)
                .isEqualTo(Map.of(
                        Names.SENSOR_DATA, List.of(Names.DEVICE_ID + " HASH", Names.TIMESTAMP + " RANGE"),
                        Names.DETECTOR_STATE, List.of(Names.DEVICE_ID + " HASH", Names.DETECTOR + " RANGE")));
        assertThat(names("AWS::SNS::Topic", "TopicName"))
                .containsExactlyInAnyOrder(
                        Names.FIRE_ALERTS, Names.FAN_ALERTS, Names.ANOMALY_ALERTS, Names.THRESHOLD_ALERTS);
        assertThat(names("AWS::SQS::Queue", "QueueName")).containsExactly("twinrig-undelivered");
        assertThat(template.ofType("AWS::S3::Bucket").get("Recordings").get("BucketName"))
                .isEqualTo(Map.of("Fn::Sub", Names.BUCKET + "-${AWS::AccountId}-${AWS::Region}"));
    }

    @Test
    void theRulesAreThoseOfTheEmbeddedTargetWordForWord() {
        var deployed = new TreeMap<String, String>();
        template.ofType("AWS::IoT::TopicRule").values().forEach(rule -> {
            var payload = (Map<?, ?>) rule.get("TopicRulePayload");
            var action = (Map<?, ?>) Template.list(payload.get("Actions")).get(0);
            var function = Template.list(
                            ((Map<?, ?>) ((Map<?, ?>) action.get("Lambda")).get("FunctionArn")).get("Fn::GetAtt"))
                    .get(0);
            deployed.put(
                    text(rule, "RuleName"),
                    text(payload, "Sql") + " -> "
                            + text(
                                    template.ofType("AWS::Lambda::Function").get(String.valueOf(function)),
                                    "FunctionName"));
        });
        var ours = new TreeMap<String, String>();
        DefaultRules.ALL.forEach(rule -> ours.put("twinrig_" + rule.name(), rule.sql() + " -> " + rule.function()));
        assertThat(deployed).isEqualTo(ours);
    }

    @Test
    void eachFunctionHasItsHandlerItsOwnRoleAndItsCaller() throws ReflectiveOperationException {
        var functions = template.ofType("AWS::Lambda::Function");
        assertThat(names("AWS::Lambda::Function", "FunctionName"))
                .hasSameElementsAs(DefaultRules.ALL.stream()
                        .map(DefaultRules.Definition::function)
                        .toList());
        var roles = new TreeSet<String>();
        for (var function : functions.values()) {
            var handler = Class.forName(text(function, "Handler"));
            assertThat(RequestHandler.class).isAssignableFrom(handler);
            assertThat(handler.getConstructor()).as("%s()", handler).isNotNull();
            roles.add(String.valueOf(function.get("Role")));
        }
        assertThat(roles).hasSameSizeAs(functions.keySet());
        assertThat(template.ofType("AWS::Lambda::Permission").values())
                .hasSameSizeAs(functions.keySet())
                .allSatisfy(
                        permission -> assertThat(permission.get("SourceArn")).isNotNull());
    }

    @Test
    void noRightIsGrantedForEverything() {
        var actions = new TreeSet<String>();
        collect(template.resources(), "Action", actions);
        assertThat(actions).isNotEmpty().noneMatch(action -> action.contains("*"));
        var resources = new ArrayList<String>();
        collect(template.resources(), "Resource", resources);
        // one statement says everything: CloudWatch knows no narrower resource to put data into
        assertThat(resources).isNotEmpty().containsOnlyOnce("*");
        var namespaces = new ArrayList<String>();
        collect(template.resources(), "cloudwatch:namespace", namespaces);
        assertThat(namespaces).containsExactly(Names.METRICS);
    }

    @Test
    void everyNameThatIsReferredToIsThere() {
        var known = new TreeSet<String>();
        template.resources().keySet().forEach(name -> known.add(String.valueOf(name)));
        known.addAll(Set.of("CodeBucket", "CodeKey", "AWS::AccountId"));
        var referred = new ArrayList<String>();
        collect(template.resources(), "Ref", referred);
        var attributes = new ArrayList<String>();
        collect(template.resources(), "Fn::GetAtt", attributes);
        attributes.removeIf("Arn"::equals);
        assertThat(known).containsAll(referred).containsAll(attributes);
    }

    @Test
    void aDeviceMaySpeakForItselfAndTheGatewayForAll() {
        var device = template.iotPolicy("DevicePolicy");
        assertThat(device.allows("hall-1", Action.CONNECT, "hall-1")).isTrue();
        assertThat(device.allows("hall-1", Action.CONNECT, "hall-2")).isFalse();
        assertThat(device.allows("hall-1", Action.PUBLISH, "fire-detection/hall-1/features"))
                .isTrue();
        assertThat(device.allows("hall-1", Action.PUBLISH, "fire-detection/hall-2/features"))
                .isFalse();
        assertThat(device.allows("hall-1", Action.PUBLISH, "iot-device-data")).isTrue();
        assertThat(device.allows("hall-1", Action.SUBSCRIBE, "#")).isFalse();

        var gateway = template.iotPolicy("GatewayPolicy");
        assertThat(gateway.allows("gate", Action.CONNECT, "gate")).isTrue();
        assertThat(gateway.allows("gate", Action.CONNECT, "hall-1")).isFalse();
        assertThat(gateway.allows("gate", Action.PUBLISH, "fire-detection/hall-2@r/features"))
                .isTrue();
        assertThat(gateway.allows("gate", Action.PUBLISH, "status/mls160/")).isFalse();
        assertThat(gateway.allows("gate", Action.SUBSCRIBE, Names.HANDLED + "+"))
                .isTrue();
        assertThat(gateway.allows("gate", Action.SUBSCRIBE, "#")).isFalse();
    }

    private List<String> names(String type, String property) {
        return template.ofType(type).values().stream()
                .map(properties -> text(properties, property))
                .toList();
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    /** All texts under {@code key} anywhere below {@code node}. */
    private static void collect(Object node, String key, Collection<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name.equals(key)) {
                    Template.list(value).forEach(each -> found.add(String.valueOf(each)));
                }
                collect(value, key, found);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(each -> collect(each, key, found));
        }
    }
}
