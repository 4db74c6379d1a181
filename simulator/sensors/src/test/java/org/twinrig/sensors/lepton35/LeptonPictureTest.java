package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.lepton35.vospi.TelemetryField;
import org.twinrig.sensors.lepton35.vospi.VospiFormat;
import org.twinrig.sensors.lepton35.vospi.VospiFrame;
import org.twinrig.sensors.lepton35.vospi.VospiLayout;

/** What pixels mean: counts, temperatures, levels, colours, patterns. */
class LeptonPictureTest {
    private static final VospiLayout PLAIN = new VospiLayout(VospiFormat.RAW14, VospiLayout.Place.OFF);
    private static final VospiLayout FOOTER = new VospiLayout(VospiFormat.RAW14, VospiLayout.Place.FOOTER);

    @Test
    void withoutTLinearCountsFollowTheFlux() {
        var host = LeptonHost.booted(3);
        host.bench.scene = Bench.evenScene(310);
        host.waitMillis(500);
        double kelvin = host.get(0x4ED0, 4)[0] / 100.0;
        host.set(0x4EC0, 0, 0);
        host.waitMillis(120);
        var frame = host.resynchronisedFrame(PLAIN);
        double mean = new Region(59, 79, 60, 80).statistics(words(frame)).mean();
        // Four pixels of 35 mK: 0.03 K; a count is 0.018 K there.
        assertThat(FluxScale.of(Gain.HIGH).kelvin(mean)).isCloseTo(kelvin, offset(0.15));
        assertThat(IntStream.range(0, Camera.PIXELS).map(frame::pixel).max().orElseThrow())
                .isLessThan(1 << 14);
    }

    @Test
    void tenthsOfAKelvinReachFourHundredDegrees() {
        var host = new LeptonHost(3, Map.of("gain", "low"));
        host.waitMillis(1000);
        host.bench.scene = Bench.evenScene(800);
        host.set(0x4EC4, 0, 0);
        host.waitMillis(300);
        var frame = host.resynchronisedFrame(PLAIN);
        assertThat(frame.pixel(100)).isEqualTo(6732); // 400 °C, rounded
    }

    @Test
    void leftToItselfTheStepFollowsTheGain() {
        var host = LeptonHost.booted(3);
        host.bench.scene = Bench.evenScene(330);
        host.set(0x4EC8, 1, 0);
        host.set(0x0218, 1, 0);
        host.waitMillis(300);
        assertThat(host.resynchronisedFrame(FOOTER).telemetry().get(TelemetryField.TLINEAR_RESOLUTION))
                .isOne();
        host.set(0x0248, 1, 0);
        host.waitMillis(4000);
        var low = host.resynchronisedFrame(FOOTER);
        assertThat(low.telemetry().get(TelemetryField.TLINEAR_RESOLUTION)).isZero();
        assertThat(low.telemetry().get(TelemetryField.EFFECTIVE_GAIN)).isOne();
        assertThat(low.pixel(500)).isCloseTo(3300, offset(130)); // ±10 °C, and noise
        assertThat(host.number(0x4EC4)).isZero();
    }

    @Test
    void agcMakesEightBitsAndTheTelemetrySaysSo() {
        var host = LeptonHost.booted(3);
        host.bench.scene = Scenes.room().face(Surface.FLOOR, 310, 1, 0).scene();
        host.set(0x0100, 1, 0);
        host.set(0x0218, 1, 0);
        host.waitMillis(500);
        var frame = host.resynchronisedFrame(FOOTER);
        assertThat(frame.telemetry().get(TelemetryField.STATUS) >> 12 & 1).isOne();
        int[] levels = IntStream.range(0, Camera.PIXELS).map(frame::pixel).toArray();
        assertThat(Arrays.stream(levels).max().orElseThrow()).isBetween(240, 255);
        assertThat(Arrays.stream(levels).min().orElseThrow()).isLessThan(16);
        var reading = reading(host);
        for (int i = 1; i < Camera.PIXELS; i++) { // never turns the order of two pixels round
            int order = Integer.compare(reading[i] & 0xFFFF, reading[i - 1] & 0xFFFF);
            assertThat(order * Integer.compare(levels[i], levels[i - 1])).isNotNegative();
        }
        host.set(0x0300, 1, 0); // black hot
        host.waitMillis(500);
        var turned = host.resynchronisedFrame(FOOTER);
        int hottest = IntStream.range(0, Camera.PIXELS)
                .boxed()
                .max(Comparator.comparing(i -> levels[i]))
                .orElseThrow();
        assertThat(turned.pixel(hottest)).isLessThan(64); // the hottest by noise is another one each time
        host.set(0x0300, 0, 0);
        host.set(0x0104, 0, 0); // linear
        host.waitMillis(500);
        var linear = host.resynchronisedFrame(FOOTER);
        assertThat(IntStream.range(0, Camera.PIXELS).map(linear::pixel).max().orElseThrow())
                .isLessThanOrEqualTo(255);
    }

    @Test
    void coloursComeFromTheHostsTable() {
        var host = LeptonHost.booted(3);
        var table = new int[512];
        for (int i = 0; i < 256; i++) {
            table[2 * i] = i << 8; // red is the level
            table[2 * i + 1] = 255 - i | 7 << 8; // green the opposite, blue 7
        }
        host.set(0x0308, table);
        assertThat(host.get(0x0308, 512)).isEqualTo(table);
        host.set(0x0304, 8, 0);
        host.set(0x0100, 1, 0);
        host.set(0x4828, 3, 0);
        host.waitMillis(500);
        var rgb = new VospiLayout(VospiFormat.RGB888, VospiLayout.Place.OFF);
        var image = host.resynchronisedFrame(rgb).image();
        for (int i = 0; i < Camera.PIXELS; i++) {
            assertThat((image[3 * i] & 0xFF) + (image[3 * i + 1] & 0xFF)).isEqualTo(255);
            assertThat(image[3 * i + 2]).isEqualTo((byte) 7);
        }
    }

    @Test
    void patternsAndFreezing() {
        var host = LeptonHost.booted(3);
        host.set(0x483C, 1234);
        host.set(0x482C, 3, 0);
        host.waitMillis(120);
        assertThat(words(host.resynchronisedFrame(PLAIN))).containsOnly((short) 1234);
        host.set(0x482C, 2, 0);
        host.waitMillis(120);
        var ramp = host.resynchronisedFrame(PLAIN);
        assertThat(ramp.pixel(3 * 160 + 50)).isEqualTo(53);
        host.set(0x482C, 1, 0);
        host.waitMillis(120);
        host.resynchronisedFrame(PLAIN);
        host.set(0x0324, 1, 0);
        var frozen = host.resynchronisedFrame(PLAIN);
        assertThat(host.nextFrame(PLAIN).orElseThrow().image()).isEqualTo(frozen.image());
        host.set(0x0324, 0, 0);
        host.waitMillis(120);
        assertThat(host.resynchronisedFrame(PLAIN).image()).isNotEqualTo(frozen.image());
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
