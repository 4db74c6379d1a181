package org.twinrig.sensors.ldr;

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
import org.twinrig.sensors.bus.AnalogDevice;
import org.twinrig.sensors.signal.Adc;

/** A GL5528-like light-dependent resistor on a module with a comparator, read through a 10-bit MCP3008 at 5 V. */
public final class Ldr implements SensorType {
    private static final int BITS = 10;
    private static final double SUPPLY = 5; // [V]
    private static final double LOAD = 10_000; // [Ω] on the usual modules
    private static final double LEAST_LOAD = 1_000; // [Ω]
    private static final double MOST_LOAD = 100_000; // [Ω]
    private static final double THRESHOLD = 2.5; // [V] the module's trimmer in the middle
    private static final SampleSchema SCHEMA = SampleSchema.of(
            "LdrReading", "adcCounts", "counts", "volts", "V", "ldrOhm", "Ω", "illuminanceLx", "lx", "light", "-");

    @Override
    public String id() {
        return "ldr";
    }

    @Override
    public String title() {
        return "GL5528 light-dependent resistor on a module";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.AIR;
    }

    @Override
    public List<Quantity> quantities() {
        double mostOhm = MOST_LOAD * 2 * (1 << BITS); // half a code below the last
        return List.of(
                new Quantity("adcCounts", "counts", 0, (1 << BITS) - 1, 1),
                new Quantity("volts", "V", 0, SUPPLY, SUPPLY / (1 << BITS)),
                new Quantity("ldrOhm", "Ω", 0, mostOhm, 0.1),
                new Quantity("illuminanceLx", "lx", 0, LdrModel.BRIGHTEST, 0.001),
                new Quantity("light", "-", 0, 1, 1));
    }

    @Override
    public double ratePerSecond() {
        return 1;
    }

    @Override
    public double warmUpSeconds() {
        return 1;
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "interval", "time between readings, 100 ms to 1 h; default 1 s",
                "loadResistance", "resistor to the supply, 1 to 100 kΩ; default 10 kΩ",
                "threshold",
                        "voltage below which \"light\" is 1, 0 to 5 V; default 2.5 V, some 14 lx of a part in the middle",
                "ideal", "true for a part in the middle of its band and without noise; default false");
    }

    @Override
    public String source() {
        return "GL5528 data sheet (8 to 20 kΩ at 10 lx, gamma 0.7, 1 MΩ or more in the dark); modules with an LM393";
    }

    @Override
    public Sensor create(SensorContext context) {
        return model(context);
    }

    /** The module's analogue pin instead of what its converter reads: the same part for the same seed. */
    public AnalogDevice pin(SensorContext context) {
        return model(context);
    }

    @Override
    public PartSheet sheet() {
        return new PartSheet(
                List.of(
                        new PartSheet.Face("analogue", "0 to 5 V", "falls as it gets brighter"),
                        new PartSheet.Face("digital", "low", "bright: below the threshold; \"light\" in the readings")),
                List.of(
                        new PartSheet.Entry("curve", "", "cell", "R", "8 to 20 kΩ · (E / 10 lx)^-0.7"),
                        new PartSheet.Entry("curve", "", "dark", "R", "1 to 10 MΩ")),
                List.of(),
                List.of());
    }

    private LdrModel model(SensorContext context) {
        var options = new SensorOptions(this, context);
        var room = context.requiredRoom(this);
        var part = options.flag("ideal", false) ? LdrPart.ideal() : LdrPart.draw(context.random().stream("part"));
        var board = new LdrModel.LdrBoard(
                options.number("loadResistance", LOAD, LEAST_LOAD, MOST_LOAD),
                options.number("threshold", THRESHOLD, 0, SUPPLY),
                new Adc(BITS, SUPPLY),
                SimTime.toNanos(options.number("interval", 1, 0.1, 3600)));
        return new LdrModel(
                Channel.reading(context.device(), id(), new Content.Numbers(SCHEMA)),
                room,
                context.at(),
                part,
                board,
                context.random().stream("noise"));
    }
}
