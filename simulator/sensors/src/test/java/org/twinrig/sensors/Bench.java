package org.twinrig.sensors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.Reading;
import org.twinrig.physics.AirState;
import org.twinrig.physics.CircuitField;
import org.twinrig.physics.CircuitState;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.VibrationField;

/** A test bench: surroundings that a test sets as it likes, and a sensor that is read whenever it falls due. */
public final class Bench implements RoomField, VibrationField, CircuitField {
    /** What a motion test plays. */
    public interface Motion {
        /** Writes acceleration [m/s²] and angular rate [rad/s] at {@code seconds} [s]. */
        void at(double seconds, double[] six);
    }

    public static final double CALM_KELVIN = 296.15;
    public static final AirState CALM_AIR = new AirState(CALM_KELVIN, 101_325, 0.45, 450e-6, 0, 0, 0, 0, 0.1);

    public AirState air = CALM_AIR;
    /** Light [lx]. */
    public double light = 100;

    public ThermalScene scene = evenScene(CALM_KELVIN);
    public Motion motion = (t, six) -> {
        Arrays.fill(six, 0);
        six[2] = 9.80665;
    };
    public CircuitState mains = new CircuitState(230, 1, 200, 50);
    public double surfaceKelvin = CALM_KELVIN;
    /** Of the machine's shaft [rev/s]. */
    public double shaftHz = 29.95;

    /** Up to where the machine's motion is known [Hz]. */
    public double highestHz = Double.POSITIVE_INFINITY;

    /** A 6 m × 4 m × 2.5 m room whose surfaces are black and all have this temperature [K]. */
    public static ThermalScene evenScene(double kelvin) {
        return ThermalScene.even(6, 4, 2.5, kelvin);
    }

    /** A part of this type on the bench, with this seed and options. */
    public Sensor mount(SensorType type, long seed, Map<String, Object> options) {
        return type.create(context(seed, options));
    }

    /** The place of a part on the bench: in a corner under the ceiling, looking at the room's middle. */
    public SensorContext context(long seed, Map<String, Object> options) {
        return new SensorContext(
                "bench",
                new Point(0.1, 2, 2.2),
                new Point(3, 2, 1),
                this,
                this,
                this,
                new RandomStreams(seed),
                options);
    }

    /** Reads {@code sensor} at every due moment from {@code fromSeconds} up to {@code toSeconds} [s], not included. */
    public static List<Reading> readings(Sensor sensor, double fromSeconds, double toSeconds) {
        var readings = new ArrayList<Reading>();
        var schedule = sensor.schedule();
        for (long n = 0; ; n++) {
            long due = due(schedule, n);
            if (due >= toSeconds * 1e9) {
                return readings;
            }
            if (due >= fromSeconds * 1e9) {
                readings.add(sensor.read(due));
            }
        }
    }

    /** Moment of the n-th reading [ns], as the timeline computes it. */
    public static long due(Sensor.Schedule schedule, long n) {
        return schedule.firstNanos()
                + n / schedule.perPeriod() * schedule.periodNanos()
                + n % schedule.perPeriod() * schedule.periodNanos() / schedule.perPeriod();
    }

    @Override
    public AirState airAt(Point place) {
        return air;
    }

    @Override
    public CircuitState circuitNow() {
        return mains;
    }

    @Override
    public ThermalScene thermalScene() {
        return scene;
    }

    @Override
    public double illuminanceAt(Point place) {
        return light;
    }

    @Override
    public void motionAt(long timeNanos, double[] six) {
        motion.at(timeNanos * 1e-9, six);
    }

    @Override
    public double shaftHz(long timeNanos) {
        return shaftHz;
    }

    @Override
    public double highestHz() {
        return highestHz;
    }

    @Override
    public double surfaceTemperature() {
        return surfaceKelvin;
    }
}
