package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;

/** Four million variates: moments are known to a thousandth. */
class PixelNoiseTest {
    private static final int DRAWN = 4_000_000;

    private final float[] variates = new float[DRAWN];

    @BeforeEach
    void draw() {
        PixelNoise.draw(new RandomStreams(3).stream("noise"), variates, 0, DRAWN);
    }

    @Test
    void isNormal() {
        assertThat(moment(1)).isCloseTo(0, offset(0.002)); // 4 sigma
        assertThat(moment(2)).isCloseTo(1, offset(0.003));
        assertThat(moment(3)).isCloseTo(0, offset(0.008));
        assertThat(moment(4)).isCloseTo(3, offset(0.02));
    }

    /** Shares of the normal distribution outside of so many standard deviations. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1, 0.317311", "2, 0.0455003", "3, 0.00269980", "4, 0.0000633425"})
    void hasTheTailsOfANormalOne(double deviations, double share) {
        int outside = 0;
        for (float variate : variates) {
            outside += Math.abs(variate) > deviations ? 1 : 0;
        }
        double expected = share * DRAWN;
        // Chance at four sigma; at 4 standard deviations a part is worth a half of what lies outside.
        assertThat(outside).isCloseTo((int) expected, offset((int) (4 * Math.sqrt(expected) + DRAWN / 32_768.0 / 2)));
    }

    @Test
    void neighboursKnowNothingOfEachOther() {
        for (int apart = 1; apart <= 8; apart++) {
            double sum = 0;
            for (int i = apart; i < DRAWN; i++) {
                sum += variates[i] * variates[i - apart];
            }
            assertThat(sum / DRAWN).as("%d apart", apart).isCloseTo(0, offset(0.002)); // 4 sigma
        }
    }

    private double moment(int power) {
        double sum = 0;
        for (float variate : variates) {
            sum += Math.pow(variate, power);
        }
        return sum / DRAWN;
    }
}
