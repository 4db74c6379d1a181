package org.twinrig.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.aws.Template;
import org.twinrig.detect.BearingFeatures;
import org.twinrig.detect.FireFeatures;
import org.twinrig.pipeline.Resources;
import org.twinrig.pipeline.embedded.EmbeddedServices;
import org.twinrig.pipeline.functions.Names;
import org.twinrig.pipeline.payload.Json;

/** The handlers of the template in a process of their own, which finds everything in its environment. */
class EntryTest {
    @TempDir
    private Path folder;

    @Test
    void handlersMadeByNameDoTheirWorkAndTellTheGateway() throws Exception {
        List<String> published = Collections.synchronizedList(new ArrayList<>());
        var iotData = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        iotData.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            published.add(exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        iotData.start();
        try (var services = EmbeddedServices.inMemory();
                var port = services.serve(0)) {
            var resources = Resources.made(services.clients());
            var environment = Map.of(
                    "AWS_ENDPOINT_URL",
                    port.uri().toString(),
                    "AWS_ENDPOINT_URL_IOT_DATA_PLANE",
                    "http://127.0.0.1:" + iotData.getAddress().getPort(),
                    "AWS_REGION",
                    "us-east-1",
                    "AWS_ACCESS_KEY_ID",
                    "test",
                    "AWS_SECRET_ACCESS_KEY",
                    "test",
                    "TWINRIG_FIRE_TOPIC",
                    resources.fireTopicArn(),
                    "TWINRIG_FAN_TOPIC",
                    resources.fanTopicArn(),
                    "TWINRIG_ANOMALY_TOPIC",
                    resources.anomalyTopicArn(),
                    "TWINRIG_THRESHOLD_TOPIC",
                    resources.thresholdTopicArn());

            var answers = call(environment, events());

            assertThat(answers.get("twinrig-telemetry").path("stored").asBoolean())
                    .isTrue();
            assertThat(answers.get("twinrig-fire").path("level").isTextual()).isTrue();
            assertThat(answers.get("twinrig-fan").path("state").asText()).isEqualTo("STOPPED");
            assertThat(answers.get("twinrig-bearing").path("confirmed").asText())
                    .isEqualTo("HEALTHY");
            assertThat(answers.get("twinrig-anomaly").has("alarm")).isTrue();
            assertThat(answers.get("twinrig-board").path("calibrating").asBoolean())
                    .isTrue();
            assertThat(services.dynamoDb()
                            .scan(scan -> scan.tableName(Names.SENSOR_DATA))
                            .items())
                    .as(
                            "a reading and a report of one instant, which are one item, and an alarm of the fan's first state")
                    .hasSize(2);
        } finally {
            iotData.stop(0);
        }
        assertThat(published)
                .hasSize(7)
                .anySatisfy(text -> assertThat(text).isEqualTo("/topics/status%2Fmls160%2F?qos=1 1"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("/topics/twinrig%2Fhandled%2Fr1?qos=1 {\"function\":\"twinrig-telemetry\"")
                        .contains("\"seq\":\"1\"", "\"outcome\":\"DONE\""))
                .anySatisfy(text -> assertThat(text)
                        .contains("\"function\":\"twinrig-fan\"", "\"state\":\"STOPPED\"")
                        .doesNotContain("spectra"));
    }

    private static Map<String, Object> events() {
        var features = new TreeMap<String, Object>();
        FireFeatures.NAMES.forEach(name -> features.put(name, 20));
        var bearing = new TreeMap<String, Object>();
        BearingFeatures.NAMES.forEach(name -> bearing.put(name, 0.1));
        return Map.of(
                "twinrig-telemetry", event("data", Map.of("tempC", 21.5)),
                "twinrig-fire", event("features", features),
                "twinrig-fan", event("spectra", new int[6][300]),
                "twinrig-bearing", event("features", bearing),
                "twinrig-anomaly", event("value", 3),
                "twinrig-board", report());
    }

    private static Map<String, Object> report() {
        var report = new TreeMap<>(event("Temperature", 21.5));
        report.putAll(Map.of("Humidity", 45, "GasLevel", 120, "GasResistance", 9.8e3, "PowerConsumption", 230));
        return report;
    }

    private static Map<String, Object> event(String name, Object content) {
        return Map.of(
                "device_id",
                "hall-1",
                "time",
                "2026-01-01T08:00:01.000000000Z",
                "run",
                "r1",
                "seq",
                "1",
                name,
                content);
    }

    /** That of this test, or the finished jar alone where {@code TWINRIG_FUNCTIONS_JAR} names it. */
    private static String classPath() {
        var jar = System.getenv("TWINRIG_FUNCTIONS_JAR");
        var tests = CallEntries.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return jar == null ? System.getProperty("java.class.path") : jar + File.pathSeparator + tests;
    }

    /** Answers by the functions' names. */
    private Map<String, JsonNode> call(Map<String, String> environment, Map<String, Object> events)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                CallEntries.class.getName()));
        var names = new ArrayList<String>();
        new Template().ofType("AWS::Lambda::Function").values().forEach(function -> {
            var name = String.valueOf(function.get("FunctionName"));
            names.add(name);
            command.add(String.valueOf(function.get("Handler")));
            command.add(new String(Json.bytes(events.get(name)), StandardCharsets.UTF_8));
        });
        var builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        var answers = new TreeMap<String, JsonNode>();
        var lines = Files.readAllLines(folder.resolve("out"));
        for (int i = 0; i < names.size(); i++) {
            answers.put(names.get(i), Json.parse(lines.get(i).getBytes(StandardCharsets.UTF_8)));
        }
        return answers;
    }
}
