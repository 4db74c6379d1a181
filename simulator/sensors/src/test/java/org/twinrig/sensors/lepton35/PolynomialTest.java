package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Polynomials in place of tables. */
class PolynomialTest {
    @ParameterizedTest(name = "{0} K and up to {1} K more")
    @CsvSource({"280, 5", "290, 50", "300, 150", "310, 250", "500, 250"})
    void bandRadianceOverWhatAPatchAdds(double kelvin, double most) {
        var polynomial = new Polynomial(rise -> BandRadiance.of(kelvin + rise), 0, most);
        for (int n = 0; n <= 100; n++) {
            var rise = new float[] {(float) (most * n / 100)};
            double exact = BandRadiance.of(kelvin + rise[0]);
            polynomial.apply(rise, 0, 1);
            double error = (rise[0] - exact) / BandRadiance.slope(kelvin + most * n / 100);
            assertThat(error).isCloseTo(0, offset(2e-3)); // [K]
        }
    }

    @ParameterizedTest
    @EnumSource(Gain.class)
    void countsAreTheInverseOfTheRadiance(Gain gain) {
        var radiometry = new Radiometry(gain, 0, 0);
        var radiance = new float[Camera.PIXELS];
        var counts = new short[Camera.PIXELS];
        double low = Gain.COLDEST + 0.1;
        double high = gain.hottest - 0.1;
        for (int i = 0; i < radiance.length; i++) {
            radiance[i] = (float) BandRadiance.of(low + (high - low) * i / radiance.length);
        }
        radiometry.toCounts(radiance, counts, 0, radiance.length);
        for (int i = 0; i < radiance.length; i++) {
            double exact = 100 * (low + (high - low) * i / radiance.length);
            assertThat((counts[i] & 0xFFFF) - exact)
                    .isCloseTo(0, offset(0.5 + 0.15)); // rounded; 1.5 mK of the polynomial
        }
    }
}
