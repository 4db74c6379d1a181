package org.twinrig.sensors.mq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorType;

class Mq135Test extends MqContract {
    @Override
    protected SensorType type() {
        return new Mq135();
    }

    @Test
    void noticesAFullMeetingRoom() {
        assertThat(ohm(1400e-6)).isLessThan(0.5 * ohm(400e-6));
    }

    private double ohm(double co2) {
        var bench = new Bench();
        bench.air = new AirState(293.15, 101_325, 0.33, co2, 0, 0, 0, 0, 0);
        var options = Map.<String, Object>of("heatedFor", 36_000.0, "ideal", true);
        return ((Samples) bench.mount(type(), 1, options).read(1_000_000_000L)).values()[2];
    }
}
