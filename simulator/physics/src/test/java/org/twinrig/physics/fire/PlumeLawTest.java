package org.twinrig.physics.fire;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two laws of the same plume. */
class PlumeLawTest {
    /** The three pieces are fits of their own; where they meet they differ by less than 4 %. */
    @ParameterizedTest
    @ValueSource(doubles = {0.08, 0.20})
    void mcCaffreysPiecesMeet(double border) {
        double z = border * StrictMath.pow(50, 0.4);
        double below = PlumeLaw.MCCAFFREY.massFlow(50e3, 35e3, 0.3, z * (1 - 1e-9));
        double above = PlumeLaw.MCCAFFREY.massFlow(50e3, 35e3, 0.3, z * (1 + 1e-9));
        assertThat(above).isCloseTo(below, Percentage.withPercentage(4));
    }

    /** McCaffrey's exponent 1.895 is over the 5/3 of a point source: the higher, the more his plume draws. */
    @Test
    void theHigherTheMoreMcCaffreysPlumeDraws() {
        double last = 1;
        for (double z : new double[] {1.5, 2, 3}) {
            double ratio =
                    PlumeLaw.MCCAFFREY.massFlow(60e3, 42e3, 0.3, z) / PlumeLaw.HESKESTAD.massFlow(60e3, 42e3, 0.3, z);
            assertThat(ratio).isBetween(last, 2.0);
            last = ratio;
        }
    }

    @Test
    void nothingRisesWithoutHeatOrHeight() {
        for (var law : PlumeLaw.values()) {
            assertThat(law.massFlow(0, 0, 0.3, 2)).isZero();
            assertThat(law.massFlow(50e3, 35e3, 0.3, 0)).isZero();
        }
    }
}
