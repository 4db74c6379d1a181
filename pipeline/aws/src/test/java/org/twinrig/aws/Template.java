package org.twinrig.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.twinrig.pipeline.broker.Access;

/** The CloudFormation template of this module, read. */
public final class Template {
    static final Path FILE = Path.of(System.getProperty("twinrig.root"), "pipeline/aws/template.yaml");

    private static final String THING = "${!iot:Connection.Thing.ThingName}";

    private final Map<?, ?> document;

    public Template() {
        try {
            var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
            this.document = (Map<?, ?>) new Load(settings).loadFromString(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resources by their names in the template. */
    public Map<?, ?> resources() {
        return (Map<?, ?>) document.get("Resources");
    }

    /** Properties of all resources of {@code type}, by their names in the template. */
    public Map<String, Map<?, ?>> ofType(String type) {
        var found = new LinkedHashMap<String, Map<?, ?>>();
        resources().forEach((name, resource) -> {
            if (((Map<?, ?>) resource).get("Type").equals(type)) {
                found.put(String.valueOf(name), (Map<?, ?>) ((Map<?, ?>) resource).get("Properties"));
            }
        });
        return found;
    }

    /** What {@code policy}, an {@code AWS::IoT::Policy}, allows; conditions count as met. */
    public Access iotPolicy(String policy) {
        var properties = ofType("AWS::IoT::Policy").get(policy);
        var statements = (List<?>) ((Map<?, ?>) properties.get("PolicyDocument")).get("Statement");
        return (thing, action, resource) -> statements.stream()
                .map(statement -> (Map<?, ?>) statement)
                .anyMatch(statement -> grants(statement, thing, action, resource));
    }

    private static boolean grants(Map<?, ?> statement, String thing, Access.Action action, String resource) {
        var name = switch (action) {
            case CONNECT -> "iot:Connect";
            case PUBLISH -> "iot:Publish";
            case SUBSCRIBE -> "iot:Subscribe";
        };
        var kind = switch (action) {
            case CONNECT -> ":client/";
            case PUBLISH -> ":topic/";
            case SUBSCRIBE -> ":topicfilter/";
        };
        return list(statement.get("Action")).contains(name)
                && list(statement.get("Resource")).stream()
                        .map(each -> String.valueOf(((Map<?, ?>) each).get("Fn::Sub")))
                        .filter(arn -> arn.contains(kind))
                        .map(arn ->
                                arn.substring(arn.indexOf(kind) + kind.length()).replace(THING, thing))
                        .anyMatch(pattern -> matches(pattern, resource));
    }

    /** As in IAM: {@code *} stands for any text; MQTT's own wildcards are plain characters. */
    private static boolean matches(String pattern, String resource) {
        return resource.matches(Stream.of(pattern.split("\\*", -1))
                .map(java.util.regex.Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse(""));
    }

    static List<?> list(Object one) {
        return one instanceof List<?> many ? many : List.of(one);
    }
}
