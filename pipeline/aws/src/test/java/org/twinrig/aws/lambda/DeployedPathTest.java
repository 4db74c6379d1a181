package org.twinrig.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.aws.Certificates;
import org.twinrig.aws.Template;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.SimTime;
import org.twinrig.pipeline.CloudHost;
import org.twinrig.pipeline.CloudOptions;
import org.twinrig.pipeline.DefaultRules;
import org.twinrig.pipeline.Models;
import org.twinrig.pipeline.Remote;
import org.twinrig.pipeline.Resources;
import org.twinrig.pipeline.Target;
import org.twinrig.pipeline.broker.MqttBroker;
import org.twinrig.pipeline.embedded.EmbeddedServices;
import org.twinrig.pipeline.embedded.ServicesPort;
import org.twinrig.pipeline.functions.FunctionRuntime;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;
import org.twinrig.pipeline.rules.Actions;
import org.twinrig.pipeline.rules.Rule;
import org.twinrig.pipeline.rules.RuleEngine;

/**
 * {@code --target aws} against a cloud of our own in the shape of AWS: a broker with mutual TLS and the template's policy,
 * rules and deployed functions behind it, the services on a port. The gateway cannot tell it from the real one, except by
 * the certificate.
 */
class DeployedPathTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final RunInfo RUN = new RunInfo("hand-made", "Readings made by hand", 7, START, 0, Map.of());
    private static final Map<String, String> SETTINGS =
            Map.of("aws.accessKeyId", "test", "aws.secretAccessKey", "test", "aws.region", "us-east-1");

    @TempDir
    static Path folder;

    static EmbeddedServices services;
    static ServicesPort port;
    static MqttBroker broker;
    static MqttLink behind;
    static CloudHost host;

    private final List<Alarm> alarms = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void start() {
        services = EmbeddedServices.inMemory();
        port = services.serve(0);
        SETTINGS.forEach(System::setProperty);
        System.setProperty("aws.endpointUrl", port.uri().toString());

        var authority = new Certificates(folder, "authority");
        var gateways = new Template().iotPolicy("GatewayPolicy");
        broker = MqttBroker.start(
                0,
                MqttBroker.IOT_CORE_PAYLOAD_BYTES,
                authority.broker((thing, action, resource) ->
                        thing.equals("cloud") || gateways.allows(thing, action, resource)));
        behind = org.twinrig.aws.Links.connect(broker, authority.thing("cloud"));
        host = startHost(authority);
        runRules();
    }

    private static CloudHost startHost(Certificates authority) {
        var remote = Remote.NOWHERE.withBroker(URI.create(broker.uri())).withIdentity(authority.thing("gateway-7"));
        var options =
                CloudOptions.embedded().withPatience(Duration.ofSeconds(20)).withTarget(Target.of("aws"), remote);
        assertThatThrownBy(() -> CloudHost.start(options))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
                .hasMessageContaining("are not all to be had in region us-east-1")
                .hasMessageContaining("deploy pipeline/aws/template.yaml there first");
        Resources.made(services.clients());
        services.s3().createBucket(create -> create.bucket("twinrig-recordings-000000000000-us-east-1"));
        return CloudHost.start(options);
    }

    /** What IoT Core and Lambda would do. */
    private static void runRules() {
        String topics = "arn:aws:sns:us-east-1:000000000000:";
        var settings = Map.of(
                FireEntry.TOPIC, topics + "fire-detection-alerts",
                FanEntry.TOPIC, topics + "fan-detection-alerts",
                AnomalyEntry.TOPIC, topics + "anomaly-detection-alerts");
        var around = new Surroundings(
                settings,
                services.clients(),
                (topic, payload) -> behind.publish(new Message(topic, payload, Map.of()), () -> {}));
        var functions = new FunctionRuntime((name, event, answer) -> {})
                .with(DefaultRules.TELEMETRY, new TelemetryEntry(around))
                .with(DefaultRules.FIRE, new FireEntry(around, Models.shipped()))
                .with(DefaultRules.FAN, new FanEntry(around, Models.shipped()))
                .with(DefaultRules.BEARING, new BearingEntry(around, Models.shipped()))
                .with(DefaultRules.ANOMALY, new AnomalyEntry(around));
        var rules = DefaultRules.ALL.stream()
                .map(rule -> new Rule(rule.name(), rule.sql(), Actions.lambda(functions, rule.function())))
                .toList();
        new RuleEngine(rules, behind, new RuleEngine.Listener() {
                    @Override
                    public void fault(Message message, RuleEngine.Fault fault) {}

                    @Override
                    public void handled(Message message, RuleEngine.Outcome outcome) {}
                })
                .listenOn(behind);
    }

    @AfterAll
    static void stop() {
        host.close();
        behind.close();
        broker.close();
        port.close();
        services.close();
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrl");
    }

    @Test
    void readingsAreStoredAndAlarmsComeBack() throws Exception {
        try (var session = host.session("r1", alarms::add)) {
            session.begin(RUN);
            var air = Channel.reading(
                    "hall-1", "dht22", new Content.Numbers(SampleSchema.of("Dht22Reading", "tempC", "°C")));
            for (int i = 1; i <= 100; i++) {
                session.accept(air, new Samples(SimTime.toNanos(i), new double[] {20 + i / 100.0}));
            }
            session.accept(
                    Channel.reading("fan-1", "mls160a", new Content.Motion(300, 4096, 16.4)),
                    new MotionBlock(SimTime.toNanos(101), new short[MotionBlock.AXES][600]));
            session.inject("machine2cloud/bmi160", "[[1]]".getBytes(StandardCharsets.UTF_8)); // no rule takes it
            session.inject("iot-device-data", "{\"device_id\":\"x\"}".getBytes(StandardCharsets.UTF_8));
            session.end(SimTime.toNanos(102));

            var report = session.report();
            assertThat(report.published()).isEqualTo(103);
            assertThat(report.done()).isEqualTo(101);
            assertThat(report.unrouted()).isEqualTo(1);
            assertThat(report.rejected()).isEqualTo(1);
            assertThat(report.lost()).isZero();
            assertThat(report.stored()).isEqualTo(100);
            assertThat(report.problems())
                    .singleElement()
                    .asString()
                    .contains("iot-device-data (rule telemetry)", "$.data: expected a JSON object, found nothing");
            assertThat(session.store().readings("hall-1", START, START.plusSeconds(200)))
                    .hasSize(100);
            var file = Files.writeString(folder.resolve("run.mcap"), "recorded");
            assertThat(session.storeRecording(file)).isEqualTo("recordings/hand-made/7/r1/run.mcap");
        }
        // the fan stands still, and the first state of a fan is told
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo("fan");
            assertThat(alarm.device()).isEqualTo("fan-1");
            assertThat(alarm.level()).isEqualTo("STOPPED");
            assertThat(alarm.timeNanos()).isEqualTo(SimTime.toNanos(101));
            assertThat(alarm.deliveryMillis()).isPositive();
        });
    }

    @Test
    void whatTheCloudTellsOfOthersIsNotTaken() {
        behind.publish(Message.text("twinrig/handled/elsewhere", "no JSON"), () -> {});
        behind.publish(Message.text("twinrig/handled/elsewhere", "{\"run\":\"elsewhere\",\"seq\":\"1\"}"), () -> {});
        try (var session = host.session("r2", alarms::add)) {
            session.begin(RUN);
            session.end(0);
            assertThat(session.report().problems()).isEmpty();
        }
    }
}
