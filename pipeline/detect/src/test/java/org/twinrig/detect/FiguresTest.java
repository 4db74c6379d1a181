package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of merit against values worked out by hand. */
class FiguresTest {
    @Test
    void areaUnderTheCurve() {
        // positives .8 .4, negatives .6 .2: .8 beats both, .4 beats one
        assertThat(Auc.of(new double[] {0.8, 0.6, 0.4, 0.2}, new boolean[] {true, false, true, false}))
                .isEqualTo(0.75);
        assertThat(Auc.of(new double[] {1, 1, 1}, new boolean[] {true, false, true}))
                .as("ties count half")
                .isEqualTo(0.5);
        assertThat(Auc.of(new double[] {1, 2}, new boolean[] {true, true})).isNaN();
    }

    @Test
    void areaWithWeightedGroups() {
        var auc = new Auc(
                new double[] {0.8, 0.6, 0.4, 0.2}, new boolean[] {true, false, true, false}, new int[] {0, 0, 1, 1});
        assertThat(auc.value(new int[] {1, 1})).isEqualTo(0.75);
        assertThat(auc.value(new int[] {2, 0})).isEqualTo(1);
        // .8 .8 .4 against .6 .6 .2: 3 + 3 + 1 of 9
        assertThat(auc.value(new int[] {2, 1})).isCloseTo(7 / 9.0, within(1e-15));
    }

    @Test
    void confusion() {
        var confusion = new Confusion(List.of("a", "b", "c"));
        int[][] counts = {{5, 1, 0}, {2, 3, 0}, {0, 0, 4}};
        for (int actual = 0; actual < 3; actual++) {
            for (int predicted = 0; predicted < 3; predicted++) {
                for (int i = 0; i < counts[actual][predicted]; i++) {
                    confusion.add(actual, predicted);
                }
            }
        }
        assertThat(confusion.counts()).isDeepEqualTo(counts);
        assertThat(confusion.rows()).isEqualTo(15);
        assertThat(confusion.accuracy()).isEqualTo(12 / 15.0);
        assertThat(confusion.recall(0)).isEqualTo(5 / 6.0);
        assertThat(confusion.precision(0)).isEqualTo(5 / 7.0);
        assertThat(confusion.recall(2)).isEqualTo(1);
    }

    @Test
    void wilsonsInterval() {
        // 157 of 160, the published fan result: 0.9464 to 0.9936 (Wilson's formula by hand)
        var metric = Confusion.wilson(157, 160);
        assertThat(metric.value()).isEqualTo(157 / 160.0);
        assertThat(metric.ci95().get(0)).isCloseTo(0.9464, within(1e-4));
        assertThat(metric.ci95().get(1)).isCloseTo(0.9936, within(1e-4));
        assertThat(Confusion.wilson(10, 10).ci95().get(1)).isEqualTo(1);
    }

    @Test
    void bootstrapOfAMeanHasItsStandardError() {
        int groups = 100;
        var bootstrap = new Bootstrap(groups, 7);
        var metric = bootstrap.metric(
                weights -> { // half the groups 0, half 1
                    double sum = 0;
                    for (int g = 0; g < groups; g++) {
                        sum += weights[g] * (g % 2);
                    }
                    return sum / groups;
                });
        assertThat(metric.value()).isEqualTo(0.5);
        // normal theory: 0.5 ± 1.96 · √(0.25/100) = 0.402 to 0.598; 1000 draws of steps of 0.01
        assertThat(metric.ci95().get(0)).isCloseTo(0.402, within(0.02));
        assertThat(metric.ci95().get(1)).isCloseTo(0.598, within(0.02));
        assertThat(new Bootstrap(groups, 7).metric(w -> w[0]).ci95())
                .as("same seed, same draws")
                .isEqualTo(bootstrap.metric(w -> w[0]).ci95());
    }

    @Test
    void anUndefinedFigureHasNoInterval() {
        assertThat(new Bootstrap(5, 1).metric(w -> Double.NaN).ci95()).isEmpty();
    }
}
