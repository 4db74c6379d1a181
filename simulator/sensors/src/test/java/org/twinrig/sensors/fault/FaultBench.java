package org.twinrig.sensors.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Event;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.Sensors;

/** Mounts parts with faults and reads them as a run does. */
final class FaultBench {
    static final long SECOND = 1_000_000_000L;

    private FaultBench() {}

    /** A part of this type with {@code faults} on {@code bench}. */
    static Sensor mount(Bench bench, String type, SensorFault... faults) {
        return mount(bench, type, Map.of(), faults);
    }

    /** The same with options. */
    static Sensor mount(Bench bench, String type, Map<String, Object> options, SensorFault... faults) {
        return FaultySensor.mount(Sensors.type(type), bench.context(5, options), List.of(faults));
    }

    /** What arrives up to {@code seconds} [s], included. */
    static List<Reading> run(Sensor sensor, double seconds) {
        return run(sensor, seconds, new ArrayList<>());
    }

    /** The same, with the events. */
    static List<Reading> run(Sensor sensor, double seconds, List<Event> events) {
        var arrived = new ArrayList<Reading>();
        for (long n = 0; Bench.due(sensor.schedule(), n) <= seconds * SECOND; n++) {
            arrived.addAll(sensor.readings(Bench.due(sensor.schedule(), n)));
            events.addAll(sensor.drainEvents());
        }
        return arrived;
    }

    /** Time and numbers of {@code readings}, to compare. */
    static List<String> bytes(List<? extends Reading> readings) {
        return readings.stream()
                .map(reading -> reading.timeNanos() + " " + numbers(reading))
                .toList();
    }

    private static String numbers(Reading reading) {
        if (reading instanceof Samples row) {
            return Arrays.toString(row.values());
        }
        return reading instanceof ThermalFrame frame
                ? Arrays.toString(frame.centikelvin())
                : Arrays.deepToString(((MotionBlock) reading).axes());
    }

    /** Those of {@code readings} from one moment to before another [s]. */
    static List<Reading> between(List<Reading> readings, double from, double until) {
        return readings.stream()
                .filter(r -> r.timeNanos() >= from * SECOND && r.timeNanos() < until * SECOND)
                .toList();
    }

    /** Column {@code column} of rows. */
    static double[] column(List<Reading> rows, int column) {
        return rows.stream()
                .mapToDouble(row -> ((Samples) row).values()[column])
                .toArray();
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }
}
