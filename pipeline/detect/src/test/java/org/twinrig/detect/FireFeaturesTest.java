package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.time.SimTime;

class FireFeaturesTest {
    private static final double EXACT = 1e-9; // only the conversion from counts rounds
    private static final double APART = 0.114; // time between two frames [s]

    private final FireFeatures features = new FireFeatures();

    @BeforeEach
    void gasIsThere() {
        features.co2(0, 450);
    }

    @Test
    void orderIsThatOfTheSystemServed() {
        assertThat(String.join(" ", FireFeatures.NAMES))
                .isEqualTo("t_mean t_std t_max t_p95 t_hot_area_pct t_hot_largest_blob_pct t_grad_mean t_grad_std"
                        + " t_diff_mean t_diff_std flow_mag_mean flow_mag_std tproxy_val tproxy_delta tproxy_vel"
                        + " gas_val gas_delta gas_vel");
    }

    @Test
    void saysNothingBeforeBothSensorsSpoke() {
        var fresh = new FireFeatures();
        assertThat(fresh.extract()).isEmpty();
        fresh.frame(frame(0, 3, 2, 20, 20, 20, 20, 20, 20));
        assertThat(fresh.extract()).isEmpty();
        fresh.co2(0, Double.NaN); // a failed read is no value
        assertThat(fresh.extract()).isEmpty();
        fresh.co2(0, 450);
        assertThat(fresh.extract()).isPresent();
        assertThat(fresh.quality()).containsExactly(FireQuality.NO_PAIR);
    }

    @Test
    void aFrameWorkedOutByHand() {
        // 60 and 55 touch, 51 touches only over a corner, 50 is not above 50
        features.frame(frame(0, 4, 3, 20, 20, 20, 51, 20, 60, 55, 20, 20, 20, 50, 20));
        assertThat(value("t_mean")).isCloseTo(376.0 / 12, within(EXACT));
        // squares about 20: 31² + 40² + 35² + 30² = 4686; the mean lies 136/12 above 20
        assertThat(value("t_std")).isCloseTo(Math.sqrt(4686 / 12.0 - (136 / 12.0) * (136 / 12.0)), within(EXACT));
        assertThat(value("t_max")).isCloseTo(60, within(EXACT));
        assertThat(value("t_p95")).isCloseTo(55 + 0.45 * 5, within(EXACT)); // position 0.95 · 11 = 10.45
        assertThat(value("t_hot_area_pct")).isCloseTo(100 * 3 / 12.0, within(EXACT));
        assertThat(value("t_hot_largest_blob_pct")).isCloseTo(100 * 2 / 12.0, within(EXACT));
        assertThat(value("tproxy_val")).isCloseTo(57.5, within(EXACT)); // 90th percentile 54.6; above it 55 and 60
        assertThat(value("gas_val")).isEqualTo(450);
    }

    @Test
    void aRampOfOneDegreeAPixelHasGradientEight() {
        features.frame(frame(0, 4, 3, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4));
        // inside 8; the first and last column see their own value beyond the border: 4
        assertThat(value("t_grad_mean")).isCloseTo(6, within(EXACT));
        assertThat(value("t_grad_std")).isCloseTo(2, within(EXACT));
    }

    @Test
    void differenceIsOfTwoFramesInSuccession() {
        features.frame(frame(0, 2, 2, 20, 20, 20, 20));
        assertThat(value("t_diff_mean")).isZero();
        features.frame(frame(APART, 2, 2, 21, 19, 20, 24));
        assertThat(value("t_diff_mean")).isCloseTo(6 / 4.0, within(EXACT));
        // signed: 1, −1, 0, 4; mean 1, squares 18/4
        assertThat(value("t_diff_std")).isCloseTo(Math.sqrt(18 / 4.0 - 1), within(EXACT));
    }

    @Test
    void proxyIsSmoothedButItsChangeIsNotAndVelocityIsPerSecond() {
        features.frame(frame(0, 2, 2, 20, 20, 20, 20));
        features.frame(frame(APART, 2, 2, 30, 30, 30, 30.5));
        assertThat(value("tproxy_val")).isCloseTo(0.8 * 30.5 + 0.2 * 20, within(EXACT));
        assertThat(value("tproxy_delta")).isCloseTo(10.5, within(EXACT));
        assertThat(value("tproxy_vel")).isCloseTo(10.5 / APART, within(EXACT));
        features.frame(frame(2 * APART, 2, 2, 31, 31, 31, 31));
        assertThat(value("tproxy_val")).isCloseTo(0.8 * 31 + 0.2 * 28.4, within(EXACT));
        assertThat(value("tproxy_vel")).isCloseTo(0.5 / APART, within(EXACT)); // of these two frames, not one late
    }

    @Test
    void aClosedShutterHoldsTheLastPairAndAStuckCameraDoesNot() {
        features.frame(frame(0, 2, 2, 20, 20, 20, 20));
        features.frame(frame(APART, 2, 2, 22, 22, 22, 22));
        for (int n = 2; n < 10; n++) {
            features.frame(frame(n * APART, 2, 2, 22, 22, 22, 22));
        }
        assertThat(value("t_diff_mean")).isCloseTo(2, within(EXACT));
        assertThat(value("tproxy_val")).isCloseTo(21.6, within(EXACT)); // repetitions do not pull it on
        assertThat(features.quality()).containsExactly(FireQuality.FROZEN);

        features.frame(frame(10 * APART, 2, 2, 40, 40, 40, 40)); // first after the gap: no neighbour to compare with
        assertThat(value("t_max")).isCloseTo(40, within(EXACT));
        assertThat(value("t_diff_mean")).isCloseTo(2, within(EXACT));
        assertThat(features.quality()).isEmpty();

        features.frame(frame(10 * APART + 4, 2, 2, 40, 40, 40, 40));
        assertThat(value("t_diff_mean")).isZero();
        assertThat(features.quality()).containsExactlyInAnyOrder(FireQuality.FROZEN, FireQuality.STUCK);
    }

    @Test
    void gasVelocityIsPerSecondAlsoAcrossAFailedRead() {
        features.frame(frame(0, 2, 2, 20, 20, 20, 20));
        features.co2(5 * SimTime.SECOND, 480);
        assertThat(value("gas_delta")).isEqualTo(30);
        assertThat(value("gas_vel")).isEqualTo(6);
        features.co2(10 * SimTime.SECOND, Double.NaN);
        assertThat(value("gas_val")).isEqualTo(480);
        features.co2(15 * SimTime.SECOND, 500);
        assertThat(value("gas_delta")).isEqualTo(20);
        assertThat(value("gas_vel")).isEqualTo(2);
    }

    @Test
    void gasWithoutATimeTakesThatOfTheFrames() {
        var plain = new FireFeatures();
        plain.frame(frame(0, 2, 2, 20, 20, 20, 20));
        plain.co2(400);
        plain.frame(frame(4.9, 2, 2, 20, 20, 20, 21)); // the frame before the value of second 5
        plain.co2(410);
        assertThat(plain.extract().orElseThrow()[17]).isEqualTo(2);
        plain.frame(frame(14.95, 2, 2, 20, 20, 20, 22)); // one value was lost
        plain.co2(440);
        assertThat(plain.extract().orElseThrow()[17]).isEqualTo(3);
    }

    @Test
    void saysWhatIsDoubtful() {
        features.frame(frame(20, 2, 2, 20, 20, 20, 180));
        value("t_max");
        assertThat(features.quality())
                .containsExactlyInAnyOrder(
                        FireQuality.TEMPERATURE_OUT_OF_RANGE, FireQuality.CO2_STALE, FireQuality.NO_PAIR);
        features.co2(20 * SimTime.SECOND, 900);
        value("gas_val");
        assertThat(features.quality()).contains(FireQuality.CO2_HIGH).doesNotContain(FireQuality.CO2_STALE);
    }

    @Test
    void aMovingHotSpotFlowsAndAStandingOneDoesNot() {
        features.frame(spot(0, 60, 60));
        features.frame(spot(APART, 60, 60.01)); // a hair's breadth, so that it is not a repetition
        assertThat(value("flow_mag_mean")).isLessThan(0.01);
        features.frame(spot(2 * APART, 62, 61));
        // the spot moves √5 = 2.24 px and is a small part of the picture
        assertThat(value("flow_mag_mean")).isBetween(0.1, 2.3);
        assertThat(value("flow_mag_std")).isGreaterThan(0.1);
    }

    @Test
    void sameFramesSameBits() {
        var other = new FireFeatures();
        other.co2(0, 450);
        for (int n = 0; n < 5; n++) {
            features.frame(noise(n));
            other.frame(noise(n));
            features.extract(); // looking more often changes nothing
        }
        assertThat(features.extract().orElseThrow()).isEqualTo(other.extract().orElseThrow());
    }

    @Test
    void refusesAFrameThatIsNone() {
        assertThatThrownBy(() -> features.frame(new ThermalFrame(0, 4, 3, new short[11])))
                .hasMessage("a thermal frame of 4 x 3 pixels with 11 values; at least 2 x 2 needed");
    }

    private double value(String name) {
        return features.extract().orElseThrow()[FireFeatures.NAMES.indexOf(name)];
    }

    private static ThermalFrame frame(double seconds, int width, int height, double... celsius) {
        var counts = new short[celsius.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) Math.round((celsius[i] + 273.15) * 100);
        }
        return new ThermalFrame(SimTime.toNanos(seconds), width, height, counts);
    }

    private static ThermalFrame spot(double seconds, double x, double y) {
        var celsius = new double[160 * 120];
        Arrays.setAll(celsius, i -> 20 + 80 * Math.exp(-Math.pow(Math.hypot(i % 160 - x, i / 160 - y) / 12, 2)));
        return frame(seconds, 160, 120, celsius);
    }

    private static ThermalFrame noise(int n) {
        var random = new RandomStreams(n).stream("noise");
        var celsius = new double[160 * 120];
        Arrays.setAll(celsius, i -> 22 + 0.05 * random.gaussian());
        return frame(n * APART, 160, 120, celsius);
    }
}
