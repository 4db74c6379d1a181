package org.twinrig.detect.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NabRuleTest {
    private static final double LISTED = 6e-12; // the published figures have 12 digits

    private final NabRule standard = new NabRule(CostProfile.STANDARD);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "listed-detectors.csv", numLinesToSkip = 1)
    void relativeEntropyGetsThePublishedFigures(
            String file, double score, double lowFp, double lowFn, int tp, int tn, int fp, int fn) throws IOException {
        var series = new ScoredSeries(file, NabData.windows(file), RelativeEntropy.scores(NabData.values(file)));
        NabScore result = standard.score(series, 0.5);
        assertThat(result.score()).isCloseTo(score, within(LISTED));
        assertThat(List.of(
                        result.truePositives(),
                        result.trueNegatives(),
                        result.falsePositives(),
                        result.falseNegatives()))
                .containsExactly(tp, tn, fp, fn);
        assertThat(new NabRule(CostProfile.LOW_FALSE_ALARMS).score(series, 0.5).score())
                .isCloseTo(lowFp, within(LISTED));
        assertThat(new NabRule(CostProfile.LOW_MISSES).score(series, 0.5).score())
                .isCloseTo(lowFn, within(LISTED));
    }

    @ParameterizedTest(name = "{0}: {2} and {3} windows")
    @CsvSource({
        "realKnownCause/machine_temperature_system_failure.csv, -4, 4, 4",
        "realKnownCause/ambient_temperature_system_failure.csv, -2, 2, 2"
    })
    void silenceAndPerfectionFrameTheScale(String file, double silent, double perfect, int windows) throws IOException {
        int[] labels = NabData.windows(file);
        double[] first = new double[labels.length];
        for (int i = 1; i < labels.length; i++) {
            first[i] = labels[i] > labels[i - 1] ? 1 : 0;
        }
        var series = new ScoredSeries(file, labels, first);
        assertThat(series.windowCount()).isEqualTo(windows);
        assertThat(standard.score(series, NabRule.SILENT).score()).isEqualTo(silent);
        assertThat(standard.score(series, 1).score()).isCloseTo(perfect, within(1e-12)); // rounding of sums
        assertThat(CostProfile.STANDARD.normalised(perfect, windows)).isEqualTo(100);
        assertThat(CostProfile.LOW_MISSES.normalised(-2.0 * windows, windows)).isZero();
    }

    @Test
    void thePublishedTotalsGiveThePublishedPercentages() {
        assertThat(CostProfile.STANDARD.normalised(10.7711775285, 116)).isCloseTo(54.6, within(0.05));
        assertThat(CostProfile.LOW_FALSE_ALARMS.normalised(-5.57182391716, 116)).isCloseTo(47.6, within(0.05));
        assertThat(CostProfile.LOW_MISSES.normalised(-27.2288224715, 116)).isCloseTo(58.8, within(0.05));
    }

    @Test
    void theProfilesAreThoseOfTheBenchmark() throws IOException {
        JsonNode profiles =
                new ObjectMapper().readTree(NabData.file("config/profiles.json").toFile());
        assertThat(profiles).hasSize(CostProfile.ALL.size());
        for (CostProfile profile : CostProfile.ALL) {
            JsonNode weights = profiles.get(profile.name()).get("CostMatrix");
            assertThat(profile)
                    .isEqualTo(new CostProfile(
                            profile.name(),
                            weights.get("tpWeight").asDouble(),
                            weights.get("fnWeight").asDouble(),
                            weights.get("fpWeight").asDouble()));
        }
    }

    @Test
    void theBestThresholdIsNoWorseThanAnyOther() {
        var corpus = List.of(random("a", 1), random("b", 2), random("c", 3));
        for (CostProfile profile : CostProfile.ALL) {
            var rule = new NabRule(profile);
            var optimum = rule.optimum(corpus);
            double best = DoubleStream.concat(
                            corpus.stream().flatMapToDouble(s -> Arrays.stream(s.scores())),
                            DoubleStream.of(NabRule.SILENT))
                    .map(threshold -> total(rule, corpus, threshold))
                    .max()
                    .orElseThrow();
            assertThat(optimum.total()).isCloseTo(best, within(1e-9)); // another order of summation
            assertThat(total(rule, corpus, optimum.threshold())).isCloseTo(best, within(1e-9));
        }
    }

    private static double total(NabRule rule, List<ScoredSeries> corpus, double threshold) {
        return corpus.stream()
                .mapToDouble(series -> rule.score(series, threshold).score())
                .sum();
    }

    /** Scores of two decimals, so that many are equal; higher ones in the windows. */
    private static ScoredSeries random(String name, int seed) {
        var random = new Random(seed);
        int[] windows = new int[400];
        Arrays.fill(windows, 100, 140, 1);
        Arrays.fill(windows, 300, 320, 2);
        double[] scores = new double[400];
        for (int i = 0; i < 400; i++) {
            scores[i] = Math.rint(Math.min(1, random.nextDouble() * (windows[i] > 0 ? 1.05 : 1)) * 100) / 100;
        }
        return new ScoredSeries(name, windows, scores);
    }
}
