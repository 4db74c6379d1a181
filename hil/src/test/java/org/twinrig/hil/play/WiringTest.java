package org.twinrig.hil.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;
import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.frame.ReadingKind;
import org.twinrig.hil.frame.WireReading;

/** How readings become frames that the device can take. */
class WiringTest {
    private static final Channel CAMERA = Channel.reading("hall-1", "lepton35", new Content.Thermal(160, 120, 8.7));
    private static final Channel AIR =
            Channel.reading("hall-1", "scd41", new Content.Numbers(SampleSchema.of("Scd41Reading", "co2Ppm", "ppm")));
    private static final Channel FAN = Channel.reading("fan", "mls160a", new Content.Motion(300, 4096, 16.4));

    @Test
    void anImageIsOneFrameForADeviceThatHoldsIt() {
        var bands = bands(1 << 16);
        assertThat(bands).hasSize(1);
        assertThat(bands.get(0).completes()).isTrue();
    }

    @Test
    void anImageIsSplitIntoWholeRowsForASmallDevice() {
        int maxFrame = 1000; // three rows of 320 bytes
        var bands = bands(maxFrame);
        assertThat(bands).hasSize(40);
        assertThat(bands.stream().filter(Wiring.Timed::completes)).containsExactly(bands.get(39));
        int next = 0;
        for (Wiring.Timed timed : bands) {
            var band = (WireReading.Band) timed.message();
            assertThat(band.row()).isEqualTo(next);
            assertThat(band.centikelvin()[0]).isEqualTo((short) (next * 160));
            assertThat(Frame.size(band.payload().length)).isLessThanOrEqualTo(maxFrame);
            next += band.rows();
        }
        assertThat(next).isEqualTo(120);
    }

    @Test
    void samplesOfABlockGoEachAtItsOwnMoment() {
        var wiring = wiring(512, List.of());
        var axes = new short[6][600];
        for (int i = 0; i < 600; i++) {
            axes[2][i] = (short) i;
        }
        var frames = wiring.frames(
                wiring.of(FAN).orElseThrow(), new MotionBlock(2 * SimTime.SECOND - SimTime.SECOND / 300, axes));
        assertThat(frames).hasSize(600);
        for (int i = 0; i < 600; i++) {
            assertThat(frames.get(i).atNanos()).isBetween(i * SimTime.SECOND / 300 - 2, i * SimTime.SECOND / 300 + 2);
            assertThat(((WireReading.Motion) frames.get(i).message()).counts()[2])
                    .isEqualTo((short) i);
        }
    }

    @Test
    void whatTheDeviceCannotTakeOrNobodyWantsIsLeftOutWithItsReason() {
        var small = wiring(128, List.of());
        assertThat(small.of(CAMERA)).isEmpty();
        assertThat(small.of(AIR)).isPresent();
        assertThat(small.leftOut())
                .containsExactly(java.util.Map.entry(
                        "/reading/hall-1/lepton35", "needs frames of 342 bytes, the device takes 128"));
        var chosen = wiring(1 << 16, List.of("hall-1/scd41", "fan"));
        assertThat(chosen.of(AIR)).isPresent();
        assertThat(chosen.of(FAN)).isPresent();
        assertThat(chosen.of(CAMERA)).isEmpty();
        assertThat(chosen.leftOut()).containsEntry("/reading/hall-1/lepton35", "left out by --only");
        var numbersOnly = new Wiring(hello(Set.of(ReadingKind.NUMBERS)), 512, List.of());
        assertThat(numbersOnly.of(FAN)).isEmpty();
        assertThat(numbersOnly.leftOut()).containsEntry("/reading/fan/mls160a", "the device does not want motion");
        assertThat(numbersOnly.of(Channel.EVENTS)).isEmpty();
        var housing = Channel.reading("motor", "iepe100", Content.Motion.along(12_000, 655.36));
        assertThat(chosen.of(housing)).isEmpty();
        var all = wiring(1 << 16, List.of());
        assertThat(all.of(housing)).isEmpty();
        assertThat(all.leftOut())
                .containsEntry(
                        "/reading/motor/iepe100",
                        "the line carries motion of six axes, not that of an accelerometer of one");
    }

    private static List<Wiring.Timed> bands(long maxFrame) {
        var wiring = wiring(maxFrame, List.of());
        var pixels = new short[160 * 120];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) i;
        }
        return wiring.frames(wiring.of(CAMERA).orElseThrow(), new ThermalFrame(7, 160, 120, pixels));
    }

    private static Wiring wiring(long maxFrame, List<String> only) {
        return new Wiring(hello(Set.of(ReadingKind.values())), maxFrame, only);
    }

    private static Message.Hello hello(Set<ReadingKind> wants) {
        return new Message.Hello(1, wants, 0, 0, 0, "board", "1");
    }
}
