package org.twinrig.sensors.dht22;

import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.sensors.PartSheet;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorOptions;
import org.twinrig.sensors.SensorType;

/** Aosong DHT22 (AM2302): temperature and humidity over one wire, with its bad reads. */
public final class Dht22 implements SensorType {
    private static final double MINIMUM_INTERVAL = 2; // [s] data sheet, sensing period
    private static final SampleSchema SCHEMA = SampleSchema.of("Dht22Reading", "tempC", "°C", "humidityPct", "%");

    @Override
    public String id() {
        return "dht22";
    }

    @Override
    public String title() {
        return "Aosong DHT22 (AM2302) temperature and humidity";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.AIR;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity("tempC", "°C", -40, 80, 0.1), new Quantity("humidityPct", "%", 0, 100, 0.1));
    }

    @Override
    public double ratePerSecond() {
        return 1 / MINIMUM_INTERVAL;
    }

    @Override
    public double warmUpSeconds() {
        return MINIMUM_INTERVAL;
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "interval", "time between reads, 2 s to 1 h; default 2 s",
                "glitchProbability",
                        "share of reads that are wrong and pass the checksum, 0 to 1; default drawn per part, 0.002 to"
                                + " 0.0045",
                "failProbability", "share of reads that fail, 0 to 1; default 0.01",
                "retry",
                        "how soon the host asks again after a failed read, up to 60 s, as a whole part of the interval;"
                                + " default 0 s: not before the next read",
                "ideal", "true for a part without error, noise and bad reads; default false");
    }

    @Override
    public String source() {
        return "Aosong, AM2302 product manual; noise and bad reads: Environmental Sensor Telemetry data (Stafford, 2020)";
    }

    @Override
    public PartSheet sheet() {
        return Dht22Sheet.sheet();
    }

    @Override
    public Sensor create(SensorContext context) {
        var options = new SensorOptions(this, context);
        var part = part(context, options);
        var noise = context.random().stream("noise");
        var signal = new Dht22Signal(context.requiredRoom(this), context.at(), part, noise);
        double interval = options.number("interval", MINIMUM_INTERVAL, MINIMUM_INTERVAL, 3600);
        double retry = options.number("retry", 0, 0, 60);
        var host = retry > 0 ? Dht22Host.insistent(interval, retry) : Dht22Host.patient(interval);
        return new Dht22Model(
                Channel.reading(context.device(), id(), new Content.Numbers(SCHEMA)), part, signal, noise, host);
    }

    /** The part on its wire instead of what a host makes of it; interval and retries are then the host's own. */
    public Dht22Device device(SensorContext context) {
        var part = part(context, new SensorOptions(this, context));
        var signal = new Dht22Signal(context.requiredRoom(this), context.at(), part, context.random().stream("noise"));
        return new Dht22Device(signal, part, context.random().stream("line"));
    }

    private static Dht22Part part(SensorContext context, SensorOptions options) {
        var part = options.flag("ideal", false) ? Dht22Part.ideal() : Dht22Part.draw(context.random().stream("part"));
        return part.withBadReads(
                options.number("glitchProbability", part.glitchProbability(), 0, 1),
                options.number("failProbability", part.failProbability(), 0, 1));
    }
}
