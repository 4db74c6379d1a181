package org.twinrig.sensors.mq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.Aerosol;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorContract;
import org.twinrig.sensors.SensorType.Quantity;

/** What every sensor of the family owes beyond the common contract. */
abstract class MqContract extends SensorContract {
    @Override
    protected Set<String> clipsLow() {
        return Set.of();
    }

    @Override
    protected Set<String> clipsHigh() {
        return Set.of();
    }

    @Override
    protected double settledWithin(Quantity quantity) {
        return 0.04 * (quantity.high() - quantity.low()); // the sheet itself calls one to three minutes a minimum
    }

    @Test
    void voltsAndOhmsFollowFromTheCounts() {
        var options = Map.<String, Object>of("loadResistance", 10_000.0, "heatedFor", 3600.0);
        for (var reading : Bench.readings(new Bench().mount(type(), 1, options), 0, 20)) {
            double[] values = ((Samples) reading).values();
            assertThat(values[0]).isEqualTo(Math.rint(values[0])).isPositive();
            assertThat(values[1]).isEqualTo(values[0] * 5 / 1024);
            assertThat(values[2]).isEqualTo((5 / values[1] - 1) * 10_000);
        }
    }

    @Test
    void theConverterStopsAtItsEnds() {
        assertThat(counts(0.05, 100, 100_000)).isEqualTo(1023);
        assertThat(counts(0, 1e6, 1_000)).isBetween(0.0, 2.0);
    }

    @Test
    void meansOfConversionsHaveFractions() {
        var options = Map.<String, Object>of("conversions", 5.0, "heatedFor", 3600.0, "r0", 3000.0);
        var readings = Bench.readings(new Bench().mount(type(), 1, options), 0, 100);
        assertThat(readings).allSatisfy(reading -> {
            double fifths = ((Samples) reading).values()[0] * 5;
            assertThat(fifths).isEqualTo(Math.rint(fifths));
        });
    }

    private double counts(double gas, double r0, double load) {
        var options = Map.<String, Object>of("r0", r0, "loadResistance", load, "heatedFor", 3600.0, "ideal", true);
        var bench = new Bench();
        bench.air = new AirState(293.15, 101_325, 0.5, 400e-6, gas, gas, gas, gas, gas, new Aerosol(0, 0, 0, 0, 0), 0);
        return ((Samples) bench.mount(type(), 1, options).read(1_000_000_000L)).values()[0];
    }
}
