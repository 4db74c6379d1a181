package org.twinrig.sensors.mq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.twinrig.core.reading.Samples;
import org.twinrig.physics.AirState;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.Sensors;

/** The sensors that are entries of a table owe what the others owe. */
class MqFamilyTest {
    @Nested
    class Mq3 extends Member {
        Mq3() {
            super("mq3");
        }
    }

    @Nested
    class Mq5 extends Member {
        Mq5() {
            super("mq5");
        }
    }

    @Nested
    class Mq6 extends Member {
        Mq6() {
            super("mq6");
        }
    }

    @Nested
    class Mq8 extends Member {
        Mq8() {
            super("mq8");
        }
    }

    @Nested
    class Mq9 extends Member {
        Mq9() {
            super("mq9");
        }

        @Test
        void isReadAtTheEndOfTheColdPhase() {
            var readings = Bench.readings(new Bench().mount(type(), 1, Map.of()), 0, 151);
            for (int second = 1; second <= 150; second++) {
                double[] values = ((Samples) readings.get(second - 1)).values();
                assertThat(Double.isNaN(values[2])).as("second " + second).isEqualTo(second < 150);
            }
            assertThat(type().options().get("heater")).contains("5 V and 1.5 V in turn");
        }

        @Test
        void feelsCarbonMonoxideAndFuelGas() {
            double air = ohm(0, 0);
            assertThat(ohm(200e-6, 0)).isLessThan(0.5 * air);
            assertThat(ohm(0, 2000e-6)).isLessThan(0.5 * air);
        }

        private double ohm(double co, double fuel) {
            var bench = new Bench();
            bench.air = new AirState(293.15, 101_325, 0.33, 400e-6, co, fuel, 0, 0, 0);
            var options = Map.<String, Object>of("heatedFor", 36_000.0, "ideal", true, "heater", "steady");
            return ((Samples) bench.mount(type(), 1, options).read(1_000_000_000L)).values()[2];
        }
    }

    /** One of them, found as a scenario finds it. */
    abstract static class Member extends MqContract {
        private final String id;

        Member(String id) {
            this.id = id;
        }

        @Override
        protected SensorType type() {
            return Sensors.type(id);
        }

        @Test
        void tellsWhatIsAssumedOfIt() {
            assertThat(type().source()).contains("assumed: temperature and humidity act as on the MQ-");
        }
    }
}
