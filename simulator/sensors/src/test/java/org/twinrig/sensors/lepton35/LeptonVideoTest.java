package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.lepton35.vospi.TelemetryField;
import org.twinrig.sensors.lepton35.vospi.VospiDecoder;
import org.twinrig.sensors.lepton35.vospi.VospiFormat;
import org.twinrig.sensors.lepton35.vospi.VospiFrame;
import org.twinrig.sensors.lepton35.vospi.VospiLayout;
import org.twinrig.sensors.lepton35.vospi.VospiPacket;

/** Video on SPI, read as drivers read it. */
class LeptonVideoTest {
    private static final VospiLayout PLAIN = new VospiLayout(VospiFormat.RAW14, VospiLayout.Place.OFF);
    private static final VospiLayout FOOTER = new VospiLayout(VospiFormat.RAW14, VospiLayout.Place.FOOTER);

    @Test
    void carriesTheSensorsFrames() {
        var host = LeptonHost.booted(3);
        host.bench.scene = Bench.evenScene(320);
        var frame = host.resynchronisedFrame(PLAIN);
        var reading = reading(host);
        for (int i = 0; i < Camera.PIXELS; i++) {
            assertThat(frame.pixel(i)).isEqualTo(reading[i] & 0xFFFF);
        }
    }

    @Test
    void segmentsComeInTheirOrderAndAtTheirRate() {
        var host = LeptonHost.booted(3);
        host.device.select(host.now);
        var tags = new ArrayList<Integer>();
        var starts = new ArrayList<Long>();
        var in = new byte[164];
        while (tags.size() < 36) {
            host.device.exchange(host.now, new byte[164], in);
            if (!VospiPacket.isDiscard(in) && VospiPacket.number(in) == 0) {
                starts.add(host.now);
            }
            if (!VospiPacket.isDiscard(in) && VospiPacket.number(in) == 20) {
                tags.add(VospiPacket.segment(in));
            }
            host.now += 164 * 400 + 10_000;
        }
        int first = tags.indexOf(1);
        var cycle = List.of(1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0);
        for (int i = first; i < tags.size(); i++) {
            assertThat(tags.get(i)).isEqualTo(cycle.get((i - first) % 12));
        }
        // 877 frames of 12 segments in 100 s; the host looks every 76 µs.
        double period = (starts.get(35) - starts.get(0)) / 35.0 * 1e-6;
        assertThat(period).isCloseTo(100_000.0 / 877 / 12, offset(0.076 / 35 * 2));
    }

    @ParameterizedTest
    @EnumSource(
            value = VospiLayout.Place.class,
            names = {"HEADER", "FOOTER"})
    void telemetryTellsTheCamerasState(VospiLayout.Place place) {
        var host = LeptonHost.booted(3);
        host.set(0x0218, 1, 0);
        host.set(0x021C, place == VospiLayout.Place.HEADER ? 0 : 1, 0);
        host.waitMillis(300);
        var layout = new VospiLayout(VospiFormat.RAW14, place);
        var frame = host.resynchronisedFrame(layout);
        var t = frame.telemetry();
        assertThat(t.get(TelemetryField.REVISION)).isEqualTo(14);
        assertThat(t.get(TelemetryField.STATUS)).isEqualTo(0x0830); // as recorded: FFC complete
        assertThat(t.get(TelemetryField.TIME_MILLIS)).isCloseTo(host.now / 1_000_000, offset(60L));
        assertThat(t.get(TelemetryField.FPA_TEMPERATURE)).isEqualTo(host.get(0x0214, 1)[0]);
        assertThat(t.get(TelemetryField.HOUSING_TEMPERATURE)).isEqualTo(host.get(0x0210, 1)[0]);
        assertThat(t.get(TelemetryField.FFC_MILLIS)).isEqualTo(874);
        assertThat(t.get(TelemetryField.TLINEAR_RESOLUTION)).isOne();
        assertThat(t.get(TelemetryField.SPOT_START_ROW)).isEqualTo(59);
        var spot = new Region(59, 79, 60, 80).statistics(words(frame));
        assertThat(t.get(TelemetryField.SPOT_MEAN)).isEqualTo(spot.mean());
        var next = host.nextFrame(layout).orElseThrow().telemetry();
        assertThat(next.get(TelemetryField.FRAME_COUNTER)).isEqualTo(t.get(TelemetryField.FRAME_COUNTER) + 1);
    }

    @Test
    void showsAFlatFieldFromNoticeToEnd() {
        var host = LeptonHost.booted(3);
        host.set(0x0218, 1, 0);
        host.waitMillis(61_000); // the focal plane warms by 1.5 K in 62 s
        host.device.deselect(host.now);
        host.waitMillis(200);
        host.device.select(host.now);
        var states = new ArrayList<Integer>();
        var frozen = new HashSet<String>();
        for (int i = 0; i < 60; i++) {
            var frame = host.nextFrame(FOOTER).orElseThrow();
            int state = frame.telemetry().ffcState();
            states.add(state);
            if (state == 2) {
                frozen.add(Arrays.toString(frame.image()));
            }
        }
        var changes = IntStream.range(0, states.size())
                .filter(i -> i == 0 || !states.get(i).equals(states.get(i - 1)))
                .mapToObj(states::get)
                .toList();
        assertThat(changes).containsExactly(3, 1, 2, 3);
        assertThat(states.stream().filter(s -> s == 1).count()).isBetween(16L, 18L); // 52 of 26.3 Hz
        assertThat(states.stream().filter(s -> s == 2).count()).isBetween(7L, 8L); // 23 of 26.3 Hz
        assertThat(frozen).hasSize(1);
    }

    @Test
    void aHostThatStallsLosesStepAndGetsItBackByRest() {
        var host = LeptonHost.booted(3);
        host.resynchronisedFrame(PLAIN);
        assertThat(host.device.inStep()).isTrue();
        host.waitMillis(12); // more than a segment
        assertThat(host.nextFrame(PLAIN)).isEmpty();
        assertThat(host.device.inStep()).isFalse();
        host.device.deselect(host.now);
        host.waitMillis(184);
        host.device.select(host.now);
        assertThat(host.nextFrame(PLAIN)).isEmpty();
        host.resynchronisedFrame(PLAIN);
    }

    @Test
    void aPacketBrokenOffOrStretchedLosesStep() {
        var host = LeptonHost.booted(3);
        host.resynchronisedFrame(PLAIN);
        host.device.exchange(host.now, new byte[100], new byte[100]);
        host.device.deselect(host.now);
        host.device.select(host.now);
        assertThat(host.nextFrame(PLAIN)).isEmpty();
        host.resynchronisedFrame(PLAIN);
        host.device.exchange(host.now, new byte[100], new byte[100]);
        host.waitMillis(0.5); // three lines are 0.475 ms
        host.device.exchange(host.now, new byte[64], new byte[64]);
        assertThat(host.nextFrame(PLAIN)).isEmpty();
    }

    @Test
    void packetsMayBeReadInPiecesAndInOneGo() {
        var host = LeptonHost.booted(3);
        host.resynchronisedFrame(PLAIN);
        for (int i = 0; i < 40; i++) {
            long vsyncless = host.now;
            host.device.exchange(vsyncless, new byte[7], new byte[7]);
            host.device.exchange(vsyncless + 2800, new byte[157], new byte[157]);
            host.now += 164 * 400;
        }
        for (int i = 0; i < 20; i++) {
            var many = new byte[164 * 20]; // a driver's buffer of 20 packets
            host.device.exchange(host.now, new byte[many.length], many);
            host.now += many.length * 400L + 50_000;
        }
        assertThat(host.device.inStep()).isTrue();
    }

    @Test
    void aClockTooSlowForASegmentLosesStep() {
        // 60 packets in 9.5 ms are 8.3 Mbit/s.
        for (long hz : new long[] {20_000_000, 10_000_000, 8_000_000}) {
            var host = new LeptonHost(3, Map.of("gain", "high"), hz);
            host.waitMillis(1000);
            host.device.select(host.now);
            var in = new byte[164 * 60 * 20]; // in one go, 80 to 200 ms
            host.device.exchange(host.now, new byte[in.length], in);
            assertThat(host.device.inStep()).isEqualTo(hz > 8_300_000);
        }
    }

    @Test
    void pulsesOncePerSegmentWhenGpio3IsVsync() {
        var host = LeptonHost.booted(3);
        assertThat(host.device.nextVsync(host.now)).isEmpty();
        host.set(0x4854, 5, 0);
        long first = host.device.nextVsync(host.now).orElseThrow();
        long second = host.device.nextVsync(first).orElseThrow();
        assertThat((second - first) * 1e-6).isCloseTo(9.502, offset(1e-3));
        host.set(0x4858, 3, 0);
        long third = host.device.nextVsync(second).orElseThrow();
        assertThat((third - first) * 1e-6 % 9.502).isCloseTo(3 * 9.502 / 60, offset(0.01));
    }

    @Test
    void aHostThatWaitsForVsyncReadsWholeFrames() {
        var host = LeptonHost.booted(3);
        host.set(0x4854, 5, 0);
        host.device.deselect(host.now);
        host.waitMillis(200);
        host.device.select(host.now);
        var decoder = new VospiDecoder(PLAIN);
        int frames = 0;
        host.device.exchange(host.now, new byte[164], new byte[164]); // discarded: the camera knows that someone reads
        for (int segment = 0; segment < 120; segment++) {
            host.now = host.device.nextVsync(host.now).orElseThrow();
            for (int packet = 0; packet < 60; packet++) {
                var in = new byte[164];
                host.device.exchange(host.now, new byte[164], in);
                host.now += 164 * 400;
                frames += decoder.accept(in).isPresent() ? 1 : 0;
            }
        }
        assertThat(frames).isBetween(9, 10);
        assertThat(decoder.brokenSegments()).isZero();
    }

    @Test
    void withoutVideoOutputAllPacketsAreToBeDiscarded() {
        var host = LeptonHost.booted(3);
        host.set(0x4824, 0, 0);
        host.device.select(host.now);
        assertThat(host.nextFrame(PLAIN)).isEmpty();
    }

    private static short[] words(VospiFrame frame) {
        var words = new short[Camera.PIXELS];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) frame.pixel(i);
        }
        return words;
    }

    private static short[] reading(LeptonHost host) {
        long frame = FrameClock.due(FrameClock.frameAt(host.now));
        return ((ThermalFrame) host.device.sensor().read(frame)).centikelvin();
    }
}
