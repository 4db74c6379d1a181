package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

class FanLawsTest {
    private static final FanLaws IDEAL = new FanLaws(25, 0.2, 100, 1, 0);

    @Test
    void halfTheSpeedMovesHalfTheAirForAnEighthOfThePower() {
        assertThat(IDEAL.flow(0.5)).isEqualTo(0.1);
        assertThat(IDEAL.power(0.5)).isCloseTo(12.5, withPercentage(1e-9));
    }

    @Test
    void aRealMotorDrawsMoreThanTheCubeAtPartLoadAndItsStandbyAtRest() {
        var real = new FanLaws(25, 0.2, 100, 0.6, 2);
        assertThat(real.power(1)).isCloseTo(102, withPercentage(1e-9));
        assertThat(real.power(0.5)).isBetween(IDEAL.power(0.5) + 2, 40.0);
        assertThat(real.power(0)).isEqualTo(2);
    }
}
