package org.twinrig.pipeline.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;

class MqttBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAYLOAD = MqttBroker.IOT_CORE_PAYLOAD_BYTES;

    @Test
    void deliversEveryMessageOnceInOrderWithItsUserProperties() throws Exception {
        int count = 2000;
        List<Message> received = new ArrayList<>();
        var all = new CountDownLatch(count);
        var acknowledged = new AtomicInteger();
        try (var broker = MqttBroker.start(0, PAYLOAD);
                var in = MqttLink.connect(broker.uri(), "in", 64, PATIENCE);
                var out = MqttLink.connect(broker.uri(), "out", 64, PATIENCE)) {
            in.subscribe("#", message -> {
                received.add(message);
                all.countDown();
            });
            for (int i = 1; i <= count; i++) {
                var payload = ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8);
                var properties = Map.of(Message.SEQUENCE, String.valueOf(i), Message.DEVICE, "hall.1@r2");
                out.publish(
                        new Message("fire-detection/hall.1@r2/features", payload, properties),
                        acknowledged::incrementAndGet);
            }
            assertThat(all.await(20, TimeUnit.SECONDS))
                    .as("all messages arrive")
                    .isTrue();
            out.publish(new Message("$twinrig/errors", new byte[0], Map.of()), acknowledged::incrementAndGet);
            out.publish(new Message("big", new byte[PAYLOAD], Map.of()), acknowledged::incrementAndGet);
            while (acknowledged.get() < count + 2) {
                Thread.sleep(1);
            }
        }
        assertThat(received.get(0).topic()).isEqualTo("fire-detection/hall.1@r2/features");
        for (int i = 0; i < count; i++) {
            assertThat(received.get(i).property(Message.SEQUENCE)).isEqualTo(String.valueOf(i + 1));
        }
    }

    @Test
    void aBusyPortIsNamedWithItsRemedy() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> MqttBroker.start(taken.getLocalPort(), PAYLOAD))
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
                    .hasMessageContaining("TCP port " + taken.getLocalPort())
                    .hasMessageContaining("choose another port");
        }
    }

    @Test
    void aPublisherIsToldWhenTheBrokerDies() {
        var broker = MqttBroker.start(0, PAYLOAD);
        try (var out = MqttLink.connect(broker.uri(), "out", 4, Duration.ofSeconds(2))) {
            out.publish(Message.text("a", "1"), () -> {});
            broker.close();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            out.publish(Message.text("a", "1"), () -> {});
                        }
                    })
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.exitStatus()).isEqualTo(3))
                    .hasMessageContaining(broker.uri());
        }
    }

    @Test
    void noBrokerAtAllIsTold() {
        assertThatThrownBy(() -> MqttLink.connect("tcp://127.0.0.1:1", "x", 1, Duration.ofSeconds(2)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no MQTT broker answers at tcp://127.0.0.1:1");
    }
}
