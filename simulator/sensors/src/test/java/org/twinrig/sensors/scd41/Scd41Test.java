package org.twinrig.sensors.scd41;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType;

class Scd41Test extends SensorContract {
    private static final Map<String, Object> IDEAL = Map.of("ideal", true);

    @Override
    protected SensorType type() {
        return new Scd41();
    }

    @Override
    protected Set<String> clipsLow() {
        return Set.of("tempC");
    }

    @Override
    protected Set<String> clipsHigh() {
        return Set.of("co2Ppm", "tempC");
    }

    @Test
    void givesItsFirstReadingAfterFiveSecondsAndThenEveryFive() {
        var readings = Bench.readings(new Bench().mount(type(), 1, Map.of()), 0, 20.1);
        assertThat(readings).extracting(r -> r.timeNanos() / 1_000_000_000L).containsExactly(5L, 10L, 15L, 20L);
    }

    @ParameterizedTest(name = "quantity {0} is 63 % there after {1} s")
    @CsvSource({"0, 60, 1450, 2450", "1, 120, 23, 33", "2, 90, 45, 55"}) // data sheet, response times τ63
    void answersAStepInItsTime(int quantity, int tau, double before, double after) {
        var bench = new Bench();
        bench.air = air(1450, 23, 45);
        var sensor = bench.mount(type(), 1, IDEAL);
        for (int t = 5; t <= 100; t += 5) {
            sensor.read(t * 1_000_000_000L);
        }
        // A step between two looks is taken as a ramp; its middle is the moment of the step as the part sees it.
        double step = 102.5;
        bench.air = air(2450, 33, 55);
        double share = 0;
        double crossing = 0;
        for (int t = 105; share < 1 - StrictMath.exp(-1); t += 5) {
            double value = ((Samples) sensor.read(t * 1_000_000_000L)).values()[quantity];
            double next = (value - before) / (after - before);
            crossing = t - 5 * (next - (1 - StrictMath.exp(-1))) / (next - share);
            share = next;
        }
        assertThat(crossing - step).isCloseTo(tau, withPercentage(5));
    }

    @Test
    void everyPartKeepsTheDataSheetsAccuracy() {
        double[][] points = {
            {400, 60}, {700, 67.5}, {1000, 75}, {1500, 95}, {2000, 110}, {2001, 140}, {3000, 190}, {5000, 290}
        };
        double largest = 0;
        for (int seed = 0; seed < 500; seed++) {
            var errors = Scd41Errors.draw(new RandomStreams(seed).stream("part"));
            for (double[] point : points) {
                assertThat(Math.abs(errors.co2Ppm(point[0]))).isLessThanOrEqualTo(point[1] + 1e-9);
            }
            largest = Math.max(largest, Math.abs(errors.co2Ppm(400)) / 60);
            assertThat(Math.abs(errors.kelvin(25))).isLessThanOrEqualTo(0.8);
            assertThat(Math.abs(errors.kelvin(0))).isLessThanOrEqualTo(1.5);
            assertThat(Math.abs(errors.humidityPct(50, 25))).isLessThanOrEqualTo(6);
            assertThat(Math.abs(errors.humidityPct(90, 25))).isLessThanOrEqualTo(9);
        }
        assertThat(largest).as("the parts make use of their band").isGreaterThan(0.8);
    }

    @Test
    void repeatsItselfWithinTheSheetsFigures() {
        var sensor = new Bench().mount(type(), 4, Map.of());
        var readings = Bench.readings(sensor, 0, 10_000);
        // Three standard deviations are ±10 ppm, ±0.1 K, ±0.4 %; 2000 readings give a deviation to 2 %, rounding adds
        // 1.
        assertThat(3 * deviation(readings, 0)).isCloseTo(10, withPercentage(8));
        assertThat(3 * deviation(readings, 1)).isCloseTo(0.1, withPercentage(8));
        assertThat(3 * deviation(readings, 2)).isCloseTo(0.4, withPercentage(8));
    }

    @Test
    void readsThePartialPressureOfCo2() {
        var bench = new Bench();
        bench.air = new AirState(293.15, 80_000, 0.5, 1000e-6, 0, 0, 0, 0, 0);
        assertThat(co2(bench.mount(type(), 1, IDEAL))).isCloseTo(1000 * 800 / 1013.0, offset(0.5));
        assertThat(co2(bench.mount(type(), 1, Map.of("ideal", true, "pressure", 80_000.0))))
                .isEqualTo(1000);
        // 1950 m in the standard atmosphere are 800 hPa.
        assertThat(co2(bench.mount(type(), 1, Map.of("ideal", true, "altitude", 1950.0))))
                .isCloseTo(1000, offset(5.0));
    }

    @Test
    void valuesAreWholeWords() {
        for (var reading : Bench.readings(new Bench().mount(type(), 9, Map.of()), 0, 500)) {
            double[] values = ((Samples) reading).values();
            var words = Scd41Words.of(values[0], values[1], values[2]);
            assertThat(values).containsExactly(words.co2Ppm(), words.tempC(), words.humidityPct());
        }
    }

    private static double co2(Sensor sensor) {
        return ((Samples) sensor.read(5_000_000_000L)).values()[0];
    }

    private static AirState air(double co2Ppm, double tempC, double humidityPct) {
        return new AirState(tempC + 273.15, 101_300, humidityPct / 100, co2Ppm * 1e-6, 0, 0, 0, 0, 0);
    }

    private static double deviation(Iterable<? extends org.twinrig.core.reading.Reading> readings, int quantity) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (var reading : readings) {
            double value = ((Samples) reading).values()[quantity];
            n++;
            sum += value;
            squares += value * value;
        }
        return Math.sqrt((squares - sum * sum / n) / (n - 1));
    }
}
