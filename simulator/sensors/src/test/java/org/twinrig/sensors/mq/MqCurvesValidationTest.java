package org.twinrig.sensors.mq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinrig.physics.Aerosol;
import org.twinrig.physics.AirState;

/** The resistance ratios against the data sheets' figures. */
class MqCurvesValidationTest {
    private static final double REFERENCE_KELVIN = 293.15;

    @ParameterizedTest(name = "{0} in {2} ppm {1}: Rs/R0 = {3}")
    @CsvSource({
        "mq2, COMBUSTIBLE, 198, 1.589",
        "mq2, COMBUSTIBLE, 497, 1.081",
        "mq2, COMBUSTIBLE, 1006, 0.779",
        "mq2, COMBUSTIBLE, 4908, 0.364",
        "mq2, COMBUSTIBLE, 9962, 0.256",
        "mq2, HYDROGEN, 200, 2.077",
        "mq2, HYDROGEN, 998, 1.004",
        "mq2, HYDROGEN, 10039, 0.335",
        "mq2, CO, 203, 5.23",
        "mq2, CO, 994, 3.22",
        "mq2, CO, 10273, 1.45",
        "mq7, CO, 50.9, 1.606",
        "mq7, CO, 97.9, 1.0",
        "mq7, CO, 396, 0.380",
        "mq7, CO, 1009, 0.215",
        "mq7, CO, 4026, 0.090"
    })
    void meetsThePointsReadOffTheFigures(String id, Gas gas, double ppm, double ratio) {
        assertThat(1 / MqModel.conductance(spec(id), air(gas, ppm))).isCloseTo(ratio, withPercentage(3));
    }

    @ParameterizedTest(name = "{0}, {1}: {4} ppm = {2}·r^{3}")
    @CsvSource({
        "mq2, COMBUSTIBLE, 578.7, -2.135, 700",
        "mq2, CO, 32721, -3.014, 600",
        "mq2, ALCOHOL, 3616, -2.675, 1000",
        "mq7, CO, 99.04, -1.518, 100",
        "mq135, CO2_EXCESS, 110.5, -2.862, 100",
        "mq135, CO, 605.2, -3.937, 100",
        "mq135, ALCOHOL, 77.3, -3.18, 100",
        "mq2, HYDROGEN, 982, -2.131, 1000",
        "mq2, METHANE, 4301, -2.651, 1000",
        "mq7, HYDROGEN, 69.0, -1.374, 100",
        "mq4, METHANE, 1012.7, -2.786, 1000",
        "mq4, COMBUSTIBLE, 3811.9, -3.113, 1000",
        "mq5, COMBUSTIBLE, 76.9, -2.489, 1000",
        "mq6, COMBUSTIBLE, 1016.8, -2.398, 1000",
        "mq8, HYDROGEN, 976.97, -0.688, 1000",
        "mq9, CO, 599.65, -2.244, 600",
        "mq9, COMBUSTIBLE, 993.7, -2.147, 1000"
    })
    void agreesWithThePublishedPowerLaws(String id, Gas gas, double a, double b, double ppm) {
        double ratio = 1 / MqModel.conductance(spec(id), air(gas, ppm));
        // 3 % in the ratio, between the law and the points that it was fitted to, is 3 % times b in the concentration.
        assertThat(a * StrictMath.pow(ratio, b)).isCloseTo(ppm, withPercentage(3 * -b));
    }

    @Test
    void mq3CountsAlcoholInMilligramsPerLitre() {
        // 0.4 mg/L: 0.4 · 24.055 L/mol / 46.07 g/mol = 208.9 ppm; the law's own inverse is then
        // (0.4/0.3934)^(1/−1.504).
        double ratio = 1 / MqModel.conductance(spec("mq3"), air(Gas.ALCOHOL, 208.86));
        assertThat(ratio).isCloseTo(StrictMath.pow(0.4 / 0.3934, 1 / -1.504), withPercentage(0.01)); // digits above
    }

    @Test
    void cleanAirIsTheCleanAirOfTheSheets() {
        var clean = new AirState(REFERENCE_KELVIN, 101_325, 0.65, 400e-6, 0, 0, 0, 0, 0);
        assertThat(1 / MqModel.conductance(Mq2.SPEC, clean)).isCloseTo(9.83, offset(1e-9));
        assertThat(1 / MqModel.conductance(Mq4.SPEC, clean)).isCloseTo(4.4, offset(1e-9));
        assertThat(1 / MqModel.conductance(Mq7.SPEC, clean)).isCloseTo(27.5, offset(1e-9));
        assertThat(1 / MqModel.conductance(Mq135.SPEC, clean)).isCloseTo(3.6, offset(1e-9));
        double[] others = {60, 6.5, 10, 70, 9.6}; // MQ-3, -5, -6, -8, -9
        for (int i = 0; i < others.length; i++) {
            assertThat(1 / MqModel.conductance(MqFamily.SPECS.get(i), clean)).isCloseTo(others[i], offset(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void moreGasAlwaysMeansLessResistance(MqSpec spec) {
        for (var curve : spec.curves()) {
            double before = 1 / spec.airRatio();
            for (double ppm = 0.1; ppm < 50_000; ppm *= 1.07) {
                double now = MqModel.conductance(spec, air(curve.gas(), ppm));
                assertThat(now).as(curve.gas() + " at " + ppm).isGreaterThan(before);
                assertThat(now / before).as("no jump at " + ppm).isLessThan(1.2);
                before = now;
            }
        }
    }

    @Test
    void gasesAddTheirConductances() {
        var mixed = new AirState(REFERENCE_KELVIN, 101_325, 0.65, 400e-6, 500e-6, 300e-6, 0, 0, 0);
        double air = 1 / 9.83;
        double sum = MqModel.conductance(Mq2.SPEC, air(Gas.CO, 500))
                + MqModel.conductance(Mq2.SPEC, air(Gas.COMBUSTIBLE, 300))
                - air;
        assertThat(MqModel.conductance(Mq2.SPEC, mixed)).isCloseTo(sum, offset(1e-12));
    }

    @ParameterizedTest(name = "{0} at {1} °C, {2} %: {3}")
    @CsvSource({
        "mq7, -10, 33, 1.44",
        "mq7, 20, 33, 1.00",
        "mq7, 50, 85, 0.74",
        "mq7, 5, 85, 0.97",
        "mq4, -10, 85, 1.09",
        "mq4, 50, 33, 0.90",
        "mq135, -10, 33, 1.71",
        "mq135, 20, 85, 0.92",
        "mq135, 50, 33, 0.92",
        "mq135, 5, 33, 1.26"
    })
    void followsTheClimateFigure(String id, double tempC, double humidity, double factor) {
        assertThat(spec(id).climate().factorAt(tempC + 273.15, humidity / 100)).isCloseTo(factor, offset(1e-9));
    }

    @Test
    void mq2sClimateFigureIsNormalisedToItsReference() {
        var climate = Mq2.SPEC.climate();
        assertThat(climate.factorAt(293.15, 0.65)).isCloseTo(1, offset(1e-12));
        // The figure's own ratios stay: from 0 °C, 30 % to 50 °C, 85 % it falls from 1.59 to 0.64.
        assertThat(climate.factorAt(273.15, 0.30) / climate.factorAt(323.15, 0.85))
                .isCloseTo(1.59 / 0.64, offset(1e-9));
        assertThat(climate.factorAt(293.15, 0.60) / climate.factorAt(303.15, 0.60))
                .isCloseTo(1.06 / 0.97, offset(1e-9));
        assertThat(climate.factorAt(900, 0)).isEqualTo(climate.factorAt(323.15, 0.3)); // held beyond the figure
    }

    static List<MqSpec> specs() {
        return Stream.concat(Stream.of(Mq2.SPEC, Mq4.SPEC, Mq7.SPEC, Mq135.SPEC), MqFamily.SPECS.stream())
                .toList();
    }

    private static MqSpec spec(String id) {
        return specs().stream().filter(spec -> spec.id().equals(id)).findFirst().orElseThrow();
    }

    private static AirState air(Gas gas, double ppm) {
        double smoke = ppm * 1e-6 * 0.1 * 101_325 / (8.31446 * REFERENCE_KELVIN);
        return new AirState(
                REFERENCE_KELVIN,
                101_325,
                0.65,
                gas == Gas.CO2_EXCESS ? (400 + ppm) * 1e-6 : 400e-6,
                gas == Gas.CO ? ppm * 1e-6 : 0,
                gas == Gas.COMBUSTIBLE ? ppm * 1e-6 : 0,
                gas == Gas.ALCOHOL ? ppm * 1e-6 : 0,
                gas == Gas.METHANE ? ppm * 1e-6 : 0,
                gas == Gas.HYDROGEN ? ppm * 1e-6 : 0,
                new Aerosol(gas == Gas.SMOKE ? smoke : 0, 0, 0, 0, 0),
                0);
    }
}
