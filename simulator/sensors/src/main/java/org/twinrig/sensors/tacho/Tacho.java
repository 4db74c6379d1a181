package org.twinrig.sensors.tacho;

import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorOptions;
import org.twinrig.sensors.SensorType;

/**
 * A light barrier or proximity switch at a mark on a shaft, and a counter that measures the time of its pulses: what tells
 * the speed of any machine or fan. No maker's part; what is assumed of such parts is marked so.
 *
 * @see "ISO 13373-1:2002, Condition monitoring and diagnostics of machines, vibration: speed references"
 */
public final class Tacho implements SensorType {
    private static final double HIGHEST = 60_000; // [1/min] of such switches, some kilohertz [assumed]
    private static final double STEP = 0.01; // [1/min] of what is shown [assumed]
    private static final SampleSchema SCHEMA = SampleSchema.of("TachoReading", "speedRpm", "1/min");

    @Override
    public String id() {
        return "tacho";
    }

    @Override
    public String title() {
        return "Tachometer, pulses of a shaft counted";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.MACHINE;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity("speedRpm", "1/min", 0, HIGHEST, STEP));
    }

    @Override
    public double ratePerSecond() {
        return 1;
    }

    @Override
    public double warmUpSeconds() {
        return 1; // the first gate
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "interval", "time of a gate, 500 ms to 60 s; default 1 s",
                "pulses", "pulses in a turn of the shaft, 1 to 60; default 1");
    }

    @Override
    public String source() {
        return "common switches and counters: clock of 50 ppm, edges good to 10 µs [assumed]";
    }

    @Override
    public PartSheet sheet() {
        return new PartSheet(
                List.of(new PartSheet.Face("readings", "", "its pulses are counted, not handed out")),
                List.of(),
                List.of(),
                List.of(new PartSheet.Fault("slow", "0 when a gate goes by without a pulse")));
    }

    @Override
    public Sensor create(SensorContext context) {
        var options = new SensorOptions(this, context);
        double interval = options.number("interval", 1, 0.5, 60);
        int pulses = (int) Math.rint(options.number("pulses", 1, 1, 60));
        return new TachoModel(
                Channel.reading(context.device(), id(), new Content.Numbers(SCHEMA)),
                context.requiredMachine(this),
                pulses,
                context.random(),
                SimTime.toNanos(interval),
                quantities().get(0));
    }
}
