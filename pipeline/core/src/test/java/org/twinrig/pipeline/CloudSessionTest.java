package org.twinrig.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinrig.pipeline.Boards.RUN;
import static org.twinrig.pipeline.Boards.START;
import static org.twinrig.pipeline.Boards.block;
import static org.twinrig.pipeline.Boards.dht22;
import static org.twinrig.pipeline.Boards.fireBoard;
import static org.twinrig.pipeline.Boards.mls160a;
import static org.twinrig.pipeline.Boards.mq2;
import static org.twinrig.pipeline.Boards.seconds;
import static org.twinrig.pipeline.Boards.values;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.recording.Alarm;
import org.twinrig.pipeline.functions.Names;
import org.twinrig.pipeline.gateway.CloudDevice;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CloudSessionTest {
    @TempDir
    static Path folder;

    static CloudHost host;
    static List<String> notices = Collections.synchronizedList(new ArrayList<>());

    private final List<Alarm> alarms = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void start() {
        host = CloudHost.start(options());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static CloudOptions options() {
        return CloudOptions.embedded()
                .withModels(HandMadeModels.write(folder))
                .withNotices(notices::add)
                .withPatience(Duration.ofSeconds(15));
    }

    private CloudSession session(TestInfo test) {
        return host.session(name(test), alarms::add);
    }

    private static String name(TestInfo test) {
        return test.getTestMethod().orElseThrow().getName();
    }

    @Test
    void everyReadingComesBackOutOfTheStore(TestInfo test) {
        try (var session = session(test)) {
            session.begin(RUN);
            for (int i = 1; i <= 1000; i++) {
                session.accept(dht22("hall-1"), values(i, 20 + i / 1000.0, 40));
                session.accept(mq2("hall-1"), values(i, 300, 1.5, 12_345.678)); // the same instant, another sensor
            }
            session.accept(dht22("hall-1"), values(1001, Double.NaN, Double.NaN)); // a failed read
            session.accept(dht22("hall-2"), values(0.123456789, 20, Double.NaN));
            session.end(seconds(1002));

            var readings = session.store().readings("hall-1", START, START.plusSeconds(2000));
            assertThat(readings).hasSize(2000);
            assertThat(readings).filteredOn(r -> r.sensor().equals("dht22")).hasSize(1000);
            var first = readings.get(0);
            assertThat(first.time()).isEqualTo(START.plusSeconds(1));
            assertThat(first.key()).isEqualTo("2026-01-01T08:00:01.000000000Z#dht22");
            assertThat(first.values())
                    .isEqualTo(Map.of(
                            "tempC", new BigDecimal("20.001"),
                            "Temperature", new BigDecimal("20.001"),
                            "humidityPct", new BigDecimal("40"),
                            "Humidity", new BigDecimal("40")));
            assertThat(readings.get(1).values()).containsEntry("GasLevel", new BigDecimal("300"));
            assertThat(session.store().readings("hall-1", START.plusSeconds(5), START.plusSeconds(7)))
                    .as("both ends count")
                    .hasSize(6);
            var exact = session.store().readings("hall-2", START, START.plusSeconds(1));
            assertThat(exact)
                    .singleElement()
                    .satisfies(r -> assertThat(r.time()).isEqualTo(START.plusNanos(123_456_789)));

            var report = session.report();
            assertThat(report.readings()).isEqualTo(2002);
            assertThat(report.withheld()).isEqualTo(1);
            assertThat(report.published()).isEqualTo(2001);
            assertThat(report.acknowledged()).isEqualTo(2001);
            assertThat(report.done()).isEqualTo(2001);
            assertThat(report.stored()).isEqualTo(2001);
            assertThat(report.lost()).isZero();
            assertThat(report.handlingMillis50()).isPositive().isLessThanOrEqualTo(report.handlingMillis99());
        }
    }

    @Test
    void twoReadingsOfOneSensorAtOneInstantAreBothKept(TestInfo test) {
        try (var session = session(test)) {
            session.begin(RUN);
            session.accept(dht22("hall-1"), values(1, 20, 40));
            session.accept(dht22("hall-1"), values(1, 20, 40));
            session.end(seconds(2));
            assertThat(session.store().readings("hall-1", START, START.plusSeconds(2)))
                    .extracting(StoredReading::key)
                    .containsExactly("2026-01-01T08:00:01.000000000Z#dht22", "2026-01-01T08:00:01.000000000Z#dht22#2");
        }
    }

    @Test
    void aFireIsReportedOnceConfirmedAndNotBefore(TestInfo test) {
        try (var session = session(test)) {
            session.begin(RUN);
            fireBoard(session, "hall-1", 40, 20);
            session.end(seconds(40));
            // ignition at 20 s, so the features from 20 to 25 s are those of a fire: six of eight confirm it
            assertThat(alarms).singleElement().satisfies(alarm -> {
                assertThat(alarm.timeNanos()).isEqualTo(seconds(25));
                assertThat(alarm.kind()).isEqualTo("fire");
                assertThat(alarm.device()).isEqualTo("hall-1");
                assertThat(alarm.level()).isEqualTo("EMERGENCY");
                assertThat(alarm.score()).isBetween(0.95, 0.96);
                assertThat(alarm.deliveryMillis()).isPositive();
                assertThat(alarm.text()).contains("hottest pixel 90.0 °C, CO2 450 ppm");
            });
            var report = session.report();
            assertThat(report.published()).isEqualTo(40 + 8); // features of 40 seconds, CO2 as telemetry every 5 s
            assertThat(report.alarmsRaised()).isEqualTo(1);
            assertThat(report.alarmsDelivered()).isEqualTo(1);
            assertThat(report.alarmMillis99()).isPositive();
            var kept = host.clients()
                    .dynamoDb()
                    .query(query -> query.tableName(Names.SENSOR_DATA)
                            .keyConditionExpression("DeviceID = :device")
                            .filterExpression("Sensor = :alarm")
                            .expressionAttributeValues(Map.of(
                                    ":device", AttributeValue.fromS(CloudDevice.name("hall-1", name(test))),
                                    ":alarm", AttributeValue.fromS(Names.ALARM_SENSOR))));
            assertThat(kept.items()).singleElement().satisfies(item -> {
                assertThat(item.get("RiskLabel").s()).isEqualTo("EMERGENCY");
                assertThat(item.get(Names.TIMESTAMP).s()).endsWith("#alarm-fire");
            });
        }
    }

    @Test
    void everyChangeOfAFanIsReportedFirstIncluded(TestInfo test) {
        List<String> status = Collections.synchronizedList(new ArrayList<>());
        try (var session = session(test);
                var listener = MqttLink.connect(host.brokerUri(), "listener", 4, Duration.ofSeconds(5))) {
            listener.subscribe("status/mls160/", message -> status.add(message.text()));
            session.begin(RUN);
            double[] amplitudes = {600, 600, 5, 5, 4000, 600};
            for (int i = 0; i < amplitudes.length; i++) {
                session.accept(mls160a("fan-1"), block(2 * (i + 1), amplitudes[i]));
            }
            session.end(seconds(12));
            assertThat(alarms).extracting(Alarm::level).containsExactly("RUNNING", "STOPPED", "FAULT", "RUNNING");
            assertThat(alarms)
                    .extracting(Alarm::timeNanos)
                    .containsExactly(seconds(2), seconds(6), seconds(10), seconds(12));
            assertThat(alarms).allSatisfy(alarm -> {
                assertThat(alarm.kind()).isEqualTo("fan");
                assertThat(alarm.device()).isEqualTo("fan-1");
            });
            assertThat(session.report().done()).isEqualTo(6);
        }
        assertThat(status).containsExactly("0", "0", "1", "1", "2", "0");
    }

    @Test
    void aMessageThatComesTwiceChangesNothing(TestInfo test) throws Exception {
        var payload =
                "{\"data\":{\"tempC\":21},\"device_id\":\"hall-1@aMessageThatComesTwiceChangesNothing\",\"ts\":1767254401.5}";
        var properties = Map.of(Message.RUN, "aMessageThatComesTwiceChangesNothing", Message.SEQUENCE, "1");
        var again = new Message("iot-device-data", bytes(payload), properties);
        try (var session = session(test);
                var foreign = MqttLink.connect(host.brokerUri(), "again", 4, Duration.ofSeconds(5))) {
            session.begin(RUN);
            session.inject("iot-device-data", bytes(payload));
            session.end(seconds(2));
            foreign.publish(again, () -> {});
            for (int i = 0; i < 200 && session.report().duplicates() == 0; i++) {
                Thread.sleep(10);
            }
            assertThat(session.report().duplicates()).isEqualTo(1);
            assertThat(session.report().stored()).isEqualTo(1);
            assertThat(session.store().readings("hall-1", START, START.plusSeconds(10)))
                    .singleElement()
                    .satisfies(r -> assertThat(r.time()).isEqualTo(START.plusMillis(1500)));
        }
    }

    @Test
    void runsInOneStoreDoNotMix(TestInfo test) {
        List<Alarm> others = Collections.synchronizedList(new ArrayList<>());
        try (var one = session(test);
                var two = host.session("two", others::add)) {
            one.begin(RUN);
            two.begin(RUN);
            one.accept(dht22("hall-1"), values(1, 20, 40));
            fireBoard(two, "hall-1", 25, 5);
            one.end(seconds(25));
            two.end(seconds(25));
            assertThat(one.store().readings("hall-1", START, START.plusSeconds(60)))
                    .hasSize(1);
            assertThat(alarms).isEmpty();
            assertThat(others).extracting(Alarm::device).containsExactly("hall-1");
            assertThat(others)
                    .as("the text speaks of the device, not of its name in the cloud")
                    .allSatisfy(
                            alarm -> assertThat(alarm.text()).contains("hall-1").doesNotContain("@"));
        }
    }

    @Test
    void theRecordingIsStored(TestInfo test) throws Exception {
        var file = Files.writeString(folder.resolve("run.mcap"), "recorded");
        try (var session = session(test)) {
            session.begin(RUN);
            session.end(0);
            assertThat(session.storeRecording(file)).isEqualTo("recordings/hand-made/7/theRecordingIsStored/run.mcap");
        }
    }

    @Test
    void anInterruptedRunReleasesPortAndFolder() {
        var state = folder.resolve("state");
        var own = CloudSession.open(options().withStateDir(state), alarms::add);
        own.begin(RUN);
        own.accept(dht22("hall-1"), values(1, 20, 40));
        int port = URI.create(own.brokerUri()).getPort();
        own.close();
        own.close();
        try (var next = CloudSession.open(options().withStateDir(state).withPort(port), alarms::add)) {
            next.begin(RUN);
            next.accept(dht22("hall-1"), values(2, 20, 40));
            next.end(seconds(3));
            assertThat(next.store().readings("hall-1", START, START.plusSeconds(10)))
                    .as("the earlier run's readings are gone")
                    .hasSize(1);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
