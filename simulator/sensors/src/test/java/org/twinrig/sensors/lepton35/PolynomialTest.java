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
        var scale = FluxScale.of(gain);
        double low = scale.kelvin(scale.counts(Gain.COLDEST) + 1); // its last counts are the limits themselves
        double high = scale.kelvin(scale.counts(gain.hottest) - 1);
        for (int i = 0; i < radiance.length; i++) {
            radiance[i] = (float) BandRadiance.of(low + (high - low) * i / radiance.length);
        }
        var raw = new short[Camera.PIXELS];
        var centikelvin = new short[Camera.PIXELS];
        radiometry.toCounts(radiance, CountScale.RAW, raw, 0, raw.length);
        radiometry.toCounts(radiance, CountScale.CENTIKELVIN, centikelvin, 0, raw.length);
        for (int i = 0; i < radiance.length; i++) {
            double exact = scale.counts(low + (high - low) * i / radiance.length);
            assertThat(raw[i] - exact).isCloseTo(0, offset(0.5 + 0.05)); // rounded; a twentieth of the polynomial
            double kelvin = Math.min(gain.hottest, scale.kelvin(raw[i]));
            assertThat((centikelvin[i] & 0xFFFF) - 100 * kelvin).isCloseTo(0, offset(0.5 + 1e-9));
        }
    }
}
