package org.twinrig.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;

class TwoSampleTest {
    private static final List<String> NAMES = List.of("a", "b", "c");

    @Test
    void samplesOfOneKindCannotBeToldApart() {
        var result = TwoSample.separate(rows(1, 400, 0), rows(2, 400, 0), NAMES, 1);
        // 160 against 160: standard deviation of the area under chance 0.032; three of them
        assertThat(result.auc()).isCloseTo(0.5, offset(0.1));
    }

    @Test
    void aShiftIsFoundAndNamed() {
        var result = TwoSample.separate(rows(1, 400, 0), rows(2, 400, 1.5), NAMES, 1);
        // normal distributions 1.5 apart: Φ(1.5/√2) = 0.856 at best; trees of 480 rows lose a little
        assertThat(result.auc()).isBetween(0.76, 0.92);
        assertThat(result.telling().get(0).feature()).isEqualTo("b");
        assertThat(result.telling().get(0).alone()).isCloseTo(1 - 0.856, offset(0.06)); // 0.02 by chance, three times
    }

    @Test
    void theMedianIsTakenFeatureByFeature() {
        var low = new TwoSample.Result(
                0.5, List.of(new TwoSample.Telling("a", 0, 0.4), new TwoSample.Telling("b", 1, 1)));
        var high = new TwoSample.Result(
                0.7, List.of(new TwoSample.Telling("b", 2, 0), new TwoSample.Telling("a", 1, 0.6)));
        assertThat(TwoSample.median(List.of(low, high)))
                .isEqualTo(new TwoSample.Result(
                        0.6, List.of(new TwoSample.Telling("b", 1.5, 0.5), new TwoSample.Telling("a", 0.5, 0.5))));
    }

    @Test
    void aSampleThatCannotBeSplitIsRefused() {
        assertThatThrownBy(() -> TwoSample.separate(rows(1, 1, 0), rows(2, 9, 0), NAMES, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sample of 1 rows cannot be split");
    }

    private static List<double[]> rows(long seed, int count, double shift) {
        var random = new RandomStreams(seed).stream("rows");
        var rows = new ArrayList<double[]>();
        for (int i = 0; i < count; i++) {
            rows.add(new double[] {random.gaussian(), shift + random.gaussian(), random.gaussian()});
        }
        return rows;
    }
}
