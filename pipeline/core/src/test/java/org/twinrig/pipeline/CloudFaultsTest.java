package org.twinrig.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinrig.pipeline.Boards.RUN;
import static org.twinrig.pipeline.Boards.dht22;
import static org.twinrig.pipeline.Boards.fireBoard;
import static org.twinrig.pipeline.Boards.seconds;
import static org.twinrig.pipeline.Boards.values;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Alarm;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;

class CloudFaultsTest {
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
        return host.session(test.getTestMethod().orElseThrow().getName(), alarms::add);
    }

    @Test
    void malformedPayloadsAreCountedAndTold(TestInfo test) throws Exception {
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        try (var session = session(test);
                var listener = MqttLink.connect(host.brokerUri(), "errors", 4, Duration.ofSeconds(5))) {
            listener.subscribe("$twinrig/errors", message -> errors.add(message.text()));
            session.begin(RUN);
            session.inject("iot-device-data", bytes("{\"data\":{\"tempC\":21,}}"));
            session.inject("iot-device-data", bytes("{\"data\":{\"tempC\":22,}}")); // the same fault is told once
            session.inject(
                    "fire-detection/hall-1/features", bytes("{\"device_id\":\"hall-1\",\"ts\":1.5,\"features\":{}}"));
            session.inject("machine2cloud/mls160", bytes("[[1,2],[3,\"four\"]]"));
            session.inject("nobody/listens", bytes("{"));
            session.accept(dht22("hall-1"), values(1, 20, 40)); // the next good message is not harmed
            session.end(seconds(2));
            var report = session.report();
            assertThat(report.rejected()).isEqualTo(4);
            assertThat(report.failed()).isZero();
            assertThat(report.unrouted()).isEqualTo(1);
            assertThat(report.stored()).isEqualTo(1);
            assertThat(report.problems())
                    .hasSize(3)
                    .anySatisfy(text -> assertThat(text)
                            .startsWith(
                                    "iot-device-data (rule telemetry): a message of 22 bytes was rejected: at byte 20:")
                            .contains("expected JSON", "found \""))
                    .anySatisfy(
                            text -> assertThat(text).contains("at $.features.t_mean: expected a number, found nothing"))
                    .anySatisfy(text -> assertThat(text).contains("expected a text, found nothing"));
            assertThat(notices).containsAll(report.problems());
        }
        for (int i = 0; i < 100 && errors.size() < 4; i++) {
            Thread.sleep(20);
        }
        assertThat(errors)
                .hasSize(4)
                .anySatisfy(text -> assertThat(text)
                        .contains("\"topic\":\"iot-device-data\"", "\"outcome\":\"REJECTED\"", "tempC"));
    }

    @Test
    void aDeadBrokerEndsTheRunWithAWord() {
        try (var own = CloudHost.start(options().withPatience(Duration.ofSeconds(3)))) {
            var session = own.session("", alarms::add);
            session.begin(RUN);
            session.accept(dht22("hall-1"), values(1, 20, 40));
            own.killBroker();
            assertThatThrownBy(() -> {
                        for (int i = 2; i < 500; i++) {
                            session.accept(dht22("hall-1"), values(i, 20, 40));
                        }
                    })
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
                    .hasMessageContaining("is gone");
        }
    }

    @Test
    void aForeignClientsFaultIsCountedToo(TestInfo test) throws Exception {
        try (var session = session(test);
                var foreign = MqttLink.connect(host.brokerUri(), "foreign", 4, Duration.ofSeconds(5))) {
            session.begin(RUN);
            foreign.publish(Message.text("iot-device-data", "not JSON"), () -> {});
            for (int i = 0; i < 200 && session.report().rejected() == 0; i++) {
                Thread.sleep(10);
            }
            session.end(seconds(1));
            assertThat(session.report().rejected()).isEqualTo(1);
            assertThat(session.report().published()).isZero();
        }
    }

    @Test
    void aPayloadThatIotCoreWouldRefuseIsNotSent(TestInfo test) {
        try (var session = session(test)) {
            session.begin(RUN);
            session.inject("iot-device-data", new byte[128 * 1024 + 1]);
            session.end(seconds(1));
            assertThat(session.report().published()).isZero();
            assertThat(session.report().problems())
                    .containsExactly("iot-device-data: a payload of 131073 bytes is not sent; the broker takes 131072."
                            + " Shorten the sensor's blocks.");
        }
    }

    @Test
    void aMissingModelStopsTheRunThatNeedsIt() {
        var models = Models.shipped().withFire(folder.resolve("no-such-model"));
        try (var own = CloudSession.open(options().withModels(models), alarms::add)) {
            own.begin(RUN);
            assertThatThrownBy(() -> {
                        fireBoard(own, "hall-1", 10, 100);
                        own.end(seconds(10));
                    })
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("no-such-model");
        }
    }

    @Test
    void aBusyPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> CloudSession.open(options().withPort(taken.getLocalPort()), alarms::add))
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
                    .hasMessageContaining("TCP port " + taken.getLocalPort());
        }
    }

    @Test
    void anUnknownTargetIsAnsweredWithThoseThatExist() {
        assertThatThrownBy(() -> CloudOptions.embedded().withTarget("localstak"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(2))
                .hasMessage("target \"localstak\" is not there (did you mean \"localstack\"?); there are embedded,"
                        + " localstack, endpoint, aws");
        assertThatThrownBy(() -> Target.EMBEDDED.withIot("asw"))
                .hasMessage(
                        "there is no broker \"asw\" (did you mean \"aws\"?); --iot is one of embedded, endpoint, aws");
    }

    @Test
    void otherTargetsAreNamedWithWhatBringsThem() {
        for (var name : new String[] {"localstack", "endpoint", "aws"}) {
            assertThatThrownBy(() -> CloudHost.start(options().withTarget(name)))
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
                    .hasMessageContaining("pipeline/aws")
                    .hasMessageContaining("--target embedded");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
