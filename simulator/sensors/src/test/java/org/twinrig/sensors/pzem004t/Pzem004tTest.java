package org.twinrig.sensors.pzem004t;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.CircuitState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.SensorType.Quantity;

class Pzem004tTest extends SensorContract {
    private static final int POWER = 0; // columns
    private static final int VOLTAGE = 1;
    private static final int CURRENT = 2;
    private static final int FACTOR = 3;
    private static final int ENERGY = 4;

    @Override
    protected SensorType type() {
        return new Pzem004t();
    }

    @Override
    protected Set<String> clipsLow() {
        return Set.of("powerW", "currentA", "powerFactor", "energyWh", "frequencyHz");
    }

    @Override
    protected Set<String> clipsHigh() {
        return Set.of("powerW", "voltageV", "currentA", "frequencyHz");
    }

    @Override
    protected double settledWithin(Quantity quantity) {
        return 0.02 * (quantity.high() - quantity.low());
    }

    private static double[] after(double seconds, CircuitState mains, boolean ideal) {
        var bench = new Bench();
        bench.mains = mains;
        var readings = Bench.readings(bench.mount(new Pzem004t(), 4, Map.of("ideal", ideal)), 0, seconds + 1);
        return ((Samples) readings.get(readings.size() - 1)).values();
    }

    @Test
    void anIdealPartShowsTheCircuitInTheManualsSteps() {
        double[] shown = after(3600, new CircuitState(231.26, 0.52347, 84.26, 50.01), true);
        assertThat(shown).containsExactly(84.3, 231.3, 0.523, 0.7, 84, 50.0);
    }

    @Test
    void fromAThousandWattsOnItShowsWholeWatts() {
        assertThat(after(5, new CircuitState(230, 5.2, 1180.4, 50), true)[POWER])
                .isEqualTo(1180);
    }

    @Test
    void whatIsBelowTheStartingValuesIsNotSeen() {
        assertThat(after(3600, new CircuitState(230, 0.01, 0.3, 50), true)).containsExactly(0, 230.0, 0, 0, 0, 50.0);
    }

    @Test
    void aRealPartKeepsTheManualsAccuracy() {
        double[] shown = after(3600, new CircuitState(230, 4, 900, 50), false);
        // 0.5 % each of voltage, current and power, and four standard deviations of noise
        assertThat(shown[VOLTAGE]).isCloseTo(230, withPercentage(0.7));
        assertThat(shown[CURRENT]).isCloseTo(4, withPercentage(0.7));
        assertThat(shown[POWER]).isCloseTo(900, withPercentage(1.8));
        assertThat(shown[FACTOR]).isCloseTo(900.0 / 920, offset(0.01));
        assertThat(shown[ENERGY]).isCloseTo(900, withPercentage(1.8));
    }

    @Test
    void withoutMainsItSaysNothing() {
        assertThat(after(5, new CircuitState(0, 0, 0, 0), false)).containsOnly(Double.NaN);
    }
}
