package org.twinrig.pipeline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.FanSpectra;
import org.twinrig.detect.FireFeatures;
import org.twinrig.pipeline.broker.MqttBroker;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Json;

class GatewayTest {
    private static final RunInfo RUN =
            new RunInfo("by-hand", "By hand", 1, Instant.parse("2026-01-01T08:00:00Z"), 0, Map.of());
    private static final Content.Numbers CLIMATE =
            new Content.Numbers(SampleSchema.of("Climate", "co2Ppm", "ppm", "tempC", "°C", "humidityPct", "%"));

    private final List<Message> sent = new ArrayList<>();
    private final Gateway gateway = new Gateway("r1", RUN, sent::add);

    private static JsonNode json(Message message) {
        return Json.parse(message.payload());
    }

    @Test
    void aScalarReadingIsTheSeedsMessageWithExactTimes() {
        var channel = Channel.reading("hall-1", "scd41", CLIMATE);
        gateway.accept(channel, new Samples(5_123_456_789L, new double[] {612, 21.43, Double.NaN}));
        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.topic()).isEqualTo("iot-device-data");
            assertThat(message.text())
                    .isEqualTo("{\"data\":{\"co2Ppm\":612,\"tempC\":21.43},\"device_id\":\"hall-1@r1\","
                            + "\"ts\":1767254405.123456789,\"sensor\":\"scd41\"}");
            assertThat(message.properties())
                    .isEqualTo(Map.of(
                            "run", "r1",
                            "device_id", "hall-1@r1",
                            "time", "2026-01-01T08:00:05.123456789Z",
                            "ts", "1767254405.123456789"));
        });
    }

    @Test
    void aFailedReadIsWithheldAndCounted() {
        var channel = Channel.reading("hall-1", "scd41", CLIMATE);
        gateway.accept(channel, new Samples(1, new double[] {Double.NaN, Double.NaN, Double.NaN}));
        assertThat(sent).isEmpty();
        assertThat(gateway.readings()).isEqualTo(1);
        assertThat(gateway.withheld()).isEqualTo(1);
    }

    /** Nine frames a second for three seconds and a bit: features at 1, 2, 3 s, of the frames up to that instant. */
    @Test
    void fireFeaturesComeOncePerSecondOfWhatWasSeenByThen() {
        var camera = Channel.reading("hall-1", "lepton35", new Content.Thermal(4, 3, 9));
        gateway.accept(Channel.reading("hall-1", "scd41", CLIMATE), new Samples(0, new double[] {450, 21, 40}));
        var reference = new FireFeatures();
        reference.co2(0, 450);
        List<double[]> expected = new ArrayList<>();
        for (int i = 0; i <= 28; i++) {
            long time = i * SimTime.SECOND / 9;
            var frame = new ThermalFrame(time, 4, 3, counts(29_000 + 50 * i));
            gateway.accept(camera, frame);
            reference.frame(frame);
            if (i > 0 && i % 9 == 0) {
                expected.add(reference.extract().orElseThrow());
            }
        }
        gateway.end(3 * SimTime.SECOND + SimTime.SECOND / 9);
        var features = sent.stream()
                .filter(message -> message.topic().equals("fire-detection/hall-1@r1/features"))
                .toList();
        assertThat(features).hasSize(3);
        for (int second = 1; second <= 3; second++) {
            var body = json(features.get(second - 1));
            assertThat(body.path("device_id").asText()).isEqualTo("hall-1@r1");
            assertThat(body.path("ts").asLong()).isEqualTo(RUN.start().getEpochSecond() + second);
            for (int k = 0; k < FireFeatures.NAMES.size(); k++) {
                assertThat(body.path("features").path(FireFeatures.NAMES.get(k)).asDouble())
                        .as(FireFeatures.NAMES.get(k))
                        .isEqualTo(expected.get(second - 1)[k]);
            }
        }
    }

    @Test
    void aBoardWithoutGasSensorIsNoFireDetector() {
        var camera = Channel.reading("hall-1", "lepton35", new Content.Thermal(4, 3, 9));
        gateway.accept(camera, new ThermalFrame(0, 4, 3, counts(29_000)));
        gateway.end(5 * SimTime.SECOND);
        assertThat(sent).isEmpty();
    }

    @Test
    void aFanBoardSendsTheSeedsArrayExactly() {
        var motion = new Content.Motion(300, 4096, 16.4);
        var block = block(600);
        gateway.accept(Channel.reading("fan-1", "mls160a", motion), block);
        var message = sent.get(0);
        assertThat(message.topic()).isEqualTo("machine2cloud/mls160");
        assertThat(message.property("rate_hz")).isEqualTo("300.0");
        var rows = json(message);
        var spectra = FanSpectra.amplitudes(block);
        assertThat(rows).hasSize(6);
        for (int axis = 0; axis < 6; axis++) {
            assertThat(rows.get(axis)).hasSize(300);
            for (int k = 0; k < 300; k++) {
                assertThat(rows.get(axis).get(k).asDouble()).isEqualTo(spectra[axis][k]);
            }
        }
    }

    /** 1600 Hz in blocks of a quarter of a second: every eighth block completes 2 s, sent up to 150 Hz. */
    @Test
    void aBmi160IsSentInWindowsThatFitIntoAMessage() {
        var channel = Channel.reading("fan-1", "bmi160", new Content.Motion(1600, 16384, 131.2));
        for (int i = 0; i < 17; i++) {
            gateway.accept(channel, block(400));
        }
        assertThat(sent).hasSize(2).allSatisfy(message -> {
            assertThat(message.topic()).isEqualTo("machine2cloud/bmi160");
            assertThat(message.property("rate_hz")).isEqualTo("300.0");
            assertThat(json(message).get(5)).hasSize(300);
            assertThat(message.payload().length).isLessThan(MqttBroker.IOT_CORE_PAYLOAD_BYTES);
        });
    }

    @Test
    void truthAndEventsNeverLeaveTheTwin() {
        gateway.accept(Channel.truth("office", "room", CLIMATE), new Samples(1, new double[] {1, 2, 3}));
        gateway.accept(Channel.EVENTS, new Event(1, "ignition", "office", "It burns", Map.of()));
        gateway.end(SimTime.SECOND);
        assertThat(sent).isEmpty();
        assertThat(gateway.readings()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a+", "#", "$SYS", "a@b"})
    void aDeviceThatNoTopicCanHoldIsRefused(String device) {
        assertThatThrownBy(() -> CloudDevice.name(device, "r1"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("device \"" + device + "\" cannot have an MQTT topic");
    }

    @Test
    void theCloudsNameLeadsBackToDeviceAndRun() {
        var mac = "00:0f:00:70:91:0a";
        assertThat(CloudDevice.name(mac, "")).isEqualTo(mac);
        assertThat(CloudDevice.device(CloudDevice.name(mac, "r1"))).isEqualTo(mac);
        assertThat(CloudDevice.run(CloudDevice.name(mac, "r1"))).isEqualTo("r1");
        assertThat(CloudDevice.run(mac)).isEmpty();
    }

    private static short[] counts(int base) {
        var counts = new short[12];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) (base + 7 * i);
        }
        return counts;
    }

    private static MotionBlock block(int length) {
        var axes = new short[MotionBlock.AXES][length];
        for (int axis = 0; axis < axes.length; axis++) {
            for (int i = 0; i < length; i++) {
                axes[axis][i] = (short) ((i * (axis + 3) * 37) % 2011 - 1000);
            }
        }
        return new MotionBlock(2 * SimTime.SECOND, axes);
    }
}
