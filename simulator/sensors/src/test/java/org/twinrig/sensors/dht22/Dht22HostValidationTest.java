package org.twinrig.sensors.dht22;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;

/** When the boards of {@code environment-mq2-dht22} report, and how wrong their bad reads are, beside the twin. */
class Dht22HostValidationTest {
    /** Beyond this far from the median of eleven a temperature [°C] or humidity [%] is taken for a bad read. */
    private static final double[] BAD = {1.5, 5};

    private List<String> lines = List.of();

    @BeforeEach
    void readTheBoards() throws IOException {
        var file = Path.of(System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", "")))
                .resolve("environment-mq2-dht22/iot_telemetry_first_12h.csv");
        Assumptions.assumeTrue(Files.isReadable(file), "no measurements at " + file);
        lines = Files.readAllLines(file);
    }

    @ParameterizedTest(name = "{0}: loop {1} s, retries of {2} s, {3} of the reads fail")
    @CsvSource({
        "iot-device-01, 3.815, 0.537, 0.817",
        "iot-device-02, 3.807, 0.537, 0.833",
        "iot-device-03, 3.686, 0.1, 0"
    })
    void reportsAfterTheTimesOfTheRealHosts(String board, double loop, double retry, double fail) {
        double[] real = intervals(times(column(board, "ts")));
        var options = Map.<String, Object>of("interval", loop, "retry", retry, "failProbability", fail);
        double[] twin = intervals(times(options, 43_200));
        // Standard error of the mean of 7,000 is 0.5 %; the retry is rounded to a seventh of the loop, 1.5 % more.
        assertThat(mean(twin)).isCloseTo(mean(real), withPercentage(3));
        for (double share : new double[] {0.1, 0.5, 0.75, 0.9, 0.95}) {
            // A quantile may lie one retry beside; retries are longer by what they are rounded.
            double tolerance = retry + 0.015 * quantile(real, share);
            assertThat(quantile(twin, share))
                    .as("quantile " + share)
                    .isCloseTo(quantile(real, share), offset(tolerance));
        }
        assertThat((double) twin.length).isCloseTo(real.length, withPercentage(3));
    }

    @ParameterizedTest(name = "{0}, quantity {1}")
    @CsvSource({"temp, 0", "humidity, 1"})
    void badReadsAreAsFarOffAsTheRealOnes(String name, int quantity) {
        var real = new ArrayList<Double>();
        for (var board : List.of("iot-device-01", "iot-device-02")) {
            real.addAll(misses(column(board, name), BAD[quantity]));
        }
        var twin = new ArrayList<Double>();
        for (int seed = 0; seed < 12; seed++) {
            var bench = new Bench();
            bench.air = new AirState(293.15 + seed, 101_325, 0.6 + 0.012 * seed, 400e-6, 0, 0, 0, 0, 0);
            var rows = Bench.readings(bench.mount(new Dht22(), seed, Map.of("failProbability", 0.0)), 0, 24_000);
            twin.addAll(misses(
                    rows.stream().map(r -> ((Samples) r).values()[quantity]).toList(), BAD[quantity]));
        }
        // Some twenty on the real side: their median is good for a factor of two. Bits are lost, so a miss is a sum of
        // powers of two in tenths, or of 12.8 and more.
        assertThat(real).hasSizeGreaterThan(10);
        assertThat(median(twin)).isBetween(median(real) / 2, median(real) * 2);
        assertThat(twin.stream().filter(miss -> miss < 0).count() / (double) twin.size())
                .isCloseTo(real.stream().filter(miss -> miss < 0).count() / (double) real.size(), offset(0.25));
    }

    private List<Double> column(String board, String name) {
        var names = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[names.indexOf("dev")].equals(board))
                .map(cells -> Double.parseDouble(cells[names.indexOf(name)]))
                .toList();
    }

    private static double[] times(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** When the twin's readings come [s], asked as a run asks. */
    private static double[] times(Map<String, Object> options, double until) {
        var sensor = new Bench().mount(new Dht22(), 4, options);
        var times = new ArrayList<Double>();
        for (long n = 0; Bench.due(sensor.schedule(), n) < until * 1e9; n++) {
            sensor.readings(Bench.due(sensor.schedule(), n)).forEach(r -> times.add(r.timeNanos() * 1e-9));
        }
        return times(times);
    }

    private static double[] intervals(double[] times) {
        double[] steps = new double[times.length - 1];
        Arrays.setAll(steps, i -> times[i + 1] - times[i]);
        Arrays.sort(steps);
        return steps;
    }

    /** How far bad reads are from the median of the eleven values around them. */
    private static List<Double> misses(List<Double> values, double bad) {
        var misses = new ArrayList<Double>();
        for (int i = 0; i < values.size(); i++) {
            var near = values.subList(Math.max(0, i - 5), Math.min(values.size(), i + 6));
            double miss = values.get(i) - near.stream().sorted().toList().get(near.size() / 2);
            if (Math.abs(miss) > bad) {
                misses.add(miss);
            }
        }
        return misses;
    }

    private static double median(List<Double> values) {
        return quantile(values.stream().mapToDouble(Math::abs).sorted().toArray(), 0.5);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
