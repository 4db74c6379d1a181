package org.twinrig.sensors.scd41;

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

/**
 * Sensirion SCD41: photoacoustic CO2, with temperature and humidity; here at signal level, in periodic
 * measurement; {@link Scd41Device} is the same part on its bus.
 */
public final class Scd41 implements SensorType {
    private static final double SEA_LEVEL = 101_300; // [Pa] data sheet, default of set_ambient_pressure
    private static final SampleSchema SCHEMA =
            SampleSchema.of("Scd41Reading", "co2Ppm", "ppm", "tempC", "°C", "humidityPct", "%");

    @Override
    public String id() {
        return "scd41";
    }

    @Override
    public String title() {
        return "Sensirion SCD41 CO2, temperature and humidity";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.AIR;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                new Quantity("co2Ppm", "ppm", 0, Scd41Words.CO2_MAX, 1),
                new Quantity("tempC", "°C", -45, 130, 175.0 / 65535),
                new Quantity("humidityPct", "%", 0, 100, 100.0 / 65535));
    }

    @Override
    public double ratePerSecond() {
        return 0.2;
    }

    @Override
    public double warmUpSeconds() {
        return 5;
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "pressure", "ambient pressure that the part is told to assume, 70 to 120 kPa; default 101.3 kPa",
                "altitude", "height above the sea that it is told instead of a pressure, 0 to 3000 m; default 0 m",
                "ideal", "true for a part without its own error and without noise; default false");
    }

    @Override
    public String source() {
        return "Sensirion, SCD4x data sheet, version 1.7, April 2025";
    }

    @Override
    public PartSheet sheet() {
        return Scd41Sheet.sheet();
    }

    @Override
    public Sensor create(SensorContext context) {
        var options = new SensorOptions(this, context);
        var room = context.requiredRoom(this);
        boolean ideal = options.flag("ideal", false);
        double altitude = options.number("altitude", 0, 0, 3000);
        double pressure =
                options.number("pressure", SEA_LEVEL * Scd41Settings.standardShare(altitude), 70_000, 120_000);
        var signal = new Scd41Signal(
                room,
                context.at(),
                ideal ? Scd41Errors.NONE : Scd41Errors.draw(context.random().stream("part")),
                context.random().stream("noise"),
                ideal ? 0 : 1,
                pressure);
        return new Scd41Model(Channel.reading(context.device(), id(), new Content.Numbers(SCHEMA)), signal, pressure);
    }
}
