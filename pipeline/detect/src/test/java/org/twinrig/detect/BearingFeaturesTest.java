package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;

/** What the features say of signals whose truth is known from how they were put together. */
class BearingFeaturesTest {
    private static final double SHAFT = 29.95; // [rev/s]
    private static final BearingOrders ORDERS = BearingOrders.SKF_6203;

    @Test
    void noiseIsGaussianInEveryBandAndHasNoLines() {
        var values = of(noise(24_000, 1), 12_000);
        assertThat(value(values, "log_kurtosis")).isCloseTo(StrictMath.log10(3), offset(0.02)); // σ = √(24/24000)
        assertThat(value(values, "spectral_kurtosis_median")).isCloseTo(0, offset(0.1)); // σ = √(4/2000) in a band
        for (String line : new String[] {"outer", "inner", "ball"}) {
            // The largest of a few dozen Rayleigh amplitudes over their median: log₁₀ of 2 to 3.
            assertThat(value(values, line + "_mean")).as(line).isBetween(0.1, 0.55);
        }
    }

    @Test
    void aSineHasTheKurtosisOfASine() {
        var sine = noise(12_000, 1e-4);
        for (int i = 0; i < sine.length; i++) {
            sine[i] += StrictMath.sin(2 * Math.PI * 2000 * i / 12_000.0 + 0.1);
        }
        var values = of(sine, 12_000);
        assertThat(value(values, "log_kurtosis")).isCloseTo(StrictMath.log10(1.5), offset(1e-6));
        assertThat(value(values, "spectral_kurtosis_max")).isLessThan(0.4); // noise, σ = √(4/1000), or −1 at the sine
    }

    @ParameterizedTest(name = "blows at {0} times the shaft are a line of {1}")
    @CsvSource({"3.0530, outer", "4.9469, inner", "3.9874, ball"})
    void trainsOfBlowsStandOutAtTheirOrder(double order, String line) {
        var values = of(blows(order, 12_000, 24_000), 12_000);
        assertThat(value(values, "log_kurtosis")).isGreaterThan(0.6);
        assertThat(value(values, "spectral_kurtosis_max")).isGreaterThan(1);
        for (String other : new String[] {"outer", "inner", "ball"}) {
            if (other.equals(line)) {
                assertThat(value(values, other + "_max")).isGreaterThan(1);
            } else {
                assertThat(value(values, other + "_max")).isLessThan(value(values, line + "_max") - 0.4);
            }
        }
    }

    @Test
    void neitherScaleNorSamplingRateMatter() {
        var slow = of(blows(3.0530, 12_000, 12_000), 12_000);
        var louder = blows(3.0530, 12_000, 12_000);
        for (int i = 0; i < louder.length; i++) {
            louder[i] *= 37;
        }
        assertThat(of(louder, 12_000)).containsExactly(slow, offset(1e-6));
        var fast = of(blows(3.0530, 48_000, 48_000), 48_000);
        // The noise of both is another; what the blows make is the same.
        assertThat(value(fast, "outer_max")).isCloseTo(value(slow, "outer_max"), offset(0.15));
        assertThat(value(fast, "log_kurtosis")).isCloseTo(value(slow, "log_kurtosis"), offset(0.15));
    }

    @Test
    void silenceGivesNumbersToo() {
        assertThat(of(new double[12_000], 12_000)).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
    }

    @Test
    void saysWhatItNeeds() {
        assertThatThrownBy(() -> of(new double[12_000], 8_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12000 samples at 8000 Hz")
                .hasMessageContaining("11500 Hz");
        assertThatThrownBy(() -> of(new double[5_999], 12_000)).hasMessageContaining("0.5 s");
    }

    private static double[] of(double[] signal, double rateHz) {
        return BearingFeatures.of(signal, rateHz, SHAFT, ORDERS);
    }

    private static double value(double[] values, String name) {
        return values[BearingFeatures.NAMES.indexOf(name)];
    }

    private static double[] noise(int n, double sigma) {
        var stream = new RandomStreams(7).stream("noise");
        var noise = new double[n];
        for (int i = 0; i < n; i++) {
            noise[i] = sigma * stream.gaussian();
        }
        return noise;
    }

    /** Decaying rings at 3 kHz, {@code order} times a turn with 1 % jitter, in noise. */
    private static double[] blows(double order, double rate, int n) {
        var signal = noise(n, 0.05 * Math.sqrt(rate / 12_000)); // the same density at any rate
        var stream = new RandomStreams(3).stream("jitter");
        double period = rate / (order * SHAFT);
        for (double at = 5; at < n; at += period * (1 + 0.01 * stream.gaussian())) {
            for (int i = (int) Math.ceil(at); i < Math.min(n, at + 0.004 * rate); i++) {
                double t = (i - at) / rate;
                signal[i] += StrictMath.exp(-1500 * t) * StrictMath.sin(2 * Math.PI * 3000 * t);
            }
        }
        return signal;
    }
}
