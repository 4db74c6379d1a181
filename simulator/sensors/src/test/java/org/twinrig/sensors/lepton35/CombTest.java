package org.twinrig.sensors.lepton35;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.sensors.Bench;

class CombTest {
    /** Counts that recorded frames show are so far apart, on average: 2.08 about 299 K, 2.97 about 265 K [0.01 K]. */
    @ParameterizedTest(name = "{0} K: {1}")
    @CsvSource({"299, 2.08", "265, 2.97"})
    void temperaturesComeInStepsOfRawCounts(double kelvin, double step) {
        var bench = new Bench();
        bench.scene = Bench.evenScene(kelvin);
        var frame = (ThermalFrame) Bench.readings(bench.mount(new Lepton35Type(), 5, Map.of()), 0, 1)
                .get(0);
        var seen = new TreeSet<Integer>();
        for (short count : frame.centikelvin()) {
            seen.add(count & 0xFFFF);
        }
        int middle = frame.centikelvin()[0] & 0xFFFF;
        var dense = seen.subSet(middle - 15, middle + 16); // about the mean no tooth is missing
        // A recorded comb has gaps by chance, ours has none here: 5 %; whole counts at both ends, 3 %.
        assertThat((dense.last() - dense.first()) / (dense.size() - 1.0)).isBetween(0.92 * step, 1.08 * step);
    }
}
