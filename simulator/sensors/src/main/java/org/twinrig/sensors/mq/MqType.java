package org.twinrig.sensors.mq;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorOptions;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.signal.Adc;

/** A sensor of the MQ family, read through a 10-bit MCP3008 at 5 V unless told otherwise. */
public class MqType implements SensorType {
    private static final double SUPPLY = 5; // [V] data sheets, circuit voltage
    private static final int BITS = 10; // MCP3008
    private static final double LEAST_LOAD = 1_000; // [Ω] lowest load of the data sheets and modules
    private static final double MOST_LOAD = 100_000; // [Ω]

    private final MqSpec spec;

    MqType(MqSpec spec) {
        this.spec = spec;
    }

    @Override
    public final String id() {
        return spec.id();
    }

    @Override
    public final String title() {
        return spec.title();
    }

    @Override
    public final Surroundings surroundings() {
        return Surroundings.AIR;
    }

    @Override
    public final List<Quantity> quantities() {
        double mostOhm = (2 * (1 << BITS) - 1) * MOST_LOAD; // half a code is the least that is told
        return List.of(
                new Quantity("adcCounts", "counts", 0, (1 << BITS) - 1, 1),
                new Quantity("volts", "V", 0, SUPPLY, SUPPLY / (1 << BITS)),
                new Quantity("rsOhm", "Ω", 0, mostOhm, 1));
    }

    @Override
    public final double ratePerSecond() {
        return 1;
    }

    @Override
    public final double warmUpSeconds() {
        return 180; // facts of the boards: the first one to three minutes are unusable
    }

    @Override
    public final Map<String, String> options() {
        var options = new TreeMap<String, String>();
        options.put("interval", "time between readings, 10 ms to 1 h; default 1 s");
        options.put("loadResistance", "load resistor, 1 to 100 kΩ; default %.0f Ω".formatted(spec.loadResistance()));
        options.put(
                "r0",
                "resistance R0, 100 Ω to 1000 kΩ; default drawn per part, %.0f to %.0f Ω"
                        .formatted(spec.r0Low(), spec.r0High()));
        options.put("heatedFor", "how long the heater has been on at the start, 0 s to 720 h; default 0 s");
        options.put("conversions", "conversions averaged in one reading, 1 to 64; default 1");
        options.put("ideal", "true for a part in the middle of its band and without noise; default false");
        var cycle = spec.cycle();
        if (cycle != null) {
            options.put(
                    "heater",
                    "cycled (5 V and %1$s V in turn, read at the end of %1$s V) or steady; default cycled"
                            .formatted(cycle.lowVolts()));
        }
        return options;
    }

    @Override
    public final String source() {
        return spec.source();
    }

    @Override
    public final PartSheet sheet() {
        return MqSheet.of(spec);
    }

    @Override
    public final Sensor create(SensorContext context) {
        var options = new SensorOptions(this, context);
        var room = context.requiredRoom(this);
        var schema = SampleSchema.of(schemaName(), "adcCounts", "counts", "volts", "V", "rsOhm", "Ω");
        return new MqModel(
                spec,
                part(context, options),
                board(options),
                Channel.reading(context.device(), id(), new Content.Numbers(schema)),
                room,
                context.at(),
                context.random().stream("noise"));
    }

    /** The output pin of the board instead of what its converter reads: the same part for the same seed. */
    public final MqPin pin(SensorContext context) {
        var options = new SensorOptions(this, context);
        return new MqPin(
                spec,
                part(context, options),
                board(options),
                context.requiredRoom(this),
                context.at(),
                context.random().stream("noise"));
    }

    private MqPart part(SensorContext context, SensorOptions options) {
        var part =
                options.flag("ideal", false) ? MqPart.ideal(spec) : MqPart.draw(spec, context.random().stream("part"));
        return part.withR0(options.number("r0", part.r0(), 100, 1e6));
    }

    private MqBoard board(SensorOptions options) {
        boolean steady = spec.cycle() == null
                || options.word("heater", "cycled", "cycled", "steady").equals("steady");
        return new MqBoard(
                SUPPLY,
                options.number("loadResistance", spec.loadResistance(), LEAST_LOAD, MOST_LOAD),
                new Adc(BITS, SUPPLY),
                (int) Math.round(options.number("conversions", 1, 1, 64)),
                SimTime.toNanos(options.number("interval", 1, 0.01, 3600)),
                options.number("heatedFor", 0, 0, 720 * 3600.0),
                steady ? null : spec.cycle());
    }

    private String schemaName() {
        return "Mq" + spec.id().substring(2) + "Reading";
    }
}
