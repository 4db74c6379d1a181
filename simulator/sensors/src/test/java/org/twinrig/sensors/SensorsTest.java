package org.twinrig.sensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;
import org.twinrig.physics.Point;

/** What people read who name a sensor or set an option wrongly. */
class SensorsTest {
    @Test
    void namesTheNearestSensorAndAllOfThem() {
        assertThat(Sensors.ids()).contains("bmi160", "lepton35", "mls160a").isSorted();
        assertThatThrownBy(() -> Sensors.type("lepton53"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("there is no sensor \"lepton53\" (did you mean \"lepton35\"?); known sensors: ")
                .hasMessageContaining("bmi160, ");
    }

    @Test
    void saysWhatAnOptionMayBe() {
        assertThatThrownBy(() -> mount("lepton35", Map.of("gian", "low")))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "bench/lepton35: there is no option \"gian\" (did you mean \"gain\"?); options: gain, roll");
        assertThatThrownBy(() -> mount("lepton35", Map.of("gain", "medium")))
                .isInstanceOf(UserError.class)
                .hasMessage("bench/lepton35: option \"gain\" is \"medium\"; it must be one of auto, high, low");
        assertThatThrownBy(() -> mount("mls160a", Map.of("periodSeconds", 0.5)))
                .isInstanceOf(UserError.class)
                .hasMessage("bench/mls160a: option \"periodSeconds\" is 0.5; it must be a number from 2 to 3600");
        assertThatThrownBy(() -> mount("bmi160", Map.of("odrHz", 1000.0)))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "bench/bmi160: option \"odrHz\" is 1000; it must be one of 25, 50, 100, 200, 400, 800, 1600");
    }

    @Test
    void tellsACameraWhereItCannotBe() {
        var here = new Bench().context(1, Map.of());
        var outside = new Point(-1, 2, 2);
        var bench = new Bench();
        var context = new SensorContext("hall", outside, here.lookAt(), bench, bench, here.random(), Map.of());
        assertThatThrownBy(() -> Sensors.type("lepton35").create(context))
                .isInstanceOf(UserError.class)
                .hasMessage("hall/lepton35: the camera is at -1.0, 2.0, 2.0 m, outside its room of 6.0 × 4.0 × 2.5 m");
    }

    private static Sensor mount(String id, Map<String, Object> options) {
        return new Bench().mount(Sensors.type(id), 1, options);
    }
}
