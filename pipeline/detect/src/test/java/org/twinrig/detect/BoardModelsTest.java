package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;

/** From a board's readings to reports, features and findings. */
class BoardModelsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int TEMPERATURE = BoardFeatures.NAMES.indexOf("temperature");
    private static final int GAS = BoardFeatures.NAMES.indexOf("gas");

    private static BoardReport report(double temperature, double ohm) {
        return new BoardReport(temperature, 45, 50, ohm, 100);
    }

    @Test
    void aBoardReportsOnceAllItsPartsHaveSpokenAndKeepsTheLastGoodValue() {
        var times = new ArrayList<Long>();
        var temperatures = new ArrayList<Double>();
        var reports = new BoardReports((device, time, report) -> {
            times.add(time / SECOND);
            temperatures.add(report.temperature());
        });
        for (int second = 20; second <= 200; second += 20) {
            double read = second == 80 ? Double.NaN : 20 + second / 20.0; // one read fails
            reports.accept(
                    channel("dht22", "tempC", "humidityPct"), new Samples(second * SECOND, new double[] {read, 40}));
            reports.accept(channel("mq2", "adcCounts", "rsOhm"), new Samples(second * SECOND, new double[] {50, 9e4}));
            if (second >= 60) { // the meter is switched on later
                reports.accept(
                        channel("pzem004t", "powerW", "voltageV"),
                        new Samples(second * SECOND, new double[] {100, 230}));
            }
        }
        reports.before(201 * SECOND);
        assertThat(times).containsExactly(60L, 80L, 100L, 120L, 140L, 160L, 180L, 200L);
        assertThat(temperatures).startsWith(23.0, 23.0, 25.0);
        reports.before(400 * SECOND);
        assertThat(times).as("what is older than two minutes is not reported").endsWith(300L, 320L);
    }

    private static Channel channel(String sensor, String first, String second) {
        return Channel.reading("ESP32-001", sensor, new Content.Numbers(SampleSchema.of("S", first, "-", second, "-")));
    }

    @Test
    void featuresBeginAfterTheCalibrationAndAreNotMovedByOneWildTemperature() {
        var features = new BoardFeatures();
        for (int i = 0; i < 15; i++) {
            assertThat(features.next(report(20, 90_000))).isEmpty();
        }
        double[] row = features.next(report(6.2, 45_000)).orElseThrow(); // a DHT22 that lost a bit
        assertThat(row).hasSize(BoardFeatures.NAMES.size());
        assertThat(row[TEMPERATURE]).isEqualTo(20);
        assertThat(row[GAS]).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test
    void aMemoryWrittenAndReadGoesOnBitForBit() {
        var straight = new BoardFeatures();
        var broken = new BoardFeatures();
        for (int i = 0; i < 40; i++) {
            var report = report(20 + 0.1 * i, 90_000 - 1000 * i);
            var expected = straight.next(report);
            var found = broken.next(report);
            assertThat(found.isPresent()).isEqualTo(expected.isPresent());
            expected.ifPresent(row -> assertThat(found.orElseThrow()).isEqualTo(row));
            broken = BoardFeatures.resume(broken.written());
        }
    }

    @Test
    void theShippedModelsTellCleanAirFromAPoisonedRoom() {
        var clean = new BoardFeatures();
        var poisoned = new BoardFeatures();
        double[] calm = {};
        double[] bad = {};
        for (int i = 0; i < 200; i++) {
            calm = clean.next(report(21, 90_000)).orElse(calm);
            bad = poisoned.next(report(21 + 0.02 * i, i < 20 ? 90_000 : 90_000 - 250.0 * i))
                    .orElse(bad);
        }
        var risk = RiskDetector.shipped();
        assertThat(risk.probability(calm)).isLessThan(0.2);
        assertThat(risk.probability(bad)).isGreaterThan(0.5);
        assertThat(PowerModel.shipped().watts(calm)).isBetween(0.0, 4000.0);
        assertThat(risk.manifest().metrics()).containsKeys("auc", "baseline_threshold_auc", "later_auc");
    }

    @Test
    void leastSquaresFindsALineAndComesBackFromText() {
        var rows = new ArrayList<double[]>();
        var targets = new double[20];
        for (int i = 0; i < targets.length; i++) {
            rows.add(new double[] {i, i * i, 7}); // the last column says nothing
            targets[i] = 3 + 2 * i - 0.5 * i * i;
        }
        var line = LeastSquares.read(new LeastSquares(rows, targets).written());
        assertThat(line.at(new double[] {30, 900, 7})).isCloseTo(3 + 60 - 450, within(1e-6));
    }

    @Test
    void theBestSingleLimitIsFoundOnEitherSide() {
        var rows = List.of(new double[] {5, 1}, new double[] {4, 2}, new double[] {5, 3}, new double[] {4, 4});
        var rule = ThresholdRule.read(ThresholdRule.fit(rows, new boolean[] {true, true, false, false}, List.of(0, 1))
                .written());
        assertThat(rule).isEqualTo(new ThresholdRule(1, 2, false));
        assertThat(rule.says(new double[] {0, 1.5})).isTrue();
    }

    @Test
    void tooFewEpisodesAreRefused() {
        var row = new BoardRow(new double[16], report(20, 9e4), 100, false, "e", 1, "work", 10, 100);
        assertThatThrownBy(() -> BoardTraining.power(List.of(row), 1, "test", (done, total, text) -> {}))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("1 episodes are too few");
    }
}
