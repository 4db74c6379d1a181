package org.twinrig.features.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.MotionBlock;

class LineSpectrumTest {
    private static final double RATE = 300; // [Hz]

    @Test
    void aSineBetweenTwoBinsShowsItsAmplitudeAndFrequency() {
        var spectrum = new LineSpectrum(frame(51.23, 400), RATE);
        assertThat(spectrum.amplitude(0, 51.23)).isCloseTo(400, offset(1.0)); // rounding to counts, its mirror image
        assertThat(spectrum.largest(0, 51, 0.5)).isCloseTo(400, offset(1.0));
        assertThat(spectrum.strongest(49, 53, new double[] {1, 0, 0, 0, 0, 0})).isCloseTo(51.23, offset(0.002));
    }

    @Test
    void whatIsAboveHalfTheRateIsFolded() {
        var spectrum = new LineSpectrum(frame(204, 400), RATE);
        assertThat(spectrum.folded(204)).isEqualTo(96);
        assertThat(spectrum.folded(306)).isEqualTo(6);
        assertThat(spectrum.amplitude(0, 96)).isCloseTo(400, offset(1.0));
    }

    @Test
    void outliersDoNotBendTheSlope() {
        double[] x = {0, 1, 2, 3, 4, 5, 6};
        double[] y = {0, -4, -8, 100, -16, -20, -24};
        assertThat(Statistics.slope(x, y)).isCloseTo(-4, offset(1e-12));
        assertThat(Statistics.quantile(x, 0.25)).isEqualTo(1.5);
    }

    private static MotionBlock frame(double hertz, double amplitude) {
        var axes = new short[MotionBlock.AXES][600];
        for (int i = 0; i < 600; i++) {
            axes[0][i] = (short) Math.rint(amplitude * StrictMath.sin(2 * Math.PI * hertz * i / RATE));
        }
        return new MotionBlock(0, axes);
    }
}
