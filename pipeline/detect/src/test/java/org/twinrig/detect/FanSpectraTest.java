package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Content;

class FanSpectraTest {
    @ParameterizedTest(name = "{0} samples")
    @ValueSource(ints = {4, 5, 7, 64, 97, 600, 630})
    void transformAgreesWithItsDefinition(int n) {
        var random = new RandomStreams(n).stream("signal");
        var x = new double[n];
        Arrays.setAll(x, i -> random.gaussian());
        var amplitudes = new double[n];
        new Fourier(n).amplitudes(x, 1, amplitudes);
        for (int k = 0; k < n; k++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < n; i++) {
                re += x[i] * Math.cos(2 * Math.PI * k * i / n);
                im -= x[i] * Math.sin(2 * Math.PI * k * i / n);
            }
            assertThat(amplitudes[k]).isCloseTo(Math.hypot(re, im), within(1e-10 * n)); // rounding of n terms
        }
    }

    @Test
    void aLineAndASineComeOutAsTheSineAlone() {
        var axes = new short[MotionBlock.AXES][600];
        for (int i = 0; i < 600; i++) {
            axes[2][i] = (short) Math.round(-4352 + 0.5 * i + 400 * Math.sin(2 * Math.PI * 102 * i / 600));
        }
        double[][] spectra = FanSpectra.amplitudes(new MotionBlock(0, axes));
        assertThat(spectra).hasDimensions(6, 300);
        assertThat(spectra[2][102]).isCloseTo(400, within(1.0)); // 51 Hz at 300 Hz; counts are rounded
        assertThat(spectra[2][0]).isCloseTo(0, within(1e-9));
        assertThat(spectra[2][1]).isCloseTo(0, within(3.0)); // the line through a sine is not quite flat
        assertThat(spectra[0]).containsOnly(0);
    }

    @Test
    void featuresDoNotDependOnLengthRateOrScale() {
        double[] reference = features(600, 300, 4096);
        double[] longer = features(1200, 300, 4096);
        double[] coarser = features(600, 300, 2048);
        double[] faster = features(3200, 1600, 4096);
        for (String name : new String[] {"ax_log_rms", "ax_log_rms_40_60hz", "shaft_hz"}) {
            int i = FanFeatures.NAMES.indexOf(name);
            assertThat(longer[i]).as(name + ", twice as long").isCloseTo(reference[i], within(0.01));
            assertThat(coarser[i]).as(name + ", half the scale").isCloseTo(reference[i], within(0.01));
            assertThat(faster[i]).as(name + ", at 1600 Hz").isCloseTo(reference[i], within(0.01));
        }
        assertThat(reference[FanFeatures.NAMES.indexOf("shaft_hz")]).isEqualTo(51);
        // 0.2 g at 51 Hz: rms 0.1414 g
        assertThat(reference[FanFeatures.NAMES.indexOf("ax_log_rms")]).isCloseTo(Math.log10(0.1414), within(0.01));
        assertThat(reference[FanFeatures.NAMES.indexOf("shaft_share")]).isGreaterThan(0.99);
    }

    private static double[] features(int samples, double rate, double lsb) {
        var axes = new short[MotionBlock.AXES][samples];
        for (int i = 0; i < samples; i++) {
            axes[0][i] = (short) Math.round(0.2 * lsb * Math.sin(2 * Math.PI * 51 * i / rate));
        }
        return FanFeatures.of(FanSpectra.amplitudes(new MotionBlock(0, axes)), new Content.Motion(rate, lsb, 16.4));
    }
}
