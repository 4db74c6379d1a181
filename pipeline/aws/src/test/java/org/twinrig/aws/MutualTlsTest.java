package org.twinrig.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.Remote;
import org.twinrig.pipeline.broker.Access;
import org.twinrig.pipeline.broker.MqttBroker;
import org.twinrig.pipeline.mqtt.Message;

/** The AWS IoT device SDK against our broker with mutual TLS: who belongs here gets in, and nobody else. */
class MutualTlsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Access DEVICES = new Template().iotPolicy("DevicePolicy");

    @TempDir
    static Path folder;

    static Certificates ours;
    static Certificates strangers;
    static MqttBroker broker;

    @BeforeAll
    static void start() {
        ours = new Certificates(folder, "our-authority");
        strangers = new Certificates(folder, "another-authority");
        broker = MqttBroker.start(0, MqttBroker.IOT_CORE_PAYLOAD_BYTES, ours.broker(MutualTlsTest::allowed));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /** Everybody may what the template's policy for devices allows; a thing called "watcher" may all. */
    private static boolean allowed(String thing, Access.Action action, String resource) {
        return thing.equals("watcher") || DEVICES.allows(thing, action, resource);
    }

    private static DeviceLink connect(Remote.Identity files) {
        return DeviceLink.connect(URI.create(broker.uri()), DeviceIdentity.read(files), 16, PATIENCE);
    }

    @Test
    void whatAThingOfOursPublishesArrives() throws Exception {
        int count = 200;
        List<Message> received = Collections.synchronizedList(new ArrayList<>());
        var all = new CountDownLatch(count);
        var acknowledged = new AtomicInteger();
        try (var watcher = connect(ours.thing("watcher"));
                var link = connect(ours.thing("oven-1"))) {
            watcher.subscribe("fire-detection/#", message -> {
                received.add(message);
                all.countDown();
            });
            for (int i = 0; i < count; i++) {
                link.publish(
                        new Message("fire-detection/oven-1/features", bytes("" + i), Map.of("seq", "" + i)),
                        acknowledged::incrementAndGet);
            }
            assertThat(all.await(20, TimeUnit.SECONDS)).as("all come back").isTrue();
            while (acknowledged.get() < count) {
                Thread.sleep(1);
            }
        }
        assertThat(received).extracting(message -> message.property("seq")).isEqualTo(numbers(count));
    }

    private static List<String> numbers(int count) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            numbers.add("" + i);
        }
        return numbers;
    }

    @Test
    void aBrokerOfAnotherAuthorityIsNotBelieved() {
        var files = ours.thing("oven-2");
        var misled = new Remote.Identity(
                files.certificate(), files.privateKey(), Optional.of(strangers.authority()), Optional.empty());
        refused(() -> BrokerCertificate.requireTrusted(URI.create(broker.uri()), misled.authority()), 3)
                .contains("shows a certificate that cannot be trusted (unable to find valid certification path")
                .endsWith("it must be for the host localhost and descend from --ca " + strangers.authority());

        // the device SDK itself does not believe it either; its TLS library takes up to 30 s to say so
        var identity = DeviceIdentity.read(misled);
        refused(() -> DeviceLink.connect(URI.create(broker.uri()), identity, 1, Duration.ofSeconds(2)), 3);
    }

    @Test
    void aBrokerOfOursIsBelieved() {
        BrokerCertificate.requireTrusted(URI.create(broker.uri()), Optional.of(ours.authority()));
    }

    @Test
    void aCertificateOfAnotherAuthorityIsRefusedByTheBroker() {
        var files = strangers.thing("oven-3");
        var stranger = new Remote.Identity(
                files.certificate(), files.privateKey(), Optional.of(ours.authority()), Optional.empty());
        refused(() -> connect(stranger), 3).contains("a certificate that they do not accept", "CN=another-authority");
    }

    @Test
    void anExpiredCertificateIsToldBeforeAndRefusedByTheBroker() {
        var files = ours.expiredThing("oven-4");
        refused(() -> connect(files), 2).contains("oven-4.cert.pem expired on ", "get a new certificate for CN=oven-4");

        var unchecked = new DeviceIdentity(
                files, "oven-4", DeviceIdentity.read(ours.thing("oven-5")).certificate());
        refused(() -> DeviceLink.connect(URI.create(broker.uri()), unchecked, 1, PATIENCE), 3)
                .contains("a certificate that they do not accept");
    }

    @Test
    void theCertificateOfAnotherDeviceOpensNothing() {
        var files = ours.thing("oven-6");
        var pretender =
                new Remote.Identity(files.certificate(), files.privateKey(), files.authority(), Optional.of("oven-1"));
        refused(() -> connect(pretender), 3)
                .contains("refuses thing oven-1 (")
                .contains("iot:Connect on client/oven-1")
                .contains("CN=oven-6");
    }

    @Test
    void theTopicsOfAnotherDeviceAreShut() {
        try (var link = connect(ours.thing("oven-7"))) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            link.publish(new Message("fire-detection/oven-1/features", bytes("x"), Map.of()), () -> {});
                            Thread.sleep(5);
                        }
                    })
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining(
                            "NOT_AUTHORIZED; thing oven-7 must be allowed to publish there (iot:Publish)");
        }
        try (var link = connect(ours.thing("oven-8"))) {
            assertThatThrownBy(() -> link.subscribe("fire-detection/+/features", message -> {}))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("refuses the subscription to fire-detection/+/features for thing oven-8: ");
        }
    }

    @Test
    void filesThatAreMissingOrGarbledAreNamed() throws Exception {
        var good = ours.thing("oven-9");
        var other = ours.thing("oven-10");
        var nothing = folder.resolve("nothing.pem");
        var garbled = Files.writeString(folder.resolve("garbled.pem"), "-----BEGIN PRIVATE KEY-----\n####\n");
        refused(() -> connect(with(nothing, good.privateKey())), 2)
                .contains("--cert " + nothing + " cannot be read (there is no such file)");
        refused(() -> connect(with(garbled, good.privateKey())), 2)
                .contains("--cert " + garbled + " is not a certificate");
        refused(() -> connect(with(good.certificate(), garbled)), 2)
                .contains("--key " + garbled + " holds no private key");
        refused(() -> connect(with(good.certificate(), nothing)), 2).contains("--key " + nothing);
        refused(() -> connect(with(good.certificate(), other.privateKey())), 2)
                .contains("is not the key of --cert " + good.certificate());
    }

    @Test
    void aBrokerThatIsNotThereIsTold() {
        var identity = DeviceIdentity.read(ours.thing("oven-11"));
        refused(() -> DeviceLink.connect(URI.create("ssl://localhost:1"), identity, 1, PATIENCE), 3)
                .contains("the MQTT broker at ssl://localhost:1 does not answer (AWS_IO_SOCKET_CONNECTION_REFUSED");
    }

    private static Remote.Identity with(Path certificate, Path key) {
        return new Remote.Identity(certificate, key, Optional.of(ours.authority()), Optional.empty());
    }

    private static org.assertj.core.api.AbstractStringAssert<?> refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable what, int status) {
        var error = org.assertj.core.api.Assertions.catchThrowableOfType(UserError.class, what);
        assertThat(error).as("a refusal").isNotNull();
        assertThat(error.exitStatus()).as("%s", error.getMessage()).isEqualTo(status);
        return assertThat(error.getMessage());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
