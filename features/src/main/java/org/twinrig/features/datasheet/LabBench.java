package org.twinrig.features.datasheet;

import java.util.Arrays;
import java.util.Map;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.VibrationField;
import org.twinrig.sensors.SensorContext;

/** Surroundings that a measurement sets as it likes. */
final class LabBench implements RoomField, VibrationField {
    static final double LENGTH = 6; // [m] of the room that a camera sees
    static final double WIDTH = 8; // [m]
    static final double HEIGHT = 2.5; // [m]
    static final double KELVIN = 298.15; // reference conditions: 25 °C
    /** Where a camera's pinhole is [m]: as near to its wall as cameras may be. */
    static final Point EYE = new Point(0.01, WIDTH / 2, HEIGHT / 2);

    /** Writes acceleration [m/s²] and angular rate [rad/s] at {@code seconds} [s]. */
    interface Motion {
        void at(double seconds, double[] six);
    }

    AirState air = air(KELVIN, 0.5, 450e-6);
    ThermalScene scene = ThermalScene.even(LENGTH, WIDTH, HEIGHT, KELVIN);
    Motion motion = (seconds, six) -> Arrays.fill(six, 0);

    /** Air at sea level with this temperature [K], relative humidity [0..1] and CO2 [1]. */
    static AirState air(double kelvin, double humidity, double co2) {
        return new AirState(kelvin, 101_300, humidity, co2, 0, 0, 0, 0, 0);
    }

    SensorContext context(long seed, Map<String, Object> options) {
        return new SensorContext(
                "laboratory", EYE, new Point(LENGTH, EYE.y(), EYE.z()), this, this, new RandomStreams(seed), options);
    }

    @Override
    public AirState airAt(Point place) {
        return air;
    }

    @Override
    public ThermalScene thermalScene() {
        return scene;
    }

    @Override
    public void motionAt(long timeNanos, double[] six) {
        motion.at(timeNanos * 1e-9, six);
    }

    @Override
    public double surfaceTemperature() {
        return KELVIN;
    }
}
