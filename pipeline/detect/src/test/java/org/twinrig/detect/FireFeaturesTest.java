package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.time.SimTime;

class FireFeaturesTest {
    private static final long FRAME = SimTime.SECOND * 100 / 877; // 8.77 Hz
    private static final double EXACT = 1e-9; // only the conversion from counts rounds

    @Test
    void orderIsThatOfTheSystemServed() {
        assertThat(String.join(" ", FireFeatures.NAMES))
                .isEqualTo("t_mean t_std t_max t_p95 t_hot_area_pct t_hot_largest_blob_pct t_grad_mean t_grad_std"
                        + " t_diff_mean t_diff_std flow_mag_mean flow_mag_std tproxy_val tproxy_delta tproxy_vel"
                        + " gas_val gas_delta gas_vel");
    }

    @Test
    void saysNothingBeforeBothSensorsSpoke() {
        var features = new FireFeatures();
        assertThat(features.extract()).isEmpty();
        features.frame(frame(0, 3, 2, 20, 20, 20, 20, 20, 20));
        assertThat(features.extract()).isEmpty();
        features.co2(0, 450);
        assertThat(features.extract()).isPresent();
        assertThat(features.quality()).containsExactly(FireQuality.NO_PAIR);
    }

    @Test
    void aFrameWorkedOutByHand() {
        var features = new FireFeatures();
        features.co2(0, 450);
        // 60 and 55 touch, 51 touches only over a corner, 50 is not above 50
        features.frame(frame(0, 4, 3, 20, 20, 20, 51, 20, 60, 55, 20, 20, 20, 50, 20));
        double[] f = features.extract().orElseThrow();
        assertThat(f[0]).isCloseTo(376.0 / 12, within(EXACT));
        // squares about 20: 31², 40², 35², 30² = 4686; mean offset 136/12
        assertThat(f[1]).isCloseTo(Math.sqrt(4686 / 12.0 - (136 / 12.0) * (136 / 12.0)), within(EXACT));
        assertThat(f[2]).isCloseTo(60, within(EXACT));
        assertThat(f[3]).isCloseTo(55 + 0.45 * 5, within(EXACT)); // position 0.95 · 11 = 10.45
        assertThat(f[4]).isCloseTo(100 * 3 / 12.0, within(EXACT));
        assertThat(f[5]).isCloseTo(100 * 2 / 12.0, within(EXACT));
        assertThat(f[12]).isCloseTo(57.5, within(EXACT)); // position 0.9 · 11 = 9.9: 54.6; above it are 55 and 60
    }

    private static ThermalFrame frame(long timeNanos, int width, int height, double... celsius) {
        var counts = new short[celsius.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) Math.round((celsius[i] + 273.15) * 100);
        }
        return new ThermalFrame(timeNanos, width, height, counts);
    }

    static long frameTime(int n) {
        return n * FRAME;
    }
}
