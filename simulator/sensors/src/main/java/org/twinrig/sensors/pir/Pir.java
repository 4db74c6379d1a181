package org.twinrig.sensors.pir;

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

/** A passive infrared motion detector such as the HC-SR501; its board's {@code look-at} aims it. */
public final class Pir implements SensorType {
    private static final double INTERVAL = 0.25; // [s] at 1 m/s and 3 m less than half a pair of zones
    private static final double RANGE = 5; // [m] trimmer in the middle of 3 to 7
    private static final double DELAY = 5; // [s] trimmer near its lower end
    // An adult: a body surface of 1.9 m² (DuBois), a quarter of it from any side; clothes of 27.5 °C at 21 °C.
    private static final double BODY = 1.9 / 4; // [m²]
    private static final double CONTRAST = 6.5; // [K]
    private static final double SURE =
            0.5; // [-] of the amplitude is enough: a walk across is then seen anyhow; assumption
    private static final SampleSchema SCHEMA = SampleSchema.of("PirReading", "motion", "-");

    @Override
    public String id() {
        return "pir";
    }

    @Override
    public String title() {
        return "HC-SR501 passive infrared motion detector";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.AIR;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity("motion", "-", 0, 1, 1));
    }

    @Override
    public double ratePerSecond() {
        return 1 / INTERVAL;
    }

    @Override
    public double warmUpSeconds() {
        return PirModel.WARM_UP;
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "interval", "time between looks at the output and the scene, 50 ms to 1 s; default 250 ms",
                "range", "how far off it sees an adult walk across at 21 °C, 3 to 7 m; default 5 m",
                "delay", "how long the output stays high, 300 ms to 300 s; default 5 s",
                "repeats", "true to begin the delay anew at each motion (jumper H); default true",
                "heated", "true for a module that has had power for a minute; default false");
    }

    @Override
    public String source() {
        return "HC-SR501 module data (3 to 7 m, 110°, block time 2.5 s, a minute of warm-up); zones are assumptions";
    }

    @Override
    public Sensor create(SensorContext context) {
        var options = new SensorOptions(this, context);
        var room = context.requiredRoom(this);
        double range = options.number("range", RANGE, 3, 7);
        return new PirModel(
                Channel.reading(context.device(), id(), new Content.Numbers(SCHEMA)),
                room,
                new PirOptics(context.at(), context.lookAt()),
                SURE * BODY * CONTRAST / (range * range),
                new PirOutput(options.number("delay", DELAY, 0.3, 300), options.flag("repeats", true)),
                SimTime.toNanos(options.number("interval", INTERVAL, 0.05, 1)),
                options.flag("heated", false) ? new double[0] : PirModel.spurious(context.random().stream("part")));
    }

    @Override
    public PartSheet sheet() {
        return new PartSheet(
                List.of(new PartSheet.Face(
                        "digital", "3.3 V", "high while there was motion; \"motion\" in the readings")),
                List.of(
                        new PartSheet.Entry("timer", "", "delay", "", 1000 * DELAY, "output high; option delay"),
                        new PartSheet.Entry("timer", "", "block", "", 1000 * PirOutput.BLOCK, "deaf after that")),
                List.of(),
                List.of(new PartSheet.Fault("warm-up", "fires up to three times at nothing in its first minute")));
    }
}
