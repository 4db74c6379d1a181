package org.twinrig.sensors.mq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.Aerosol;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorType;

class Mq4Test extends MqContract {
    @Override
    protected SensorType type() {
        return new Mq4();
    }

    @Test
    void noticesNaturalGasLongBeforeItBurns() {
        // A tenth of the lower limit of 4.4 % of methane: the sheet's law from clean air's 4.4.
        double ratio = ohm(4400e-6) / ohm(0);
        assertThat(ratio)
                .isCloseTo(11.98 * StrictMath.pow(4400, -0.3588) / 4.4, withPercentage(1)); // steps of the code
    }

    private double ohm(double methane) {
        var bench = new Bench();
        bench.air = new AirState(293.15, 101_325, 0.33, 400e-6, 0, 0, 0, methane, 0, new Aerosol(0, 0, 0, 0, 0), 0);
        var options = Map.<String, Object>of("heatedFor", 36_000.0, "ideal", true);
        return ((Samples) bench.mount(type(), 1, options).read(1_000_000_000L)).values()[2];
    }
}
