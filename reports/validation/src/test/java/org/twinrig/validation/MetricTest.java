package org.twinrig.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.validation.table.CsvTable;

class MetricTest {
    private static final Curve CURVE = new Curve(new double[] {0, 10, 20, 30}, new double[] {20, 80, -50, 40});

    @ParameterizedTest(name = "{0} from {1} to {2} over {3}: {4}")
    @CsvSource({
        "MAX, 0, 30, 20, 60",
        "MAX, 15, 30, 20, 20",
        "MIN, 0, 30, 20, 70",
        "MAXABS, 0, 30, 0, 80",
        "MAXABS, 15, 30, -10, 50",
        "MEAN, 0, 10, 60, 10"
    })
    void eachReadsTheCurveInItsWindow(Metric metric, double from, double to, double initial, double expected) {
        assertThat(metric.of(CURVE, from, to, initial)).isEqualTo(expected);
    }

    @Test
    void anEmptyWindowGivesNoNumber() {
        assertThat(Metric.MAX.of(CURVE, 31, 40, 0)).isNaN();
    }

    /** The metric applied to CFAST's curves gives CFAST's numbers; the curves are thinned to some 100 rows. */
    @Test
    void cfastsCurvesGiveCfastsNumbers() {
        var off = new ArrayList<String>();
        int compared = 0;
        for (var entry : CaseIndex.read(Data.fires())) {
            if (!entry.present()) {
                continue;
            }
            CsvTable table = CsvTable.read(entry.folder().resolve("cfast.csv"));
            for (Comparison c : Comparison.read(entry.folder())) {
                if (table.has(c.column()) && !c.column().equals("Time")) {
                    var curve = new Curve(table.column("Time"), table.column(c.column()));
                    double again = c.metric().of(curve, c.from(), c.to(), c.initial());
                    compared++;
                    if (Math.abs(again / c.cfast() - 1) > 0.05) {
                        off.add("%s %s: %.4g for %.4g".formatted(entry.folder(), c.column(), again, c.cfast()));
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(900);
        // narrow peaks that thinning loses: pressures of PRISME, a heater's jet, a pool's last seconds
        assertThat(off).hasSizeLessThan(compared / 50);
    }

    @Test
    void aCurveNeedsAsManyValuesAsPlaces() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Curve(new double[2], new double[3]))
                .hasMessage("2 abscissae for 3 values");
        assertThat(CURVE.last()).isCloseTo(40, within(0.0));
    }
}
