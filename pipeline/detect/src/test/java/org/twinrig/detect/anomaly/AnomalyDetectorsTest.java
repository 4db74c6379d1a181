package org.twinrig.detect.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnomalyDetectorsTest {
    @ParameterizedTest
    @EnumSource
    void aLoneSpikeScoresAboveEverythingElse(AnomalyDetector.Kind kind) {
        double[] scores = kind.scores(noiseWithSpike(3000, 2500, 12)); // twelve standard deviations
        assertThat(scores[2500]).isGreaterThan(AnomalyLevel.WARNING.from());
        assertThat(Arrays.stream(scores).max().orElseThrow()).isEqualTo(scores[2500]);
    }

    @ParameterizedTest
    @EnumSource
    void sameValuesGetTheSameScores(AnomalyDetector.Kind kind) {
        double[] values = noiseWithSpike(1500, 1200, 8);
        double[] once = kind.scores(values);
        assertThat(kind.scores(values)).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    void scoresLieBetweenNothingAndOneWhateverComes(AnomalyDetector.Kind kind) {
        double[] values = noiseWithSpike(800, 700, 1e12);
        values[600] = -1e-300;
        Arrays.fill(values, 300, 500, 7); // a flat line
        assertThat(Arrays.stream(kind.scores(values)).allMatch(score -> score >= 0 && score < 1))
                .isTrue();
        assertThat(Arrays.stream(kind.scores(new double[2000])).max().orElseThrow())
                .isLessThan(AnomalyLevel.WARNING.from());
    }

    @Test
    void theDeviationIsThatOfTheLatestNumbersEvenAfterAMillion() {
        var deviation = new Deviation(500);
        var random = new Random(7);
        double[] all = IntStream.range(0, 1_000_000)
                .mapToDouble(i -> 1e6 + random.nextGaussian())
                .toArray();
        double latest = 0;
        for (double number : all) {
            latest = deviation.of(number);
        }
        double[] window = Arrays.copyOfRange(all, all.length - 501, all.length - 1);
        double mean = Arrays.stream(window).average().orElseThrow();
        double variance = Arrays.stream(window)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        // the floor for flat lines is 1e-6 of the number: here as large as the spread itself
        assertThat(latest)
                .isCloseTo(
                        (all[all.length - 1] - mean) / Math.max(Math.sqrt(variance), 1e-6 * all[all.length - 1] + 1e-9),
                        within(1e-9)); // rounding of at most 1000 additions
    }

    @Test
    void onlyWhatIsHigherThanTheFourHundredBeforeIsASurprise() {
        var surprise = new Surprise();
        assertThat(surprise.of(0.5)).isEqualTo(0.5);
        assertThat(surprise.of(0.5)).isZero();
        assertThat(surprise.of(0.6)).isEqualTo(0.6);
        for (int i = 0; i < 400; i++) {
            assertThat(surprise.of(0.1)).isZero();
        }
        assertThat(surprise.of(0.2)).isEqualTo(0.2);
    }

    @Test
    void oneAnomalyIsOneAlarmOfEachLevel() {
        var logic = new AnomalyAlarmLogic();
        double[] scores = new double[1200];
        scores[100] = 0.6;
        scores[101] = 0.9; // another level
        scores[150] = 0.95; // higher still, but known
        scores[700] = 0.55;
        var raised = IntStream.range(0, scores.length)
                .filter(i -> logic.raises(scores[i]))
                .boxed()
                .toList();
        assertThat(raised).containsExactly(100, 101, 700);
    }

    @Test
    void levelsFollowTheScore() {
        assertThat(AnomalyLevel.of(0.51)).isEqualTo(AnomalyLevel.NONE);
        assertThat(AnomalyLevel.of(0.52)).isEqualTo(AnomalyLevel.WARNING);
        assertThat(AnomalyLevel.of(0.75)).isEqualTo(AnomalyLevel.ALERT);
    }

    /** Our own last accepted figures of the two sensor series; the README's table is made with the same detectors. */
    @ParameterizedTest
    @EnumSource
    void theSensorSeriesGetTheAcceptedScores(AnomalyDetector.Kind kind) throws IOException {
        double machine = standard(kind, "realKnownCause/machine_temperature_system_failure.csv");
        double ambient = standard(kind, "realKnownCause/ambient_temperature_system_failure.csv");
        boolean forest = kind == AnomalyDetector.Kind.FOREST;
        assertThat(machine).isCloseTo(forest ? 1.649 : -1.791, within(0.0005)); // shown with three digits
        assertThat(ambient).isCloseTo(forest ? 1.110 : -0.687, within(0.0005));
    }

    private static double standard(AnomalyDetector.Kind kind, String file) throws IOException {
        var series = new ScoredSeries(file, NabData.windows(file), kind.scores(NabData.values(file)));
        return new NabRule(CostProfile.STANDARD)
                .score(series, AnomalyLevel.WARNING.from())
                .score();
    }

    private static double[] noiseWithSpike(int length, int at, double height) {
        var random = new Random(3);
        double[] values = IntStream.range(0, length)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();
        values[at] = height;
        return values;
    }
}
