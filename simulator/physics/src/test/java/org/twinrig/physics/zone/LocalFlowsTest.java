package org.twinrig.physics.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Correlations of flows, films and flames against what others print. */
class LocalFlowsTest {
    @Test
    void aCylinderInAWindIsCooledAsInTheTextbook() {
        // Incropera and DeWitt, example 7.4: air 10 m/s at 26.2 °C, cylinder 12.7 mm at 128.4 °C; 96 W/(m²·K) by
        // Churchill and Bernstein. 5 %: they read air's properties from a table, here they are powers of T.
        assertThat(Film.rod(0.0127, 401.55, 299.35, 10)).isCloseTo(96, Percentage.withPercentage(5));
    }

    @Test
    void theCeilingJetFallsAsAlpertsDoes() {
        double height = 4;
        double kilowatts = 500;
        double axis = 25 * StrictMath.pow(kilowatts * 0.7, 2.0 / 3) * StrictMath.pow(height, -5.0 / 3); // Heskestad
        for (double part : new double[] {0.4, 0.7, 1, 2}) {
            double radius = part * height;
            double alpert = 5.38 * StrictMath.pow(kilowatts / radius, 2.0 / 3) / height;
            // 0.86 of the axis at the turn; CFAST's form lies over Alpert's fit, by half at most
            assertThat(0.86 * CeilingJet.falls(part) * axis).isBetween(alpert, 1.5 * alpert);
            double slow = 0.195 * StrictMath.cbrt(kilowatts) * Math.sqrt(height) / StrictMath.pow(radius, 5.0 / 6);
            // CFAST's fit, 1.06 (r/H)^(-0.69) of the same scale; both fits differ by up to two thirds
            double scale = StrictMath.cbrt(Mixture.GRAVITY * kilowatts / (1.2 * 1.006 * 293 * height));
            double fast = 1.06 * scale * StrictMath.pow(part, -0.69);
            assertThat(CeilingJet.speed(kilowatts * 1e3, height, radius)).isBetween(slow, 1.2 * fast);
        }
    }

    @Test
    void aStreamDrawsLikeAPlumeOfItsHeat() {
        double heat = 50e3;
        double way = 2;
        double free = 0.071 * StrictMath.cbrt(heat / 1e3) * StrictMath.pow(way, 5.0 / 3); // Heskestad, far field
        assertThat(Jets.drawn(0, heat, way, 0, 1.2)).isCloseTo(free, Percentage.withPercentage(1e-9));
        double first = Jets.drawn(0, heat, 1, 0, 1.2);
        assertThat(first + Jets.drawn(first, heat, way - 1, 0, 1.2)).isCloseTo(free, Percentage.withPercentage(1e-9));
        assertThat(Jets.drawn(0.3, heat, way, 20, 1.2)).isLessThan(Jets.drawn(0.3, heat, way, 0, 1.2));
    }

    @Test
    void flamesGoOutWhereTheNistRoomsWentOut() {
        assertThat(Vitiation.limit(293)).isCloseTo(0.15, offset(1e-12));
        // NIST/NRC closed rooms: out at 11 to 12 % of oxygen by volume, 0.122 to 0.133 kg/kg, in gas of 220 to 290 °C
        assertThat(Vitiation.limit(528)).isBetween(0.120, 0.135);
        assertThat(Vitiation.burns(0.10, 528)).isLessThan(0.01);
        assertThat(Vitiation.burns(0.16, 528)).isGreaterThan(0.99);
        assertThat(Vitiation.burns(0.02, 900)).isGreaterThan(0.99);
        assertThat(Vitiation.burns(0, 900)).isZero();
    }

    @Test
    void twoLayersAreFoundInTheTemperaturesThatTheyMake() {
        var temperature = new double[100];
        for (int k = 0; k < temperature.length; k++) {
            temperature[k] = k < 40 ? 300 : 450;
        }
        var found = LayerReduction.of(temperature, 2.5);
        assertThat(found.interfaceHeight()).isCloseTo(1.0, offset(1e-9));
        assertThat(found.upper()).isCloseTo(450, offset(1e-9));
    }

    /**
     * Weighted sum of grey gases for one part of water and one of CO2 at 1 bar: T. F. Smith, Z. F. Shen, J. N. Friedman,
     * Evaluation of coefficients for the weighted sum of gray gases model, J. Heat Transfer 104, 1982. They say 5 % of
     * their own sums, Leckner the same of his; both from different lines of the gases.
     */
    @Test
    void gasEmitsAsInTheWeightedSumOfGreyGases() {
        double[] absorption = {0.4303, 7.055, 178.1}; // [1/(atm·m)]
        double[][] weights = {
            {5.150e-1, -2.303e-4, 0.9779e-7, -1.494e-11},
            {0.7749e-1, 3.399e-4, -2.297e-7, 3.770e-11},
            {1.907e-1, -1.824e-4, 0.5608e-7, -0.5122e-11}
        };
        for (double temperature : new double[] {600, 900, 1200, 1500}) {
            for (double path : new double[] {0.05, 0.2, 1}) { // [atm·m] of both
                double smith = 0;
                for (int i = 0; i < weights.length; i++) {
                    double[] b = weights[i];
                    double weight = b[0] + temperature * (b[1] + temperature * (b[2] + temperature * b[3]));
                    smith += weight * (1 - StrictMath.exp(-absorption[i] * path));
                }
                double beam = path / 0.2; // [m] at 0.1 atm of each
                double leckner = GasEmissivity.of(10_132.5, 10_132.5, 0, temperature, beam);
                assertThat(leckner)
                        .as("%s K, %s atm·m", temperature, path)
                        .isCloseTo(smith, Percentage.withPercentage(20));
            }
        }
    }

    @Test
    void theMeanOverTheHotLayerIsItsTemperature() {
        var building = new Building(Houses.row(2, 300e3));
        for (int t = 60; t <= 600; t += 60) {
            building.advanceTo(t);
            for (int r = 0; r < 2; r++) {
                double height = 2.5;
                double sum = 0;
                var profile = building.shown.profiles[r];
                for (double part : profile.shape) {
                    sum += part / HeightProfile.LEVELS;
                }
                // a profile of twelve levels under an interface of the next step
                double hot = 1 - building.room(r).interfaceHeight() / height;
                assertThat(sum).as("room %d after %d s", r, t).isCloseTo(hot, offset(0.03));
                assertThat(profile.at(height)).isGreaterThanOrEqualTo(profile.at(0.3));
            }
        }
    }
}
