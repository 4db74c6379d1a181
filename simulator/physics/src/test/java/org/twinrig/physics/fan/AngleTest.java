package org.twinrig.physics.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cosine and sine of revolutions, beside those of the library. */
class AngleTest {
    private static final double PART = 1.0 / 4096; // [rev] exact, so that the library's argument is as good as ours

    @Test
    void itIsTheLibrarysToRounding() {
        var angle = new Angle();
        for (int k = -3 * 4096; k <= 3 * 4096; k++) {
            angle.turn(k * PART);
            double within = 2 * Math.PI * (k % 4096 * PART);
            // the library's argument is rounded, by 4e-16 at most
            assertThat(angle.cos).isCloseTo(StrictMath.cos(within), within(1e-15));
            assertThat(angle.sin).isCloseTo(StrictMath.sin(within), within(1e-15));
        }
    }

    @Test
    void quartersAreExact() {
        var angle = new Angle();
        for (double whole : new double[] {-1e9, 0, 17, 4e6}) {
            angle.turn(whole + 0.25);
            assertThat(angle.cos).isZero();
            assertThat(angle.sin).isEqualTo(1);
            angle.turn(whole + 0.5);
            assertThat(angle.cos).isEqualTo(-1);
            assertThat(angle.sin).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 3e-9, 2e-6})
    void smallAnglesKeepTheirDigits(double revolutions) {
        var angle = new Angle();
        angle.turn(revolutions);
        double theta = 2 * Math.PI * revolutions;
        assertThat(angle.sin / (theta - theta * theta * theta / 6)).isCloseTo(1, within(1e-15));
        assertThat(1 - angle.cos).isCloseTo(theta * theta / 2, within(2e-16));
    }
}
