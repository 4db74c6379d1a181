package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Band radiance against the tabulated fractions of black-body emission. */
class BandRadianceValidationTest {
    private static final double STEFAN_BOLTZMANN = 5.670374419e-8; // [W/(m²·K⁴)], CODATA 2018

    // Fractions of emission below λT, Incropera and DeWitt, Fundamentals of Heat and Mass Transfer, table 12.1.
    @ParameterizedTest(name = "{0} K: {2} - {1} of all emission lies in 8-14 µm")
    @CsvSource({"300, 0.140256, 0.516014", "400, 0.318102, 0.701046", "500, 0.480877, 0.808109"})
    void matchesTheFractionsOfBlackBodyEmission(double kelvin, double below8, double below14) {
        double total = STEFAN_BOLTZMANN * kelvin * kelvin * kelvin * kelvin / Math.PI;
        // The table has six digits and was made with constants of its time.
        assertThat(BandRadiance.of(kelvin)).isCloseTo((below14 - below8) * total, withPercentage(0.05));
    }

    @Test
    void tableAndIntegralAgree() {
        for (double kelvin = 250.1; kelvin < 2400; kelvin += 13.37) {
            double error = BandRadiance.of(kelvin) - BandRadiance.integral(kelvin, 400);
            assertThat(error / BandRadiance.slope(kelvin))
                    .as("at %.1f K", kelvin)
                    .isCloseTo(0, offset(1e-3));
        }
    }

    @Test
    void inverseUndoesIt() {
        for (double kelvin = 110; kelvin < 2400; kelvin += 7.77) {
            assertThat(BandRadiance.inverse(BandRadiance.of(kelvin))).isCloseTo(kelvin, offset(1e-6));
        }
    }
}
