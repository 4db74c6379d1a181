package org.twinrig.sensors.pzem004t;

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

/** Peacefair PZEM-004T v3, the 100 A part with its current transformer: mains voltage, current, power and energy. */
public final class Pzem004t implements SensorType {
    static final double VOLTAGE_LOW = 80; // [V] manual 1.1.1
    static final double VOLTAGE_HIGH = 260; // [V]
    static final double CURRENT_HIGH = 100; // [A] manual 1.2.1
    static final double POWER_HIGH = 23_000; // [W] manual 1.3.1
    static final double ENERGY_HIGH = 9_999_990; // [Wh] manual 1.6.1
    static final double FREQUENCY_LOW = 45; // [Hz] manual 1.5.1
    static final double FREQUENCY_HIGH = 65; // [Hz]

    private static final SampleSchema SCHEMA = SampleSchema.of(
            "Pzem004tReading",
            "powerW",
            "W",
            "voltageV",
            "V",
            "currentA",
            "A",
            "powerFactor",
            "-",
            "energyWh",
            "Wh",
            "frequencyHz",
            "Hz");

    @Override
    public String id() {
        return "pzem004t";
    }

    @Override
    public String title() {
        return "Peacefair PZEM-004T v3 (100 A) mains power";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.CIRCUIT;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                new Quantity("powerW", "W", 0, POWER_HIGH, 0.1),
                new Quantity("voltageV", "V", VOLTAGE_LOW, VOLTAGE_HIGH, 0.1),
                new Quantity("currentA", "A", 0, CURRENT_HIGH, 0.001),
                new Quantity("powerFactor", "-", 0, 1, 0.01),
                new Quantity("energyWh", "Wh", 0, ENERGY_HIGH, 1),
                new Quantity("frequencyHz", "Hz", FREQUENCY_LOW, FREQUENCY_HIGH, 0.1));
    }

    @Override
    public double ratePerSecond() {
        return 1; // the manual gives no refresh time; drivers ask once a second [assumption]
    }

    @Override
    public double warmUpSeconds() {
        return 1; // first value after power-on; assumption
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "interval", "time between reads, 1 s to 1 h; default 1 s",
                "ideal", "true for a part without error and noise; default false");
    }

    @Override
    public String source() {
        return "Peacefair, PZEM-004T V3.0 user manual";
    }

    @Override
    public PartSheet sheet() {
        return new PartSheet(
                List.of(new PartSheet.Face("readings", "", "its Modbus line is not emulated; readings alone")),
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    public Sensor create(SensorContext context) {
        var options = new SensorOptions(this, context);
        var circuit = context.requiredCircuit(this);
        var part = options.flag("ideal", false)
                ? Pzem004tPart.ideal()
                : Pzem004tPart.draw(context.random().stream("part"));
        return new Pzem004tModel(
                Channel.reading(context.device(), id(), new Content.Numbers(SCHEMA)),
                circuit,
                part,
                context.random().stream("noise"),
                SimTime.toNanos(options.number("interval", 1, 1, 3600)));
    }
}
