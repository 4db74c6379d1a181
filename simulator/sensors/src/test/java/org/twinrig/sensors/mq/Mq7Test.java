package org.twinrig.sensors.mq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorType;

class Mq7Test extends MqContract {
    @Override
    protected SensorType type() {
        return new Mq7();
    }

    @Test
    void hasNoReadingBeforeItsFirstLowPhaseEnds() {
        var readings = Bench.readings(new Bench().mount(type(), 1, Map.of()), 0, 151);
        for (int second = 1; second <= 150; second++) {
            double[] values = ((Samples) readings.get(second - 1)).values();
            assertThat(Double.isNaN(values[2])).as("second " + second).isEqualTo(second < 150);
        }
    }

    @Test
    void holdsAReadingUntilTheNextLowPhaseEnds() {
        var bench = new Bench();
        var sensor = bench.mount(type(), 1, Map.of("heatedFor", 15_000.0));
        double first = ohm((Samples) sensor.read(1_000_000_000L));
        bench.air = new AirState(293.15, 101_325, 0.33, 400e-6, 400e-6, 0, 0, 0, 0);
        for (int second = 2; second < 150; second++) {
            assertThat(ohm((Samples) sensor.read(second * 1_000_000_000L))).isEqualTo(first);
        }
        assertThat(ohm((Samples) sensor.read(150_000_000_000L)) / first).isLessThan(0.1);
    }

    @Test
    void readsAllTheTimeWhenToldToHeatSteadily() {
        var readings = Bench.readings(new Bench().mount(type(), 1, Map.of("heater", "steady")), 0, 10);
        assertThat(readings)
                .allSatisfy(reading -> assertThat(ohm((Samples) reading)).isNotNaN());
    }

    private static double ohm(Samples samples) {
        return samples.values()[2];
    }
}
