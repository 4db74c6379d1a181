package org.twinrig.viewer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;

class FootageTest {
    private static final Channel CAMERA = Channel.reading("a", "lepton35", new Content.Thermal(100, 100, 10));
    private static final Content.Motion MOTION = new Content.Motion(100, 1000, 1);

    @Test
    void aLongLiveRunKeepsItsPastWithFewerImages() {
        var footage = new LiveFootage(100 * 20_000); // room for a hundred images of 20 kB
        for (int i = 0; i < 1000; i++) {
            footage.accept(CAMERA, new ThermalFrame(i * SimTime.SECOND, 100, 100, new short[10_000]));
        }

        assertThat(footage.held()).isLessThan(110 * 20_000); // a few more while the spacing grows
        for (int moment : new int[] {0, 300, 600, 999}) {
            long found =
                    footage.frame(CAMERA, moment * SimTime.SECOND).orElseThrow().timeNanos();
            assertThat(found).as("at %d s", moment).isGreaterThan((moment - 33) * SimTime.SECOND); // 2 to the 5th s
        }
        assertThat(footage.frame(CAMERA, 999 * SimTime.SECOND).orElseThrow().timeNanos())
                .as("the newest are all there")
                .isEqualTo(999 * SimTime.SECOND);
    }

    @Test
    void aStretchEndsAtItsMomentAcrossBlocks() {
        // samples 0 … 199 at 100 Hz in two blocks; each stamped with its last sample, at 0.99 s and 1.99 s
        var blocks = List.of(block(0, 990), block(100, 1990));
        Stretch stretch = Stretch.of(blocks, MOTION, 1_205_000_000L, 50); // sample 120 is at 1.20 s

        assertThat(stretch.length()).isEqualTo(50);
        double mean = (71 + 120) / 2.0 / 1000; // samples 71 … 120, in g
        assertThat(stretch.accel()[0][49]).isCloseTo(0.120 - mean, within(1e-12));
        assertThat(stretch.accel()[0][0]).isCloseTo(0.071 - mean, within(1e-12));
    }

    @Test
    void aStretchBeforeTheFirstBlockIsEmpty() {
        assertThat(Stretch.of(List.of(), MOTION, 5, 50).length()).isZero();
        assertThat(Spectrum.of(Stretch.of(List.of(), MOTION, 5, 50)).amplitudes())
                .containsOnly(0);
    }

    private static MotionBlock block(int first, long millis) {
        var axes = new short[MotionBlock.AXES][100];
        for (int i = 0; i < 100; i++) {
            axes[0][i] = (short) (first + i);
        }
        return new MotionBlock(millis * SimTime.MILLISECOND, axes);
    }

    @Test
    void aSpectrumShowsALineWithItsAmplitude() {
        var accel = new double[3][512];
        for (int i = 0; i < 512; i++) {
            accel[0][i] = 0.25 * Math.sin(2 * Math.PI * 50 * i / 256); // 50 Hz at 256 Hz falls on a line
        }
        Spectrum spectrum = Spectrum.of(new Stretch(0, 256, accel));

        assertThat(spectrum.stepHz()).isEqualTo(0.5);
        assertThat(spectrum.amplitudes()[100]).isCloseTo(0.25, within(1e-9)); // exact: the window's gain is made good
        assertThat(spectrum.amplitudes()[110]).isLessThan(1e-9);
        assertThat(spectrum.highestHz()).isEqualTo(128);
    }
}
