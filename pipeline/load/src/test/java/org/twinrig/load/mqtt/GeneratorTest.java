package org.twinrig.load.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;
import org.twinrig.load.BrokerAddress;
import org.twinrig.load.MachineLimits;

/** A fleet against brokers that behave and brokers that do not. */
class GeneratorTest {
    private static final byte[] TLS_ALERT = {0x15, 3, 3, 0, 2, 2, 0x46}; // fatal, protocol version

    @Test
    void whatTheBrokerLosesAndRepeatsIsSeenByTheSubscriber() {
        try (var broker = new FakeBroker().losing(10).repeating(4)) {
            var figures = Loads.run(Loads.plan(broker.address(), 10, "20/s", 1000, 5));

            assertThat(figures.sent()).isEqualTo(200);
            assertThat(figures.acknowledged()).isEqualTo(200);
            assertThat(figures.lost()).hasValue(20); // every tenth
            assertThat(figures.duplicates()).hasValue(40); // every fourth of 200, less every twentieth, which is lost
        }
    }

    @Test
    void asFastAsPossibleTheBrokersReceiveMaximumIsKept() {
        try (var broker = new FakeBroker().receiving(3)) {
            var figures = Loads.run(Loads.plan(broker.address(), 4, "max", 700, 10));

            assertThat(figures.sent()).isGreaterThan(100);
            assertThat(figures.lost()).hasValue(0);
            assertThat(broker.mostUnacknowledged()).isEqualTo(3);
        }
    }

    @Test
    void connectionsThatAreCutOffComeBackAndWhatWasUnderWayIsTold() {
        try (var broker = new FakeBroker()) {
            broker.cutOff(800);
            var figures = Loads.run(Loads.plan(broker.address(), 10, "50/s", 3000, 5));

            assertThat(figures.failure()).isEmpty();
            assertThat(figures.cutOff()).isEqualTo(10);
            assertThat(figures.reconnected()).isEqualTo(10);
            assertThat(figures.due()).isEqualTo(1500);
            assertThat(figures.acknowledged() + figures.unacknowledged() + figures.unsent())
                    .isEqualTo(1500);
            assertThat(figures.ack().max()).isGreaterThan(0.2); // the first try to come back is after 250 ms
        }
    }

    @Test
    void aBrokerThatVanishesEndsTheRunWithWhatWasMeasured() {
        try (var broker = new FakeBroker()) {
            broker.vanish(700);
            var figures = Loads.run(Loads.plan(broker.address(), 3, "50/s", 30_000, 5));

            assertThat(figures.failure().orElseThrow())
                    .startsWith(
                            broker.address() + " is gone: it closed the connection, and no connection came back for");
            assertThat(figures.acknowledged()).isPositive();
            assertThat(figures.seconds()).isLessThan(20);
        }
    }

    @Test
    void connectionsComeFromMoreAddressesWhenOneHasTooFewPorts() {
        try (var broker = new FakeBroker();
                var generator = new Generator(
                        Loads.plan(broker.address(), 20, "5/s", 500, 5),
                        new FixedFleet(Loads.RUN, 64),
                        Loads.RUN,
                        1,
                        new MachineLimits(1000, 10))) { // 8 of 10 ports are used: 21 connections need 3 addresses
            var figures = generator.run(new Loads.Silent());

            assertThat(figures.sourceAddresses()).isEqualTo(3);
            assertThat(figures.lost()).hasValue(0);
            assertThat(broker.sources()).containsExactlyInAnyOrder("127.0.0.1", "127.0.0.2", "127.0.0.3");
        }
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (var probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        assertFails(
                new BrokerAddress("127.0.0.1", port, false),
                "nothing listens at mqtt://127.0.0.1:" + port
                        + ": connection refused. Start a broker there (e.g. \"mosquitto -p " + port + "\")");
    }

    @Test
    void thereIsNoSuchHost() {
        assertFails(
                new BrokerAddress("no-such-host.invalid", 1883, false), "there is no host \"no-such-host.invalid\"");
    }

    @Test
    void aRefusalIsToldByItsReasonCode() {
        try (var broker = new FakeBroker().refusing(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5)) {
            assertFails(
                    broker.address(),
                    broker.address() + " refuses the connection: not authorized, reason code 0x87. Let it accept"
                            + " clients named twinrig-load-");
        }
    }

    @Test
    void aTlsPortSpokenToInPlain() throws IOException {
        try (var server = new ServerSocket(0)) {
            answer(server, TLS_ALERT);
            assertFails(
                    new BrokerAddress("127.0.0.1", server.getLocalPort(), false),
                    "does not speak MQTT? If it is a TLS port, write mqtts://127.0.0.1:" + server.getLocalPort());
        }
    }

    @Test
    void aPlainPortSpokenToInTls() {
        try (var broker = new FakeBroker()) {
            var address = broker.address();
            assertFails(
                    new BrokerAddress(address.host(), address.port(), true),
                    "no TLS with mqtts://127.0.0.1:" + address.port(),
                    "(if not: mqtt://)");
        }
    }

    @Test
    void aServerThatSaysNothing() throws IOException {
        try (var server = new ServerSocket(0)) {
            assertFails(
                    new BrokerAddress("127.0.0.1", server.getLocalPort(), false),
                    "takes the connection and does not answer CONNECT within 2.0 s");
        }
    }

    private static void assertFails(BrokerAddress broker, String... parts) {
        assertThatThrownBy(() -> Loads.run(Loads.plan(broker, 2, "1/s", 500, 5)))
                .isInstanceOf(UserError.class)
                .satisfies(error -> assertThat(error.getMessage()).contains(parts))
                .extracting(error -> ((UserError) error).exitStatus())
                .isEqualTo(UserError.MACHINE_LACKS);
    }

    /** Answers whatever comes with {@code bytes}, and hangs up. */
    private static void answer(ServerSocket server, byte[] bytes) {
        CompletableFuture.runAsync(() -> {
            try (var socket = server.accept()) {
                socket.getInputStream().read();
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                while (socket.getInputStream().read() >= 0) {
                    // until the client hangs up: closing with unread bytes would be a reset
                }
            } catch (IOException e) {
                // the test tells
            }
        });
    }
}
