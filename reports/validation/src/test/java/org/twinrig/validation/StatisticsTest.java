package org.twinrig.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final double ROUNDING = 1e-12;

    /**
     * Two points in the uppermost of ten bins and one in the fourth: weights 3/2, 3/2 and 3. With ratios e^0.1, e^0.3 and
     * e^−0.2 the weighted mean of the logarithms is (0.15 + 0.45 − 0.6)/6 = 0 and u² = (0.015 + 0.135 + 0.12)/5 = 0.054.
     */
    @Test
    void binsOfTheMeasuredValueCountEquallyWhateverTheyHold() {
        double[] measured = {100, 95, 35};
        double[] predicted = {100 * Math.exp(0.1), 95 * Math.exp(0.3), 35 * Math.exp(-0.2)};
        var statistics = Statistics.of(measured, predicted, 0.07);
        assertThat(statistics.points()).isEqualTo(3);
        assertThat(statistics.sigmaM()).isCloseTo(Math.sqrt(0.054 - 0.0049), within(ROUNDING));
        assertThat(statistics.bias()).isCloseTo(Math.exp(0.5 * (0.054 - 0.0049) - 0.5 * 0.0049), within(ROUNDING));
    }

    @Test
    void aModelCannotScatterLessThanHalfOfWhatIsSeenInSquare() {
        double[] measured = {100, 100};
        double[] predicted = {100 * Math.exp(0.05), 100 * Math.exp(-0.05)};
        // weights 1, u² = 2 · 0.0025 / (2 − 1) = 0.005 < 2 · 0.34²: both get u/√2
        var statistics = Statistics.of(measured, predicted, 0.34);
        assertThat(statistics.sigmaE()).isCloseTo(0.05, within(ROUNDING));
        assertThat(statistics.sigmaM()).isCloseTo(0.05, within(ROUNDING));
        assertThat(statistics.bias()).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void aValueOnABordersOfBinsBelongsToTheLowerOne() {
        // 50 of 100 lies in the fifth bin with 45, not in the sixth with 55: weights 4/2, 4/2, 4 and 4
        double[] measured = {45, 50, 55, 100};
        double[] predicted = {45 * Math.E, 50 * Math.E, 55, 100};
        double mean = (2.0 + 2.0) / 12;
        double square = 4 * (1 - mean) * (1 - mean) + 8 * mean * mean;
        assertThat(Statistics.of(measured, predicted, 0).sigmaM()).isCloseTo(Math.sqrt(square / 11), within(ROUNDING));
    }

    @Test
    void aConstantFactorIsAllBias() {
        double[] measured = {1, 2, 5, 10};
        double[] predicted = {1.5, 3, 7.5, 15};
        var statistics = Statistics.of(measured, predicted, 0.05);
        assertThat(statistics.bias()).isCloseTo(1.5, within(ROUNDING));
        assertThat(statistics.sigmaM()).isCloseTo(0, within(ROUNDING));
        assertThat(Math.exp(Statistics.meanLog(measured, predicted))).isCloseTo(1.5, within(ROUNDING));
        assertThat(Statistics.deviationOfLog(measured, predicted)).isCloseTo(0, within(ROUNDING));
    }
}
